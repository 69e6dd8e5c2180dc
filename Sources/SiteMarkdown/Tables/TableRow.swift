import SiteBytes

/// A line of a table, divided into cells as the parser divides it.
struct TableRow {
    let bytes: ArraySlice<UInt8>
    /// The cells without the white space around them.
    let cells: [Range<Int>]
    let hasBar: Bool

    /// Divides a line; white space and quote markers before it do not count.
    init(_ line: ArraySlice<UInt8>) {
        bytes = line.drop { " \t>".utf8.contains($0) }.trimmed
        let bars = bytes.indices.filter { Self.isBar(at: $0, in: line) }
        hasBar = !bars.isEmpty
        var edges = bars
        if bars.first != bytes.startIndex { edges.insert(bytes.startIndex - 1, at: 0) }
        if bars.last != bytes.endIndex - 1 || bars.count == 1 && edges.count == 1 { edges.append(bytes.endIndex) }
        cells = zip(edges, edges.dropFirst()).map { start, end in
            let cell = line[(start + 1)..<end].trimmed
            return cell.startIndex..<cell.endIndex
        }
    }

    /// Whether the cells are those of a delimiter row.
    var isDelimiter: Bool {
        hasBar && !cells.isEmpty
            && cells.allSatisfy { cell in
                var dashes = bytes[cell]
                if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
                if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
                return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
            }
    }

    /// Whether bars enclose the line.
    var isEnclosed: Bool { bytes.count > 1 && bytes.first == Self.bar && Self.isBar(at: bytes.endIndex - 1, in: bytes) }

    /// The bars inside code spans and wiki links, which do not end a cell to the eye.
    var innerBars: [Int] {
        let line = Array(bytes)
        let spans = CodeSpans(in: line, line.indices)
        var bars: [Int] = []
        var index = 0
        while index < line.count {
            var end = index + 1
            if line[index] == UInt8(ascii: "`") {
                end = spans.span(at: index)?.upperBound ?? spans.runEnd(from: index)
            } else if line[index...].starts(with: "[[".utf8) {
                end = Self.wikiLinkEnd(from: index, in: line) ?? index + 2
            }
            bars += (index..<end).filter { end > index + 1 && Self.isBar(at: $0, in: line[...]) }
            index = end
        }
        return bars.map { $0 + bytes.startIndex }
    }

    private static let bar = UInt8(ascii: "|")
    private static let longestLink = 200

    /// Whether a bar that no backslash escapes is at an index.
    private static func isBar(at index: Int, in line: ArraySlice<UInt8>) -> Bool {
        line[index] == bar && (index == line.startIndex || line[index - 1] != UInt8(ascii: "\\"))
    }

    /// Where a link such as `[[글|이름]]` ends; it has a name before its bar, and one bar.
    private static func wikiLinkEnd(from start: Int, in line: [UInt8]) -> Int? {
        let inside = line[(start + 2)...].prefix(longestLink)
        guard let close = inside.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
            line[close...].starts(with: "]]".utf8), line[start + 2] != bar,
            line[(start + 2)..<close].count(where: { $0 == bar }) == 1
        else { return nil }
        return close + 2
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without white space at both ends.
    var trimmed: Self {
        let start = drop(while: \.isASCIIWhitespace)
        return start.prefix((start.lastIndex { !$0.isASCIIWhitespace } ?? start.startIndex - 1) + 1 - start.startIndex)
    }
}
