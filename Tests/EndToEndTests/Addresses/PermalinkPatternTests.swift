import SiteTestSupport
import Testing

@Suite("the shape of addresses")
struct PermalinkPatternTests {
    private func site(_ permalink: String, _ files: [String: String]) throws -> TinySite {
        try builtSite(files.merging(["site.yml": "permalink: \(permalink)\n"]) { own, _ in own })
    }

    @Test("may end in `.html`, and everything that names a document says so")
    func html() throws {
        let site = try site(
            "/:year/:slug.html",
            [
                "content/posts/a.md": TinySite.post("가", body: "[나](b.html) ![그림](a.png)"),
                "content/posts/b.md": TinySite.post("나", "aliases: [old.html]"), "content/posts/a.png": "그림",
                "content/posts/c/index.md": TinySite.post("다", body: "![그림](c.png)"), "content/posts/c/c.png": "그림",
                "content/pages/about.md": TinySite.post("소개"),
            ])
        #expect(try site.published("2025/a.html").contains("<h1>가</h1>"))
        #expect(
            try site.published("2025/a.html").contains("rel=\"canonical\" href=\"http://localhost:4000/2025/a.html\""))
        #expect(try site.published("2025/a.html").contains("src=\"/posts/a.png\""))
        #expect(try site.published("2025/c.html").contains("src=\"/posts/c/c.png\""))
        #expect(try site.published("2025/old.html").contains("url=/2025/b.html\""))
        #expect(site.isPublished("about/index.html"))
        for file in ["rss.xml", "atom.xml", "feed.json", "sitemap.xml"] {
            #expect(try site.published(file).contains("http://localhost:4000/2025/a.html"), "\(file)")
        }
        #expect(try site.published("index.html").contains("<a href=\"/2025/a.html\">가</a>"))
        #expect(try !site.check().errors.contains("link-"))
    }

    @Test("makes no path that is too long, in settings and in front matter")
    func tooLong() throws {
        let pattern = "/" + String(repeating: ":slug/", count: 90)
        let site = try TinySite([
            "content/posts/long-name.md": TinySite.post("가"),
            "content/posts/other-name.md": TinySite.post("나", "permalink: \(pattern)"),
            "site.yml": "permalink: \(pattern)\n",
        ])
        let errors = try site.build().errors
        #expect(
            errors.contains(
                """
                content/posts/long-name.md: error: the address that `permalink` in site.yml makes cannot be used: its path \
                has 901 bytes; at most 600 fit
                  hint: write a shorter pattern there, such as `/posts/:slug/`
                """), "\(errors)")
        #expect(
            errors.contains(
                "other-name.md:4:12: error: the address ‘\(pattern)’ cannot be used: its path has 991 bytes"),
            "\(errors)")
    }

    @Test("is served by the preview where it ends in `.html`")
    func preview() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "site.yml": "permalink: /:slug.html\n"])
        let preview = try PreviewRun(site)
        #expect(preview.waits(for: "/a.html") { $0.status == 200 && $0.text.contains("<h1>가</h1>") })
    }

    @Test("knows the title, or in a name that starts with a date the rest of the name; a slug wins")
    func title() throws {
        let site = try site(
            "/:title/",
            [
                "content/posts/a.md": TinySite.post("새 모델, 나왔다!"), "content/posts/2025-05-02-b.md": TinySite.post("나"),
                "content/posts/c.md": TinySite.post("다", "slug: d"), "content/posts/e.md": TinySite.post("\"!!\""),
            ])
        for path in ["새-모델-나왔다", "b", "d", "e"] { #expect(site.isPublished(path + "/index.html"), "\(path)") }
    }

    @Test("knows the first category, and all of them")
    func categories() throws {
        let files = [
            "content/posts/a.md": TinySite.post("가", "tags: [로봇]\ncategories: [AI 소식, C#]"),
            "content/posts/b.md": TinySite.post("나", "tags: [로봇]"),
        ]
        let first = try site("/:category/:slug/", files)
        #expect(first.isPublished("ai-소식/a/index.html") && first.isPublished("b/index.html"))
        #expect(try site("/:categories/:slug/", files).publishedTree.keys.contains { $0.hasPrefix("ai-소식/c") })
    }

    @Test("knows the folders that hold a document, without that of its kind")
    func folders() throws {
        let site = try site(
            "/p/:folder/:slug/",
            [
                "content/posts/LLM/2025/a.md": TinySite.post("가"), "content/posts/a.md": TinySite.post("나"),
                "content/_posts/새 소식/b/index.md": TinySite.post("다"), "content/pages/x/about.md": TinySite.post("라"),
            ])
        for path in ["p/llm/2025/a", "p/a", "p/새-소식/b", "x/about"] {
            #expect(site.isPublished(path + "/index.html"), "\(path)")
        }
    }
}
