import SiteModel

/// What a planned file comes from.
enum FileOwner: Sendable, Hashable {
    /// A file of the blog, by its path from the root.
    case file(String)
    case home
    case featured
    case tag(String)
    case tagFeed(String)
    case source(String)
    case author(String)
    case tags
    case archives
    case notFound
    case rss
    case atom
    case jsonFeed
    case sitemap
    /// A file that hosts read, by its name.
    case host(String)

    /// The file that someone wrote, if it is one of `content/`.
    var contentPath: String? {
        if case .file(let path) = self, path.hasPrefix("content/") { path } else { nil }
    }

    /// Whether the program makes it by itself, from no file.
    var isGenerated: Bool {
        switch self {
        case .file, .host: false
        default: true
        }
    }

    /// What messages call it.
    var name: Wording {
        switch self {
        case .file(let path), .host(let path): Wording(untranslated: path)
        case .home: Wording("the home page", korean: "첫 페이지")
        case .featured: Wording("the featured page", korean: "추천 페이지")
        case .tag(let name): Wording("the page of the tag ‘\(name)’", korean: "‘\(name)’ 태그 페이지")
        case .tagFeed(let name): Wording("the feed of the tag ‘\(name)’", korean: "‘\(name)’ 태그 피드")
        case .source(let name): Wording("the page of the source ‘\(name)’", korean: "‘\(name)’ 출처 페이지")
        case .author(let name): Wording("the page of the author ‘\(name)’", korean: "‘\(name)’ 글쓴이 페이지")
        case .tags: Wording("the list of tags", korean: "태그 목록")
        case .archives: Wording("the archives", korean: "날짜별 목록")
        case .notFound: Wording("the page for missing pages", korean: "404 페이지")
        case .rss: Wording("the RSS feed", korean: "RSS 피드")
        case .atom: Wording("the Atom feed", korean: "Atom 피드")
        case .jsonFeed: Wording("the JSON feed", korean: "JSON 피드")
        case .sitemap: Wording("the sitemap", korean: "사이트맵")
        }
    }
}
