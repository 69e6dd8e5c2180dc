import ArgumentParser
import Foundation
import SiteFiles
import SiteModel

/// The command `site`, which only has subcommands.
struct SiteCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "site",
            abstract: Wording(
                "Turns a folder of Korean writing into a static website.", korean: "한국어 글이 담긴 폴더를 정적 웹사이트로 만듭니다."
            ).localised,
            version: "0.1.0",
            subcommands: [
                InitCommand.self, NewCommand.self, ImportCommand.self, BuildCommand.self, CheckCommand.self,
                ServeCommand.self,
                SearchCommand.self, RenderCommand.self, ThemeCommand.self, PreviewBuilderCommand.self,
            ]
        )
    }

    @OptionGroup var common: CommonOptions

    /// Identifies this build of the program, so that caches of other builds are not used: the version, and the size and
    /// date of the executable.
    static var identity: String {
        let stamp = Bundle.main.executablePath.flatMap { try? FileStatus(ofTarget: $0).stamp }
        return "\(configuration.version) \(stamp?.byteCount ?? 0) \(stamp?.modified ?? 0)"
    }
}
