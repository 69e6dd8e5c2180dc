/// A text that was parsed, by lines.
struct SourceLines {
    /// The text, markers and all.
    let bytes: [UInt8]
    /// Where the parser's lines start: a carriage return that stands alone ends one, too.
    private let starts: [Int]
    /// Where lines start as positions count them, by line feeds alone.
    private let countedStarts: [Int]

    /// Finds the lines of a text.
    ///
    /// - Parameter bytes: UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var countedStarts = [0]
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") {
                starts.append(index + 1)
                countedStarts.append(index + 1)
            } else if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") {
                starts.append(index + 1)
            }
        }
        self.starts = starts
        self.countedStarts = countedStarts
    }

    /// Where a line of the parser starts, from 1; the end of the text for one after the last.
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

    /// A line of the parser as positions count it.
    func countedLine(of line: Int) -> Int {
        starts.count == countedStarts.count ? line : countedLine(at: start(of: line)).number
    }

    /// The last line that starts at an offset or before, by bisection.
    private static func line(at offset: Int, in starts: [Int]) -> Int {
        var range = 0..<starts.count
        while range.count > 1 {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = starts[middle] <= offset ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound + 1
    }

    /// A part of the text as its author wrote it.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].withUnsafeBufferPointer(Marker.undone), as: UTF8.self)
    }
}
