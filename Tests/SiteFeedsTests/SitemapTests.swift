import SiteFeeds
import SiteModel
import Testing

@Suite("Sitemap and robots")
struct SitemapTests {
    private static let configuration: SiteConfiguration = {
        var configuration = SiteConfiguration()
        configuration.baseURL = BaseURL(origin: "https://user.github.io", basePath: "/blog")
        return configuration
    }()

    static let addressCases: [(Route, String)] = [
        (Route(page: []), "/"), (Route(page: ["posts", "새"]), "/posts/%EC%83%88/"),
        (Route(page: ["tags", "r&d"]), "/tags/r%26d/"),
        (Route(page: ["tags", "c++"]), "/tags/c%2B%2B/"), (Route(page: ["posts", "100%"]), "/posts/100%25/"),
        (Route(page: ["posts", "%20"]), "/posts/%2520/"), (Route(page: ["posts", "it's"]), "/posts/it%27s/"),
    ]

    @Test("addresses are percent-encoded once, under the base path", arguments: addressCases)
    func addresses(route: Route, path: String) {
        let xml = XMLTree(Sitemap.text(of: [.init(route: route, modified: nil)], configuration: Self.configuration))
        #expect(xml.isWellFormed)
        #expect(xml.texts("urlset/url/loc") == ["https://user.github.io/blog" + path])
    }

    @Test("a change is dated, when it is known")
    func dates() throws {
        let instant = try #require(DateText("2025-05-01T16:00:00Z")).timestamp(in: .seoul)
        let entries = [
            Sitemap.Entry(route: Route(page: ["a"]), modified: instant),
            Sitemap.Entry(route: Route(page: ["b"]), modified: nil),
        ]
        let xml = XMLTree(Sitemap.text(of: entries, configuration: Self.configuration))
        #expect(xml.texts("urlset/url/lastmod") == ["2025-05-02T01:00:00+09:00"])
        #expect(xml.texts("urlset/url").count == 2)
        #expect(xml.attributes("xmlns", of: "urlset") == ["http://www.sitemaps.org/schemas/sitemap/0.9"])
    }

    @Test("several sitemaps have an index")
    func index() {
        let routes = [Route(file: "sitemap-1.xml"), Route(file: "sitemap-2.xml")]
        let xml = XMLTree(Sitemap.index(of: routes, configuration: Self.configuration))
        #expect(xml.isWellFormed)
        #expect(
            xml.texts("sitemapindex/sitemap/loc") == (1...2).map { "https://user.github.io/blog/sitemap-\($0).xml" })
    }

    @Test("robots may read everything")
    func robots() {
        #expect(
            RobotsFile.text(sitemap: Route(file: "sitemap.xml"), configuration: Self.configuration)
                == "User-agent: *\nAllow: /\n\nSitemap: https://user.github.io/blog/sitemap.xml\n")
    }
}
