/// The lines of a text, and what of each is not blank, found once for all that is asked about them.
struct ByteLines {
    private struct Line {
        let start: Int
        /// Where the line end is, or the end of the text.
        let end: Int
        /// From the first to the last byte that is not blank; `nil` if there is none.
        var text: Range<Int>?
    }

    private var all: [Line] = []
    private let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        var (start, text): (Int, Range<Int>?) = (0, nil)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") {
                all.append(Line(start: start, end: index, text: text))
                (start, text) = (index + 1, nil)
            } else if byte > 0x20 {
                text = (text?.lowerBound ?? index)..<(index + 1)
            }
        }
        all.append(Line(start: start, end: count, text: text))
    }

    /// Where the line starts that a position is on.
    func start(ofLineAt position: Int) -> Int { line(at: position).start }

    /// The whole lines of a range, with the last line end; `nil` if something else is on them.
    func alone(_ range: Range<Int>) -> Range<Int>? {
        let (first, last) = (line(at: range.lowerBound), line(at: range.upperBound))
        guard first.text.map({ $0.lowerBound >= range.lowerBound }) ?? true,
            last.text.map({ $0.upperBound <= range.upperBound }) ?? true
        else { return nil }
        return first.start..<min(last.end + 1, count)
    }

    private func line(at position: Int) -> Line {
        var (low, high) = (0, all.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if all[middle].start <= position { low = middle } else { high = middle - 1 }
        }
        return all[low]
    }
}
