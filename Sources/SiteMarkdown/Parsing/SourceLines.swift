import SiteBytes
import SiteModel

/// The lines of a text that was parsed.
struct SourceLines {
    /// The text, with markers.
    let bytes: [UInt8]
    /// Where the parser's lines start: a carriage return without a line feed ends one, too.
    private let starts: [Int]
    /// Where lines start as positions count them, if that is not the same: only line feeds end them.
    private let otherStarts: [Int]?

    private var countedStarts: [Int] { otherStarts ?? starts }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let starts = bytes.withView { Self.starts(in: $0) }
        self.starts = starts
        guard bytes.contains(UInt8(ascii: "\r")) else {
            otherStarts = nil
            return
        }
        let counted = starts.filter { $0 == 0 || bytes[$0 - 1] == UInt8(ascii: "\n") }
        otherStarts = counted.count == starts.count ? nil : counted
    }

    private static func starts(in bytes: ByteView) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        var index = bytes.firstIndex(from: 0, of: endsLine)
        while index < bytes.count {
            let isLineEnd = bytes[index] == UInt8(ascii: "\n")
            if isLineEnd || index + 1 < bytes.count && bytes[index + 1] != UInt8(ascii: "\n") {
                starts.append(index + 1)
            }
            index = bytes.firstIndex(from: index + 1, of: endsLine)
        }
        return starts
    }

    /// Whether the parser sees more lines than positions count.
    var hasLoneReturns: Bool { otherStarts != nil }

    private static func endsLine(_ bytes: ByteVector) -> ByteVector { bytes.or("\n").or("\r") }

    /// Where a line of the parser starts, from 1; the end of the text for a line after the last.
    func start(of line: Int) -> Int {
        starts.indices.contains(line - 1) ? starts[line - 1] : bytes.count
    }

    /// The parser's line of an offset.
    func line(at offset: Int) -> Int { Self.line(at: offset, in: starts) }

    /// The line of an offset as positions count it, and where that line starts.
    func countedLine(at offset: Int) -> (number: Int, start: Int) {
        let number = Self.line(at: offset, in: countedStarts)
        return (number, countedStarts[number - 1])
    }

    /// The number, as positions count it, of a line of the parser.
    func countedLine(of line: Int) -> Int {
        otherStarts == nil ? line : countedLine(at: start(of: line)).number
    }

    /// The last line that starts at an offset or before it.
    private static func line(at offset: Int, in starts: [Int]) -> Int {
        var range = 0..<starts.count
        while range.count > 1 {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = starts[middle] <= offset ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound + 1
    }

    /// The place of an offset, with the column in code points of the author's text.
    func position(of offset: Int) -> SourcePosition {
        let (line, start) = countedLine(at: offset)
        return SourcePosition(line: line, column: text(start..<offset).unicodeScalars.count + 1)
    }

    /// Part of the text as its author wrote it, without markers.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].withView(Marker.undone), as: UTF8.self)
    }
}

/// Counts lines and columns, going on from the last offset.
struct PositionCounter {
    private let source: SourceLines
    private var offset = 0
    private var line = 1
    private var column = 1

    init(in source: SourceLines) {
        self.source = source
    }

    /// The place of an offset, with the column in code points of the author's text; going back counts a line again.
    mutating func position(of target: Int) -> SourcePosition {
        let (targetLine, start) = source.countedLine(at: target)
        if target < offset || targetLine != line {
            line = targetLine
            offset = start
            column = 1
        }
        source.bytes.withView { bytes in
            while offset < target {
                if let length = Marker.lengthOfInvisible(at: offset, in: bytes) {
                    offset += length
                } else {
                    if bytes[offset] & 0xC0 != 0x80 { column += 1 }
                    offset += 1
                }
            }
        }
        return SourcePosition(line: line, column: column)
    }
}
