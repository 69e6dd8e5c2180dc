/// Searches for what closes one opening after another, and remembers what it found.
///
/// Ten thousand openings in front of one closing, or of none, are then as quick as one: each byte is looked at once.
struct MarkSearch {
    private let mark: [UInt8]
    /// Where the next mark is from a position on; `nil` if there is none.
    private var known: (from: Int, mark: Range<Int>?)?

    init(_ mark: String) {
        self.mark = Array(mark.utf8)
    }

    /// The first mark at a position or behind it.
    mutating func next(in bytes: [UInt8], from position: Int) -> Range<Int>? {
        if let known, known.from <= position, known.mark.map({ $0.lowerBound >= position }) ?? true {
            return known.mark
        }
        let found = search(bytes, from: position)
        known = (position, found)
        return found
    }

    private func search(_ bytes: [UInt8], from position: Int) -> Range<Int>? {
        var start = position
        while start + mark.count <= bytes.count, let index = bytes[start...].firstIndex(of: mark[0]) {
            if bytes[index...].starts(with: mark) { return index..<(index + mark.count) }
            start = index + 1
        }
        return nil
    }
}
