import Foundation
import SiteTestSupport
import Testing

@Suite("the man pages and completions")
struct ManualTests {
    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// A command as the program describes itself.
    private struct Command: Decodable {
        let commandName: String
        let shouldDisplay: Bool
        let subcommands: [Command]?

        /// The commands that people give, each with those above it but for the program, such as `theme export`.
        static func all() throws -> [String] {
            struct Description: Decodable { let command: Command }
            let help = try SiteBinary.run(["--experimental-dump-help"], in: "/").output
            let program = try JSONDecoder().decode(Description.self, from: Data(help.utf8)).command
            let names = (program.subcommands ?? []).flatMap(\.names)
            #expect(names.contains("check") && names.contains("theme export"))
            return names
        }

        private var names: [String] {
            guard shouldDisplay, commandName != "help" else { return [] }
            let inner = (subcommands ?? []).flatMap(\.names)
            return inner.isEmpty ? [commandName] : inner.map { commandName + " " + $0 }
        }
    }

    @Test(
        "the man pages say what the help says; `make man` writes them again",
        .enabled(if: python != nil), arguments: [("en", "man/site.1"), ("ko", "man/ko/site.1")])
    func manual(language: String, path: String) throws {
        let made = try SiteBinary.run(
            [Repository.root + "/scripts/man-page.py", SiteBinary.path, language], in: "/",
            program: try #require(Self.python))
        #expect(made.status == 0, "\(made.errors)")
        let page = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
        #expect(page == made.output)
        for command in try Command.all() {
            #expect(page.contains("\n.SS \\fBsite \(command)\\fP\n"), "\(command)")
        }
        #expect(!page.contains("preview\\-builder"))
    }

    @Test("there are completions for every command", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let result = try SiteBinary.run(["--generate-completion-script", shell], in: "/")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        let words = try Command.all().flatMap { $0.split(separator: " ").map(String.init) }
        for word in words + ["transcript", "post.mustache"] {
            #expect(result.output.contains(word), "\(word)")
        }
    }

    @Test("the version is in one place and is shown")
    func version() throws {
        let result = try SiteBinary.run(["--version"], in: "/")
        #expect(result.status == 0)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
