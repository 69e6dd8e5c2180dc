import Foundation
import SiteTestSupport
import Testing

@Suite("what is printed where")
struct TerminalTests {
    private static let undated = ["content/posts/b.md": "---\ntitle: 나\n---\n본문\n"]

    @Test("--quiet prints nothing when all is well", arguments: ["--quiet", "-q"])
    func quiet(option: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let result = try site.build(option)
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.isEmpty)
    }

    @Test("--quiet still prints warnings and errors")
    func quietWarning() throws {
        let site = try TinySite(Self.undated)
        let warning = try site.build("--quiet")
        #expect(warning.status == 0)
        #expect(warning.output.isEmpty)
        #expect(warning.errors == DateTests.undatedWarning(for: "content/posts/b.md"))
        try site.write("", to: "content/posts/b.md")
        let error = try site.build("--quiet")
        #expect(error.status == 1)
        #expect(error.errors.hasPrefix("content/posts/b.md: error: the document is empty\n"))
    }

    @Test("--verbose names every file that was written or removed, the summary last", arguments: ["--verbose", "-v"])
    func verbose(option: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "content/b.png": "그림"])
        let first = try site.build(option)
        let lines = first.output.split(separator: "\n").map(String.init)
        let files = site.publishedTree.keys.filter { $0 != ".site-manifest" }.sorted()
        #expect(Array(lines.dropLast()) == files.map { "wrote \($0)" })
        #expect(lines.last?.hasPrefix("\(files.count) files written, 0 unchanged, 0 removed, 0 warnings, ") == true)
        try site.remove("content/b.png")
        let second = try site.build(option)
        #expect(
            second.output.contains(
                /^removed b\.png\n0 files written, \d+ unchanged, 1 removed, 0 warnings, \d+\.\d\d s\n$/))
        #expect(second.errors.isEmpty)
    }

    @Test("the summary counts warnings")
    func warnings() throws {
        let result = try TinySite(Self.undated).build()
        #expect(result.output.contains(", 0 removed, 1 warning, "))
    }

    @Test("messages that are not the result go to standard error alone")
    func streams() throws {
        let site = try TinySite(["content/posts/a.md": ""])
        let result = try site.build()
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test("no progress bar and no escape codes if standard error is not a terminal")
    func noTerminal() throws {
        let site = try TinySite(TinySite.posts(300))
        let result = try site.build(environment: ["TERM": "xterm-256color", "CLICOLOR_FORCE": ""])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(!result.output.contains("\u{1B}"))
        #expect(!result.output.contains("\r"))
        try site.write("", to: "content/posts/p1.md")
        #expect(try !site.build().errors.contains("\u{1B}"))
    }

    @Test("control characters in a document do not reach the terminal")
    func controlCharacters() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나", "kind: \"a\\e[31mb\""), to: "content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md:4:7: error: there is no kind ‘a␣[31mb’
                  4 | kind: "a\\e[31mb"
                    |       ^
                  hint: write one of `post`, `digest`, `transcript`, `page`

                """)
    }

    // MARK: On a terminal

    /// Runs a build on a terminal, where both streams come as one.
    private func buildOnTerminal(_ site: TinySite, environment: [String: String] = [:]) throws -> String {
        let command = "'\(SiteBinary.path)' build --jobs 2 --now \(TinySite.now)"
        let variables = ["TERM=xterm-256color", "NO_COLOR="] + environment.map { "\($0.key)=\($0.value)" }
        let arguments = variables + ["script", "-qec", command, "/dev/null"]
        return try SiteBinary.run(arguments, in: site.root, program: "/usr/bin/env").output
    }

    private static let hasTerminal =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
        && FileManager.default.fileExists(atPath: "/proc")

    @Test(
        "a terminal shows a progress bar during a long build, and takes it away",
        .enabled(if: hasTerminal && Preload.isAvailable, "there is no terminal, or no way to make a build long"))
    func progressBar() throws {
        let output = try buildOnTerminal(try TinySite(TinySite.posts(600)), environment: Preload.slowStaging)
        #expect(output.contains("] ") && output.contains(/\r\u{1B}\[K(converting|rendering ) \[#*·*\] \d+\/\d+/))
        let last = output.split(whereSeparator: \.isNewline).last ?? ""
        #expect(last.hasSuffix(" s"))
        #expect(last.contains(/\u{1B}\[K\d+ files written/))
    }

    @Test("a terminal shows colours unless NO_COLOR is set", .enabled(if: hasTerminal))
    func colors() throws {
        let site = try TinySite(["content/posts/a.md": ""])
        #expect(
            try buildOnTerminal(site).contains("content/posts/a.md: \u{1B}[1;31merror\u{1B}[0m: the document is empty"))
        #expect(
            try buildOnTerminal(site, environment: ["NO_COLOR": "1"]).contains("content/posts/a.md: error: the doc"))
        #expect(try buildOnTerminal(site, environment: ["TERM": "dumb"]).contains("content/posts/a.md: error: the doc"))
    }
}
