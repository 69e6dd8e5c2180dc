import Foundation
import SiteModel
import Testing

@testable import SiteBuild
@testable import SiteTemplates

@Suite("What pages say in their heads")
struct HeadTests {
    private static let hostile = "</script><!-- \u{2028}\u{2029} & \"\\\n\u{1}\u{7F}<b>'끝🎉"

    @Test("a stranger's text stays inside the structured data, and means what it says")
    func hostileText() throws {
        var page = PageMaker.page(Self.hostile)
        page.description = Self.hostile
        page.tags = [try Tag(name: "<b>태그&")]
        let json = try Self.json(page)
        #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
        #expect(!json.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" || $0.value < 0x20 })
        let article = try Self.graph(json)[0]
        #expect(article["headline"] as? String == Self.hostile.replacing("\u{1}\u{7F}", with: ""))
        #expect(article["keywords"] as? [String] == ["<b>태그&"])
    }

    @Test("a post is a blog posting below its first tag")
    func post() throws {
        var page = PageMaker.page("새 모델")
        page.description = "소개"
        page.tags = [try Tag(name: "AI"), try Tag(name: "로봇")]
        page.author = try Attribution(name: "김철수")
        page.readingMinutes = 4
        page.published = PublicationDate(
            instant: Timestamp(millisecondsSinceEpoch: 1_746_160_855_000), zone: .seoul, isDayOnly: false)
        page.modified = Timestamp(millisecondsSinceEpoch: 1_746_247_255_000)
        let graph = try Self.graph(Self.json(page))
        #expect(graph.map { $0["@type"] as? String } == ["BlogPosting", "BreadcrumbList"])
        #expect(graph[0]["datePublished"] as? String == "2025-05-02T13:40:55+09:00")
        #expect(graph[0]["dateModified"] as? String == "2025-05-03T13:40:55+09:00")
        #expect(graph[0]["url"] as? String == "https://user.github.io/blog/posts/a/")
        #expect(graph[0]["timeRequired"] as? String == "PT4M" && graph[0]["inLanguage"] as? String == "ko")
        #expect((graph[0]["author"] as? [String: String])?["@type"] == "Person")
        #expect((graph[0]["publisher"] as? [String: String])?["name"] == "블로그")
        #expect(Self.names(graph[1]) == ["홈", "AI", "새 모델"])
        #expect(Self.addresses(graph[1])[1] == "https://user.github.io/blog/tags/ai/")
    }

    @Test("a digest is a news article with a list of its items")
    func digest() throws {
        var page = PageMaker.page("뉴스")
        page.kind = .digest
        page.source = try Attribution(name: "AI타임스", identifier: "aitimes")
        page.published = PublicationDate(
            instant: Timestamp(millisecondsSinceEpoch: 1_746_111_600_000), zone: .seoul, isDayOnly: true)
        let outline = [
            OutlineEntry(level: 2, identifier: "item-1", text: "1. 첫째"),
            OutlineEntry(level: 3, identifier: "절", text: "절"),
            OutlineEntry(level: 2, identifier: "item-2", text: "둘째"),
        ]
        let graph = try Self.graph(Self.json(page, outline: outline, template: "digest"))
        #expect(graph.map { $0["@type"] as? String } == ["NewsArticle", "ItemList", "BreadcrumbList"])
        #expect((graph[0]["author"] as? [String: String])?["name"] == "AI타임스")
        #expect(Self.names(graph[1]) == ["첫째", "둘째"])
        #expect(Self.addresses(graph[1])[1] == "https://user.github.io/blog/posts/a/#item-2")
        #expect(graph[0]["datePublished"] as? String == "2025-05-02T00:00:00+09:00")
    }

    @Test("lists, the home page and pages outside the lists say what they are; the 404 page says nothing")
    func kinds() throws {
        let names = ["home", "tags", "404", "page"].map { $0 + ".mustache" }
        let renderer = try PageMaker(
            Dictionary(uniqueKeysWithValues: names.map { ($0, "{{{structuredData}}}") }))
        let list = ListPart(list: .home, number: 1, pageCount: 1, documentCount: 0, documents: [], period: nil)
        #expect(
            try Self.graph(renderer.make(HomePage.self, .init(list, []))).map { $0["@type"] as? String } == [
                "WebSite"
            ])
        #expect(
            try Self.graph(renderer.make(TagIndexPage.self, [], at: .tags)).map { $0["@type"] as? String }
                == ["CollectionPage", "BreadcrumbList"])
        var about = PageMaker.page("소개")
        about.kind = .page
        let html = try renderer.document(about)
        #expect(try Self.graph(html).map { $0["@type"] as? String } == ["WebPage", "BreadcrumbList"])
        #expect(renderer.make(NotFoundPage.self, NothingOfTheSite()).isEmpty)
    }

    @Test("a description and a picture fall back on what the site says")
    func fallbacks() throws {
        let template = "{{description}}|{{imageURL}}|{{twitterCard}}|{{socialType}}"
        var page = PageMaker.page()
        #expect(try PageMaker.post(template, page) == "사이트 소개||summary|article")
        page.description = "글 소개"
        page.socialImage = "/images/a.png"
        #expect(
            try PageMaker.post(template, page)
                == "글 소개|https://user.github.io/blog/images/a.png|summary_large_image|article")
        page.socialImage = "none.png"
        #expect(try PageMaker.post(template, page) == "글 소개||summary|article")
        let renderer = try PageMaker(["tags.mustache": "{{description}}", "404.mustache": "{{description}}"])
        #expect(renderer.make(TagIndexPage.self, [], at: .tags) == "태그 0개 | 블로그")
        #expect(renderer.make(NotFoundPage.self, NothingOfTheSite()) == "블로그")
    }

    @Test("the site says what it has")
    func siteParts() throws {
        let template = """
            {{#site}}{{locale}} {{aboutURL}} {{faviconURL}} {{naverVerification}} {{googleVerification}}{{/site}}
            """
        let about = Page(
            file: "content/pages/about.md", kind: .page, title: "소개", description: "", route: SiteParts.aboutRoute)
        let site = Site(pages: [about], configuration: SiteConfiguration())
        let parts = SiteParts(site: site, favicon: Route(file: "favicon.svg"))
        let renderer = try PageMaker(["404.mustache": template], parts: parts) {
            $0.naverSiteVerification = "n1"
            $0.googleSiteVerification = "g1"
        }
        #expect(renderer.make(NotFoundPage.self, NothingOfTheSite()) == "ko_KR /blog/about/ /blog/favicon.svg n1 g1")
        let bare = try PageMaker(["404.mustache": template]) { $0.language = .english }
        #expect(bare.make(NotFoundPage.self, NothingOfTheSite()) == "en_US    ")
    }

    @Test("a page knows which link of the menu leads to it or to a page above it")
    func menu() throws {
        let names = ["home", "tags", "tag", "archive-year", "archives", "featured", "page", "post"]
        let template = "{{inTags}}|{{inArchives}}|{{inFeatured}}|{{inAbout}}"
        let renderer = try PageMaker(
            Dictionary(uniqueKeysWithValues: names.map { ($0 + ".mustache", template) }))
        func list(_ route: Route) -> ListPart {
            ListPart(list: route, number: 2, pageCount: 2, documentCount: 1, documents: [], period: nil)
        }
        var page = PageMaker.page()
        page.published = PublicationDate(
            instant: Timestamp(millisecondsSinceEpoch: 0), day: CivilDate(daysSinceEpoch: 0), isDayOnly: true)
        page.tags = [try Tag(name: "AI")]
        let site = Site(pages: [page], configuration: SiteConfiguration())
        let about = Page(
            file: "content/pages/about.md", kind: .page, title: "소개", description: "", route: SiteParts.aboutRoute)
        let year = site.archive.years[0]
        let pages = [
            renderer.make(HomePage.self, .init(list(.home), [])), renderer.make(TagIndexPage.self, [], at: .tags),
            renderer.make(TagPage.self, .init("AI", list(site.tags[0].route))),
            renderer.make(ArchiveIndexPage.self, [year], at: Archive.route),
            renderer.make(YearPage.self, .init(year, nil, nil), at: year.route),
            renderer.make(FeaturedPage.self, list(.featured)), try renderer.document(about),
            try renderer.document(page),
        ]
        #expect(
            pages == [
                "|||", "page|||", "true|||", "|page||", "|true||", "||true|", "|||page", "|||",
            ])
    }

    // MARK: Parts

    private static func json(
        _ page: Page, outline: [OutlineEntry] = [], template: String = "post"
    ) throws -> String {
        let renderer = try PageMaker([template + ".mustache": "{{{structuredData}}}"], pages: [page])
        return try renderer.document(page, outline: outline)
    }

    private static func graph(_ json: String) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        return try #require(object?["@graph"] as? [[String: Any]])
    }

    private static func entries(_ list: [String: Any]) -> [[String: Any]] {
        list["itemListElement"] as? [[String: Any]] ?? []
    }

    private static func names(_ list: [String: Any]) -> [String] { entries(list).compactMap { $0["name"] as? String } }

    private static func addresses(_ list: [String: Any]) -> [String] {
        entries(list).compactMap { $0["item"] as? String }
    }
}
