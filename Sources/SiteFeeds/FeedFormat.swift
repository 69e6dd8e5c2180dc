public import SiteModel

/// A format of feeds; every site has a feed of its newest documents in each.
public struct FeedFormat: Sendable {
    /// The feed's file.
    public let fileName: String
    /// The name of the feed in messages.
    public let name: Wording
    /// Writes a feed.
    public let text: @Sendable (FeedChannel) throws -> String

    /// RSS 2.0.
    public static let rss = FeedFormat(
        fileName: "rss.xml", name: Wording("the RSS feed", korean: "RSS 피드"), text: RSSFeed.text)
    /// Atom.
    public static let atom = FeedFormat(
        fileName: "atom.xml", name: Wording("the Atom feed", korean: "Atom 피드"), text: AtomFeed.text)
    /// JSON Feed 1.1.
    public static let json = FeedFormat(
        fileName: "feed.json", name: Wording("the JSON feed", korean: "JSON 피드"), text: JSONFeed.text)

    /// All formats.
    public static let all = [rss, atom, json]
}
