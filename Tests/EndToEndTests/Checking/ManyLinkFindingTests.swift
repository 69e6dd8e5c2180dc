import SiteTestSupport
import Testing

@Suite("a document of more than ten thousand links that lead nowhere")
struct ManyLinkFindingTests {
    @Test(
        "counts those beyond, and shows the line in two megabytes, in a check and in builds"
    )
    func oneLine() throws {
        let links = (10_000..<20_005).map { "[가](#\($0)) " }.joined()
        let site = try TinySite(["content/posts/a.md": finishedPost("가", body: links)])
        let check = try site.check("--verbose")
        #expect(check.status == 0)
        let lines = check.errors.split(separator: "\n")
        #expect(lines.count { $0.contains("has no anchor") } == 10_000)
        #expect((1500..<2000).contains(lines.count { $0.hasPrefix("  7 | ") }))
        #expect(
            lines.contains(
                "content/posts/a.md:7:119993: warning: "
                    + "5 more problems with the document's links and pictures are not listed"))
        let first = try site.build("--verbose")
        let second = try site.build("--verbose")
        #expect(first.status == 0)
        #expect(first.errors.hasPrefix(check.errors))
        #expect(second.errors.hasPrefix(check.errors))
    }

    @Test("as in Obsidian is told the same, with a cache or without")
    func vault() throws {
        let links = (10_000..<20_005).map { "[[글 \($0)]] " }.joined()
        let site = try TinySite([
            "site.yml": "baseURL: https://b.kr/\nobsidian: true\n",
            "content/posts/a.md": finishedPost("가", body: links),
        ])
        let first = try site.build("--verbose")
        let lines = first.errors.split(separator: "\n")
        #expect(lines.count { $0.contains("no document has the title") } == 10_000)
        #expect(
            lines.count { $0.contains("5 more problems with the document's links and pictures are not listed") } == 1)
        #expect((1500..<3000).contains(lines.count { $0.hasPrefix("  7 | ") }))
        try site.write(finishedPost("나"), to: "content/posts/b.md")
        let second = try site.build("--verbose")
        let messages = first.errors.prefix(
            upTo: first.errors.range(of: "files written")?.lowerBound ?? first.errors.endIndex)
        #expect(second.errors.hasPrefix(messages.dropLast(3)))
    }
}
