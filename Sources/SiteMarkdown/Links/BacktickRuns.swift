/// The runs of backticks of a block, by which code spans open and close.
struct BacktickRuns {
    /// Where runs start, in order, by their length.
    private var starts: [Int: [Int]] = [:]
    private let bytes: [UInt8]
    private let end: Int

    /// Finds the runs of a block.
    ///
    /// - Parameters:
    ///   - bytes: The source.
    ///   - range: The block.
    init(in bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        var index = range.lowerBound
        while let start = bytes[index..<end].firstIndex(of: UInt8(ascii: "`")) {
            index = runEnd(from: start)
            starts[index - start, default: []].append(start)
        }
    }

    /// The index behind the code span that opens at a backtick, or behind the run when nothing closes it.
    ///
    /// https://spec.commonmark.org/0.29/#code-spans
    func spanEnd(from start: Int) -> Int {
        let opened = runEnd(from: start)
        let candidates = starts[opened - start] ?? []
        var range = 0..<candidates.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = candidates[middle] < opened ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound < candidates.count ? candidates[range.lowerBound] + opened - start : opened
    }

    private func runEnd(from start: Int) -> Int {
        bytes[start..<end].firstIndex { $0 != UInt8(ascii: "`") } ?? end
    }
}
