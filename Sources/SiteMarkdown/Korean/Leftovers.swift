import SiteBytes
import SiteModel

/// Finds emphasis marks that reached the page as text, and where they stand in the source.
struct Leftovers {
    private let source: SourceLines

    /// Prepares to look for marks.
    ///
    /// - Parameter source: The text as it was parsed.
    init(source: SourceLines) {
        self.source = source
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
        var searchStart = source.start(of: lines.lowerBound)
        let searchEnd = source.start(of: lines.upperBound + 1)
        var index = 0
        while index + 1 < literal.count, marks.count + misses < limit {
            guard Self.isMark(literal[index]), literal[index + 1] == literal[index] else {
                index += 1
                continue
            }
            let end = literal[index...].firstIndex { $0 != literal[index] } ?? literal.count
            if let place = Self.place(
                of: index..<end, of: literal, in: source.bytes[searchStart..<min(searchEnd, searchStart + Self.reach)])
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

    /// The first character in a text, from an index on, that a mark could be made of; the text's end when there is
    /// none.
    static func firstSuspect(in literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        literal.firstIndex(from: start) { $0.or("*").or("~") }
    }

    /// Whether two such characters stand behind each other; a single one, as in `2~4`, is no mark.
    static func holdsMark(_ literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var index = firstSuspect(in: literal, from: start)
        while index + 1 < literal.count {
            if literal[index + 1] == literal[index] { return true }
            index = firstSuspect(in: literal, from: index + 1)
        }
        return false
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
        let (line, start) = source.countedLine(at: offset)
        return Mark(
            text: source.text(offset..<(offset + length)),
            line: line,
            column: source.text(start..<offset).unicodeScalars.count + 1
        )
    }
}
