/// Finds emphasis marks that reached the page as text, and where they stand in the source.
struct Leftovers {
    private let source: [UInt8]
    private let lineStarts: [Int]

    /// Prepares to look for marks.
    ///
    /// - Parameter source: The text as it was parsed, markers and all.
    init(source: [UInt8]) {
        self.source = source
        var starts = [0]
        for (index, byte) in source.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        lineStarts = starts
    }

    /// How far to look for a mark, in bytes: source and tree differ only by markup, escapes and entities.
    private static let reach = 4096

    /// A mark and its place in the source.
    struct Mark {
        let text: String
        let line: Int
        /// In code points from 1.
        let column: Int
    }

    /// The marks of a text node; those that the author escaped are none.
    ///
    /// - Parameters:
    ///   - literal: The node's text, markers and all.
    ///   - lines: The lines of its block.
    ///   - limit: The most marks to look for.
    /// - Returns: The marks, in order.
    func marks(in literal: UnsafeBufferPointer<UInt8>, of lines: ClosedRange<Int>, atMost limit: Int) -> [Mark] {
        var marks: [Mark] = []
        var misses = 0
        var searchStart = offset(ofLine: lines.lowerBound)
        let searchEnd = offset(ofLine: lines.upperBound + 1)
        var index = 0
        while index + 1 < literal.count, marks.count + misses < limit {
            guard Self.isMark(literal[index]), literal[index + 1] == literal[index] else {
                index += 1
                continue
            }
            let end = literal[index...].firstIndex { $0 != literal[index] } ?? literal.count
            if let place = Self.place(
                of: index..<end, of: literal, in: source[searchStart..<min(searchEnd, searchStart + Self.reach)])
            {
                marks.append(mark(at: place, length: end - index))
                searchStart = place + (end - index)
            } else {
                misses += 1
            }
            index = end
        }
        return marks
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
    }

    /// Where a mark stands in the source: found by what is around it, first by more, then by one character each side.
    ///
    /// An escaped mark is not found, since its backslashes stand in the source and not in the tree.
    private static func place(
        of mark: Range<Int>, of literal: UnsafeBufferPointer<UInt8>, in source: ArraySlice<UInt8>
    ) -> Int? {
        for reach in [6, 1] {
            var start = max(0, mark.lowerBound - reach)
            while start > 0, literal[start] & 0xC0 == 0x80 { start -= 1 }
            var end = min(literal.count, mark.upperBound + reach)
            while end < literal.count, literal[end] & 0xC0 == 0x80 { end += 1 }
            if let found = find(literal[start..<end], in: source) { return found + (mark.lowerBound - start) }
        }
        return nil
    }

    private static func find(_ needle: Slice<UnsafeBufferPointer<UInt8>>, in haystack: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first else { return nil }
        var rest = haystack
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: needle) { return start }
            rest = rest[(start + 1)...]
        }
        return nil
    }

    private func mark(at offset: Int, length: Int) -> Mark {
        let line = lineIndex(of: offset)
        let before = source[lineStarts[line]..<offset].withUnsafeBufferPointer(Marker.undone)
        return Mark(
            text: String(decoding: source[offset..<(offset + length)], as: UTF8.self),
            line: line + 1,
            column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
        )
    }

    /// The last line that starts at or before an offset, by bisection.
    private func lineIndex(of offset: Int) -> Int {
        var range = 0..<lineStarts.count
        while range.count > 1 {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = lineStarts[middle] <= offset ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private func offset(ofLine line: Int) -> Int {
        lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : source.count
    }
}
