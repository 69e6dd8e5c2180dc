import ArgumentParser
import Foundation
import SiteBuild
import SiteFiles
import SiteModel

/// The command `site render`.
struct RenderCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "render",
            abstract: Wording(
                "Render one Markdown document to HTML on standard output.", korean: "마크다운 글 하나를 HTML로 바꿔 표준 출력에 씁니다."
            ).localised,
            discussion: Wording(
                """
                Prints the body exactly as it appears on the document's page or, with --plain, as Markdown alone with \
                the Korean rules for emphasis and bare URLs. Front matter is left out.
                """,
                korean: """
                    본문은 글의 페이지에 실리는 그대로 나옵니다. --plain을 붙이면 마크다운만 옮기되, 강조와 맨 주소에는 한국어 \
                    규칙을 따릅니다. 머리말은 빠집니다.
                    """
            ).localised
        )
    }

    @Argument(
        help: .init(
            "The document; - or nothing reads standard input.", korean: "글. -이거나 없으면 표준 입력을 읽습니다.", koreanValue: "파일"),
        completion: .file(extensions: ["md"]))
    var file = "-"

    @Flag(
        help: .init(
            "No heading ids, figures, link attributes or item sections; raw HTML passes through.",
            korean: "제목의 id, 그림, 링크 속성, 꼭지의 section을 넣지 않으며, HTML을 그대로 둡니다."))
    var plain = false

    @Option(
        help: .init(
            "The site whose settings and templates apply.", korean: "설정과 템플릿을 따를 사이트.", value: "folder",
            koreanValue: "폴더"),
        completion: .directory)
    var root = "."

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        root = try OptionValue.folder(root, for: "--root")
    }

    func run() throws {
        let (html, diagnostics) = try common.reportingFailure { () throws(DiagnosedError) in try rendered() }
        write(html)
        DiagnosticPrinter(language: common.language).print(diagnostics)
    }

    /// A program gets the HTML as it is; on a terminal, what the document holds must not command it.
    private func write(_ html: String) {
        guard Terminal.isTerminal(STDOUT_FILENO) else { return Terminal.write(.html(html), to: .standardOutput) }
        Terminal.write(OutputText(linesOf: html), to: .standardOutput)
    }

    private func rendered() throws(DiagnosedError) -> (html: String, diagnostics: [Diagnostic]) {
        let bytes = try InputFile.read(file)
        let path = file == "-" ? standardInput : InputFile.path(of: file, relativeTo: root)
        if plain { return (try DocumentRenderer.plainHTML(of: bytes, path: path), []) }
        return try DocumentRenderer.bodyHTML(of: bytes, path: path, root: root)
    }

    private var standardInput: String {
        Wording("standard input", korean: "표준 입력").text(in: common.language)
    }
}

/// The file given to a command.
enum InputFile {
    /// Reads a file, or standard input for `-`.
    static func read(_ file: String) throws(DiagnosedError) -> [UInt8] {
        do {
            return try file == "-" ? standardInput() : contents(of: file)
        } catch let error as DiagnosedError {
            throw error
        } catch {
            throw DiagnosedError(InputProblem.unreadable, file: file)
        }
    }

    private static func contents(of file: String) throws -> [UInt8] {
        guard let status = try? FileStatus(ofTarget: file) else {
            throw DiagnosedError(InputProblem.missing, file: file)
        }
        guard status.kind != .file || status.byteCount <= mostBytes else { throw tooLarge(file) }
        let bytes = try Disk.contents(ofTarget: file, expecting: status.byteCount, limit: mostBytes)
        guard bytes.count <= mostBytes else { throw tooLarge(file) }
        return bytes
    }

    private static func standardInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= mostBytes,
            let more = try FileHandle.standardInput.read(upToCount: 1 << 20), !more.isEmpty
        {
            bytes += more
        }
        guard bytes.count <= mostBytes else { throw tooLarge("-") }
        return bytes
    }

    private static func tooLarge(_ file: String) -> DiagnosedError {
        DiagnosedError(InputProblem.tooLarge(limit: mostBytes), file: file)
    }

    /// Far more than `limits.documentBytes` lets a build read unless the settings raise it.
    private static let mostBytes = 100_000_000

    /// A file's path from the site's root, or the path as given if the file is elsewhere.
    static func path(of file: String, relativeTo root: String) -> String {
        let base = FilePath.resolved(root)
        let path = FilePath.resolved(file)
        let prefix = base.hasSuffix("/") ? base : base + "/"
        guard path.hasPrefix(prefix) else { return file }
        return String(path.dropFirst(prefix.count)).composed
    }
}

/// What can be wrong with the file given to a command.
enum InputProblem: Problem {
    case missing
    case unreadable
    case tooLarge(limit: Int)

    var severity: Severity { .error }

    var message: Wording {
        switch self {
        case .missing: Wording("there is no such file", korean: "그런 파일이 없습니다")
        case .tooLarge(let limit):
            Wording("there are more than \(limit) bytes", korean: "\(limit)바이트를 넘습니다")
        case .unreadable: Wording("cannot be read as a file", korean: "파일로 읽을 수 없습니다")
        }
    }
}
