import SiteBytes
package import SiteModel

/// What documents became in an earlier build, by file.
///
/// A record is valid while the document's bytes and the settings are the same; the caller has to check that the files
/// its links refer to are still there.
struct DocumentCache: Sendable {
    /// All records of the earlier build as they are on disk.
    private let bytes: [UInt8]
    private let entries: [String: Entry]

    /// Where a document's record is, and what it was made from.
    struct Entry: Sendable {
        /// The fingerprint of the document's bytes.
        let source: Fingerprint
        /// The fingerprint of the record.
        let record: Fingerprint
        fileprivate let range: Range<Int>
        fileprivate let extracts: Range<Int>
    }

    /// An empty cache.
    init() {
        bytes = []
        entries = [:]
    }

    /// Reads what an earlier build kept; empty if `settings`, the fingerprint of program and settings, has changed.
    init(_ decoder: CacheDecoder, settings: Fingerprint) throws(CacheDamage) {
        var decoder = decoder
        let isCurrent = try decoder.read(Fingerprint.self) == settings
        let count = isCurrent ? try decoder.length() : 0
        var entries: [String: Entry] = [:]
        // An entry has its two fingerprints at least.
        entries.reserveCapacity(min(count, decoder.restByteCount / 32))
        for _ in 0..<count {
            let file: String = try decoder.read()
            let source: Fingerprint = try decoder.read()
            let record: Fingerprint = try decoder.read()
            let range = try decoder.take(decoder.length())
            let extracts = try decoder.take(decoder.length())
            entries[file] = Entry(source: source, record: record, range: range, extracts: extracts)
        }
        bytes = decoder.bytes
        self.entries = entries
    }

    /// Where the record of a document is, if it was made from these bytes.
    func entry(for file: String, source: Fingerprint) -> Entry? {
        entries[file].flatMap { $0.source == source ? $0 : nil }
    }

    /// Reads a record; `nil` if it is damaged.
    func record(at entry: Entry) -> DocumentRecord? {
        var decoder = CacheDecoder(bytes, in: entry.range)
        return try? decoder.read(DocumentRecord.self)
    }

    /// The record as it is on disk.
    func encodedRecord(at entry: Entry) -> ArraySlice<UInt8> { bytes[entry.range] }

    /// What is kept beside the record.
    func extracts(at entry: Entry) -> DocumentExtracts { DocumentExtracts(bytes, in: entry.extracts) }

    /// How many documents the cache has.
    var count: Int { entries.count }

    /// Whether the cache has no document.
    var isEmpty: Bool { entries.isEmpty }

    /// Writes the records of some documents.
    static func write(_ pages: [ConvertedPage], settings: Fingerprint, into encoder: inout CacheEncoder) {
        encoder.reserve(
            pages.reduce(0) { $0 + $1.record.count + $1.extracts.bytes.count + $1.page.file.utf8.count + 52 })
        encoder.write(settings)
        encoder.write(count: UInt64(pages.count))
        for page in pages {
            encoder.write(page.page.file)
            encoder.write(page.source)
            encoder.write(page.fingerprint)
            encoder.write(count: UInt64(page.record.count))
            encoder.write(bytes: page.record)
            encoder.write(count: UInt64(page.extracts.bytes.count))
            encoder.write(bytes: page.extracts.bytes)
        }
    }
}

/// What a document became, as the cache remembers it: everything but the body.
package struct DocumentRecord: Sendable, CacheRecord {
    package private(set) var page: Page
    /// Its diagnostics.
    package private(set) var diagnostics: [Diagnostic]
    /// The files of `content/` that its links and pictures ask for, and what was found.
    package private(set) var links: [String: LinkedFile]

    init(page: Page, diagnostics: [Diagnostic], links: [String: LinkedFile]) {
        self.page = page
        self.diagnostics = diagnostics
        self.links = links
    }

    static var blank: DocumentRecord { DocumentRecord(page: Page(.blank), diagnostics: [], links: [:]) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&page)
        try coder.code(&diagnostics)
        try coder.code(&links)
    }
}
