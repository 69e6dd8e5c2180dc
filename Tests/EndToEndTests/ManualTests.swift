import Foundation
import SiteTestSupport
import Testing

@Suite("the man pages and completions")
struct ManualTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(
        "the man pages say what the help says; `make man` writes them anew",
        .enabled(if: python != nil), arguments: [("en", "man/site.1"), ("ko", "man/ko/site.1")])
    func manual(language: String, path: String) throws {
        let made = try SiteBinary.run(
            [Self.repository + "/scripts/man-page.py", SiteBinary.path, language], in: "/",
            program: try #require(Self.python))
        #expect(made.status == 0, "\(made.errors)")
        let page = try String(contentsOfFile: Self.repository + "/" + path, encoding: .utf8)
        #expect(page == made.output)
        for command in ["init", "new", "build", "serve", "render", "theme export"] {
            #expect(page.contains("\n.SS \\fBsite \(command)\\fP\n"), "\(command)")
        }
        #expect(!page.contains("preview\\-builder"))
    }

    @Test("there are completions for every command", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let result = try SiteBinary.run(["--generate-completion-script", shell], in: "/")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        for word in ["init", "new", "build", "serve", "render", "theme", "export", "transcript", "post.mustache"] {
            #expect(result.output.contains(word), "\(word)")
        }
    }

    @Test("the version stands in one place and is shown")
    func version() throws {
        let result = try SiteBinary.run(["--version"], in: "/")
        #expect(result.status == 0)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
