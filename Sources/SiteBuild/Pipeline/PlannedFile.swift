import SiteContent
import SiteModel
import SiteTemplates

/// A file that the site will have: where it stands, whose it is and what is to be in it.
struct PlannedFile: Sendable {
    let route: Route
    /// What the file comes from.
    let owner: FileOwner
    let content: Content

    /// What is to be in a file.
    ///
    /// Numbers are positions in the site's lists.
    enum Content: Sendable {
        case document(Int)
        case home(page: Int)
        case featured(page: Int)
        case tag(Int, page: Int)
        case source(Int, page: Int)
        case author(Int, page: Int)
        case tags
        case archives
        case year(Archive.Year, newer: Archive.Year?, older: Archive.Year?)
        case month(Archive.Month, newer: Archive.Month?, older: Archive.Month?)
        case day(Archive.Day, newer: Archive.Day?, older: Archive.Day?)
        case notFound
        case rss
        case atom
        case jsonFeed
        case tagFeed(Int)
        case sitemap(part: Int?)
        case sitemapIndex(partCount: Int)
        case robots
        case themeAsset(Int)
        case copy(SourceFile)
    }

    /// Whether the file is a page that search engines should know.
    var isPage: Bool { route.path.hasSuffix("/") }
}
