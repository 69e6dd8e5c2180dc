import SiteFeeds
import SiteModel
import SiteTemplates

/// The feeds of the whole site, one in each format, and an RSS feed for each tag.
enum Feeds: FileFamily {
    static let fixedRoutes = FeedFormat.all.map { Route.home.file($0.fileName) }
    static let templates: [TemplateName] = []

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        FeedFormat.all.map(FeedFile.init) + input.site.tags.map(FeedFile.init)
    }
}

/// A feed of the newest documents of the site or of a tag.
struct FeedFile: SiteFile {
    let route: Route
    let owner: FileOwner
    private let format: FeedFormat
    /// The tag's name; `nil` for the whole site.
    private let tag: String?
    /// The list page whose documents the feed contains.
    private let list: Route
    /// The tag's documents; `nil` for all listed documents.
    private let members: [Int]?

    /// The feed of the whole site.
    fileprivate init(_ format: FeedFormat) {
        route = Route.home.file(format.fileName)
        owner = .generated(format.name)
        self.format = format
        tag = nil
        list = .home
        members = nil
    }

    /// The feed of a tag.
    fileprivate init(_ group: PageGroup) {
        route = Self.route(ofTagAt: group.route)
        owner = .generated(Wording("the feed of the tag ‘\(group.name)’", korean: "‘\(group.name)’ 태그 피드"))
        format = .rss
        tag = group.name
        list = group.route
        members = group.members
    }

    /// The address of a tag's feed, given the address of the tag's page.
    static func route(ofTagAt page: Route) -> Route { page.file(FeedFormat.rss.fileName) }

    var indexing: Indexing { .unlisted }

    typealias Shown = Ingredients<FeedFormat, String?, Route, [PageReference], [FeedIdentity?]>

    func shown(in index: SiteIndex) -> Shown {
        let size = index.site.configuration.feedSize
        let newest = members.map { Array($0.prefix(size)) } ?? Array(index.site.listed.prefix(size))
        return Ingredients(format, tag, list, newest.map(index.page(at:)), newest.map(index.feedIdentity(of:)))
    }

    static func content(of shown: Shown, at route: Route, with tools: RenderTools) throws -> FileContent {
        let (format, tag, list, documents, identities) = shown.parts
        let title = tools.configuration.title
        let channel = FeedChannel(
            title: tag.map { "\($0) | \(title)" } ?? title, route: list, feedRoute: route,
            pages: documents.map(\.page), configuration: tools.configuration,
            identities: Dictionary(
                zip(documents, identities).compactMap { document, identity in
                    identity.map { (document.page.route, $0) }
                }
            ) { first, _ in first })
        return .bytes(Array(try format.text(channel).utf8))
    }
}

extension FeedFormat: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(fileName) }
}
