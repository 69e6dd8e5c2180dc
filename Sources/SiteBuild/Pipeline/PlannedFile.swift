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
        case redirect(Redirect)
        case rss
        case atom
        case jsonFeed
        case tagFeed(Int)
        case sitemap(part: Int?)
        case sitemapIndex(partCount: Int)
        case robots
        case themeAsset(Int)
        case noJekyll
        case headers(own: SourceFile?)
        case redirects(own: SourceFile?)
        case copy(SourceFile)
    }

    /// A page that leads to a document.
    struct Redirect: Sendable {
        /// The document's position in the site.
        let target: Int
        /// What asks for it; `nil` where a build remembers that the document was there.
        let alias: Alias?
    }

    /// Whether the file is a page that search engines should know.
    var isPage: Bool { route.path.hasSuffix("/") && redirect == nil }

    /// Whether the file is a document's own page.
    var isDocument: Bool {
        if case .document = content { true } else { false }
    }

    /// Where the file leads, if it is a page that does.
    var redirect: Redirect? {
        if case .redirect(let redirect) = content { redirect } else { nil }
    }

    /// The alias that asks for the file.
    var alias: Alias? { redirect?.alias }
}
