import Foundation
import SiteTestSupport
import Testing

@Suite("a base path")
struct BasePathTests {
    private func site() throws -> TinySite {
        var files = TinySite.posts(12)
        files["site.yml"] = "title: 소식\npageSize: 5\nauthor: 편집부\n"
        let body = """
            [안쪽](/posts/p1/) ![그림](/img/a.png) ![밖](https://example.com/a.png) <https://example.com/>

            ## 소제목

            | 표 | [칸](/tags/) |
            |---|---|
            | 1 | ![그림](/img/a.png) |
            """
        files["content/posts/글.md"] = TinySite.post("글", "tags: [C++, 요약]\nfeatured: true", body: body)
        files["content/250110.md"] =
            "---\ndate: 250110\nsource: aitimes\n---\n## [1] 제목\nURL: /posts/p1/\n\n![그림](/img/a.png)\n\n본문\n"
        files["content/2025-05-01-talk.md"] = "**대담**\n\n[00:00:01] 장\n\n가 [00:00:01]: [안쪽](/posts/p1/)\n"
        files["content/pages/about.md"] = "---\ntitle: 소개\n---\n[홈](/)\n"
        files["content/img/a.png"] = "그림"
        return try TinySite(files)
    }

    @Test("every internal link and picture of every page starts with it")
    func everyLink() throws {
        let site = try site()
        #expect(try site.build("--base-url", "https://u.github.io/blog/").status == 0)
        let pages = site.publishedPages
        #expect(pages.count > 30)
        for (path, page) in pages {
            for match in page.matches(of: /(?:href|src|srcset|action|poster)="([^"]*)"/) {
                let link = String(match.1)
                let isExternal = link.hasPrefix("https://example.com/") || link.hasPrefix("#")
                let isInternal = link.hasPrefix("/blog/") || link.hasPrefix("https://u.github.io/blog/")
                #expect(isExternal || isInternal, "\(path): \(link)")
            }
        }
    }

    @Test("every internal link leads to a file", arguments: ["https://u.github.io/blog/", "https://u.github.io/"])
    func noDeadLinks(baseURL: String) throws {
        let site = try site()
        #expect(try site.build("--base-url", baseURL).status == 0)
        let base = baseURL.hasSuffix("blog/") ? "/blog/" : "/"
        let tree = site.publishedTree
        for (path, page) in site.publishedPages {
            for match in page.matches(of: /(?:href|src)="([^"#]+)/) {
                let link = String(match.1).replacing("https://u.github.io", with: "")
                guard link.hasPrefix(base), let decoded = link.removingPercentEncoding else { continue }
                let target = decoded.dropFirst(base.count)
                let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
                #expect(tree[String(file)] != nil, "\(path): \(link)")
            }
        }
    }

    @Test("feeds and sitemap hold full addresses under it")
    func feeds() throws {
        let site = try site()
        #expect(try site.build("--base-url", "https://u.github.io/blog/").status == 0)
        for feed in ["rss.xml", "atom.xml", "sitemap.xml", "tags/요약/rss.xml"] {
            let text = try site.published(feed)
            #expect(text.contains("https://u.github.io/blog/posts/%EA%B8%80/"), "\(feed)")
            for match in text.matches(of: /https:\/\/u\.github\.io\/([^<"]*)/) {
                #expect(match.1.hasPrefix("blog/"), "\(feed): \(match.0)")
            }
        }
        #expect(try site.published("robots.txt").contains("Sitemap: https://u.github.io/blog/sitemap.xml"))
    }

    @Test("files on disk are not below it")
    func disk() throws {
        let site = try site()
        #expect(try site.build("--base-url", "https://u.github.io/blog/").status == 0)
        #expect(site.isPublished("index.html"))
        #expect(!site.isPublished("blog"))
    }

    @Test("the setting in site.yml gives the same site as the option")
    func setting() throws {
        let site = try site()
        #expect(try site.build("--base-url", "https://u.github.io/blog").status == 0)
        let tree = site.publishedTree
        try site.write(
            "title: 소식\npageSize: 5\nauthor: 편집부\nbaseURL: https://u.github.io/blog/\n", to: "site.yml")
        #expect(try site.build().output.hasPrefix("0 files written, "))
        #expect(site.publishedTree == tree)
    }

    @Test(
        "an alias has it or not",
        arguments: [
            "/full/", "/blog/full/", "/blog/full", "blog/full/", "/blog/full/index.html", "/%62log/full/",
            "/blog//full/",
        ])
    func alias(written: String) throws {
        let site = try builtSite([
            "content/posts/글.md": TinySite.post("글", "aliases: [\(written)]"),
            "site.yml": "baseURL: https://u.github.io/blog/\n",
        ])
        #expect(try site.published("full/index.html").contains("url=/blog/posts/"))
    }

    @Test("an alias that starts with a name like it does not have it", arguments: ["/blogs/a/", "/blog2/", "/Blog/"])
    func otherAlias(written: String) throws {
        let site = try builtSite([
            "content/posts/글.md": TinySite.post("글", "aliases: [\(written)]"),
            "site.yml": "baseURL: https://u.github.io/blog/\n",
        ])
        #expect(site.isPublished(written + "index.html"))
    }

    @Test("may have letters that addresses encode", arguments: ["/블로그/옛/", "/%EB%B8%94%EB%A1%9C%EA%B7%B8/옛", "/옛/"])
    func koreanAlias(written: String) throws {
        for written in [written, written.decomposedStringWithCanonicalMapping] {
            let site = try builtSite([
                "content/posts/글.md": TinySite.post("글", "aliases: [\(written)]"),
                "site.yml": "baseURL: https://a.kr/블로그/\n",
            ])
            #expect(site.isPublished("옛/index.html"))
        }
    }

    @Test(
        "a whole URL is no alias, and the hint is its path without the base path, which a fix writes",
        arguments: [
            ("https://u.github.io/blog/full/", "/full/"), ("http://U.github.io/blog/full?a=1", "/full"),
            ("\"https://u.github.io/blog/%EC%98%9B%20%EA%B8%80/#a\"", "/옛%20글/"),
            ("https://u.github.io/blog/a.html", "/a.html"),
        ])
    func wholeURL(written: String, path: String) throws {
        let site = try TinySite([
            "content/posts/글.md": TinySite.post("글", "description: 요약\naliases: [\(written)]"),
            "site.yml": "baseURL: https://u.github.io/blog/\n",
        ])
        let text = written.replacing("\"", with: "")
        try expectFailure(
            of: site,
            messages: """
                content/posts/글.md:5:11: error: the alias ‘\(text)’ names a host
                  5 | aliases: [\(written)]
                    |           ^
                  hint: write only its path: `\(path)`

                """)
        #expect(try site.check("--fix", "--yes").status == 0)
        #expect(String(decoding: try site.folder.read("content/posts/글.md"), as: UTF8.self).contains("[\(path)]"))
    }

    @Test("a document that moved below a folder of the same name keeps its address by the hint")
    func moved() throws {
        let site = try builtSite([
            "content/a.md": TinySite.post("가"), "site.yml": "baseURL: https://a.kr/blog/\npermalink: /blog/:slug/\n",
        ])
        try site.write(TinySite.post("가", "slug: b"), to: "content/a.md")
        #expect(try site.build().errors.contains("write `aliases: [/blog/blog/a/]`"))
        try site.write(TinySite.post("가", "slug: b\naliases: [/blog/blog/a/]"), to: "content/a.md")
        try expectSuccess(of: site)
        #expect(try site.published("blog/a/index.html").contains("url=/blog/blog/b/"))
    }
}
