/// Steps through the lines of a text.
struct LineCursor: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    /// Where the next line starts.
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes of the first line.
    var first: Range<Int>? {
        var cursor = self
        return cursor.next()
    }

    /// The bytes of the next line, without the line feed.
    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        defer { position = Swift.min(end + 1, bytes.count) }
        return position..<end
    }
}
