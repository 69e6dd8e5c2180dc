import SiteBytes

/// The records of files that are as an earlier build left them.
struct IntactRecords: Sendable {
    private let records: [OutputRecord]
    private let isIntact: [Bool]
    /// The record that is probably asked for next.
    private var next = 0
    /// Where the record of each path stands; made when records are asked for in another order than they stand in.
    private var positions: [ExactPath: Int]?

    /// Takes what a build left, in the order of its plan.
    ///
    /// - Parameters:
    ///   - records: Its records.
    ///   - isIntact: Whether the file of each is still the same.
    init(_ records: [OutputRecord] = [], isIntact: [Bool] = []) {
        self.records = records
        self.isIntact = isIntact
    }

    /// The record of a file; `nil` for a file that is not as an earlier build left it.
    ///
    /// Two plans are alike but for a few files, so that the records mostly stand in the order in which they are asked
    /// for.
    mutating func record(of path: String) -> OutputRecord? {
        guard let position = position(of: path) else { return nil }
        next = position + 1
        return isIntact[position] ? records[position] : nil
    }

    private mutating func position(of path: String) -> Int? {
        if next < records.count, ExactPath(records[next].path) == ExactPath(path) { return next }
        if positions == nil {
            let pairs = records.indices.map { (ExactPath(records[$0].path), $0) }
            positions = Dictionary(pairs) { first, _ in first }
        }
        return positions?[ExactPath(path)]
    }
}
