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
