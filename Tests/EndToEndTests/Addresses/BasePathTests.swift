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
}
