import SiteModel

/// Writes Atom (RFC 4287).
public enum AtomFeed {
    /// Writes a feed.
    ///
    /// - Parameter channel: The feed's content.
    /// - Returns: The XML.
    public static func text(of channel: FeedChannel) -> String {
        var xml = XMLWriter()
        let attributes: [XMLWriter.Attribute] = [
            (name: "xmlns", value: "http://www.w3.org/2005/Atom"),
            (name: "xml:lang", value: channel.configuration.language.rawValue),
        ]
        xml.element("feed", attributes) { write(channel, to: &$0) }
        return xml.text
    }

    private static func write(_ channel: FeedChannel, to xml: inout XMLWriter) {
        let home = channel.address(of: channel.route)
        xml.element("id", text: home)
        xml.element("title", text: channel.title)
        xml.element("link", [(name: "href", value: home)])
        xml.element(
            "link", [(name: "rel", value: "self"), (name: "href", value: channel.address(of: channel.feedRoute))])
        // Atom requires a date even of an empty feed.
        let updated = channel.updated ?? Timestamp(millisecondsSinceEpoch: 0)
        xml.element("updated", text: channel.dateFormat.rfc3339(updated))
        let author = channel.configuration.author ?? channel.configuration.title
        xml.element("author") { $0.element("name", text: author) }
        for page in channel.pages {
            xml.element("entry") { write(page, of: channel, to: &$0) }
        }
    }

    private static func write(_ page: Page, of channel: FeedChannel, to xml: inout XMLWriter) {
        guard let published = page.published else { return }
        let address = channel.address(of: page.route)
        xml.element("id", text: channel.identifier(of: page))
        xml.element("title", text: page.title)
        xml.element("link", [(name: "href", value: address)])
        xml.element("published", text: channel.dateFormat.rfc3339(published.instant))
        xml.element("updated", text: channel.dateFormat.rfc3339(page.modified ?? published.instant))
        if let author = page.author { xml.element("author") { $0.element("name", text: author.name) } }
        for tag in page.tags { xml.element("category", [(name: "term", value: tag.name)]) }
        if !page.description.isEmpty { xml.element("summary", text: page.description) }
    }
}
