import ArgumentParser
import SiteModel
import SiteStarter

/// The command `site init`.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: Wording("Create a new blog.", korean: "새 블로그를 만듭니다.").spoken,
            discussion: Wording(
                """
                Writes a site.yml with every setting, one document of each kind, a .gitignore and a workflow that \
                publishes the blog on GitHub Pages. The folder may contain other files; none is ever overwritten.

                Exit status: 0 if the blog was created, 1 if something was in the way (then nothing is written), 64 \
                if the command was used incorrectly.
                """,
                korean: """
                    모든 설정을 담은 site.yml, 종류마다 글 하나, .gitignore, GitHub Pages에 올리는 워크플로를 씁니다. 폴더에 \
                    다른 파일이 있어도 되며, 있는 파일은 덮어쓰지 않습니다.

                    종료 상태: 만들었으면 0, 막는 것이 있어 아무것도 쓰지 않았으면 1, 잘못 썼으면 64입니다.
                    """
            ).spoken
        )
    }

    @Argument(
        help: .init(
            "The folder for the blog; created if it does not exist.", korean: "블로그의 폴더. 없으면 만듭니다.",
            koreanValue: "폴더"),
        completion: .directory)
    var folder: String

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        folder = try OptionValue.folder(folder, for: Wording("<folder>", korean: "<폴더>").spoken)
    }

    func run() throws {
        let files = StarterBlog.files(in: common.language, keeping: folder)
        let paths = try common.reportingFailure { () throws(DiagnosedError) in
            try NewFiles.write(files, into: folder)
        }
        let report = StarterReport.afterInit(folder, paths: paths, keepsIgnored: files[StarterBlog.ignored] == nil)
        Terminal.write(report.text(in: common.language), to: .standardOutput)
    }
}
