/// Reads the running text of blocks: no headings, code, tables or pictures.
enum RunningText {
    /// Enough bytes for a description in any script.
    private static let enough = 700

    /// The start of the running text.
    ///
    /// - Parameter blocks: Blocks that follow each other.
    /// - Returns: Their text, at least as long as a description if there is so much.
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

    /// The items of a list, else the block itself.
    private static func parts(of block: Node) -> [Node] {
        block.kind == .list ? Array(block.children) : [block]
    }
}
