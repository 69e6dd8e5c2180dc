import SiteTestSupport
import Testing

@Suite("digests")
struct DigestTests {
    private static let frontMatter = "---\ndate: 250110\nsource: aitimes\ncrawled_at: 2025-01-10T15:36:39.554428\n---\n"
    private static let digest =
        frontMatter + """

            ## [1] 알트먼 "요금제 **손해**"

            URL: https://news.example.com/view?idxno=1&a=2

            ![이미지](https://cdn.example.com/1.jpg)

            *(사진=셔터스톡)*

            첫 문단이다.

            https://twitter.com/sama/status/1876104315296968813

            ## [3] 셋째 소식

            URL: https://news.example.com/3

            셋째 본문이다.
            """

    @Test("a document with source and date and no title is titled with both")
    func title() throws {
        let site = try builtSite(["content/digests/250110.md": Self.digest])
        let page = try site.published("posts/aitimes-250110/index.html")
        #expect(page.contains("<article class=\"digest\">"))
        #expect(page.contains("<h1>aitimes 2025년 1월 10일 금요일</h1>"))
        #expect(page.contains("<title>aitimes 2025년 1월 10일 금요일 | 블로그</title>"))
        #expect(cards(on: try site.published("archives/2025/01/10/index.html")) == ["aitimes 2025년 1월 10일 금요일"])
    }

    @Test(
        "a title, or no date, or no source makes it a post",
        arguments: [
            "title: 제목\ndate: 250110\nsource: aitimes", "title: 제목\ndate: 250110",
        ])
    func post(fields: String) throws {
        let site = try builtSite(["content/a.md": "---\n\(fields)\n---\n## [1] 제목\n\n본문\n"])
        #expect(try site.published("posts/a/index.html").contains("<article class=\"post\">"))
    }

    @Test("each item is a section with its own number")
    func sections() throws {
        let site = try builtSite(["content/digests/250110.md": Self.digest])
        let page = try site.published("posts/aitimes-250110/index.html")
        #expect(page.matches(of: /<section class="item" id="([^"]*)">/).map { String($0.1) } == ["item-1", "item-3"])
        #expect(page.contains("<h2><span class=\"number\">1</span> 알트먼 &quot;요금제 <strong>손해</strong>&quot;</h2>"))
        #expect(page.contains("<li><a href=\"#item-3\">3. 셋째 소식</a>"))
    }

    @Test("an item's picture and caption are a figure")
    func figure() throws {
        let site = try builtSite(["content/digests/250110.md": Self.digest])
        let page = try site.published("posts/aitimes-250110/index.html")
        let item = try #require(part(of: page, from: "id=\"item-1\">", to: "</section>"))
        let figure = try #require(part(of: item, from: "<figure>", to: "</figure>"))
        #expect(figure.contains("<img src=\"https://cdn.example.com/1.jpg\""))
        #expect(figure.contains("<figcaption>(사진=셔터스톡)</figcaption>"))
        #expect(item.matches(of: /<img/).count == 1)
        #expect(item.matches(of: /셔터스톡/).count == 1)
    }

    @Test("an item's URL line is its source link and leaves the text")
    func sourceLink() throws {
        let site = try builtSite(["content/digests/250110.md": Self.digest])
        let page = try site.published("posts/aitimes-250110/index.html")
        let item = try #require(part(of: page, from: "id=\"item-1\">", to: "</section>"))
        #expect(
            item.contains(
                "<a href=\"https://news.example.com/view?idxno=1&amp;a=2\" rel=\"external noopener nofollow\">원문 보기 "
                    + "<small>news.example.com</small></a>"))
        #expect(!item.contains("URL:"))
        #expect(item.contains("<p>첫 문단이다.</p>"))
    }

    @Test("a bare tweet URL is a link")
    func tweet() throws {
        let site = try builtSite(["content/digests/250110.md": Self.digest])
        #expect(
            try site.published("posts/aitimes-250110/index.html")
                .contains("<a href=\"https://twitter.com/sama/status/1876104315296968813\""))
    }

    @Test("an item without a URL line or text is warned about at its line")
    func faults() throws {
        let text = Self.frontMatter + "\n## [1] 하나\n\nURL: https://a.kr/1\n\n## 둘\n\n본문\n"
        let site = try TinySite(["content/250110.md": text])
        try expectSuccess(
            of: site,
            messages: """
                content/250110.md:7:1: warning: the item ‘하나’ has no text
                  7 | ## [1] 하나
                    | ^
                  hint: write a paragraph under it, or delete the item
                content/250110.md:11:1: warning: the item ‘둘’ has no `URL:` line
                  11 | ## 둘
                     | ^
                  hint: add a line `URL: https://…` under the heading
                content/250110.md:11:1: warning: the item ‘둘’ has no number
                  11 | ## 둘
                     | ^
                  hint: write the heading as `## [1] 둘`

                """)
    }

    @Test("two digests of a day keep the order in which they were fetched")
    func fetchOrder() throws {
        let item = "## [1] 하나\n\nURL: https://a.kr/1\n\n본문\n"
        let site = try builtSite([
            "content/a.md": "---\ndate: 250110\nsource: 늦은\ncrawled_at: 2025-01-10T15:00:00\n---\n\(item)",
            "content/b.md": "---\ndate: 250110\nsource: 이른\ncrawled_at: 2025-01-10T09:00:00\n---\n\(item)",
        ])
        #expect(
            cards(on: try site.published("index.html")) == ["늦은 2025년 1월 10일 금요일", "이른 2025년 1월 10일 금요일"])
    }
}
