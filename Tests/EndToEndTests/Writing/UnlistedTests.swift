import SiteTestSupport
import Testing

@Suite("an unlisted page")
struct UnlistedTests {
    /// A site on which everything could lead to the page: its tag, source, author and day, and every post beside it.
    private static func files(_ fields: String) -> [String: String] {
        [
            "site.yml": "title: 블로그\nobsidian: true\n",
            "content/posts/a.md": finishedPost("가", "tags: [로봇]", body: "[[몰래]] [링크](/posts/secret/)"),
            "content/posts/secret.md": finishedPost(
                "몰래",
                "pubDatetime: 2025-05-03\ntags: [로봇, 비밀]\nauthor: 숨은이\nsource: hush\nfeatured: true\n"
                    + "aliases: [/was-here/]\n\(fields)"),
            "content/pages/about.md": finishedPost("소개", fields),
        ]
    }

    @Test(
        "is published with noindex, and nothing but links in texts leads to it",
        arguments: ["hidden: true", "unlisted: yes", "visibility: unlisted"])
    func hidden(fields: String) throws {
        let site = try TinySite(Self.files(fields))
        let result = try site.build()
        #expect(result.errors.isEmpty)
        #expect(result.output.contains(", 2 unlisted pages, 0 warnings, "))
        let page = try site.published("posts/secret/index.html")
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        let own = [
            "posts/secret/index.html", "about/index.html", "was-here/index.html", "search/index.html", ".site-manifest",
        ]
        for (path, bytes) in site.publishedTree where !own.contains(path) {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("noindex") || path == "404.html", "\(path)")
            #expect(!text.contains("/about/"), "\(path)")
            #expect(!text.contains("비밀") && !text.contains("숨은이") && !text.contains("hush"), "\(path)")
            #expect(!text.contains("/posts/secret/") || path == "posts/a/index.html", "\(path)")
        }
        let unlinked = try site.published("posts/a/index.html").replacing(
            /<a href="\/posts\/secret\/">[^<]*<\/a>/, with: "")
        #expect(!unlinked.contains("secret"))
        #expect(!site.isPublished("archives/2025/05/03/index.html"))
        #expect(!site.isPublished("featured/index.html"))
    }

    @Test("has no link that leads nowhere, and no neighbours")
    func links() throws {
        let site = try builtSite(Self.files("unlisted: true"))
        let page = try site.published("posts/secret/index.html")
        for link in page.matches(of: /href="(\/[^"#]*)"/).map({ String($0.1) }) {
            #expect(site.isPublished(String(link.dropFirst()) + (link.hasSuffix("/") ? "index.html" : "")), "\(link)")
        }
        #expect(!page.contains("/posts/a/"))
        #expect(page.contains("<span>숨은이</span>"))
        #expect(try site.check().errors.isEmpty)
    }

    @Test("becomes one of the others, and unlisted again, as in a build without a cache")
    func changes() throws {
        let site = try builtSite(Self.files("unlisted: false"))
        #expect(cards(on: try site.published("tags/로봇/index.html")) == ["몰래", "가"])
        for (fields, count) in [("unlisted: true", 1), ("unlisted: false", 2)] {
            for (path, text) in Self.files(fields) { try site.write(text, to: path) }
            try expectSuccess(of: site)
            #expect(cards(on: try site.published("tags/로봇/index.html")).count == count)
            let tree = site.publishedTree
            try site.remove(".site")
            try site.remove("public")
            try expectSuccess(of: site)
            #expect(site.publishedTree == tree)
        }
    }

    @Test(
        "has noindex under a theme that knows nothing of it, too",
        arguments: [
            ("<p>{{heading}}</p>\n", "<meta name=\"robots\" content=\"noindex\">\n<p>몰래</p>\n"),
            (
                "<!doctype html><title>{{heading}}</title>\n",
                "<!doctype html><meta name=\"robots\" content=\"noindex\">\n<title>몰래</title>\n"
            ),
            (
                "<head></head><p>noindex</p>\n",
                "<head><meta name=\"robots\" content=\"noindex\">\n</head><p>noindex</p>\n"
            ),
        ])
    func ownTheme(template: String, page: String) throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("몰래", "hidden: true"), "content/posts/b.md": TinySite.post("나"),
            "templates/post.mustache": template,
        ])
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html") == page)
        #expect(try !site.published("posts/b/index.html").contains("robots"))
    }

    @Test("needs no date")
    func undated() throws {
        let site = try builtSite([
            "content/posts/a.md": finishedPost("가"), "content/b.md": "---\ntitle: 나\nhidden: true\n---\n글\n",
        ])
        #expect(site.isPublished("posts/b/index.html"))
        #expect(try site.build("--lang", "ko").output.contains(", 목록에 없는 글 1개, "))
    }
}
