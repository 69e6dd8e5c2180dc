import CMarkGFM
import SiteBytes
import SiteModel

/// Looks through a parsed document for tables that the parser did not read as their author meant them.
struct TableSurvey {
    private let source: SourceLines
    /// What is to be changed before the document is parsed again.
    private(set) var repairs = TableRepairs()
    private(set) var findings: [MarkdownFinding] = []

    /// Looks through a document that has not been changed.
    init(of root: Node, in source: SourceLines) {
        self.source = source
        guard !source.hasLoneReturns else { return }
        NodeWalk.run(
            from: root,
            enter: { node in
                switch node.kind {
                case .table:
                    inspect(table: node)
                    return false
                case .paragraph:
                    inspect(paragraph: node)
                    return false
                case .heading, .codeBlock, .htmlBlock, .thematicBreak: return false
                default: return true
                }
            }, leave: { _ in })
    }

    // MARK: Tables

    private mutating func inspect(table: Node) {
        let columns = table.columnAlignments.count
        for row in table.children where !row.isHeaderRow { inspect(row: row.line, columns: columns) }
    }

    private mutating func inspect(row line: Int, columns: Int) {
        let row = TableRow(bytes(ofLine: line))
        guard row.cells.count > columns else { return }
        if !row.innerBars.isEmpty { return repairs.escapeBars(inLine: line) }
        let excess = row.cells[columns...].filter { !$0.isEmpty }
        guard let first = excess.first, let last = excess.last else { return }
        let text = source.text(first.lowerBound..<last.upperBound)
        report(
            .cellsBeyondHeader(cells: row.cells.count, columns: columns, text: Self.quoted(text)),
            at: first.lowerBound)
    }

    private static func quoted(_ text: String) -> String {
        let start = text.cut(toByteCount: 60)
        return start == text ? text : start.trimmed + "…"
    }

    // MARK: Paragraphs

    /// Looks for a line of dashes and bars, which makes no table without a header of as many cells.
    private mutating func inspect(paragraph: Node) {
        // The parser gives a paragraph above a table no line.
        guard paragraph.line > 0 else { return }
        let lines = paragraph.line...max(paragraph.line, paragraph.lastLine)
        guard lines.count > 1, holdsBar(lines) else { return }
        let rows = lines.map { TableRow(bytes(ofLine: $0, of: paragraph)) }
        guard let position = rows.firstIndex(where: \.isDelimiter) else {
            return inspect(rows, withoutDelimiter: lines)
        }
        let line = lines.lowerBound + position
        let columns = rows[position].cells.count
        let body = rows[(position + 1)...]
        guard position > 0, rows[position - 1].hasBar else {
            guard body.first?.hasBar == true else { return }
            repairs.addHeader(
                beforeLine: line, columns: columns, separated: position > 0, startingAt: column(of: rows[position]))
            return escapeBars(in: body, from: line + 1, columns: columns)
        }
        let header = rows[position - 1]
        if header.cells.count - header.innerBars.count == columns {
            repairs.escapeBars(inLine: line - 1)
            escapeBars(in: body, from: line + 1, columns: columns)
        } else if header.cells.count != columns, header.cells.allSatisfy(\.isEmpty) {
            repairs.replaceEmptyHeader(onLine: line - 1, columns: columns, startingAt: column(of: header))
            escapeBars(in: body, from: line + 1, columns: columns)
        } else if header.cells.count != columns {
            reportDelimiter(rows[position], header: header, body: body)
        }
    }

    private mutating func escapeBars(in body: ArraySlice<TableRow>, from line: Int, columns: Int) {
        for (offset, row) in body.enumerated() where row.cells.count > columns && !row.innerBars.isEmpty {
            repairs.escapeBars(inLine: line + offset)
        }
    }

    private mutating func reportDelimiter(_ row: TableRow, header: TableRow, body: ArraySlice<TableRow>) {
        let columns = header.cells.count
        let written = source.text(row.bytes.startIndex..<row.bytes.endIndex)
        let right = Self.delimiter(row, columns: columns)
        let isCertain = body.allSatisfy { $0.cells.count <= columns }
        report(
            .delimiterRowDiffers(cells: row.cells.count, columns: columns, row: right), at: row.bytes.startIndex,
            fix: isCertain ? SourceFix(written, to: right) : nil)
    }

    /// A delimiter row with another number of cells: the last is repeated, but for its alignment, or those beyond are
    /// left out.
    private static func delimiter(_ row: TableRow, columns: Int) -> String {
        let cells = row.cells.map { String(decoding: row.bytes[$0], as: UTF8.self) }
        let added = (cells.last ?? "---").replacing(":", with: "-")
        let right = cells.prefix(columns) + Array(repeating: added, count: max(0, columns - cells.count))
        let isSpaced = row.bytes.contains(UInt8(ascii: " "))
        let joined = right.joined(separator: isSpaced ? " | " : "|")
        guard row.isEnclosed || columns == 1 else { return joined }
        return isSpaced ? "| \(joined) |" : "|\(joined)|"
    }

    /// Reports rows that look like a table's: all of them have a bar at both ends.
    private mutating func inspect(_ rows: [TableRow], withoutDelimiter lines: ClosedRange<Int>) {
        guard let first = rows.first, first.cells.count > 1,
            rows.allSatisfy({ $0.isEnclosed && $0.cells.count == first.cells.count })
        else { return }
        let row = "| " + Array(repeating: "---", count: first.cells.count).joined(separator: " | ") + " |"
        report(.noDelimiterRow(row: row), at: first.bytes.startIndex)
    }

    // MARK: Lines

    private func holdsBar(_ lines: ClosedRange<Int>) -> Bool {
        source.bytes.withView { bytes in
            let end = source.start(of: lines.upperBound + 1)
            return bytes.firstIndex(of: UInt8(ascii: "|"), from: source.start(of: lines.lowerBound)).map { $0 < end }
                ?? false
        }
    }

    private func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
        source.bytes[source.start(of: line)..<source.start(of: line + 1)]
    }

    /// A line of a paragraph, whose first may have the markers of lists before it.
    private func bytes(ofLine line: Int, of paragraph: Node) -> ArraySlice<UInt8> {
        let bytes = bytes(ofLine: line)
        guard line == paragraph.line else { return bytes }
        return bytes.dropFirst(Int(cmark_node_get_start_column(paragraph.pointer)) - 1)
    }

    private func column(of row: TableRow) -> Int {
        row.bytes.startIndex - source.countedLine(at: row.bytes.startIndex).start
    }

    private mutating func report(_ problem: TableProblem, at offset: Int, fix: SourceFix? = nil) {
        let (line, start) = source.countedLine(at: offset)
        let column = source.text(start..<offset).unicodeScalars.count + 1
        findings.append(MarkdownFinding(problem: problem, line: line, column: column, fix: fix))
    }
}
