import SiteTestSupport
import Testing

@Suite("titles and descriptions")
struct TitleTests {
    @Test("a missing title is the first heading, with a warning, and the heading leaves the body")
    func firstHeading() throws {
        let site = try TinySite(["content/posts/2025-05-02-a.md": "# 새 모델\n\n본문\n\n## 소제목\n"])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/2025-05-02-a.md: warning: the document has no `title`; its first heading is used: ‘새 모델’
                  hint: add `title: 새 모델`

                """)
        let page = try site.published("posts/2025-05-02-a/index.html")
        #expect(page.contains("<title>새 모델 | 블로그</title>"))
        #expect(page.matches(of: /<h1/).count == 1)
        #expect(page.contains("<p>본문</p>\n<h2 id=\"소제목\">소제목</h2>"))
    }

    @Test("a missing title may be the first bold line")
    func boldLine() throws {
        let site = try TinySite(["content/posts/2025-05-02-a.md": "**새 모델: 첫인상**\n\n본문\n"])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/2025-05-02-a.md: warning: the document has no `title`; its first heading is used: \
                ‘새 모델: 첫인상’
                  hint: add `title: "새 모델: 첫인상"`

                """)
        #expect(try site.published("posts/2025-05-02-a/index.html").contains("<h1>새 모델: 첫인상</h1>"))
    }

    @Test("a document that nothing can title fails the build")
    func untitled() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("그냥 본문\n", to: "content/posts/2025-05-02-b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/2025-05-02-b.md: error: the document has no `title` and no heading to use instead
                  hint: add `title: …` to its front matter

                """)
    }

    @Test("a short body is the whole description")
    func shortDescription() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", body: "첫 문장. **둘째** 문장")])
        #expect(
            try site.published("posts/a/index.html").contains("<meta name=\"description\" content=\"첫 문장. 둘째 문장\">"))
    }

    @Test("a long body is cut at the end of a sentence within 160 graphemes")
    func sentenceEnd() throws {
        let sentence = String(repeating: "가", count: 49) + "."
        let body = Array(repeating: sentence, count: 5).joined(separator: " ")
        let site = try builtSite(["content/posts/a.md": TinySite.post("제목", body: body)])
        let expected = Array(repeating: sentence, count: 3).joined(separator: " ")
        #expect(try description(of: site) == expected)
    }

    @Test("a body without sentences is cut at a word, with an ellipsis")
    func wordEnd() throws {
        let body = Array(repeating: "낱말들", count: 80).joined(separator: " ")
        let site = try builtSite(["content/posts/a.md": TinySite.post("제목", body: body)])
        let text = try #require(try description(of: site))
        #expect(text.count <= 160)
        #expect(text.hasSuffix("낱말들…"))
    }

    @Test("no grapheme is cut in two")
    func graphemes() throws {
        let family = "👨‍👩‍👧‍👦"
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("제목", body: String(repeating: family, count: 300))
        ])
        let text = try #require(try description(of: site))
        #expect(text == String(repeating: family, count: 159) + "…")
    }

    @Test("a description that is written stays as it is")
    func written() throws {
        let long = String(repeating: "길다. ", count: 100) + "끝"
        let site = try builtSite(["content/posts/a.md": TinySite.post("제목", "description: \(long)")])
        #expect(try description(of: site) == long)
    }

    private func description(of site: TinySite) throws -> String? {
        part(of: try site.published("posts/a/index.html"), from: "<meta name=\"description\" content=\"", to: "\">")
    }
}
