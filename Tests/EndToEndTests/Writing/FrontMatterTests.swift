import SiteTestSupport
import Testing

@Suite("front matter")
struct FrontMatterTests {
    @Test(
        "a slug means what is written, not what YAML would make of it",
        arguments: ["1e10", "0x1F", "yes", "1.0", "007"])
    func rawSlug(slug: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "slug: \(slug)")])
        #expect(site.isPublished("posts/\(slug)/index.html"))
    }

    @Test("a title that is a number stays as written", arguments: ["2025", "0x1F", "1_000", "true", "null", "05:30"])
    func rawTitle(title: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post(title)])
        #expect(try site.published("posts/a/index.html").contains("<h1>\(title)</h1>"))
    }

    @Test("tags that look like other types stay as written")
    func rawTags() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: [yes, 1.0, 050607]")])
        let page = try site.published("posts/a/index.html")
        #expect(
            page.matches(of: /<li><a href="\/tags\/[^"]*">#([^<]*)</).map { String($0.1) } == ["yes", "1.0", "050607"])
        #expect(site.isPublished("tags/yes/index.html"))
        #expect(site.isPublished("tags/1.0/index.html"))
    }

    @Test("a date of six digits keeps its zeros")
    func rawDate() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "date: 050607")])
        #expect(try site.published("archives/2005/06/07/index.html").contains("<a href=\"/posts/a/\">가</a>"))
    }

    @Test("an unknown key reaches templates as written")
    func unknownKey() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "level: 1e3"),
            "templates/post.mustache": "{{#document}}<p>{{extra.level}}</p>{{/document}}\n",
        ])
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html") == "<p>1e3</p>\n")
    }

    @Test("dashes inside a value are not a fence")
    func dashesInValue() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("a---b", "description: '--- 아님'")])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<h1>a---b</h1>"))
        #expect(page.contains("<meta name=\"description\" content=\"--- 아님\">"))
    }

    @Test("a rule in the body is not a fence")
    func ruleInBody() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", body: "앞\n\n---\n\n뒤: 아님")])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<p>앞</p>\n<hr />\n<p>뒤: 아님</p>"))
    }

    @Test("a fence may have white space after it")
    func spacesAfterFence() throws {
        let site = try builtSite(["content/posts/a.md": "--- \ntitle: 가\ndate: 2025-05-02\n---\t\n본문\n"])
        #expect(try site.published("posts/a/index.html").contains("<p>본문</p>"))
    }

    @Test("a byte order mark and CRLF are accepted")
    func windowsFile() throws {
        let text = "\u{FEFF}---\r\ntitle: 가\r\npubDatetime: 2025-05-02\r\ntags:\r\n  - 하나\r\n---\r\n\r\n본문\r\n"
        let site = try builtSite(["content/posts/a.md": text])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<h1>가</h1>"))
        #expect(page.contains("<p>본문</p>"))
        #expect(page.contains(">#하나</a>"))
        #expect(!page.contains("\r"))
        #expect(!page.contains("\u{FEFF}"))
    }

    @Test("the fields of an existing Jekyll post are read")
    func jekyll() throws {
        let fields = "date: 2025-05-02 13:40:00 +0900\nlast_modified_at: 2025-05-03\ncategories: [분류]\nlayout: post"
        let site = try builtSite(["content/posts/2025-05-02-a.md": TinySite.post("가", fields)])
        let page = try site.published("posts/2025-05-02-a/index.html")
        #expect(page.contains("<time datetime=\"2025-05-02T13:40:00+09:00\">2025년 5월 2일 금요일 오후 1:40</time>"))
        #expect(page.contains("수정 <time datetime=\"2025-05-03"))
        #expect(page.contains(">#분류</a>"))
    }

    @Test("the fields of an existing AstroPaper post are read")
    func astroPaper() throws {
        let fields = """
            author: 편집부
            pubDatetime: 2025-05-02T13:40:00Z
            modDatetime: 2025-05-03T01:02:03.456Z
            slug: Ab_C-d
            featured: true
            draft: false
            tags:
              - YouTube 요약
            ogImage: /img/card.png
            description: 한 줄 소개
            canonicalURL: https://example.com/first
            timezone: Asia/Seoul
            """
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", fields), "content/img/card.png": "그림"])
        let page = try site.published("posts/Ab_C-d/index.html")
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.com/first\">"))
        #expect(page.contains("<meta name=\"description\" content=\"한 줄 소개\">"))
        #expect(page.contains("<meta property=\"og:image\" content=\"http://localhost:4000/img/card.png\">"))
        #expect(page.contains("<a href=\"/authors/%ED%8E%B8%EC%A7%91%EB%B6%80/\" rel=\"author\">편집부</a>"))
        #expect(page.contains("<time datetime=\"2025-05-03T10:02:03+09:00\">"))
        #expect(cards(on: try site.published("featured/index.html")) == ["가"])
        #expect(cards(on: try site.published("tags/youtube-요약/index.html")) == ["가"])
    }

    @Test("a kind that is written wins over what the document looks like")
    func writtenKind() throws {
        let site = try TinySite([
            "content/pages/a.md": TinySite.post("가", "kind: post"),
            "content/b.md": TinySite.post("나", "kind: page"),
        ])
        try expectSuccess(of: site)
        #expect(site.isPublished("posts/a/index.html"))
        #expect(site.isPublished("b/index.html"))
    }
}
