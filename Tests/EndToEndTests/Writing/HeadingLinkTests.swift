import SiteTestSupport
import Testing

@Suite("headings below the title")
struct HeadingLinkTests {
    private func link(to id: String, _ heading: String) -> String {
        "</h2>\n<a class=\"anchor\" href=\"#\(id)\" aria-label=\"이 부분의 주소: \(heading)\"></a>\n"
    }

    @Test("have links to themselves in every kind of document")
    func links() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", body: "## 새 **모델**\n\n글"),
            "content/digests/2025-05-02-b.md": """
            ---
            source: 뉴스
            pubDatetime: 2025-05-02
            ---
            ## [1] "첫" 기사
            URL: https://a.kr/1

            글
            """,
            "content/transcripts/c.md": """
            ---
            title: 좌담
            pubDatetime: 2025-05-02
            ---
            ## <가> *나* "다"

            진행자 [00:01]: 글
            """,
        ])
        #expect(try site.published("posts/a/index.html").contains(link(to: "새-모델", "새 모델")))
        #expect(
            try site.published("posts/2025-05-02-b/index.html").contains(link(to: "item-1", "&quot;첫&quot; 기사")))
        #expect(
            try site.published("posts/c/index.html").contains(link(to: "가-나-다", "&lt;가&gt; 나 &quot;다&quot;")))
    }

    @Test("site render gives the links as well, --plain gives none")
    func render() throws {
        let site = try TinySite()
        #expect(try site.render(input: "## 가").output == "<h2 id=\"가\">가" + link(to: "가", "가"))
        #expect(try site.render("--plain", input: "## 가").output == "<h2>가</h2>\n")
    }
}
