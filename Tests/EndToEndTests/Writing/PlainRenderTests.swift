import SiteTestSupport
import Testing

@Suite("front matter in site render --plain")
struct PlainRenderTests {
    private func html(of text: String) throws -> String {
        let result = try TinySite().render("--plain", input: text)
        #expect(result.errors.isEmpty)
        #expect(result.status == 0)
        return result.output
    }

    @Test(
        "fields between fences are dropped, even such as a build would refuse",
        arguments: ["title: 가", "title: 가: 나", "date: 어제", "# 메모\ntags:\n  - AI", "title:"])
    func dropped(fields: String) throws {
        #expect(try html(of: "---\n\(fields)\n---\n본문\n") == "<p>본문</p>\n")
    }

    @Test(
        "text between two rules is kept",
        arguments: [
            ("---\n글\n\n---\n끝\n", "<hr />\n<p>글</p>\n<hr />\n<p>끝</p>\n"),
            ("---\n글\n---\n끝\n", "<hr />\n<h2>글</h2>\n<p>끝</p>\n"),
            ("---\n\n---\n끝\n", "<hr />\n<hr />\n<p>끝</p>\n"),
            ("---\n- 가\n- 나\n\n---\n", "<hr />\n<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n<hr />\n"),
        ])
    func kept(text: String, expected: String) throws {
        #expect(try html(of: text) == expected)
    }

    @Test("a document that starts with a rule is kept", arguments: ["---\n\n글\n", "---\n글\n"])
    func startsWithRule(text: String) throws {
        #expect(try html(of: text) == "<hr />\n<p>글</p>\n")
    }

    @Test("front matter that never closes is text")
    func unclosed() throws {
        #expect(try html(of: "---\ntitle: 가\n\n본문\n") == "<hr />\n<p>title: 가</p>\n<p>본문</p>\n")
    }
}
