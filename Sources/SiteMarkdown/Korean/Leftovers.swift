import SiteBytes
import SiteModel

/// Finds emphasis marks that remain in the page as text, and where they are in the source.
struct Leftovers {
    private let source: SourceLines

    init(source: SourceLines) {
        self.source = source
    }

    /// How many bytes to search for a mark: source and tree differ only by markup, escapes and entities.
    private static let reach = 4096

    /// A mark and its place in the source.
    struct Mark {
        let text: String
        let line: Int
        /// In code points from 1.
        let column: Int
    }

    /// The first marks in the text of a node, with markers, whose block has these lines; escaped ones do not count.
    func marks(in literal: ByteView, of lines: ClosedRange<Int>, atMost limit: Int) -> [Mark] {
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

    /// The first character from an index on that could belong to a mark, or the end of the text.
    static func firstSuspect(in literal: ByteView, from start: Int) -> Int {
        literal.firstIndex(from: start, of: mayStart)
    }

    /// Looks for the characters of marks.
    @inline(__always)
    static func mayStart(_ bytes: ByteVector) -> ByteVector {
        bytes.or("*").or("~")
    }

    /// Whether there are two such characters in a row; a single one, as in `2~4`, is not a mark.
    static func holdsMark(_ literal: ByteView, from start: Int) -> Bool {
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

    /// The place of a mark in the source, found by the text around it: six bytes on each side, or else one.
    ///
    /// An escaped mark is not found, since the tree does not have its backslashes.
    private static func place(
        of mark: Range<Int>, of literal: ByteView, in source: ArraySlice<UInt8>
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

    private static func find(_ needle: Slice<ByteView>, in haystack: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first else { return nil }
        var rest = haystack
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: needle) { return start }
            rest = rest[(start + 1)...]
        }
        return nil
    }

    private func mark(at offset: Int, length: Int) -> Mark {
        let place = source.position(of: offset)
        return Mark(text: source.text(offset..<(offset + length)), line: place.line, column: place.column)
    }
}
