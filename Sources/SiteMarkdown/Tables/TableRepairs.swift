import SiteBytes

/// Changes to the lines of a text that let the parser read its tables as their author meant them.
struct TableRepairs {
    private var lines: Set<Int> = []
    private var headers: [Int: Header] = [:]

    private struct Header {
        let columns: Int
        /// Whether a blank line has to be put before it.
        var isSeparated = false
        /// Whether it takes the place of the line, instead of being put before it.
        var replacesLine = false
        /// How many bytes of quote and list markers are before the table on its line.
        let start: Int
    }

    var isEmpty: Bool { lines.isEmpty && headers.isEmpty }

    /// Lets the bars in the code spans of a line, and in its wiki links, be part of their cells.
    mutating func escapeBars(inLine line: Int) {
        lines.insert(line)
    }

    /// Gives a table that starts with its line of dashes a header, which is not shown.
    mutating func addHeader(beforeLine line: Int, columns: Int, separated: Bool, startingAt start: Int) {
        headers[line] = Header(columns: columns, isSeparated: separated, start: start)
    }

    /// Puts a header, which is not shown, in the place of a line with nothing but bars.
    mutating func replaceEmptyHeader(onLine line: Int, columns: Int, startingAt start: Int) {
        headers[line] = Header(columns: columns, replacesLine: true, start: start)
    }

    /// The changed text, and the lines in it of headers that are not to be shown.
    func applied(to text: [UInt8]) -> (lines: PreparedLines, hiddenHeaders: Set<Int>) {
        var result = PreparedLines()
        var hiddenHeaders: Set<Int> = []
        var number = 0
        let whole = text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
        for line in whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if let header = headers[number] {
                let markers = line.prefix(header.start)
                if header.isSeparated { result.append(Self.continued(markers), from: number) }
                result.append(markers + Self.emptyRow(header.columns), from: number)
                hiddenHeaders.insert(result.lineCount)
                if !header.replacesLine {
                    result.append(Self.continued(markers) + line.dropFirst(header.start), from: number)
                }
            } else if lines.contains(number) {
                append(line, number, to: &result)
            } else {
                result.append(line, from: number)
            }
        }
        return (result, hiddenHeaders)
    }

    /// Adds a line with a backslash before each bar that is part of a cell.
    private func append(_ line: ArraySlice<UInt8>, _ number: Int, to result: inout PreparedLines) {
        var changed: [UInt8] = []
        var added: [PreparedLines.Cut] = []
        var start = line.startIndex
        var column = 1
        for bar in TableRow(line).innerBars {
            changed += line[start..<bar] + [UInt8(ascii: "\\")]
            column += line[start..<bar].count { $0 & 0xC0 != 0x80 } + 1
            added.append(PreparedLines.Cut(column: column, length: -1))
            start = bar
        }
        result.append(changed + line[start...], from: number, without: added)
    }

    /// Quote markers, and spaces in place of list markers: what a block's further lines start with.
    private static func continued(_ markers: ArraySlice<UInt8>) -> [UInt8] {
        markers.map { " \t>".utf8.contains($0) ? $0 : UInt8(ascii: " ") }
    }

    private static func emptyRow(_ columns: Int) -> [UInt8] {
        Array((String(repeating: "| ", count: columns) + "|").utf8)
    }
}
