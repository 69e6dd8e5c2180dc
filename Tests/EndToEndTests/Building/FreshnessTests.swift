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
        #expect(try site.build().status == 0)
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
        // Others are between the two that share a tag, so that they are not each other's neighbours.
        let site = try builtSite([
            "templates/post.mustache":
                "{{#document}}{{#related}}[{{title}} {{url}} {{date.day}}]{{/related}}{{/document}}",
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2025-05-09\ntags: [로봇]"),
            "content/posts/b.md": TinySite.post("나", "pubDatetime: 2025-05-08"),
            "content/posts/d.md": TinySite.post("라", "pubDatetime: 2025-05-02"),
        ])
        let page = "posts/a/index.html"
        #expect(try site.published(page) == "")
        for (title, day) in [("다", "2025-05-03"), ("새 다", "2025-05-03"), ("새 다", "2025-05-04")] {
            try site.write(TinySite.post(title, "pubDatetime: \(day)\ntags: [로봇]"), to: "content/posts/c.md")
            try expectSuccess(of: site)
            #expect(try site.published(page) == "[\(title) /posts/c/ \(day)]")
            #expect(try site.published("posts/b/index.html") == "")
        }
        try site.remove("content/posts/c.md")
        try expectSuccess(of: site)
        #expect(try site.published(page) == "")
    }

    @Test("menus and heads follow what the site has")
    func siteParts() throws {
        let site = try builtSite([
            "templates/404.mustache": "{{site.faviconURL}} {{site.aboutURL}}", "content/posts/a.md": TinySite.post("가"),
        ])
        #expect(try site.published("404.html") == " ")
        try site.write("<svg/>", to: "content/favicon.svg")
        try expectSuccess(of: site)
        #expect(try site.published("404.html") == "/favicon.svg ")
        try site.write("---\ntitle: 소개\n---\n글\n", to: "content/pages/about.md")
        try expectSuccess(of: site)
        #expect(try site.published("404.html") == "/favicon.svg /about/")
    }

    @Test("every page of a list follows the time over which the list reaches")
    func period() throws {
        let site = try builtSite([
            "site.yml": "pageSize: 1\n", "templates/tag.mustache": "{{dateRange}}",
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2025-05-02\ntags: [로봇]"),
            "content/posts/b.md": TinySite.post("나", "pubDatetime: 2025-05-03\ntags: [로봇]"),
        ])
        #expect(try site.published("tags/로봇/page/2/index.html") == "2025년 5월 2일 – 2025년 5월 3일")
        try site.write(TinySite.post("나", "pubDatetime: 2025-05-04\ntags: [로봇]"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        #expect(try site.published("tags/로봇/page/2/index.html") == "2025년 5월 2일 – 2025년 5월 4일")
    }

    @Test("months and years follow those around them")
    func neighbours() throws {
        let site = try builtSite([
            "templates/archive-month.mustache": "{{newer.title}}|{{older.title}}",
            "templates/archive-year.mustache": "{{newer.title}}|{{older.title}}",
            "templates/tag.mustache": "{{dateRange}}",
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2024-05-02\ntags: [로봇]"),
        ])
        #expect(try site.published("archives/2024/05/index.html") == "|")
        for (name, date) in [("b", "2025-01-03"), ("c", "2023-12-31")] {
            try site.write(TinySite.post(name, "pubDatetime: \(date)"), to: "content/posts/\(name).md")
        }
        try expectSuccess(of: site)
        #expect(try site.published("archives/2024/05/index.html") == "2025년 1월|2023년 12월")
        #expect(try site.published("archives/2024/index.html") == "2025년|2023년")
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
