import SiteTestSupport
import Testing

@Suite("pages that show something of other files")
struct FreshnessTests {
    @Test("a page follows the size of its picture, and not the time of the file")
    func imageSize() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", body: "![그림](/images/a.svg)"),
            "content/images/a.svg": "<svg width=\"10\" height=\"20\"/>",
        ])
        #expect(try site.published("posts/a/index.html").contains("width=\"10\" height=\"20\""))
        try site.write("<svg width=\"30\" height=\"20\"/>", to: "content/images/a.svg")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html").contains("width=\"30\" height=\"20\""))
        try site.remove("content/images/a.svg")
        try expectSuccess(of: site)
        #expect(try !site.published("posts/a/index.html").contains("width=\"30\""))
    }

    @Test("a picture that looks the same in size leaves its page alone")
    func sameSize() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", body: "![그림](/images/a.svg)"),
            "content/images/a.svg": "<svg width=\"10\" height=\"20\"/>",
        ])
        try site.write("<svg width=\"10\" height=\"20\"><g/></svg>", to: "content/images/a.svg")
        let result = try site.build("--list-changed", "-")
        #expect(result.output == "changed\timages/a.svg\n")
    }

    @Test("related posts come and go with the posts")
    func related() throws {
        let site = try builtSite([
            "templates/post.mustache": "{{#document}}{{#related}}[{{title}} {{url}}]{{/related}}{{/document}}",
            "content/posts/a.md": TinySite.post("가", "tags: [로봇]"), "content/posts/b.md": TinySite.post("나"),
        ])
        #expect(try site.published("posts/a/index.html") == "")
        try site.write(TinySite.post("다", "pubDatetime: 2025-05-01\ntags: [로봇]"), to: "content/posts/c.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html") == "[다 /posts/c/]")
        #expect(try site.published("posts/b/index.html") == "")
        try site.write(TinySite.post("라", "pubDatetime: 2025-05-01\ntags: [로봇]"), to: "content/posts/c.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html") == "[라 /posts/c/]")
        try site.remove("content/posts/c.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html") == "")
    }

    @Test("menus and heads follow what the site has")
    func siteParts() throws {
        let site = try builtSite([
            "templates/404.mustache": "{{site.faviconURL}} {{site.aboutURL}}", "content/posts/a.md": TinySite.post("가"),
        ])
        #expect(try site.published("404.html") == " ")
        try site.write("<svg/>", to: "content/favicon.svg")
        try site.write("---\ntitle: 소개\n---\n글\n", to: "content/pages/about.md")
        try expectSuccess(of: site)
        #expect(try site.published("404.html") == "/favicon.svg /about/")
    }

    @Test("months and years follow those around them, lists the time over which they reach")
    func neighbours() throws {
        let site = try builtSite([
            "templates/archive-month.mustache": "{{newer.title}}|{{older.title}}",
            "templates/archive-year.mustache": "{{newer.title}}|{{older.title}}",
            "templates/tag.mustache": "{{dateRange}}",
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2024-05-02\ntags: [로봇]"),
        ])
        #expect(try site.published("archives/2024/05/index.html") == "|")
        for (name, date) in [("b", "2025-01-03"), ("c", "2023-12-31")] {
            try site.write(TinySite.post(name, "pubDatetime: \(date)\ntags: [로봇]"), to: "content/posts/\(name).md")
        }
        try expectSuccess(of: site)
        #expect(try site.published("archives/2024/05/index.html") == "2025년 1월|2023년 12월")
        #expect(try site.published("archives/2024/index.html") == "2025년|2023년")
        #expect(try site.published("tags/로봇/index.html") == "2023년 12월 31일 – 2025년 1월 3일")
    }

    @Test("reading times count what is read, and are kept")
    func readingTime() throws {
        let text = String(repeating: "가나다라 ", count: 588)
        let site = try builtSite([
            "templates/post.mustache": "{{#document}}{{readingTime}}{{/document}}",
            "templates/card.mustache": "{{readingMinutes}} {{title}}",
            "content/posts/a.md": TinySite.post("가", body: text + "![글](https://a.kr/글글글)"),
        ])
        #expect(try site.published("posts/a/index.html") == "읽는 데 4분")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        #expect(try site.published("index.html").contains("4 가") && site.published("index.html").contains("1 나"))
    }
}
