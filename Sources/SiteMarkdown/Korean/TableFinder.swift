/// Finds the tables of a text that is not parsed yet, as well as bars and lines tell.
struct TableFinder {
    /// Up to where the text has been looked at: the end of a block that blank lines set apart.
    private(set) var checkedEnd = 0
    /// The table of that block, from its header row to the end of the block; empty when it has none.
    private(set) var range = 0..<0

    /// Looks for a table in the block around an index.
    mutating func check(around index: Int, in text: UnsafeBufferPointer<UInt8>) {
        var start = index
        while start > checkedEnd, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let firstLine = Self.blockStart(before: start, notBefore: checkedEnd, in: text)
        var header = firstLine
        var line = firstLine
        range = 0..<0
        while line < text.count {
            let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let counts = LineCounts(UnsafeBufferPointer(rebasing: text[line..<end]).withoutCarriageReturn)
            if counts.isBlank { break }
            if range.isEmpty, counts.isDelimiterRow, counts.hasPipe, line > header { range = header..<text.count }
            header = line
            line = min(end + 1, text.count)
        }
        checkedEnd = max(line, index + 1)
        if !range.isEmpty { range = range.lowerBound..<checkedEnd }
    }

    /// The start of the first line of a block, of which a line starts at an index.
    private static func blockStart(
        before index: Int, notBefore limit: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var start = index
        while start > limit {
            var line = start - 1
            while line > limit, text[line - 1] != UInt8(ascii: "\n") { line -= 1 }
            if LineCounts(UnsafeBufferPointer(rebasing: text[line..<(start - 1)]).withoutCarriageReturn).isBlank {
                break
            }
            start = line
        }
        return start
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// A line without the first byte of CRLF.
    fileprivate var withoutCarriageReturn: Self {
        last == UInt8(ascii: "\r") ? Self(rebasing: dropLast()) : self
    }
}
