import SiteModel

/// Counts lines and columns from one offset to the next.
struct PositionCounter {
    private let source: SourceLines
    private var offset = 0
    private var line = 1
    private var column = 1

    /// Makes a counter at the start of a text.
    ///
    /// - Parameter source: The text that was parsed.
    init(in source: SourceLines) {
        self.source = source
    }

    /// The place of an offset, with the column in code points of the author's text.
    ///
    /// - Parameter target: An offset; one before the last costs another look at its line.
    /// - Returns: The place.
    mutating func position(of target: Int) -> SourcePosition {
        let (targetLine, start) = source.countedLine(at: target)
        if target < offset || targetLine != line {
            line = targetLine
            offset = start
            column = 1
        }
        source.bytes.withUnsafeBufferPointer { bytes in
            while offset < target {
                if bytes[offset] & 0xC0 != 0x80, !Marker.isInvisible(at: offset, in: bytes) { column += 1 }
                offset += 1
            }
        }
        return SourcePosition(line: line, column: column)
    }
}
