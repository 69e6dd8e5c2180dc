import SiteFeeds
import SiteModel
import Testing

/// Makes channels for tests.
enum Channels {
    /// Text with everything that markup must escape and that XML 1.0 forbids.
    static let wild = "가 & <b>\"나\"</b> 'C' ]]> \u{1}\u{8}\u{B}\u{1F}끝 🎉"
    /// The same as a reader must see it.
    static let tamed = "가 & <b>\"나\"</b> 'C' ]]> 끝 🎉"

    static func channel(
        _ pages: [Page], title: String = "블로그", identities: [Route: FeedIdentity] = [:],
        configure: (inout SiteConfiguration) -> Void = { _ in }
    ) -> FeedChannel {
        var configuration = SiteConfiguration()
        configuration.title = "블로그"
        configuration.baseURL = BaseURL(origin: "https://user.github.io", basePath: "/blog")
        configure(&configuration)
        return FeedChannel(
            title: title, route: Route(page: []), feedRoute: Route(file: "rss.xml"), pages: pages,
            configuration: configuration, identities: identities)
    }

    static func page(
        _ title: String, slug: String = "a", published: String? = "2025-05-01T16:00:00Z", modified: String? = nil,
        tags: [String] = [], author: String? = nil, description: String = ""
    ) throws -> Page {
        var page = Page(
            file: "content/\(slug).md", kind: .post, title: title, description: description,
            route: Route(page: ["posts", slug]))
        if let published {
            let date = try #require(DateText(published))
            page.published = PublicationDate(
                instant: date.timestamp(in: .seoul), zone: .seoul, isDayOnly: date.isDayOnly)
        }
        page.modified = try modified.map { try #require(DateText($0)).timestamp(in: .seoul) }
        page.tags = try tags.map { try Tag(name: $0) }
        page.author = try author.map { try Attribution(name: $0) }
        return page
    }
}
