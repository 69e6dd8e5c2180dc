import ArgumentParser
import SiteModel
import SiteStarter

/// The command `site init`.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: Wording("Create a new blog.", korean: "새 블로그를 만듭니다.").localised,
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
            ).localised
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
        folder = try OptionValue.folder(folder, for: Wording("<folder>", korean: "<폴더>").localised)
    }

    func run() throws {
        let files = StarterBlog.files(in: common.language, keeping: folder)
        let paths = try common.reportingFailure { () throws(DiagnosedError) in
            try NewFiles.write(files, into: folder)
        }
        let lines = lines(folder: folder, paths: paths, keptIgnored: files[StarterBlog.ignored] == nil)
        Terminal.write(OutputText(lines: lines, in: common.language), to: .standardOutput)
    }

    private func lines(folder: String, paths: [String], keptIgnored: Bool) -> [Wording] {
        let steps = folder == "." ? [] : ["cd \(Self.shellWord(folder))"]
        return [Wording("created in \(folder):", korean: "\(folder) 폴더에 만들었습니다:")]
            + paths.map { Wording(untranslated: "  \($0)") } + (keptIgnored ? [Self.keptIgnored] : [])
            + [Wording(untranslated: ""), Wording("next:", korean: "이제 이렇게 해 보세요:")]
            + (steps + ["site serve --open", "site new \"제목\""]).map { Wording(untranslated: "  \($0)") }
    }

    private static let keptIgnored = Wording(
        "kept your .gitignore; it should list public/ and .site/",
        korean: ".gitignore 파일은 그대로 두었습니다. public/과 .site/가 들어 있어야 합니다")

    /// A path quoted for a shell, which must not take it for an option either.
    private static func shellWord(_ path: String) -> String {
        let path = path.hasPrefix("-") ? "./" + path : path
        let isPlain = path.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+,@%".unicodeScalars.contains(scalar)
        }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
