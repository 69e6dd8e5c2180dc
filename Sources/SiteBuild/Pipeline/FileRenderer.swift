import Foundation
import SiteFeeds
import SiteModel
import SiteTemplates

/// Makes the content of planned files.
struct FileRenderer: Sendable {
    let site: Site
    let theme: Theme
    let pages: PageRenderer
    /// The card of each listed page, by position.
    let cards: [[UInt8]]
    /// Where the body of each page lies, by the page's file.
    let bodies: [String: BodySpool.Reference]
    let spool: BodySpool
    /// The pages that search engines should know.
    let sitemapEntries: [Sitemap.Entry]
    private let homePositions: [Int]

    init(
        site: Site, theme: Theme, pages: PageRenderer, cards: [[UInt8]], bodies: [String: BodySpool.Reference],
        spool: BodySpool, plan: SitePlan
    ) {
        self.site = site
        self.theme = theme
        self.pages = pages
        self.cards = cards
        self.bodies = bodies
        self.spool = spool
        let onTop = Set(site.featuredOnHome)
        homePositions = site.listed.filter { !onTop.contains($0) }
        sitemapEntries = Self.sitemapEntries(of: site, plan: plan)
    }

    /// The content of a file.
    ///
    /// - Parameter file: The file; not one that is copied.
    /// - Returns: Its bytes.
    /// - Throws: A `DiskError` when a body cannot be read back.
    func render(_ file: PlannedFile) throws -> [UInt8] {
        switch file.content {
        case .document(let position): try document(position)
        case .themeAsset(let position): theme.assets[position].bytes
        case .copy: []
        case .rss: Array(RSSFeed.text(of: channel(route: file.route)).utf8)
        case .atom: Array(AtomFeed.text(of: channel(route: file.route)).utf8)
        case .jsonFeed: Array(try JSONFeed.text(of: channel(route: file.route)).utf8)
        case .tagFeed(let position):
            Array(RSSFeed.text(of: channel(ofTag: site.tags[position], route: file.route)).utf8)
        case .sitemap(let part): Array(sitemap(part: part).utf8)
        case .sitemapIndex(let count):
            Array(
                Sitemap.index(of: (0..<count).map(SitePlan.sitemapRoute), configuration: site.configuration).utf8)
        case .robots:
            Array(RobotsFile.text(sitemap: Route(file: "sitemap.xml"), configuration: site.configuration).utf8)
        default: list(file.content)
        }
    }

    // MARK: Pages

    private func document(_ position: Int) throws -> [UInt8] {
        let page = site.pages[position]
        guard let reference = bodies[page.file] else { return [] }
        let isListed = site.listed.contains(position)
        return pages.document(
            page,
            body: try spool.load(reference),
            newer: isListed && position > 0 ? site.pages[position - 1] : nil,
            older: isListed && position + 1 < site.listedCount ? site.pages[position + 1] : nil
        )
    }

    private func list(_ content: PlannedFile.Content) -> [UInt8] {
        switch content {
        case .home(let number):
            let featured = number == 1 ? site.featuredOnHome.map { cards[$0] } : []
            return pages.home(listPage(number, of: homePositions, route: Route(page: [])), featured: featured)
        case .featured(let number):
            return pages.featured(listPage(number, of: site.featured, route: Route(page: ["featured"])))
        case .tag(let position, let number):
            return pages.tag(site.tags[position], listPage(number, of: site.tags[position]))
        case .source(let position, let number):
            return pages.source(site.sources[position], listPage(number, of: site.sources[position]))
        case .author(let position, let number):
            return pages.author(site.authors[position], listPage(number, of: site.authors[position]))
        case .tags: return pages.tags(site.tags)
        case .archives: return pages.archives(site.archive)
        case .year(let year): return pages.year(year)
        case .month(let month): return pages.month(month, pages: site.pages)
        case .day(let day, let newer, let older):
            return pages.day(day, cards: day.members.map { cards[$0] }, newer: newer, older: older)
        default: return pages.notFound()
        }
    }

    private func listPage(_ number: Int, of group: PageGroup) -> PageRenderer.ListPage {
        listPage(number, of: group.members, route: group.route)
    }

    private func listPage(_ number: Int, of positions: [Int], route: Route) -> PageRenderer.ListPage {
        let size = site.configuration.pageSize
        let shown = positions.dropFirst((number - 1) * size).prefix(size)
        return PageRenderer.ListPage(
            number: number,
            pageCount: max(1, (positions.count + size - 1) / size),
            documentCount: positions.count,
            route: route,
            cards: shown.map { cards[$0] }
        )
    }

    // MARK: Feeds

    private func channel(route: Route) -> FeedChannel {
        FeedChannel(
            title: site.configuration.title, route: Route(page: []), feedRoute: route,
            pages: newest(of: Array(site.listed.prefix(site.configuration.feedSize))),
            configuration: site.configuration)
    }

    private func channel(ofTag tag: PageGroup, route: Route) -> FeedChannel {
        FeedChannel(
            title: "\(tag.name) | \(site.configuration.title)", route: tag.route, feedRoute: route,
            pages: newest(of: tag.members), configuration: site.configuration)
    }

    private func newest(of positions: [Int]) -> [Page] {
        positions.prefix(site.configuration.feedSize).map { site.pages[$0] }
    }

    private func sitemap(part: Int?) -> String {
        let size = Sitemap.maximumEntryCount
        let entries = part.map { sitemapEntries.dropFirst($0 * size).prefix(size) } ?? sitemapEntries[...]
        return Sitemap.text(of: entries, configuration: site.configuration)
    }

    private static func sitemapEntries(of site: Site, plan: SitePlan) -> [Sitemap.Entry] {
        plan.files.filter(\.isPage).map { file in
            guard case .document(let position) = file.content else {
                return Sitemap.Entry(route: file.route, modified: nil)
            }
            let page = site.pages[position]
            return Sitemap.Entry(route: file.route, modified: page.modified ?? page.published?.instant)
        }
    }
}
