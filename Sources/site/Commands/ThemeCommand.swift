import ArgumentParser
import SiteModel

/// The command `site theme`: it only names what can be done with a theme.
struct ThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "theme",
            abstract: Wording("Work on the look of the site.", korean: "사이트의 모양을 다룹니다.").spoken,
            subcommands: [ThemeExportCommand.self]
        )
    }

    @OptionGroup var common: CommonOptions
}
