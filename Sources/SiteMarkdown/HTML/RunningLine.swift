import SiteBytes

/// A line of running text, with the places of the bare addresses in it.
struct RunningLine {
    private var words = WordBuffer()
    private var addresses: [Range<Int>] = []
    /// Whether there is a picture on the line.
    var hasPicture = false
    /// Whether the first word is code.
    private(set) var startsWithCode = false

    /// Whether the line has no text.
    var isBlank: Bool { words.bytes.allSatisfy(\.isASCIIWhitespace) }

    /// The text with its addresses.
    var written: String { String(decoding: words.bytes, as: UTF8.self).trimmed }

    mutating func append(text literal: ByteView) {
        words.append(literal)
        guard Autolinker.mayHoldLink(literal) else { return }
        let text = Marker.undone(in: literal)
        let start = words.bytes.count - text.count
        for link in text.withView({ Autolinker.links(in: $0, isPlain: false) })
        where link.prefix != "mailto:" {
            addresses.append(start + link.range.lowerBound..<start + link.range.upperBound)
        }
    }

    mutating func append(code literal: ByteView) {
        if isBlank { startsWithCode = true }
        words.append(literal)
    }

    /// Adds the text of a link if that is an address, such as `<https://example.com>` or a shortened one.
    mutating func appendAddress(of link: Node) -> Bool {
        guard let node = link.onlyChild, node.kind == .text else { return false }
        let text = Marker.undone(in: node.literal)
        guard ["https://", "http://", "www."].contains(where: { text.starts(with: $0.utf8) }),
            !text.contains(where: \.isASCIIWhitespace)
        else { return false }
        words.append(node.literal)
        addresses.append(words.bytes.count - text.count..<words.bytes.count)
        return true
    }

    mutating func appendExponentMark() {
        words.appendExponentMark()
    }

    mutating func separate() {
        words.separate()
    }

    /// Keeps no more than so many bytes of the written text from its end.
    mutating func dropAll(before count: Int) {
        var end = words.bytes.count
        while end > 0, words.bytes[end - 1].isASCIIWhitespace { end -= 1 }
        let start = max(0, end - count)
        addresses = addresses.filter { $0.lowerBound >= start }.map { $0.lowerBound - start..<$0.upperBound - start }
        words.removeFirst(start)
    }

    /// The text without addresses but those that its sentences need, empty if no word is left; `nil` if it has none.
    var withoutAddresses: String? {
        addresses.isEmpty ? nil : AddressOmission.text(of: words.bytes, addresses: addresses)
    }
}
