import SiteBytes
import SiteModel

/// Divides a digest into items: each starts at a heading of level 2.
struct DigestReader: KindReader {
    let writer: HTMLWriter
    private var bodyNodes: [Node] = []

    init(writer: HTMLWriter) {
        self.writer = writer
    }

    mutating func read(_ root: Node) -> DocumentReading {
        let blocks = Array(root.children)
        let firstItem = blocks.firstIndex(where: Self.isItemHeading) ?? blocks.count
        let closing = blocks.firstIndex { $0.kind == .footnoteDefinition } ?? blocks.count
        let introduction = writer.fragment(of: Self.withoutRules(blocks[..<min(firstItem, closing)]))
        var items: [DigestItem] = []
        var start = firstItem
        while start < closing {
            let end = blocks[(start + 1)..<closing].firstIndex(where: Self.isItemHeading) ?? closing
            items.append(
                readItem(heading: blocks[start], content: blocks[(start + 1)..<end], position: items.count + 1))
            start = end
        }
        let body = DocumentBody.digest(
            introductionHTML: introduction, items: items, closingHTML: writer.fragment(of: blocks[closing...]))
        return DocumentReading(body: body, running: bodyNodes)
    }

    static func partStarts(in root: Node) -> Set<Node> { Set(root.children.filter(isItemHeading)) }

    private static func isItemHeading(_ node: Node) -> Bool {
        node.kind == .heading && node.headingLevel == 2
    }

    private mutating func readItem(heading: Node, content: ArraySlice<Node>, position: Int) -> DigestItem {
        let number = Self.takeNumber(from: heading)
        let headline = PlainText.text(of: heading).trimmed
        writer.countHeading(at: heading)
        let identifier = writer.identifiers.claim("item-\(number ?? position)")
        writer.outline.append(
            OutlineEntry(level: 2, identifier: identifier, text: number.map { "\($0). \(headline)" } ?? headline))
        var rest = content
        let source = takeSource(of: headline, from: &rest)
        let figure = takeFigure(from: &rest)
        let body = Self.withoutRules(rest)
        bodyNodes += body
        let item = DigestItem(
            number: number, identifier: identifier, headline: headline, headlineHTML: writer.titleHTML(of: heading),
            sourceURL: source?.isEmpty == false ? source : nil, figure: figure, bodyHTML: writer.fragment(of: body))
        if source == nil { writer.report(MarkdownProblem.itemWithoutSource(headline: headline), at: heading) }
        reportFaults(of: item, heading: heading, body: body)
        return item
    }

    /// Removes `[3]` from the front of a headline and returns the number.
    private static func takeNumber(from heading: Node) -> Int? {
        guard let text = heading.firstChild, text.kind == .text else { return nil }
        let literal = String(decoding: text.literal, as: UTF8.self)
        guard literal.hasPrefix("["), let close = literal.firstIndex(of: "]"),
            let number = Int(String(literal[literal.index(after: literal.startIndex)..<close]).trimmed)
        else { return nil }
        text.setLiteral(literal[literal.index(after: close)...].drop(while: \.isWhitespace).utf8)
        return number
    }

    /// Removes the `URL:` line from an item and returns its address: empty if it could run a script, `nil` if there is
    /// no such line.
    private func takeSource(of headline: String, from blocks: inout ArraySlice<Node>) -> String? {
        guard let position = blocks.firstIndex(where: { $0.isParagraph && Self.startsSourceLine($0) }) else {
            return nil
        }
        let paragraph = blocks[position]
        let line = paragraph.children.prefix { !$0.kind.isLineEnd }
        let linked = line.first { $0.kind == .link }.map {
            String(decoding: Marker.undone(in: $0.url), as: UTF8.self)
        }
        let written = linked ?? source(in: line, of: paragraph)
        let link = writer.links.resolve(linkTo: written)
        if link.isUnsafe { writer.report(MarkdownProblem.unsafeLink(written), at: paragraph) }
        guard link.isUnsafe || !link.address.isEmpty else { return nil }
        if !link.isUnsafe { writer.collector?.note(story: headline, at: written, in: paragraph) }
        for node in line where node.kind != .footnoteReference { node.remove() }
        if let first = paragraph.firstChild, first.kind.isLineEnd { first.remove() }
        if paragraph.firstChild == nil { blocks.remove(at: position) }
        return link.address
    }

    /// The address of a `URL:` line without a link, as written: emphasis marks belong to it.
    private func source(in line: [Node], of paragraph: Node) -> String {
        let isText = line.allSatisfy { $0.kind == .text || $0.kind == .footnoteReference }
        let text = isText ? line.map { PlainText.text(of: $0) }.joined() : writer.sourceText(ofLine: paragraph.line)
        return String(text.trimmed.dropFirst(4)).trimmed
    }

    private static func startsSourceLine(_ paragraph: Node) -> Bool {
        guard let text = paragraph.firstChild, text.kind == .text else { return false }
        return text.literal.starts(with: Array("URL:".utf8))
    }

    /// Removes the first image and its caption from an item.
    private func takeFigure(from blocks: inout ArraySlice<Node>) -> DigestItem.Figure? {
        guard let paragraph = blocks.first(where: { Figure($0) != nil }), let figure = Figure(paragraph) else {
            return nil
        }
        blocks.removeAll { $0 == paragraph || $0 == figure.captionParagraph }
        return DigestItem.Figure(
            imageHTML: writer.fragment(of: [figure.image]), captionHTML: figure.caption.map(writer.innerHTML))
    }

    /// The blocks without the rules at their ends, which only separate items.
    private static func withoutRules(_ blocks: ArraySlice<Node>) -> [Node] {
        var blocks = blocks
        while blocks.last?.kind == .thematicBreak { blocks.removeLast() }
        while blocks.first?.kind == .thematicBreak { blocks.removeFirst() }
        return Array(blocks)
    }

    private func reportFaults(of item: DigestItem, heading: Node, body: [Node]) {
        let headline = item.headline
        if item.number == nil { writer.report(MarkdownProblem.itemWithoutNumber(headline: headline), at: heading) }
        if body.isEmpty { writer.report(MarkdownProblem.itemWithoutBody(headline: headline), at: heading) }
        if let image = body.first(where: { Figure($0) != nil }) {
            writer.report(MarkdownProblem.itemWithSeveralImages(headline: headline), at: image)
        }
        for node in body where node.kind == .heading {
            let text = PlainText.text(of: node).trimmed
            if text.hasPrefix("["), text.dropFirst().prefix(while: \.isNumber).count > 0 {
                writer.report(MarkdownProblem.itemAtOtherLevel(headline: text), at: node)
            }
        }
    }
}
