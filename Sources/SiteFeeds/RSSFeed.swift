import SiteBytes
import SiteModel

/// Writes RSS 2.0 (https://www.rssboard.org/rss-specification).
public enum RSSFeed {
    /// Writes a feed.
    ///
    /// - Parameter channel: The feed's content.
    /// - Returns: The XML.
    public static func text(of channel: FeedChannel) -> String {
        var xml = XMLWriter()
        let namespaces: [XMLWriter.Attribute] = [
            (name: "version", value: "2.0"), (name: "xmlns:atom", value: "http://www.w3.org/2005/Atom"),
            (name: "xmlns:dc", value: "http://purl.org/dc/elements/1.1/"),
        ]
        xml.element("rss", namespaces) { xml in
            xml.element("channel") { write(channel, to: &$0) }
        }
        return xml.text
    }

    private static func write(_ channel: FeedChannel, to xml: inout XMLWriter) {
        xml.element("title", text: channel.title)
        xml.element("link", text: channel.address(of: channel.route))
        let description = channel.configuration.description
        xml.element("description", text: description.isEmpty ? channel.title : description)
        xml.element("language", text: channel.configuration.language.rawValue)
        if let updated = channel.updated {
            xml.element("lastBuildDate", text: channel.dateFormat.rfc822(updated))
        }
        xml.element(
            "atom:link",
            [
                (name: "href", value: channel.address(of: channel.feedRoute)), (name: "rel", value: "self"),
                (name: "type", value: "application/rss+xml"),
            ])
        for page in channel.pages {
            xml.element("item") { write(page, of: channel, to: &$0) }
        }
    }

    private static func write(_ page: Page, of channel: FeedChannel, to xml: inout XMLWriter) {
        let address = channel.address(of: page.route)
        xml.element("title", text: page.title)
        xml.element("link", text: address)
        let identifier = channel.identifier(of: page)
        xml.element("guid", [(name: "isPermaLink", value: "\(identifier == address)")], text: identifier)
        if let published = page.published {
            xml.element("pubDate", text: channel.dateFormat.rfc822(published.instant))
        }
        if let author = page.author { xml.element("dc:creator", text: author.name) }
        for tag in page.tags { xml.element("category", text: tag.name) }
        if !page.description.isEmpty { xml.element("description", text: html(page.description)) }
    }

    /// Readers take an item's description for HTML, so plain text is escaped for that before it is escaped for XML
    /// (https://www.rssboard.org/rss-profile#element-channel-item-description).
    private static func html(_ text: String) -> String {
        var html = ByteBuffer(capacity: text.utf8.count + 16)
        text.withUTF8Bytes { text in
            html.append(escaping: text) { text, start in
                text.firstIndex(from: start) { $0.or("&").or("<").or(">") }
            } replace: { text, position, output in
                output.append(ByteBuffer.entity(for: text[position]) ?? "")
                return 1
            }
        }
        return String(decoding: html.bytes, as: UTF8.self)
    }
}
