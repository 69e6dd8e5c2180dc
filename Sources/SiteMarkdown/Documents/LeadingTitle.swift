/// Finds what can serve as the title of a document that has none.
enum LeadingTitle {
    /// The first heading or bold line of a document.
    static func find(in root: Node) -> Node? {
        for block in root.children where block.kind == .heading || TranscriptReader.isBoldLine(block) {
            if !PlainText.text(of: block).trimmed.isEmpty { return block }
        }
        return nil
    }

    /// Whether the page title says all that this block says, so that the block leaves the body: it opens the document
    /// as its one main heading or bold line.
    static func standsForPageTitle(_ block: Node) -> Bool {
        block.previous == nil && (block.kind != .heading || block.headingLevel == 1)
    }
}
