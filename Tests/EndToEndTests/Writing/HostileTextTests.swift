import SiteTestSupport
import Testing

@Suite("text written to make a build hang or its output explode")
struct HostileTextTests {
    /// Renders a document; `nil` when it does not end within a generous time.
    private func render(_ body: String) throws -> SiteBinary.Result? {
        let site = try TinySite(["a.md": body])
        return try SiteBinary.start(["render", "a.md"], in: site.root).wait(atMost: 20)
    }

    @Test(
        "text whose cost grows out of proportion ends",
        arguments: ["widening table rows", "open links", "runs of backticks"])
    func slow(name: String) throws {
        let result = try render(try #require(Self.texts[name]))
        #expect(result?.status == 0)
        #expect(result?.errors.contains("error:") == false)
    }

    @Test(
        "text that no writer needs is refused",
        arguments: [
            ("list markers and blank lines", "1:1: error: quotes and lists are nested more than 100 deep\n"),
            ("quotes in quotes", "1:1: error: quotes and lists are nested more than 100 deep\n"),
            (
                "open emphasis",
                "1:1: error: there are more than 30000 runs of `*` and `_` between two blank lines\n"
            ),
            (
                "images in images",
                "1:1: error: there are more than 1000 of `![`, `[^`, `<!` and `<?` between two blank lines\n"
            ),
            ("a wide table", "2:1: error: the table has more than 200 columns\n"),
            (
                "a long reference used often",
                "1:1: error: references to this definition would fill more than 30000000 bytes\n"
            ),
        ])
    func refused(name: String, message: String) throws {
        let result = try render(try #require(Self.texts[name]))
        #expect(result?.errors.hasPrefix("a.md:" + message) == true)
        #expect(result?.output == "")
        #expect(result?.status == 1)
    }

    private static let texts = [
        "widening table rows": (1..<140).map {
            "\(String(repeating: "|a", count: $0))\n\(String(repeating: "|-", count: $0))\n"
        }
        .joined(),
        "list markers and blank lines": String(repeating: "- ", count: 15_000) + String(repeating: "\n", count: 30_000),
        "quotes in quotes": String(repeating: ">", count: 50_000) + "a",
        "open links": String(repeating: "[a](", count: 30_000),
        "open emphasis": String(repeating: "*a _b ", count: 20_000),
        "images in images": String(repeating: "![[]()", count: 50_000),
        "runs of backticks": (1..<600).map { String(repeating: "`", count: $0) }.joined(separator: " "),
        "a wide table": String(repeating: "a|", count: 300) + "\n" + String(repeating: "-|", count: 300),
        "a long reference used often":
            "[x]: /\(String(repeating: "a", count: 10_000))\n\n" + String(repeating: "[x]", count: 20_000),
    ]
}
