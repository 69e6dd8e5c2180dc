/// Finds the source of raw HTML, from whose lines the parser has taken the marks of quotes and lists.
struct RawHTMLLines {
    private let literal: [UInt8]
    private let source: SourceLines
    private var literalLine = 0
    private var sourceLine: Int
    /// From an offset in the literal to the one in the source, on the line that was asked for last.
    private var distance: Int

    /// Lays raw HTML beside the source.
    ///
    /// - Parameters:
    ///   - literal: The HTML as it stands in the tree.
    ///   - source: The text that was parsed.
    ///   - start: Where it starts there.
    init(_ literal: [UInt8], in source: SourceLines, startingAt start: Int) {
        self.literal = literal
        self.source = source
        sourceLine = source.line(at: start)
        distance = start
    }

    /// Lays a block of raw HTML beside the source.
    ///
    /// - Parameters:
    ///   - literal: The HTML as it stands in the tree.
    ///   - source: The text that was parsed.
    ///   - line: The line on which it starts; there it reaches to the end.
    init(block literal: [UInt8], in source: SourceLines, line: Int) {
        let length = literal.prefix { !$0.isLineEnd }.count
        let range = source.start(of: line)..<source.start(of: line + 1)
        let end = source.bytes[range].lastIndex { !$0.isLineEnd }.map { $0 + 1 } ?? range.lowerBound
        self.init(literal, in: source, startingAt: max(range.lowerBound, end - length))
    }

    /// Where something stands in the source.
    ///
    /// - Parameter offset: Where it stands in the literal; not before what was asked for last.
    /// - Returns: The offset in the source.
    mutating func sourceOffset(of offset: Int) -> Int {
        while let end = literal[literalLine..<offset].firstIndex(of: UInt8(ascii: "\n")) {
            literalLine = end + 1
            sourceLine += 1
            let start = contentStart(of: source.bytes, from: source.start(of: sourceLine))
            distance = start - contentStart(of: literal, from: literalLine)
        }
        return min(offset + distance, source.bytes.count)
    }

    private func contentStart(of bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex { !" \t>".utf8.contains($0) } ?? bytes.count
    }
}

extension UInt8 {
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
