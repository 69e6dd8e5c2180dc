import SiteTestSupport
import Testing

@Suite("a document of more than ten thousand links that lead nowhere")
struct ManyLinkFindingTests {
    @Test(
        "counts those beyond, and shows a thousand parts of a long line, in a check and in builds with a cache or without"
    )
    func oneLine() throws {
        let links = (10_000..<20_005).map { "[가](#\($0)) " }.joined()
        let site = try TinySite(["content/posts/a.md": finishedPost("가", body: links)])
        let check = try site.check("--verbose")
        #expect(check.status == 0)
        let lines = check.errors.split(separator: "\n")
        #expect(lines.count { $0.contains("has no anchor") } == 10_000)
        #expect(lines.count { $0.hasPrefix("  7 | ") } == 1000)
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
}
