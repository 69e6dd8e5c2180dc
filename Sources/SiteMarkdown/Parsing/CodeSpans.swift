/// Pairs the backticks of a block: a code span ends at the next run of as many backticks as it starts with.
///
/// https://spec.commonmark.org/0.29/#code-spans
struct CodeSpans {
    /// Where runs start, in order, by their length.
    private var starts: [Int: [Int]] = [:]
    private let bytes: [UInt8]
    private let end: Int

    init(in bytes: [UInt8], _ block: Range<Int>) {
        self.bytes = bytes
        end = block.upperBound
        var index = block.lowerBound
        while let start = bytes[index..<end].firstIndex(of: UInt8(ascii: "`")) {
            index = runEnd(from: start)
            starts[index - start, default: []].append(start)
        }
    }

    /// The code span that opens at a backtick, if a later run closes it.
    func span(at start: Int) -> Range<Int>? {
        let opened = runEnd(from: start)
        let candidates = starts[opened - start] ?? []
        var range = 0..<candidates.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = candidates[middle] < opened ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound < candidates.count ? start..<(candidates[range.lowerBound] + opened - start) : nil
    }

    /// Where the run of backticks ends that starts at an index.
    func runEnd(from start: Int) -> Int {
        bytes[start..<end].firstIndex { $0 != UInt8(ascii: "`") } ?? end
    }
}
