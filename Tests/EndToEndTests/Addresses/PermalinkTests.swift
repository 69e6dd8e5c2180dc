import SiteTestSupport
import Testing

@Suite("addresses in front matter")
struct PermalinkTests {
    @Test(
        "are obeyed where they are paths of the site",
        arguments: [
            ("permalink: /about/", "about/index.html"), ("permalink: /2024/01/hello.html", "2024/01/hello.html"),
            ("permalink: posts/x", "posts/x/index.html"), ("url: old/a.html", "old/a.html"),
            ("url: \"/옛 글\"", "옛 글/index.html"), ("permalink: /%EC%98%9B/", "옛/index.html"),
            ("permalink: /x/\nslug: y", "x/index.html"), ("permalink: /x/index.html", "x/index.html"),
            ("url: \"\"\npermalink: /x/", "x/index.html"),
        ])
    func obeyed(field: String, path: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", field)])
        #expect(try site.published(path).contains("<h1>가</h1>"))
        #expect(!site.isPublished("posts/a"))
    }

    @Test(
        "are filled in as in site.yml where they are patterns",
        arguments: [
            ("permalink: /:categories/:title/", "ai/로봇/새-소식/index.html"),
            ("permalink: /:year/:month/:slug.html", "2025/05/a.html"), ("url: /:folder/:title", "llm/새-소식/index.html"),
            ("permalink: /:kind-:category/", "post-ai/index.html"),
        ])
    func patterns(field: String, path: String) throws {
        let text = TinySite.post("새 소식", "\(field)\ncategories: [AI, 로봇]")
        #expect(try builtSite(["content/posts/LLM/a.md": text]).isPublished(path))
    }

    @Test(
        "are not obeyed where they are none, or a former address",
        arguments: [
            "permalink: pretty", "url: https://a.kr/b/", "url: //a.kr/b/", "url: \"\"",
            "permalink:",
            "url: mailto:a@example.com", "url: www.example.com/b/", "permalink: example.com",
            "permalink: /old/\naliases: [/old/]", "url: /old/\nredirect_from: old",
        ])
    func ignored(field: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", field)])
        #expect(try site.published("posts/a/index.html").contains("<h1>가</h1>"))
    }

    @Test(
        "are obeyed as whole URLs of the site, and not as those of others",
        arguments: [
            ("https://a.kr/blog/b/", "b/index.html"), ("//a.kr/blog/b.html", "b.html"),
            ("http://A.kr/blog/%EC%98%9B", "옛/index.html"), ("https://a.kr/blog/", "posts/a/index.html"),
            ("https://a.kr/b/", "posts/a/index.html"), ("https://b.kr/blog/b/", "posts/a/index.html"),
            ("https://a.kr/blog/b/?c", "posts/a/index.html"), ("/blog/b/", "b/index.html"),
        ])
    func wholeURL(address: String, path: String) throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", "permalink: \(address)"),
            "site.yml": "baseURL: https://a.kr/blog/\n",
        ])
        #expect(try site.published(path).contains("<h1>가</h1>"))
    }

    @Test("a second one is a former address")
    func second() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "permalink: /new/\nurl: /old/")])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:5:6: warning: the address /old/ has no effect; the document is at /new/
                  5 | url: /old/
                    |      ^
                  hint: write `aliases: [/old/]` to redirect from there

                """)
    }

    @Test("lead on from the address that the document had before, and from its aliases")
    func moved() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("가", "permalink: /b/c.html\naliases: [d]"), to: "content/posts/a.md")
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md: warning: the document has moved from /posts/a/ to /b/c.html; visitors are \
                redirected as long as .site/ is kept
                  hint: write `aliases: [/b/d/, /posts/a/]` in its front matter

                """)
        #expect(try site.published("posts/a/index.html").contains("url=/b/c.html\""))
        #expect(try site.published("b/d/index.html").contains("url=/b/c.html\""))
    }

    @Test(
        "that cannot be one fail the build",
        arguments: [
            BadValue("/../x/", "the address ‘/../x/’ leads out of the site", root),
            BadValue(
                "/.git/",
                "the address ‘/.git/’ cannot be used: the slug ‘.git’ starts with a dot, and web servers hide such names",
                root),
            BadValue(
                "/:i_month/:title/", "‘/:i_month/:title/’ contains a name that addresses do not know",
                "write the address itself, such as `/posts/a/`, or a pattern of :slug, :title, :year, :month, :day, :kind, "
                    + ":folder, :category, :categories"),
            BadValue(
                "\"{{ title | slug }}/\"", "‘/{{ title | slug }}/’ contains a name that addresses do not know",
                "write the address itself, such as `/posts/a/`, or a pattern of :slug, :title, :year, :month, :day, :kind, "
                    + ":folder, :category, :categories"),
            BadValue(
                "/tags/", "the program itself generates the list of tags at /tags/",
                "delete the document, or write another address, such as `permalink: /tags-2/`"),
            BadValue(
                "/404.html", "the program itself generates the 404 page at /404.html",
                "delete the document, or write another address, such as `permalink: /404-2.html`"),
            BadValue(
                "/", "the program itself generates the home page at /",
                "delete the document, or write another address, such as `permalink: /home/`"),
            BadValue(
                "/posts/b/", "/posts/b/ is already the address of content/posts/b.md",
                "write another address, such as `permalink: /posts/b-2/`"),
        ])
    func bad(address: BadValue) throws {
        let site = try builtSite(["content/posts/b.md": TinySite.post("나", "pubDatetime: 2025-05-01")])
        try site.write(TinySite.post("가", "permalink: \(address.written)"), to: "content/posts/a.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/a.md:4:12: error: \(address.message)
                  4 | permalink: \(address.written)
                    |            ^
                  hint: \(address.hint)

                """)
    }

    @Test("of a database have no effect")
    func query() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "permalink: /?p=12")])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:4:12: warning: the address ‘/?p=12’ has a query or a fragment, which static pages \
                cannot have; the document is at /posts/a/
                  4 | permalink: /?p=12
                    |            ^
                  hint: delete the line

                """)
    }

    @Test("of an older document are left to it")
    func older() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2025-05-01\npermalink: /posts/b/"),
            "content/posts/b.md": TinySite.post("나"),
        ])
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: /posts/b/ is already the address of content/posts/a.md
                  hint: give it another `slug`, or write another `permalink` in content/posts/a.md

                """)
    }

    private static let root = "write a path from the site's root, such as `/posts/a/`"
}
