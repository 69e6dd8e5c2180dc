import SiteMarkdown
import SiteModel

/// Something that a family of files needs of each document, found when the document is converted.
///
/// It is kept in the cache beside the document's record and not in it: a build decodes it only for the files that show
/// it, and no other file is made again when it changes. A new one is a type of its own and a line in
/// `DocumentExtracts.all`.
protocol DocumentExtract: CacheCodable, Sendable {
    /// Finds it in a document that has just been rendered.
    init(of document: ExtractedDocument)
}

/// A document that has just been rendered, for what is kept of it.
struct ExtractedDocument {
    let rendered: RenderedDocument
    /// What it contributes to the search index; empty if the search does not find it.
    let contribution: [UInt8]
}

/// Everything that is kept of one document beside its record, encoded: an extract after the other, each with its length.
package struct DocumentExtracts: Sendable {
    /// What is kept of every document, in this order.
    static let all: [any DocumentExtract.Type] = [
        Outline.self, DocumentLinks.self, SearchAnchors.self, SearchSummary.self,
    ]

    private let buffer: [UInt8]
    private let range: Range<Int>
    /// The extracts themselves, if this build has found them.
    private let values: [any DocumentExtract]

    /// Takes part of what the cache holds.
    init(_ buffer: [UInt8] = [], in range: Range<Int> = 0..<0) {
        self.buffer = buffer
        self.range = range
        values = []
    }

    /// Finds everything that is to be kept of a document.
    init(of document: ExtractedDocument) {
        values = Self.all.map { $0.init(of: document) }
        var encoder = CacheEncoder()
        for value in values {
            let encoded = value.encoded
            encoder.write(count: UInt64(encoded.count))
            encoder.write(bytes: encoded)
        }
        buffer = encoder.bytes
        range = buffer.indices
    }

    var bytes: ArraySlice<UInt8> { buffer[range] }

    /// One of the extracts, still encoded.
    func kept<Extract: DocumentExtract>(_: Extract.Type) -> Kept<Extract> {
        var decoder = CacheDecoder(buffer, in: range)
        for extract in Self.all {
            guard let length = try? decoder.length(), let range = try? decoder.take(length) else { break }
            guard extract == Extract.self else { continue }
            return Kept(buffer: buffer, range: range, known: values.lazy.compactMap { $0 as? Extract }.first)
        }
        return Kept(buffer: [], range: 0..<0, known: nil)
    }
}

/// An extract of a document that a file shows: code that holds one can decode it.
struct Kept<Extract: DocumentExtract>: CacheEncodable, Sendable {
    fileprivate let buffer: [UInt8]
    fileprivate let range: Range<Int>
    /// The extract itself, if this build has found it.
    fileprivate let known: Extract?

    fileprivate init(buffer: [UInt8], range: Range<Int>, known: Extract?) {
        self.buffer = buffer
        self.range = range
        self.known = known
    }

    /// Keeps an extract.
    init(_ extract: Extract) {
        buffer = extract.encoded
        range = buffer.indices
        known = extract
    }

    func encode(into encoder: inout CacheEncoder) { encoder.write(bytes: buffer[range]) }

    func value() throws(CacheDamage) -> Extract {
        if let known { return known }
        var decoder = CacheDecoder(buffer, in: range)
        return try decoder.read()
    }
}

/// The headings of a document, which its own page shows as a table of contents.
struct Outline: DocumentExtract {
    let entries: [OutlineEntry]

    init(_ entries: [OutlineEntry]) {
        self.entries = entries
    }

    init(of document: ExtractedDocument) {
        self.init(document.rendered.outline)
    }

    func encode(into encoder: inout CacheEncoder) { encoder.write(entries) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(try decoder.read()) }
}
