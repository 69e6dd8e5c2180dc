import SiteBytes

/// Reads the text of nodes without their markup.
enum PlainText {
    /// The words of a node, whatever it is: a space marks the end of a line, a block, an item or a cell.
    static func text(of root: Node) -> String {
        // Most headings, items and cells have one text: a walk takes several times as long.
        if let only = root.onlyChild, only.kind == .text {
            return Marker.textUndone(in: only.literal)
        }
        return gather(from: root) { $0 == .text || $0 == .code }
    }

    /// The text that replaces an image: plain Markdown keeps tags in it, as the C library does.
    static func alternative(of image: Node, isPlain: Bool) -> String {
        gather(from: image, separatingAtTags: !isPlain) {
            $0 == .text || $0 == .code || isPlain && $0 == .inlineHTML
        }
    }

    private static func gather(
        from root: Node, separatingAtTags readsTags: Bool = true, isWanted: (NodeKind) -> Bool
    ) -> String {
        var words = WordBuffer()
        NodeWalk.run(
            from: root,
            enter: { node in
                let kind = node.kind
                if readsTags, kind == .inlineHTML, node.isTagBetweenWords {
                    words.separate()
                } else if readsTags, node.startsExponent {
                    words.appendExponentMark()
                } else if isWanted(kind) {
                    words.append(node.literal)
                } else if kind.isLineEnd {
                    words.appendLineEnd()
                } else if kind.isBlock {
                    words.separate()
                }
                return true
            },
            leave: { node in
                if node.kind.isBlock { words.separate() }
            }
        )
        return String(decoding: words.bytes, as: UTF8.self)
    }
}

/// Text put together from the literals of nodes, with the markers of the source undone.
struct WordBuffer {
    private(set) var bytes: [UInt8] = []
    /// Whether the next text starts a new word.
    private var isSeparated = false

    /// Adds a text.
    mutating func append(_ literal: ByteView) {
        var literal = literal
        if isSeparated, let last = bytes.last {
            literal = ByteView(rebasing: literal.drop(while: \.isASCIIWhitespace))
            guard literal.count > 0 else { return }
            if !last.isASCIIWhitespace { bytes.append(UInt8(ascii: " ")) }
        }
        isSeparated = false
        Marker.append(undoing: literal, to: &bytes)
    }

    /// Adds the end of a line in the source.
    mutating func appendLineEnd() {
        if !isSeparated { bytes.append(UInt8(ascii: " ")) }
    }

    /// Adds `^`, if a number may have an exponent here.
    mutating func appendExponentMark() {
        if !isSeparated, bytes.last?.isASCIIDigit == true { bytes.append(UInt8(ascii: "^")) }
    }

    /// Removes so many bytes from the start.
    mutating func removeFirst(_ count: Int) {
        bytes.removeFirst(count)
    }

    /// Keeps the next text apart from the last one, by one space if there is none yet.
    mutating func separate() {
        isSeparated = true
    }
}
