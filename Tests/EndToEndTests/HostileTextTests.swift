import SiteTestSupport
import Testing

@Suite("text that is made to hang or bloat a build")
struct HostileTextTests {
    /// Renders a document, and gives up on it after some seconds.
    private func render(_ body: String, plain: Bool = false) throws -> SiteBinary.Result? {
        let site = try TinySite(["a.md": body])
        let run = try SiteBinary.start(["render", "a.md"] + (plain ? ["--plain"] : []), in: site.root)
        return try run.wait(atMost: 8)
    }

    @Test(
        "text whose cost grows out of proportion ends soon",
        arguments: [
            "widening table rows", "list markers and blank lines", "quotes in quotes", "open links", "open emphasis",
            "runs of backticks",
        ])
    func slow(name: String) throws {
        let result = try render(try #require(Self.texts[name]))
        #expect(result?.status == 0)
    }

    @Test("images in images end soon")
    func images() throws {
        let result = try render(String(repeating: "![[]()", count: 50_000))
        withKnownIssue("cmark-gfm 0.29.0.gfm.6 is quadratic here") {
            #expect(result?.status == 0)
        }
    }

    @Test("a long reference that is used often does not multiply")
    func references() throws {
        let body = "[x]: /\(String(repeating: "a", count: 10_000))\n\n" + String(repeating: "[x]", count: 2_000)
        let result = try #require(try render(body))
        withKnownIssue("nothing limits how much references expand to") {
            #expect(result.output.utf8.count < 20 * body.utf8.count)
        }
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
        "runs of backticks": (1..<600).map { String(repeating: "`", count: $0) }.joined(separator: " "),
    ]
}
