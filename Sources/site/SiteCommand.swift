import ArgumentParser
import SiteModel

/// The command `site`, which only has subcommands.
struct SiteCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "site",
            abstract: Wording(
                "Turns a folder of Korean writing into a static website.", korean: "한국어 글이 담긴 폴더를 정적 웹사이트로 만듭니다."
            ).spoken,
            version: "0.1.0",
            subcommands: [
                InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self,
                RenderCommand.self, ThemeCommand.self, PreviewBuilderCommand.self,
            ]
        )
    }

    @OptionGroup var common: CommonOptions
}
