import ArgumentParser
import SiteModel

/// The command `site theme`, which only has subcommands.
struct ThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "theme",
            abstract: Wording("Customise the look of the site.", korean: "사이트의 모양을 다룹니다.").spoken,
            subcommands: [ThemeExportCommand.self]
        )
    }

    @OptionGroup var common: CommonOptions
}
