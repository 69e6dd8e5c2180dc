import SiteTestSupport
import Testing

@Suite("what one document may cost, as site.yml sets it")
struct LimitTests {
    /// A post whose body starts at line 6 joins a built site that has a limit.
    private func site(_ setting: String, body: String) throws -> TinySite {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("limits:\n  \(setting)\n", to: "site.yml")
        try site.write(TinySite.post("나", body: body), to: "content/posts/b.md")
        return site
    }

    private static let table = "a|b\n-|-\n" + String(repeating: "a|b\n", count: 60)

    @Test(
        "more than a limit is an error at its place",
        arguments: [
            Excess(
                "nesting: 3", "> - > 1. a", line: 6, "quotes and lists are nested more than 3 deep",
                "write it with less nesting, or raise `limits.nesting` in site.yml"),
            Excess(
                "tableColumns: 2", "a|b|c\n-|-|-", line: 7, "the table has more than 2 columns",
                "split the table, or raise `limits.tableColumns` in site.yml"),
            Excess(
                "tableCells: 100", table, line: 57, "the document's tables have more than 100 cells",
                "split the document, or raise `limits.tableCells` in site.yml"),
            Excess(
                "openingsPerParagraph: 2", "![a](b)\n[^c] <!-- d", line: 7,
                "there are more than 2 of `![`, `[^`, `<!` and `<?` between two blank lines",
                "put blank lines between them, or raise `limits.openingsPerParagraph` in site.yml"),
            Excess(
                "emphasisRunsPerParagraph: 100", Array(repeating: "*a* _b_", count: 26).joined(separator: "\n"),
                line: 31, "there are more than 100 runs of `*` and `_` between two blank lines",
                "put blank lines between them, or raise `limits.emphasisRunsPerParagraph` in site.yml"),
            Excess(
                "outputBytes: 10000",
                "[x]: /\(String(repeating: "a", count: 50))\n\n" + String(repeating: "[x]", count: 200), line: 6,
                "references to this definition would fill more than 10000 bytes",
                "shorten the definition, or raise `limits.outputBytes` in site.yml"),
        ])
    func excess(excess: Excess) throws {
        let text = excess.body.split(separator: "\n", omittingEmptySubsequences: false)[excess.line - 6]
        let gutter = String(repeating: " ", count: "\(excess.line)".count)
        try expectFailure(
            of: try site(excess.setting, body: excess.body),
            messages: """
                content/posts/b.md:\(excess.line):1: error: \(excess.message)
                  \(excess.line) | \(text)
                  \(gutter) | ^
                  hint: \(excess.hint)

                """)
    }

    @Test("more HTML than a limit is an error")
    func outputBytes() throws {
        try expectFailure(
            of: try site("outputBytes: 10000", body: String(repeating: "**가**나 ", count: 600)),
            messages: """
                content/posts/b.md:5:1: error: the document would become more than 10000 bytes of HTML
                  hint: split the document, or raise `limits.outputBytes` in site.yml

                """)
    }

    @Test("more HTML than a limit is an error where it is one stretch of text, too")
    func outputBytesOfText() throws {
        let result = try site("outputBytes: 10000", body: String(repeating: "a<b ", count: 3_000)).build()
        #expect(result.status == 1)
    }

    @Test("a text whose marks take more memory than a limit is an error")
    func treeBytes() throws {
        let body = "%%비밀%% 글 " + String(repeating: "[", count: 200_000)
        let site = try site("treeBytes: 30000000", body: body)
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md:5:1: error: the document has so many marks that reading it takes more than 30000000 \
                bytes of memory
                  hint: split the document, or raise `limits.treeBytes` in site.yml

                """)
        try site.write("limits: {treeBytes: 100000000}\n", to: "site.yml")
        #expect(try site.build().status == 0)
    }

    @Test("more bytes than a limit is an error")
    func documentBytes() throws {
        let body = String(repeating: "abcd ", count: 300)
        try expectFailure(
            of: try site("documentBytes: 1000", body: body),
            messages: """
                content/posts/b.md: error: the document has \(TinySite.post("나", body: body).utf8.count) bytes; \
                the limit is 1000
                  hint: split the document, or raise `limits.documentBytes` in site.yml

                """)
    }

    @Test(
        "just as much as a limit is none",
        arguments: [
            ("nesting: 4", "> - > 1. a"), ("tableColumns: 3", "a|b|c\n-|-|-"),
            ("openingsPerParagraph: 3", "![a](//b)\n![a](//b) ![a](//b)\n\n![a](//b)"), ("tableCells: 122", table),
            ("emphasisRunsPerParagraph: 104", Array(repeating: "*a* _b_", count: 26).joined(separator: "\n")),
        ])
    func justEnough(setting: String, body: String) throws {
        try expectSuccess(of: try site(setting, body: body))
    }

    @Test("the pipes around a table are not columns")
    func outerPipes() throws {
        let result = try site("tableColumns: 3", body: "|a|b|c|\n|-|-|-|\n").build()
        #expect(result.status == 0)
    }

    @Test("a limit that is out of range is an error at its place")
    func badLimit() throws {
        try expectFailure(
            of: try site("nesting: 0", body: "글"),
            messages: """
                site.yml:2:12: error: `nesting: 0` is not a number from 1 to 1000
                  2 |   nesting: 0
                    |            ^
                  hint: write a number such as `nesting: 10`

                """)
    }

    struct Excess: Sendable, CustomTestStringConvertible {
        let setting: String
        let body: String
        let line: Int
        let message: String
        let hint: String

        init(_ setting: String, _ body: String, line: Int, _ message: String, _ hint: String) {
            self.setting = setting
            self.body = body
            self.line = line
            self.message = message
            self.hint = hint
        }

        var testDescription: String { setting }
    }
}
