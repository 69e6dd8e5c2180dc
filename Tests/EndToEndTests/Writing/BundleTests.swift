import SiteTestSupport
import Testing

@Suite("page bundles")
struct BundleTests {
    @Test("take the name of their folder, and its date")
    func names() throws {
        let undated = "---\ntitle: 나\n---\n\n본문\n"
        let site = try builtSite([
            "content/posts/my-bundle/index.md": TinySite.post("가"),
            "content/posts/2025-05-03 둘째/index.MARKDOWN": undated,
            "content/posts/named/index.md": TinySite.post("다", "slug: other"),
        ])
        #expect(site.isPublished("posts/my-bundle/index.html"))
        #expect(site.isPublished("posts/2025-05-03-둘째/index.html"))
        #expect(site.isPublished("posts/other/index.html"))
        #expect(try site.published("archives/2025/05/03/index.html").contains("나</a>"))
    }

    @Test("do without the date where the address carries it")
    func datedAddress() throws {
        let site = try builtSite([
            "site.yml": "permalink: /:year/:month/:day/:slug/\n",
            "content/posts/2025-05-03-a/index.md": "---\ntitle: 가\n---\n\n![그림](a.png) <!-- -->\n",
            "content/posts/2025-05-03-a/a.png": "그림",
        ])
        #expect(try site.published("2025/05/03/a/index.html").contains("src=\"/posts/2025-05-03-a/a.png\""))
        #expect(site.isPublished("posts/2025-05-03-a/a.png"))
    }

    @Test("keep their pictures beside them")
    func pictures() throws {
        let site = try builtSite([
            "content/posts/a/index.md": TinySite.post("가", body: "![그림](a.png) ![그림](images/b.png)"),
            "content/posts/a/a.png": "그림", "content/posts/a/images/b.png": "그림",
        ])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("src=\"/posts/a/a.png\"") && page.contains("src=\"/posts/a/images/b.png\""))
        #expect(site.isPublished("posts/a/a.png") && site.isPublished("posts/a/images/b.png"))
    }

    @Test("may be pages")
    func pages() throws {
        let site = try builtSite([
            "content/pages/about/index.md": TinySite.post("가"),
            "content/pages/about/team/index.md": TinySite.post("나"),
            "content/pages/old/index.md": TinySite.post("다", "slug: new"),
            "content/contact/index.md": TinySite.post("라", "kind: page"),
            "content/pages/index.md": TinySite.post("마"),
        ])
        for path in ["about", "about/team", "new", "contact", "index"] {
            #expect(site.isPublished("\(path)/index.html"), "\(path)")
        }
    }

    @Test("leave `index.md` its name where there is no folder to name it by, and `_index.md` out")
    func others() throws {
        let site = try builtSite([
            "content/index.md": TinySite.post("가"), "content/_posts/index.md": TinySite.post("나", "slug: b"),
            "content/posts/_index.md": TinySite.post("다"), "content/posts/c/Index.md": TinySite.post("라", "slug: d"),
        ])
        #expect(site.isPublished("posts/index/index.html"))
        #expect(!site.isPublished("posts/posts/index.html"))
        #expect(cards(on: try site.published("index.html")).count == 3)
    }

    @Test("of one name in two folders are an error")
    func sameName() throws {
        let site = try TinySite([
            "content/posts/2024/a/index.md": TinySite.post("가"), "content/posts/2025/a/index.md": TinySite.post("나"),
        ])
        try expectFailure(
            of: site,
            messages: """
                content/posts/2025/a/index.md: error: /posts/a/ is already the address of content/posts/2024/a/index.md
                  hint: give one of them another `slug`, or write `permalink: /posts/:folder/:slug/` in site.yml

                """)
    }

    @Test("of one language take the name of their folder", arguments: ["ko", "en", "kr", "ja", "zh-cn", "pt_BR"])
    func language(code: String) throws {
        let site = try builtSite([
            "content/posts/a/index.\(code).md": TinySite.post("가", body: "![그림](a.png)"),
            "content/posts/a/a.png": "그림", "content/posts/2025-05-03-b/index.\(code).md": "---\ntitle: 나\n---\n\n본문\n",
            "content/posts/c/index.ts.md": TinySite.post("다"),
            "content/index.\(code).md": TinySite.post("라", "slug: d"),
        ])
        #expect(try site.published("posts/a/index.html").contains("src=\"/posts/a/a.png\""))
        #expect(try site.published("archives/2025/05/03/index.html").contains("href=\"/posts/2025-05-03-b/\""))
        #expect(site.isPublished("posts/index.ts/index.html"))
    }

    @Test(
        "of two languages are told apart by a slug for the other one",
        arguments: [("index.md", "index.en.md"), ("index.ko.md", "index.en.md"), ("index.ko.md", "index.md")])
    func languages(own: String, other: String) throws {
        let site = try TinySite([
            "content/posts/a/\(own)": TinySite.post("가"), "content/posts/a/\(other)": TinySite.post("나"),
        ])
        let (blamed, named) = other == "index.md" ? (own, other) : (other, own)
        let slug = blamed == "index.en.md" ? "a-en" : "a-ko"
        try expectFailure(
            of: site,
            messages: """
                content/posts/a/\(blamed): error: /posts/a/ is already the address of content/posts/a/\(named)
                  hint: write `slug: \(slug)` in its front matter

                """)
        try site.write(TinySite.post("나", "slug: \(slug)"), to: "content/posts/a/\(blamed)")
        try expectSuccess(of: site)
        #expect(site.isPublished("posts/a/index.html") && site.isPublished("posts/\(slug)/index.html"))
    }

    @Test("are suggested by their folder's name")
    func suggestion() throws {
        let site = try TinySite([
            "content/posts/aaa/index.md": finishedPost("가"),
            "content/posts/bbb/index.md": finishedPost("나", body: "[가](/blog/aaa/index.md)"),
        ])
        #expect(try site.check().errors.contains("/posts/aaa/"))
    }
}
