import SiteFeeds
import SiteModel
import SiteTemplates

/// The files for search engines: one sitemap, or several with an index, and `robots.txt`.
enum Sitemaps: FileFamily {
    static let fixedRoutes = [sitemap, robots]
    static let templates: [TemplateName] = []

    fileprivate static let sitemap = Route(file: "sitemap.xml")
    fileprivate static let robots = Route(file: "robots.txt")
    fileprivate static let owner = FileOwner.generated(Wording("the sitemap", korean: "사이트맵"))

    static func files(of _: PlanInput, after earlier: [any SiteFile]) -> [any SiteFile] {
        let size = Sitemap.maximumEntryCount
        let pageCount = earlier.count { if case .listed = $0.indexing { true } else { false } }
        let entries = SharedValue(Self.entries)
        var files: [any SiteFile] = []
        if pageCount > size {
            let parts = (0..<(pageCount + size - 1) / size).map { SitemapFile(part: $0, entries: entries) }
            files.append(SitemapIndexFile(parts: parts.map(\.route)))
            files += parts
        } else {
            files.append(SitemapFile(part: nil, entries: entries))
        }
        // A blog may have its own rules for crawlers.
        if !earlier.contains(where: { $0.route == robots }) { files.append(RobotsTextFile()) }
        return files
    }

    /// Every page of the site that search engines should know.
    private static func entries(of index: SiteIndex) -> [Sitemap.Entry] {
        index.plan.files.compactMap { file in
            switch file.indexing {
            case .listed(let modified): Sitemap.Entry(route: file.route, modified: modified)
            case .unlisted: nil
            }
        }
    }
}

/// The list of the site's pages, or a part of it.
private struct SitemapFile: SiteFile {
    /// From 0; `nil` if the site has only one sitemap.
    let part: Int?
    /// The entries of the whole site.
    let entries: SharedValue<[Sitemap.Entry]>

    var route: Route { part.map { Route(file: "sitemap-\($0 + 1).xml") } ?? Sitemaps.sitemap }
    var owner: FileOwner { Sitemaps.owner }
    var indexing: Indexing { .unlisted }

    func shown(in index: SiteIndex) -> [Sitemap.Entry] {
        let (size, entries) = (Sitemap.maximumEntryCount, entries.value(in: index))
        return part.map { Array(entries.dropFirst($0 * size).prefix(size)) } ?? entries
    }

    static func content(of entries: [Sitemap.Entry], at route: Route, with tools: RenderTools) -> FileContent {
        .bytes(Array(Sitemap.text(of: entries, configuration: tools.configuration).utf8))
    }
}

/// The index of the sitemaps of a large site.
private struct SitemapIndexFile: SiteFile {
    let parts: [Route]

    var route: Route { Sitemaps.sitemap }
    var owner: FileOwner { Sitemaps.owner }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> [Route] { parts }

    static func content(of parts: [Route], at route: Route, with tools: RenderTools) -> FileContent {
        .bytes(Array(Sitemap.index(of: parts, configuration: tools.configuration).utf8))
    }
}

/// Rules for crawlers.
private struct RobotsTextFile: SiteFile {
    var route: Route { Sitemaps.robots }
    var owner: FileOwner { .file("robots.txt") }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> NothingOfTheSite { NothingOfTheSite() }

    static func content(of _: NothingOfTheSite, at route: Route, with tools: RenderTools) -> FileContent {
        .bytes(Array(RobotsFile.text(sitemap: Sitemaps.sitemap, configuration: tools.configuration).utf8))
    }
}
