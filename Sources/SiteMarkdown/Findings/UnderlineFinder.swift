import SiteBytes
import SiteModel

/// Finds text that `---` below it makes a heading, where a rule was meant.
enum UnderlineFinder {
    /// What is wrong with headings that a line below makes, given in the order of the text.
    static func findings(among headings: [Node], in source: ScannedSource) -> [SourceFinding] {
        var found: [SourceFinding] = []
        var titles: [SourceFinding] = []
        var titleCount = 0
        for heading in headings where heading.headingLevel == 2 {
            guard let underline = underline(of: heading, in: source) else { continue }
            if let finding = tableFinding(below: heading, underline, in: source) {
                found.append(finding)
                continue
            }
            let text = PlainText.text(of: heading).trimmed
            let isTitle =
                underline.textLineCount == 1 && !endsSentence(text) && !text.isEmpty
                && !heading.children.allSatisfy(isPicture)
            let finding = SourceFinding(
                problem: BlockMarkProblem.underlinesText(
                    String(repeating: "-", count: underline.count), text: text,
                    written: written(heading, lineCount: underline.textLineCount, in: source)),
                offset: underline.offset)
            if !isTitle { found.append(finding) }
            // A line as long as the title is drawn on purpose.
            if isTitle, underline.count <= 3 { titles.append(finding) }
            if isTitle { titleCount += 1 }
        }
        // The same below several titles is drawn on purpose, too.
        return found + (titleCount > 1 ? [] : titles)
    }

    /// Whether a part of a heading shows a picture or nothing.
    private static func isPicture(_ node: Node) -> Bool {
        switch node.kind {
        case .image, .softBreak, .lineBreak: true
        case .text: node.literal.allSatisfy { $0 <= 0x20 }
        case .link: node.children.allSatisfy { $0.kind == .image }
        case .document, .blockQuote, .list, .item, .taskItem, .footnoteDefinition, .codeBlock, .heading, .htmlBlock,
            .paragraph, .thematicBreak, .table, .tableRow, .tableCell, .code, .inlineHTML, .emphasis, .strong,
            .strikethrough, .highlight, .footnoteReference, .inlineElement, .blockElement, .bareText, .unknown:
            false
        }
    }

    // MARK: The source

    /// The text of a heading as it is written, in one line.
    private static func written(_ heading: Node, lineCount: Int, in source: ScannedSource) -> String {
        (0..<lineCount).map { line($0, of: heading, in: source) }.map {
            source.string($0.startIndex..<$0.endIndex)
        }.joined(separator: " ")
    }

    /// A line of a heading, or one after it, without the markers of lists and quotes before it.
    private static func line(_ index: Int, of heading: Node, in source: ScannedSource) -> ArraySlice<UInt8> {
        let number = heading.line + index
        let line = source.text[source.lines.start(of: number)..<source.lines.start(of: number + 1)]
        return TableRow(index == 0 ? line.dropFirst(max(0, heading.column - 1)) : line).bytes
    }

    /// What is wrong if the text is the header of a table and the hyphens were meant to be the line below it.
    private static func tableFinding(
        below heading: Node, _ underline: (offset: Int, count: Int, textLineCount: Int), in source: ScannedSource
    ) -> SourceFinding? {
        let header = TableRow(line(underline.textLineCount - 1, of: heading, in: source))
        let body = TableRow(line(underline.textLineCount + 1, of: heading, in: source))
        let columns = header.cells.count
        guard header.hasBar, columns > 1, header.isEnclosed || body.hasBar else { return nil }
        let cells = Array(repeating: "---", count: columns).joined(separator: " | ")
        let row = header.isEnclosed ? "| \(cells) |" : cells
        let isCertain = body.hasBar && body.cells.count == columns
        return SourceFinding(
            problem: TableProblem.delimiterRowDiffers(cells: 1, columns: columns, row: row), offset: underline.offset,
            fix: isCertain ? SourceFix(String(repeating: "-", count: underline.count), to: row) : nil)
    }

    /// The hyphens below a heading's text; the parser counts more lines to a heading than it has.
    private static func underline(
        of heading: Node, in source: ScannedSource
    ) -> (offset: Int, count: Int, textLineCount: Int)? {
        guard heading.lastLine > heading.line else { return nil }
        for number in (heading.line + 1)...heading.lastLine {
            let line = source.text[source.lines.start(of: number)..<source.lines.start(of: number + 1)]
            let content = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
            let hyphens = content.prefix { $0 == UInt8(ascii: "-") }
            if !hyphens.isEmpty, content.dropFirst(hyphens.count).allSatisfy({ $0 <= 0x20 }) {
                return (hyphens.startIndex, hyphens.count, number - heading.line)
            }
        }
        return nil
    }

    /// Whether a text ends like a sentence, with a full stop or a Korean ending.
    private static func endsSentence(_ text: String) -> Bool {
        let end = text.unicodeScalars.reversed().first { !")]}\"'”’»」』".unicodeScalars.contains($0) }
        return end.map { ".。…다요죠".unicodeScalars.contains($0) } ?? false
    }
}
