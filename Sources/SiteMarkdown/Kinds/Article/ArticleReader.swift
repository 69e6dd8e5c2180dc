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

    /// The first heading or bold line, as plain text.
    ///
    /// It is removed if the page's title repeats it: if it is the first block, and a heading of level 1 or a bold line.
    private func takeTitle(from root: Node) -> String? {
        for block in root.children where block.kind == .heading || block.isBoldLine {
            let text = PlainText.text(of: block).trimmed
            guard !text.isEmpty else { continue }
            if block.previous == nil, block.kind != .heading || block.headingLevel == 1 { block.remove() }
            return text
        }
        return nil
    }
}

extension Node {
    /// Whether this is a paragraph that is only `**bold**`.
    var isBoldLine: Bool { isParagraph && onlyChild?.kind == .strong }
}
