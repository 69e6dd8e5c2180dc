import SiteBytes

/// `[!NOTE]` at the start of a quote, with what follows it.
struct AlertMarker {
    /// The name as it was written.
    let name: String
    /// `-` or `+` after the marker: the alert can be folded, and is at first or is not.
    let fold: Fold?
    /// The rest of the text node that holds the marker: the start of the alert's own title.
    let rest: [UInt8]

    enum Fold: UInt8 {
        case closed = 0x2D
        case open = 0x2B
    }

    /// Reads the marker at the start of a text, if there is one; Obsidian also takes `[!NOTE|…]` and `[! NOTE]`.
    init?(_ text: ByteView) {
        let content = text.drop(while: \.isASCIIWhitespace)
        let inside = content.dropFirst(2).prefix(Self.longestName)
        guard content.starts(with: "[!".utf8), let close = inside.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let name = Array(inside[..<close].prefix { $0 != UInt8(ascii: "|") })[...].trimmed
        guard !name.isEmpty,
            name.allSatisfy({
                $0 >= 0x80 || $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            })
        else { return nil }
        self.name = String(decoding: name, as: UTF8.self)
        let after = content[(close + 1)...]
        fold = after.first.flatMap(Fold.init)
        rest = Array(after.dropFirst(fold == nil ? 0 : 1).drop(while: \.isASCIIWhitespace))
    }

    private static let longestName = 64
}
