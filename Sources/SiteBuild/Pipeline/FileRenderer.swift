import SiteFiles
import Foundation
import SiteContent
import SiteFeeds
import SiteModel
import SiteTemplates

/// Makes the content of planned files.
struct FileRenderer: Sendable {
    let site: Site
    let lists: ListContents
    /// The positions of the related documents of each listed one.
    let related: [[Int]]
    let theme: Theme
    let pages: PageRenderer
    /// The cards of the documents that the files show, by position.
    let cards: [Int: [UInt8]]
    /// Where the body of each page lies, by the page's file.
    let bodies: [String: BodySpool.Reference]
    let spool: BodySpool
    let plan: SitePlan

    /// The content of a file.
    ///
    /// - Parameter file: The file; not one that is copied.
    /// - Returns: Its bytes.
    /// - Throws: A `DiskError` when a body cannot be read back.
    func render(_ file: PlannedFile) throws -> [UInt8] {
        switch file.content {
        case .document(let position): try document(position)
        case .themeAsset(let position): theme.assets[position].bytes
        case .copy, .noJekyll: []
        case .redirect(let redirect): pages.redirect(from: file.route, to: site.pages[redirect.target])
        case .headers(let own): try hostFile(headers, own: own)
        case .redirects(let own): try hostFile(redirects, own: own)
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
        let neighbours = site.neighbours(of: position)
        let (newer, older) = (neighbours.newer.map { site.pages[$0] }, neighbours.older.map { site.pages[$0] })
        let surroundings = PageRenderer.Surroundings(
            newer: newer, older: older,
            related: site.listed.contains(position) ? related[position].map { site.pages[$0] } : [])
        return pages.document(page, body: try spool.load(reference), surroundings: surroundings)
    }

    private func list(_ content: PlannedFile.Content) -> [UInt8] {
        let part = lists.part(for: content).map(listPage)
        switch (content, part) {
        case (.home(let number), let part?):
            return pages.home(part, featured: cards(at: lists.onTop(ofHomePage: number)))
        case (.featured, let part?): return pages.featured(part)
        case (.tag(let position, _), let part?): return pages.tag(site.tags[position], part)
        case (.source(let position, _), let part?): return pages.source(site.sources[position], part)
        case (.author(let position, _), let part?): return pages.author(site.authors[position], part)
        case (.tags, _): return pages.tags(site.tags)
        case (.archives, _): return pages.archives(site.archive)
        case (.year(let year, let newer, let older), _): return pages.year(year, newer: newer, older: older)
        case (.month(let month, let newer, let older), _):
            return pages.month(month, pages: site.pages, newer: newer, older: older)
        case (.day(let day, let newer, let older), _):
            return pages.day(day, cards: cards(at: Array(day.members)), newer: newer, older: older)
        default: return pages.notFound()
        }
    }

    private func listPage(_ part: ListContents.Part) -> PageRenderer.ListPage {
        PageRenderer.ListPage(
            number: part.number, pageCount: part.pageCount, documentCount: part.documentCount, route: part.route,
            entries: part.positions.map { (cards[$0] ?? [], site.pages[$0].published?.day) },
            period: part.period)
    }

    private func cards(at positions: [Int]) -> [[UInt8]] {
        positions.compactMap { cards[$0] }
    }

    // MARK: Files for hosts

    private var headers: [String] {
        let configuration = site.configuration
        return configuration.hosting == nil ? [] : HeadersFile.lines(theme: theme, baseURL: configuration.baseURL)
    }

    private var redirects: [String] {
        let configuration = site.configuration
        return configuration.hosting.map {
            RedirectsFile(plan.redirects(in: site), hosting: $0, baseURL: configuration.baseURL).lines
        } ?? []
    }

    /// Lines of our own, and then those of the blog: Cloudflare counts every rule after one with a placeholder among
    /// the few of that kind.
    private func hostFile(_ lines: [String], own: SourceFile?) throws -> [UInt8] {
        let own = try own.map { try Disk.contents(of: $0.location) } ?? []
        return Array(lines.map { $0 + "\n" }.joined().utf8) + own
    }

    // MARK: Feeds

    private func channel(route: Route) -> FeedChannel {
        FeedChannel(
            title: site.configuration.title, route: Route.home, feedRoute: route,
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
        let sitemapEntries = Self.sitemapEntries(of: site, plan: plan)
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
