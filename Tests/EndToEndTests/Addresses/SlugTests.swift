import Foundation
import SiteTestSupport
import Testing

@Suite("slugs and URLs")
struct SlugTests {
    @Test("a slug in front matter wins over the file's name")
    func frontMatter() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "slug: b")])
        #expect(site.isPublished("posts/b/index.html"))
        #expect(!site.isPublished("posts/a/index.html"))
    }

    @Test("a file's whole name is its slug, date and all")
    func fileName() throws {
        let site = try builtSite([
            "content/posts/2025-05-01-daily.md": "---\ntitle: 가\n---\n본문\n",
            "content/posts/2025-05-02-daily.md": "---\ntitle: 나\n---\n본문\n",
        ])
        #expect(site.isPublished("posts/2025-05-01-daily/index.html"))
        #expect(site.isPublished("posts/2025-05-02-daily/index.html"))
    }

    @Test("white space in a file's name becomes a dash")
    func fileNameWithSpaces() throws {
        let site = try builtSite(["content/posts/새  모델 소식.md": TinySite.post("가")])
        #expect(site.isPublished("posts/새-모델-소식/index.html"))
    }

    @Test("a title serves when the file's name cannot")
    func title() throws {
        let name = String(repeating: "가", count: 70)
        let site = try builtSite(["content/posts/\(name).md": TinySite.post("새 모델, 나왔다!")])
        #expect(site.isPublished("posts/새-모델-나왔다/index.html"))
    }

    @Test("case is kept")
    func letterCase() throws {
        let site = try builtSite(["content/posts/1XvN5EBDnDw.md": TinySite.post("가")])
        #expect(site.isPublished("posts/1XvN5EBDnDw/index.html"))
        #expect(try site.published("index.html").contains("href=\"/posts/1XvN5EBDnDw/\""))
    }

    @Test("Hangul stays Hangul on disk and is percent-encoded once in URLs")
    func hangul() throws {
        let site = try builtSite(["content/posts/새-모델.md": TinySite.post("가")])
        #expect(site.isPublished("posts/새-모델/index.html"))
        let path = "/posts/%EC%83%88-%EB%AA%A8%EB%8D%B8/"
        #expect(try site.published("index.html").contains("<a href=\"\(path)\">가</a>"))
        for feed in ["rss.xml", "atom.xml", "feed.json", "sitemap.xml"] {
            #expect(try site.published(feed).contains("http://localhost:4000\(path)"), "\(feed)")
        }
    }

    @Test("a file name in NFD gives an NFC address")
    func decomposed() throws {
        let name = "새-모델".decomposedStringWithCanonicalMapping
        let site = try builtSite(["content/posts/\(name).md": TinySite.post("가")])
        // Swift's `==` takes NFC and NFD for one; the bytes do not.
        let names = site.publishedTree.keys.filter { $0.hasPrefix("posts/") }.map { Array($0.utf8) }
        #expect(names == [Array("posts/새-모델/index.html".precomposedStringWithCanonicalMapping.utf8)])
    }

    @Test("text in NFD comes out as NFC")
    func decomposedText() throws {
        let text = TinySite.post("한글", "tags: [요약]", body: "본문").decomposedStringWithCanonicalMapping
        let site = try builtSite(["content/posts/a.md": text])
        #expect(site.isPublished("tags/요약/index.html"))
        let page = Array(try site.published("posts/a/index.html").utf8)
        #expect(page.firstRange(of: Array("<h1>한글</h1>".utf8)) != nil)
        #expect(page.firstRange(of: Array("<p>본문</p>".utf8)) != nil)
    }

    @Test("a permalink that carries the date drops it from the file's name")
    func datedPermalink() throws {
        let site = try builtSite([
            "site.yml": "permalink: /:year/:month/:day/:slug/\n",
            "content/posts/2025-05-02-daily.md": "---\ntitle: 가\n---\n본문\n",
        ])
        #expect(site.isPublished("2025/05/02/daily/index.html"))
    }

    @Test("a permalink with less than the whole date keeps it in the name")
    func monthlyPermalink() throws {
        let site = try builtSite([
            "site.yml": "permalink: /:kind/:year/:slug/\n",
            "content/posts/2025-05-02-daily.md": "---\ntitle: 가\n---\n본문\n",
        ])
        #expect(site.isPublished("post/2025/2025-05-02-daily/index.html"))
    }

    @Test("two documents on one address is an error that names both")
    func duplicate() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나", "slug: a"), to: "content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: /posts/a/ is already the address of content/posts/a.md
                  hint: give one of them another `slug`, or rename the file

                """)
    }

    @Test("a page that takes the place of a list is an error")
    func takesPlaceOfList() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: [AI]")])
        try site.write(TinySite.post("태그"), to: "content/pages/tags.md")
        try expectFailure(
            of: site,
            messages: """
                content/pages/tags.md: error: the program itself generates the list of tags at /tags/
                  hint: delete the document, or give it another `slug`

                """)
    }

    @Test(
        "a file that takes the place of what the program makes is an error",
        arguments: [
            ("index.html", "the home page"), ("404.html", "the 404 page"), ("rss.xml", "the RSS feed"),
            ("tags/index.html", "the list of tags"), ("archives/index.html", "the archives"),
        ])
    func fileInPlaceOfPage(name: String, part: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: [AI]")])
        try site.write("옛날", to: "content/\(name)")
        try expectFailure(
            of: site,
            messages: """
                content/\(name): error: the program itself generates \(part) at /\(name)
                  hint: delete the file

                """)
    }

    @Test("two addresses that differ only in case is a warning")
    func differsInCase() throws {
        let site = try TinySite([
            "content/posts/abC.md": TinySite.post("가"), "content/posts/abc.md": TinySite.post("나"),
        ])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/abC.md: warning: /posts/abC/ differs only in case from the address of content/posts/abc.md
                  hint: rename one: some file systems and hosts do not tell them apart

                """)
        #expect(try site.published("posts/abC/index.html").contains("<h1>가</h1>"))
        #expect(try site.published("posts/abc/index.html").contains("<h1>나</h1>"))
    }

    @Test("pages are at the root, below their folders")
    func pages() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"),
            "content/pages/about.md": "---\ntitle: 소개\n---\n소개\n",
            "content/pages/팀/연락처.md": "---\ntitle: 연락처\n---\n연락처\n",
        ])
        #expect(site.isPublished("about/index.html"))
        #expect(site.isPublished("팀/연락처/index.html"))
    }
}
