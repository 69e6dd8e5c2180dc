import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// What an earlier build left in an output folder, and from what.
struct OutputState: Sendable {
    /// Of everything that the build read; `nil` when it left something out.
    var inputs: Fingerprint?
    /// From when to when the clock made no difference to it.
    var validity: Validity
    /// Drafts that were left out.
    var draftCount: Int
    /// Documents from the future that were left out.
    var futureCount: Int
    /// What was worth saying about the documents.
    var diagnostics: [Diagnostic]
    /// The list of files in the folder, as the file system knew it.
    var manifest: FileStamp?
    /// What each file in the folder allows at least.
    var permissions: Permissions
    var files: [OutputRecord]

    /// A span of time in which the same documents are published.
    struct Validity: Sendable {
        /// When the newest of the published documents was due.
        var start: Timestamp?
        /// When the next one is due.
        var end: Timestamp?

        func contains(_ now: Timestamp) -> Bool {
            (start.map { $0 <= now } ?? true) && (end.map { now < $0 } ?? true)
        }
    }
}

extension OutputState: CacheRecord {
    static var blank: OutputState {
        OutputState(
            validity: .blank, draftCount: 0, futureCount: 0, diagnostics: [], permissions: Permissions(bits: 0),
            files: [])
    }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&inputs)
        try coder.code(&validity)
        try coder.code(&draftCount)
        try coder.code(&futureCount)
        try coder.code(&diagnostics)
        try coder.code(&manifest)
        try coder.code(&permissions)
        try coder.code(&files)
    }
}

extension OutputState.Validity: CacheRecord {
    static var blank: OutputState.Validity { OutputState.Validity() }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&start)
        try coder.code(&end)
    }
}

/// What an earlier build put into one file of the output folder.
struct OutputRecord: Sendable {
    private(set) var path: String
    /// Of everything that the file was made from.
    private(set) var origin: Fingerprint
    /// Of the file's bytes; `nil` for a copy, which is compared with what it is a copy of.
    private(set) var content: Fingerprint?
    /// What the file system said of the file when it was in place.
    private(set) var stamp: FileStamp
}

extension OutputRecord: CacheRecord {
    static var blank: OutputRecord { OutputRecord(path: "", origin: .blank, content: nil, stamp: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&path)
        try coder.code(&origin)
        try coder.code(&content)
        try coder.code(&stamp)
    }
}

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
