import SiteModel

/// Reads the addresses out of the raw HTML of a document.
struct RawHTMLLinks {
    private var reader = HTMLTagReader()

    /// Whether what follows is in a comment, a script or the like, and so nothing that anybody can follow.
    var isHidden: Bool { reader.isHidden }

    /// An address that raw HTML links to or loads.
    struct Link {
        let kind: DocumentLink.Kind
        let address: String
        /// Where it starts.
        let offset: Int
    }

    /// Reads a piece of raw HTML.
    ///
    /// - Parameters:
    ///   - bytes: The text that was parsed, with markers.
    ///   - range: The piece; it follows the one that was read before.
    /// - Returns: The addresses, in order.
    mutating func links(in bytes: [UInt8], _ range: Range<Int>) -> [Link] {
        var links: [Link] = []
        reader.read(bytes, in: range) { tag in
            links += Self.links(of: tag, in: bytes).sorted { $0.offset < $1.offset }
        }
        return links
    }

    private static func links(of tag: HTMLTagReader.Tag, in bytes: [UInt8]) -> [Link] {
        var links: [Link] = []
        if let address = tag.attribute("href") {
            links.append(link(tag.isNamed("link") ? .resource : .link, address.value, in: bytes))
        }
        let files = [
            tag.attribute("src"), tag.attribute("poster"), tag.isNamed("object") ? tag.attribute("data") : nil,
        ]
        links += files.compactMap { $0 }.map { link(.resource, $0.value, in: bytes) }
        if let set = tag.attribute("srcset") {
            links += candidates(in: set.value, of: bytes).map { link(.resource, $0, in: bytes) }
        }
        if tag.isNamed("img"), tag.attribute("alt") == nil, let source = tag.attribute("src") {
            links.append(link(.pictureWithoutText, source.value, in: bytes))
        }
        return links
    }

    private static func link(_ kind: DocumentLink.Kind, _ value: Range<Int>, in bytes: [UInt8]) -> Link {
        let start = bytes[value].firstIndex { !$0.isHTMLSpace } ?? value.lowerBound
        // Browsers take line ends and tabs out of addresses.
        let written = bytes[value].withUnsafeBufferPointer(Marker.undone).filter { !(9...13).contains($0) }
        return Link(
            kind: kind, address: String(decoding: CharacterReference.resolved(in: written), as: UTF8.self).trimmed,
            offset: start)
    }

    /// The addresses of a `srcset`, each followed by a width or density; commas belong to an address but for its end.
    ///
    /// https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
    private static func candidates(in value: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        var candidates: [Range<Int>] = []
        let comma = UInt8(ascii: ",")
        var rest = bytes[value]
        while true {
            rest = rest.drop { $0.isHTMLSpace || $0 == comma }
            guard !rest.isEmpty else { return candidates }
            let run = rest.prefix { !$0.isHTMLSpace }
            rest = rest[run.endIndex...]
            if run.last == comma {
                let end = run.lastIndex { $0 != comma } ?? run.startIndex
                candidates.append(run.startIndex..<(end + 1))
            } else {
                candidates.append(run.startIndex..<run.endIndex)
                rest = rest.drop { $0 != comma }
            }
        }
    }
}
