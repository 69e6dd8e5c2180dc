import SiteBytes
import SiteModel

/// Reads an article, whose body is one piece of HTML.
struct ArticleReader: KindReader {
    let writer: HTMLWriter

    func read(_ root: Node) -> DocumentReading {
        let title = writer.options.takesTitleFromBody ? takeTitle(from: root) : nil
        writer.headingShift = 2 - (root.children.filter { $0.kind == .heading }.map(\.headingLevel).min() ?? 2)
        let html = writer.bytes(of: writer.options.isPlain ? [root] : Array(root.children))
        return DocumentReading(body: .article(html: html), title: title, running: Array(root.children))
    }

    static func leavingTitle(of root: Node, _ options: MarkdownOptions) -> Node? {
        guard options.takesTitleFromBody, let block = titleBlock(in: root), leavesPage(block) else { return nil }
        return block
    }

    /// The first heading or bold line, as plain text.
    private func takeTitle(from root: Node) -> String? {
        guard let block = Self.titleBlock(in: root) else { return nil }
        let text = PlainText.text(of: block).trimmed
        if Self.leavesPage(block) { block.remove() }
        return text
    }

    /// The first heading or bold line with a text.
    private static func titleBlock(in root: Node) -> Node? {
        root.children.first {
            ($0.kind == .heading || $0.isBoldLine) && !PlainText.text(of: $0).trimmed.isEmpty
        }
    }

    /// Whether the page's title repeats a block: if it is the first one, and a heading of level 1 or a bold line.
    private static func leavesPage(_ block: Node) -> Bool {
        block.previous == nil && (block.kind != .heading || block.headingLevel == 1)
    }
}

extension Node {
    /// Whether this is a paragraph that is only `**bold**`.
    var isBoldLine: Bool { isParagraph && onlyChild?.kind == .strong }
}
