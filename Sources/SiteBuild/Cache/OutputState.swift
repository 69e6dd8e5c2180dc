import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// What an earlier build left in an output folder, and what it was built from.
struct OutputState: Sendable {
    /// The fingerprint of everything that the build read; `nil` if it left something out.
    var inputs: Fingerprint?
    /// The time span in which the clock makes no difference to the result.
    var validity: Validity
    /// How many documents were held back, or are in no list.
    var heldBack: HeldBackCounts
    /// The files that were held back with documents.
    var heldBackFiles: [HeldBackFile]
    /// What the build reported about the documents.
    var diagnostics: [Diagnostic]
    /// The stamp of the manifest in the folder.
    var manifest: FileStamp?
    /// The permissions that each file in the folder has at least.
    var permissions: Permissions
    var files: [OutputRecord]

    /// A span of time in which the same documents are published.
    struct Validity: Sendable {
        /// When the newest of the published documents was due, or the last of the expired ones ended.
        var start: Timestamp?
        /// When the next one is due or expires.
        var end: Timestamp?

        func contains(_ now: Timestamp) -> Bool {
            (start.map { $0 <= now } ?? true) && (end.map { now < $0 } ?? true)
        }
    }
}

extension OutputState: CacheRecord {
    static var blank: OutputState {
        OutputState(
            validity: .blank, heldBack: .blank, heldBackFiles: [], diagnostics: [], permissions: Permissions(bits: 0),
            files: [])
    }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&inputs)
        try coder.code(&validity)
        try coder.code(&heldBack)
        try coder.code(&heldBackFiles)
        try coder.code(&diagnostics)
        try coder.code(&manifest)
        try coder.code(&permissions)
        try coder.code(&files)
    }
}

extension HeldBackCounts: CacheRecord {
    static var blank: HeldBackCounts { HeldBackCounts() }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&drafts)
        try coder.code(&scheduled)
        try coder.code(&expired)
        try coder.code(&unlisted)
    }
}

extension HeldBackFile: CacheRecord {
    static var blank: HeldBackFile { HeldBackFile(path: "", document: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&path)
        try coder.code(&document)
    }
}

extension OutputState.Validity: CacheRecord {
    static var blank: OutputState.Validity { OutputState.Validity() }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&start)
        try coder.code(&end)
    }
}

/// What an earlier build knew about one file in the output folder.
struct OutputRecord: Sendable {
    private(set) var path: String
    /// The fingerprint of everything that the file was made from.
    private(set) var origin: Fingerprint
    /// The fingerprint of the file's bytes; `nil` for a copy, which is compared with the original.
    private(set) var content: Fingerprint?
    /// The file's stamp once it was in place.
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
    /// The record that is probably requested next.
    private var next = 0
    /// The position of each path's record; made when records are first requested out of order.
    private var positions: [ExactPath: Int]?

    /// Takes the records of a build in the order of its plan, each with whether its file is still the same.
    init(_ records: [OutputRecord] = [], isIntact: [Bool] = []) {
        self.records = records
        self.isIntact = isIntact
    }

    /// The record of a file; `nil` for a file that is not as an earlier build left it.
    ///
    /// Two plans differ only in a few files, so records are mostly requested in their own order.
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
