import SiteBytes
import SiteFiles
import SiteContent
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
    /// What each file in the folder lets do at least.
    var permissions: Permissions
    var files: [OutputRecord]

    /// A span of time in which the same documents are published.
    struct Validity: Sendable {
        /// When the newest of the published documents was due.
        let start: Timestamp?
        /// When the next one is due.
        let end: Timestamp?

        func contains(_ now: Timestamp) -> Bool {
            (start.map { $0 <= now } ?? true) && (end.map { now < $0 } ?? true)
        }
    }
}

extension OutputState: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(inputs)
        encoder.write(validity.start)
        encoder.write(validity.end)
        encoder.write(draftCount)
        encoder.write(futureCount)
        encoder.write(diagnostics)
        encoder.write(manifest)
        encoder.write(permissions)
        encoder.write(files)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        inputs = try decoder.read()
        validity = Validity(start: try decoder.read(), end: try decoder.read())
        draftCount = try decoder.read()
        futureCount = try decoder.read()
        diagnostics = try decoder.read()
        manifest = try decoder.read()
        permissions = try decoder.read()
        files = try decoder.read()
    }
}
