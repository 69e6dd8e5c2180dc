import SiteBytes

/// A paragraph that is only a bare URL, shown as a card that loads nothing from other sites until it is clicked.
struct LinkCard {
    /// Where the card links to.
    let url: String
    let service: Service

    /// What a URL leads to.
    enum Service: Equatable {
        /// A video, by its id.
        case youTube(id: String)
        /// A post on X, by its account.
        case x(account: String)
        /// Any other page.
        case page
    }

    /// Recognises a paragraph that is only a bare URL.
    init?(_ paragraph: Node) {
        guard let child = paragraph.onlyChild, let url = Self.bareURL(of: child) else { return nil }
        self.url = url
        service = Service(url: url)
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

extension LinkCard.Service {
    fileprivate init(url: String) {
        let parts = url.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let host = parts.count > 1 ? Self.host(parts[1]) : ""
        let path = parts.dropFirst(2).map { String($0.prefix { $0 != "?" && $0 != "#" }) }
        if let id = Self.videoIdentifier(host: host, path: Array(path), url: url) {
            self = .youTube(id: id)
        } else if ["x.com", "twitter.com"].contains(host), path.count >= 3, path[1] == "status" {
            self = .x(account: path[0])
        } else {
            self = .page
        }
    }

    private static func host(_ name: String) -> String {
        let lowered = name.lowercased()
        for prefix in ["www.", "m.", "mobile."] where lowered.hasPrefix(prefix) {
            return String(lowered.dropFirst(prefix.count))
        }
        return lowered
    }

    private static func videoIdentifier(host: String, path: [String], url: String) -> String? {
        let id: String?
        switch host {
        case "youtu.be": id = path.first
        case "youtube.com", "youtube-nocookie.com", "music.youtube.com":
            if let kind = path.first, ["shorts", "live", "embed"].contains(kind) {
                id = path.dropFirst().first
            } else {
                id = path.first == "watch" ? queryValue("v", in: url) : nil
            }
        default: id = nil
        }
        // An id has eleven characters of the URL-safe Base64 alphabet.
        guard let id, id.utf8.count == 11,
            id.unicodeScalars.allSatisfy({ $0.isASCIIAlphanumeric || $0 == "-" || $0 == "_" })
        else { return nil }
        return id
    }

    private static func queryValue(_ name: String, in url: String) -> String? {
        let query = url.split(separator: "?", maxSplits: 1).dropFirst().first?.prefix { $0 != "#" } ?? ""
        for field in query.split(separator: "&") where field.hasPrefix(name + "=") {
            return String(field.dropFirst(name.count + 1))
        }
        return nil
    }
}

extension HTMLWriter {
    func writeCard(_ card: LinkCard, of paragraph: Node) {
        let link = links.resolve(linkTo: card.url)
        collector?.note(.link, written: card.url, address: link.address, at: paragraph)
        html.startLine()
        html.append(html: "<p class=\"embed\"")
        if case .youTube(let id) = card.service { html.append(html: " data-youtube=\"\(id)\"") }
        html.append("><a href=\"")
        html.append(url: link.address)
        html.append("\"")
        html.append(links.attributes(of: link))
        html.append("><span class=\"embed-service\">")
        html.append(escaping: serviceName(of: card))
        html.append("</span> <span class=\"embed-address\">")
        html.append(escaping: card.displayAddress)
        html.append("</span></a></p>\n")
    }

    private func serviceName(of card: LinkCard) -> String {
        let isKorean = options.language == .korean
        switch card.service {
        case .youTube: return isKorean ? "YouTube 동영상" : "YouTube video"
        case .x(let account): return isKorean ? "X 게시물 @\(account)" : "Post on X by @\(account)"
        case .page: return isKorean ? "링크" : "Link"
        }
    }
}
