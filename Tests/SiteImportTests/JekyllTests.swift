import SiteModel
import Testing

@testable import SiteImport

@Suite("importing from Jekyll")
struct JekyllTests {
    private static let chirpy = """
        title: 블로그
        tagline: 소개
        url: "https://user.github.io"
        baseurl: /blog
        lang: ko-KR
        timezone: Asia/Seoul
        paginate: 5
        social: {name: 편집부}
        defaults:
          - scope: {path: "", type: posts}
            values: {layout: post, permalink: /posts/:title/}
        """

    @Test("keeps back collections without pages, and what defaults hold back")
    func heldBack() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": """
                title: 블로그
                collections:
                  notes: {output: false}
                  tabs: {output: true}
                defaults:
                  - scope: {path: _posts/private}
                    values: {published: false}
                """,
                "_notes/n.md": "---\ntitle: 메모\n---\n글", "_tabs/about.md": "---\ntitle: 소개\n---\n글",
                "_posts/private/2025-05-02-p.md": "---\ntitle: 비밀\n---\n글",
                "_posts/2025-05-02-q.md": "---\ntitle: 글\n---\n글",
            ])
        #expect(!blog.documents.keys.contains { $0.contains("notes") })
        #expect(blog.documents.keys.contains("content/pages/about.md"))
        #expect(blog.head("content/posts/private/2025-05-02-p.md")?.contains("published: false") == true)
        #expect(blog.head("content/posts/2025-05-02-q.md")?.contains("published: false") == false)
    }

    @Test(
        "a day in a file's name needs no zeros",
        arguments: [
            ("2025-5-6-x", "2025-05-06"), ("2025-05-6-x", "2025-05-06"), ("25-05-06-x", "2025-05-06"),
            ("2025-05-06-x", nil), ("2025-13-6-x", nil), ("2025-5-6", nil),
        ])
    func unpaddedDays(name: String, date: String?) {
        let blog = ImportedBlog(
            .jekyll,
            ["_config.yml": "permalink: /:year/:month/:title/\n", "_posts/\(name).md": "---\ntitle: 글\n---\n글"])
        let path = "content/posts/\(name).md"
        #expect(blog.head(path)?.first { $0.hasPrefix("date:") } == date.map { "date: \($0)" })
        if date != nil { #expect(blog.head(path)?.contains { $0.contains("x") && !$0.hasPrefix("title") } == true) }
    }

    @Test(
        "exclude knows the patterns of shells, and folders",
        arguments: [
            ("notes", "notes/a.md"), ("notes/", "notes/a.md"), ("*.secret.md", "b.secret.md"), ("no*s", "notes/a.md"),
            ("**/memo", "x/memo/c.md"), ("/notes", "notes/a.md"), ("n[o-p]tes/?.md", "notes/a.md"),
            ("not", "notes/a.md"),
        ])
    func exclusions(pattern: String, path: String) {
        let page = "---\ntitle: 글\n---\n글"
        let blog = ImportedBlog(
            .jekyll, ["_config.yml": "exclude: ['\(pattern)']\n", path: page, "about.md": page])
        #expect(blog.documents.keys.sorted() == ["content/pages/about.md"])
    }

    @Test("takes documents, pictures and settings, and nothing of the theme")
    func places() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": Self.chirpy, "_posts/2024-03-01-hello.md": "---\ntitle: 하나\n---\n글 /assets/demo.js",
                "_posts/dev/2024-03-02-second.markdown": "---\ntitle: 둘\n---\n글",
                "_drafts/draft.md": "---\ntitle: 초안\n---\n글",
                "_tabs/about.md": "---\ntitle: 소개\n---\n글", "_tabs/archives.md": "---\nlayout: archives\n---\n",
                "README.md": "# 저장소", "index.html": "---\nlayout: home\n---\n", "assets/a.png": "",
                "assets/css/a.scss": "",
                "assets/demo.js": "", "_includes/x.html": "", "google1234.html": "", "CNAME": "example.com",
                "Gemfile": "",
            ])
        #expect(
            blog.documents.keys.sorted() == [
                "content/_drafts/draft.md", "content/pages/about.md", "content/posts/2024-03-01-hello.md",
                "content/posts/dev/2024-03-02-second.markdown",
            ])
        #expect(
            blog.files == [
                "content/CNAME", "content/assets/a.png", "content/assets/demo.js", "content/google1234.html",
            ])
        #expect(blog.remarks == ["_tabs/archives.md import-only-layout"])
        #expect(
            blog.settings == """
                # From the settings of the blog that was imported; `site init` writes one with every setting.
                title: 블로그
                description: 소개
                author: 편집부
                baseURL: https://user.github.io/blog
                language: ko
                timeZone: Asia/Seoul
                permalink: /posts/:title/
                pageSize: 5
                # HTML in documents is left out unless you say that you wrote it all yourself:
                #trusted: [posts, pages]

                """)
    }

    @Test("front matter gets our names, and what is not read stays")
    func frontMatter() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": Self.chirpy, "assets/img/2024/a.png": "",
                "_posts/2024-03-01-Hello-World.md": """
                ---
                layout: post
                title: "Hello: world"
                date: 2024-3-1 9:00:00 +0900
                categories: dev tools
                tags: [가, 나]
                media_subpath: /assets/img/2024/
                image:
                  path: a.png
                  alt: 글
                pin: true
                math: true # 그대로
                ---
                ![그림](a.png){: width="1" } [파일](a.zip)
                """,
            ])
        #expect(
            blog.head("content/posts/2024-03-01-Hello-World.md") == [
                "layout: post", "title: \"Hello: world\"", "date: 2024-3-1 9:00:00 +0900",
                "categories: [dev, tools]",
                "tags: [가, 나]", "media_subpath: /assets/img/2024/", "image:", "  path: a.png", "  alt: 글",
                "featured: true",
                "math: true # 그대로", "ogImage: /assets/img/2024/a.png",
            ])
        #expect(blog.body("content/posts/2024-03-01-Hello-World.md") == "![그림](/assets/img/2024/a.png) [파일](a.zip)")
    }

    @Test(
        "former addresses follow the settings",
        arguments: [
            ("/posts/:title/", "/posts/Hello-새-글/"), ("pretty", "/dev/web/2024/03/01/Hello-새-글/"),
            ("date", "/dev/web/2024/03/01/Hello-새-글.html"), ("none", "/dev/web/Hello-새-글.html"),
            ("/:year/:i_month/:slug", "/2024/3/hello-새-글/"), ("/:short_year-:title.html", "/24-Hello-새-글.html"),
        ])
    func permalinks(pattern: String, address: String) throws {
        let permalinks = JekyllPermalinks(.mapping(["permalink": .text(pattern)]))
        let document = ForeignDocument(
            path: "_posts/2024-03-01-Hello-새 글.md", destination: "", language: nil,
            text: ForeignText("---\ntitle: 가\ncategories: [Dev, web]\n---\n"), original: [])
        #expect(permalinks.post(document, zone: .seoul) == .path(address))
    }

    @Test("a shape that documents do not tell is said to be unknown")
    func unknown() {
        let blog = ImportedBlog(
            .jekyll,
            ["_config.yml": "permalink: ordinal", "_posts/2024-03-01-a.md": "---\ntitle: 가\n---\n글"])
        #expect(blog.remarks == ["content/posts/2024-03-01-a.md import-address-unknown"])
    }

    @Test("an address that the site's permalink does not give is kept by the document")
    func kept() throws {
        var own = SiteConfiguration()
        own.permalink = try #require(PermalinkPattern("/posts/:slug/"))
        let post = "---\ntitle: 가\ncategories: [dev]\n---\n글"
        let same = ImportedBlog(
            .jekyll, ["_config.yml": "permalink: /blog/:categories/:title/", "_posts/2024-03-01-a.md": post])
        #expect(same.head("content/posts/2024-03-01-a.md") == ["title: 가", "categories: [dev]"])
        let slug = ImportedBlog(
            .jekyll, ["_config.yml": "permalink: /posts/:title/", "_posts/2024-03-01-a.md": post], configuration: own)
        #expect(slug.head("content/posts/2024-03-01-a.md")?.last == "slug: a")
        let whole = ImportedBlog(
            .jekyll, ["_config.yml": "permalink: none", "_posts/2024-03-01-a.md": post], configuration: own)
        #expect(whole.head("content/posts/2024-03-01-a.md")?.last == "permalink: /dev/a.html")
    }

    @Test("of several languages, those that the site speaks are taken, and each keeps its address")
    func languages() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": Self.chirpy + "\nlanguages: [en, ko, ja]\ndefault_lang: en\n",
                "_posts/en/2024-03-01-a.md": "---\ntitle: A\n---\ntext",
                "_posts/ko/2024-03-01-a.md": "---\ntitle: 가\n---\n글",
                "_posts/ja/2024-03-01-a.md": "---\ntitle: あ\n---\nぶん",
            ])
        #expect(blog.head("content/posts/en/2024-03-01-a.md") == ["title: A"])
        #expect(blog.head("content/posts/ko/2024-03-01-a.md") == ["title: 가", "permalink: /ko/posts/a/"])
        #expect(blog.remarks == ["_posts/ja/2024-03-01-a.md import-other-language"])
        #expect(blog.documents.count == 2)
    }

    @Test("a translation links to translations, as far as there are any")
    func translatedLinks() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": Self.chirpy + "\nlanguages: [en, ko]\ndefault_lang: en\n",
                "_posts/en/2024-03-01-a.md": "---\ntitle: A\n---\n[b](/posts/b)",
                "_posts/en/2024-03-01-b.md": "---\ntitle: B\n---\ntext",
                "_posts/en/2024-03-01-c.md": "---\ntitle: C\n---\ntext",
                "_posts/ko/2024-03-01-a.md":
                    "---\ntitle: 가\nredirect_from: [/old/]\n---\n[b](/posts/b#나) [c](/posts/c/)",
                "_posts/ko/2024-03-01-b.md": "---\ntitle: 나\n---\n글",
            ])
        #expect(blog.body("content/posts/en/2024-03-01-a.md") == "[b](/posts/b)")
        #expect(blog.body("content/posts/ko/2024-03-01-a.md") == "[b](/ko/posts/b#나) [c](/posts/c/)")
        #expect(
            blog.head("content/posts/ko/2024-03-01-a.md") == [
                "title: 가", "redirect_from: [/ko/old/]", "permalink: /ko/posts/a/",
            ])
    }

    @Test(
        "dates lose what Jekyll does not read either",
        arguments: [
            ("2024-03-01 00:00:00 +/-TTTT", "2024-03-01 00:00:00"),
            ("2024-03-01 09:00 +0900", "2024-03-01 09:00 +0900"),
            ("곧", "곧"),
        ])
    func dates(written: String, date: String) {
        let blog = ImportedBlog(
            .jekyll, ["_config.yml": "", "_posts/2024-03-01-a.md": "---\ntitle: 가\ndate: \(written)\n---\n글"])
        #expect(blog.head("content/posts/2024-03-01-a.md")?.contains("date: \(date)") == true)
    }

    @Test(
        "a picture that link previews do not show, or that is not there, stays where it is",
        arguments: ["image: /assets/a.svg", "image: /assets/gone.png", "image: {path: /assets/a.avif}"])
    func pictures(field: String) {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": "", "assets/a.svg": "", "assets/a.avif": "",
                "_posts/2024-03-01-a.md": "---\ntitle: 가\n\(field)\n---\n글",
            ])
        #expect(blog.head("content/posts/2024-03-01-a.md")?.prefix(2) == ["title: 가", field])
        #expect(blog.documents.values.allSatisfy { !$0.contains("ogImage") })
    }

    @Test("posts in other markup or without front matter are named")
    func otherPosts() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": "", "_posts/2024-03-01-a.html": "---\ntitle: 가\n---\n<p>", "_posts/2024-03-02-b.md": "글",
                "_posts/2024-03-03-c.md": "---\ntitle: 다\n---\n글",
            ])
        #expect(
            blog.remarks == [
                "_posts/2024-03-01-a.html import-not-markdown", "_posts/2024-03-02-b.md import-no-front-matter",
            ])
    }

    @Test("what only Jekyll understands is named with its place")
    func left() {
        let blog = ImportedBlog(
            .jekyll,
            [
                "_config.yml": "",
                "_posts/2024-03-01-a.md":
                    "---\ntitle: 가\n---\n글 {% include ads.html %}\n`{% if x %}` {{ site.data.x }}\n```\n{{ y }}\n```\n",
            ])
        #expect(
            blog.remarks == [
                "content/posts/2024-03-01-a.md:4:3 import-liquid-tag",
                "content/posts/2024-03-01-a.md:5:14 import-expression",
            ])
    }
}
