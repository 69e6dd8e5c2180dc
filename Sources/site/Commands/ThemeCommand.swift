import ArgumentParser
import SiteModel
import SiteStarter

/// The command `site theme`, which only has subcommands.
struct ThemeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "theme",
            abstract: Wording("Customise the look of the site.", korean: "사이트의 모양을 다룹니다.").localised,
            subcommands: [ThemeExportCommand.self]
        )
    }

    @OptionGroup var common: CommonOptions
}

/// The command `site theme export`.
struct ThemeExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: Wording(
                "Copy the built-in templates to templates/ for editing.",
                korean: "내장 템플릿을 고칠 수 있도록 templates/에 씁니다."
            ).localised,
            discussion: Wording(
                """
                A file in templates/ replaces the built-in one of the same name. templates/README.md, which is \
                exported with them, lists every template and variable. Nothing is ever overwritten: if one of the \
                files exists, none is written.

                Exit status: 0 if the files were written, 1 if something was in the way, 64 if the command was used \
                incorrectly.
                """,
                korean: """
                    templates/의 파일은 같은 이름의 내장 파일을 대신합니다. 함께 나오는 templates/README.md에 모든 템플릿과 \
                    변수가 있습니다. 있는 파일은 덮어쓰지 않으며, 하나라도 있으면 아무것도 쓰지 않습니다.

                    종료 상태: 썼으면 0, 막는 것이 있으면 1, 잘못 썼으면 64입니다.
                    """
            ).localised
        )
    }

    @Argument(
        help: .init(
            "Which files to write, such as post.mustache or assets/style.css. (default: all)",
            korean: "쓸 파일. post.mustache나 assets/style.css처럼 씁니다. (기본값: 모두)", value: "file", koreanValue: "파일"),
        completion: .list(ThemeExport.names))
    var names: [String] = []

    @OptionGroup var site: RootOption

    @OptionGroup var common: CommonOptions

    func run() throws {
        let paths = try common.reportingFailure { () throws(DiagnosedError) in
            try NewFiles.write(try files(), into: site.root)
        }
        Terminal.write(OutputText(lines: lines(paths: paths), in: common.language), to: .standardOutput)
    }

    private func lines(paths: [String]) -> [Wording] {
        let prefix = site.root == "." ? "" : site.root + "/"
        return [Wording("wrote the templates:", korean: "템플릿을 만들었습니다:")]
            + paths.map { Wording(untranslated: "  \(prefix)\($0)") }
            + [Wording(untranslated: ""), Self.advice]
    }

    private static let advice = Wording(
        "Delete the files you do not change: the built-in ones then apply.",
        korean: "고치지 않을 파일은 지우세요. 지운 자리에는 내장 파일이 쓰이고, 프로그램을 올리면 함께 새로워집니다.")

    /// A name may start with `templates/`, as shells complete it.
    private func files() throws(DiagnosedError) -> [String: [UInt8]] {
        let folder = "templates/"
        return try ThemeExport.files(
            named: names.map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 })
    }
}
