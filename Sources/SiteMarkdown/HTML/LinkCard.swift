import SiteBytes
import SiteModel

/// A paragraph that is only a bare URL, shown as a card that loads nothing from other sites until it is clicked.
struct LinkCard {
    /// Where the card links to.
    let url: String
    let service: LinkedService

    /// Recognises a paragraph that is only a bare URL.
    init?(_ paragraph: Node) {
        guard let child = paragraph.onlyChild, let url = Self.bareURL(of: child) else { return nil }
        self.url = url
        service = LinkedService(WebAddress(url))
    }

    /// The host and path as people read them, without the scheme and `www.`.
    var displayAddress: String {
        var text = url[...]
        for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        return String(text.hasSuffix("/") ? text.dropLast() : text)
    }

    private static func bareURL(of node: Node) -> String? {
        if node.kind == .text {
            let text = Marker.undone(in: node.literal)
            guard let link = text.withView({ Autolinker.links(in: $0, isPlain: false) }).first,
                link.range == text.indices,
                link.prefix != "mailto:"
            else {
                return nil
            }
            return link.prefix + String(decoding: text, as: UTF8.self)
        }
        guard node.kind == .link else { return nil }
        let url = String(decoding: Marker.undone(in: node.url), as: UTF8.self)
        let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
        return isWeb && PlainText.text(of: node) == url ? url : nil
    }
}

extension HTMLWriter {
    func writeCard(_ card: LinkCard, of paragraph: Node) {
        let link = links.resolve(linkTo: card.url)
        collector?.note(link: card.url, address: link.address, at: paragraph)
        html.startLine()
        html.append(html: "<p class=\"embed\"")
        if case .video(let video) = card.service {
            html.append(html: " data-youtube=\"\(video.id)\"")
            if video.start > 0 { html.append(html: " data-start=\"\(video.start)\"") }
        }
        html.append("><a href=\"")
        html.append(url: link.address)
        html.append("\"")
        html.append(links.attributes(of: link))
        html.append("><span class=\"embed-service\">")
        html.append(escaping: card.service.name.text(in: options.language))
        html.append("</span> <span class=\"embed-address\">")
        html.append(escaping: card.displayAddress)
        html.append("</span></a></p>\n")
    }
}
