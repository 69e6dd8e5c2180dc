/// A text that was parsed, by lines.
struct SourceLines {
    /// The text, markers and all.
    let bytes: [UInt8]
    private let starts: [Int]

    /// Finds the lines of a text.
    ///
    /// - Parameter bytes: UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
    }

    /// Where a line starts, from 1; the end of the text for one after the last.
    func start(of line: Int) -> Int {
        starts.indices.contains(line - 1) ? starts[line - 1] : bytes.count
    }

    /// The line of an offset, by bisection.
    func line(at offset: Int) -> Int {
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
