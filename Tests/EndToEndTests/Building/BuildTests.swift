import SiteTestSupport
import Testing

@Suite("site build")
struct BuildTests {
    @Test("writes every kind of page of the URL table")
    func everyPage() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "tags: [YouTube 요약]\nfeatured: true\nauthor: 편집부"),
            "content/digests/250110.md": "---\ndate: 250110\nsource: aitimes\n---\n## [1] 제목\n\n본문\n",
            "content/pages/about.md": "---\ntitle: 소개\n---\n소개\n",
            "content/favicon.svg": "<svg/>",
        ])
        let result = try site.build()
        #expect(result.status == 0)
        for path in [
            "index.html", "posts/a/index.html", "posts/aitimes-250110/index.html", "about/index.html",
            "tags/index.html",
            "tags/youtube-요약/index.html", "tags/youtube-요약/rss.xml", "archives/index.html", "archives/2025/index.html",
            "archives/2025/05/index.html", "archives/2025/05/02/index.html", "featured/index.html",
            "sources/aitimes/index.html", "authors/편집부/index.html", "rss.xml", "atom.xml", "feed.json",
            "sitemap.xml", "robots.txt", "404.html", "favicon.svg",
            "search/index.html", "search/index.json",
        ] {
            #expect(site.isPublished(path), "\(path)")
        }
    }

    @Test("sums up on the last line")
    func summary() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let first = try site.build()
        #expect(first.output.contains(/^\d+ files written, 0 unchanged, 0 removed, 0 warnings, \d+\.\d\d s\n$/))
        let second = try site.build()
        #expect(second.output.hasPrefix("0 files written, "))
        #expect(second.errors.isEmpty)
    }
}
