import Foundation
import SiteBytes
import SiteModel

/// Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
public enum JSONFeed {
    /// Writes a feed.
    ///
    /// - Parameter channel: The feed's content.
    /// - Returns: The JSON.
    /// - Throws: An `EncodingError`, although texts and lists of texts can always be encoded.
    public static func text(of channel: FeedChannel) throws -> String {
        let configuration = channel.configuration
        let feed = Feed(
            version: "https://jsonfeed.org/version/1.1",
            title: channel.title.withoutControlCharacters,
            homePageURL: channel.address(of: channel.route),
            feedURL: channel.address(of: channel.feedRoute),
            description: configuration.description.isEmpty ? nil : configuration.description.withoutControlCharacters,
            language: configuration.language.rawValue,
            authors: configuration.author.map { [Author(name: $0.withoutControlCharacters)] },
            items: channel.pages.map { item($0, of: channel) }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(feed), as: UTF8.self) + "\n"
    }

    private static func item(_ page: Page, of channel: FeedChannel) -> Item {
        let address = channel.address(of: page.route)
        return Item(
            id: channel.identifier(of: page),
            url: address,
            title: page.title.withoutControlCharacters,
            contentText: page.description.withoutControlCharacters,
            datePublished: page.published.map { channel.dateFormat.rfc3339($0.instant) },
            dateModified: page.modified.map(channel.dateFormat.rfc3339),
            authors: page.author.map { [Author(name: $0.name.withoutControlCharacters)] },
            tags: page.tags.isEmpty ? nil : page.tags.map(\.name.withoutControlCharacters)
        )
    }

    private struct Feed: Encodable {
        let version: String
        let title: String
        let homePageURL: String
        let feedURL: String
        let description: String?
        let language: String
        let authors: [Author]?
        let items: [Item]

        enum CodingKeys: String, CodingKey {
            case version, title, description, language, authors, items
            case homePageURL = "home_page_url"
            case feedURL = "feed_url"
        }
    }

    private struct Item: Encodable {
        let id: String
        let url: String
        let title: String
        let contentText: String
        let datePublished: String?
        let dateModified: String?
        let authors: [Author]?
        let tags: [String]?

        enum CodingKeys: String, CodingKey {
            case id, url, title, authors, tags
            case contentText = "content_text"
            case datePublished = "date_published"
            case dateModified = "date_modified"
        }
    }

    private struct Author: Encodable {
        let name: String
    }
}
