import SiteBytes

/// Reads the text of nodes without their markup.
enum PlainText {
    /// The text of a node, with line breaks as spaces; what follows the first `limit` bytes is left out.
    static func text(of root: Node, limit: Int = .max) -> String {
        gather(from: root, limit: limit) { $0 == .text || $0 == .code }
    }

    /// The text that replaces an image: unlike other text it includes raw HTML.
    static func alternative(of image: Node) -> String {
        gather(from: image, limit: .max) { $0 == .text || $0 == .code || $0 == .inlineHTML }
    }

    private static func gather(from root: Node, limit: Int, isWanted: (NodeKind) -> Bool) -> String {
        var bytes: [UInt8] = []
        NodeWalk.run(
            from: root,
            enter: { node in
                guard bytes.count < limit else { return false }
                let kind = node.kind
                if isWanted(kind) {
                    Marker.append(undoing: node.literal, to: &bytes)
                } else if kind.isLineEnd {
                    bytes.append(UInt8(ascii: " "))
                }
                return true
            },
            leave: { _ in }
        )
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Reads the running text of blocks: no headings, code, tables or images.
enum RunningText {
    /// Enough bytes for a description in any script.
    private static let enough = 700

    /// The start of the running text, at least as long as a description if there is that much.
    static func start(of blocks: [Node]) -> String {
        var text = ""
        for block in blocks where text.utf8.count < enough {
            guard [.paragraph, .list, .blockQuote].contains(block.kind), Figure.image(of: block) == nil else {
                continue
            }
            if let before = block.previous, Figure.image(of: before) != nil, Figure.caption(after: before) == block {
                continue
            }
            for part in parts(of: block) where text.utf8.count < enough {
                text += (text.isEmpty ? "" : " ") + PlainText.text(of: part, limit: enough).trimmed
            }
        }
        return text
    }

    /// The items of a list, or any other block itself.
    private static func parts(of block: Node) -> [Node] {
        block.kind == .list ? Array(block.children) : [block]
    }
}
