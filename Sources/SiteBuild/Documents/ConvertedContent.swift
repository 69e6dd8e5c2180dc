import SiteBytes
import SiteFiles
import SiteModel

/// What all documents together became.
struct ConvertedContent: Sendable {
    private(set) var pages: [ConvertedPage] = []
    /// The documents that are held back.
    private(set) var unpublished: [UnpublishedDocument] = []
    private(set) var heldBack = HeldBackCounts()
    /// When the next document is due or expires.
    private(set) var nextDue: Timestamp?
    /// When the last of the documents that have expired did so.
    private(set) var lastExpiry: Timestamp?
    private(set) var diagnostics: [Diagnostic] = []
    /// The fingerprint of each document, in the order of the documents.
    private(set) var sources: [Fingerprint?] = []

    /// The position of each page in `pages`, by the document's file.
    var positions: [ExactPath: Int] {
        Dictionary(uniqueKeysWithValues: pages.indices.map { (ExactPath(pages[$0].page.file), $0) })
    }

    /// Puts together what each document became.
    init(_ documents: [ConvertedDocument]) {
        for document in documents { add(document) }
    }

    /// Adds what the next document became.
    private mutating func add(_ document: ConvertedDocument) {
        sources.append(document.source)
        switch document.outcome {
        case .page(let page):
            pages.append(page)
            if page.page.isUnlisted { heldBack.unlisted += 1 }
            if let expires = page.page.expires { nextDue = min(nextDue ?? expires, expires) }
            diagnostics += page.diagnostics
        case .heldBack(let found, let document):
            unpublished.append(document)
            heldBack.add(document.reason)
            noteTime(of: document.reason)
            diagnostics += found
        case .failed(let found):
            diagnostics += found
        }
    }

    /// Notes when the clock comes to another result.
    private mutating func noteTime(of reason: HoldingReason) {
        switch reason {
        case .draft, .private: break
        case .scheduled(let due): nextDue = min(nextDue ?? due, due)
        case .expired(let end): lastExpiry = max(lastExpiry ?? end, end)
        }
    }
}

/// What one document became.
struct ConvertedDocument: Sendable {
    /// The fingerprint of the document's bytes; `nil` if they could not be read.
    let source: Fingerprint?
    let outcome: Outcome

    /// The page, if it became one.
    var page: ConvertedPage? {
        if case .page(let page) = outcome { page } else { nil }
    }

    /// The ways in which a document can end.
    enum Outcome: Sendable {
        case page(ConvertedPage)
        case heldBack([Diagnostic], UnpublishedDocument)
        case failed([Diagnostic])
    }
}

/// A document that became a page; its body is in the spool or still to be rendered.
///
/// It is a class because it is large and is passed through many hands.
final class ConvertedPage: Sendable {
    let page: Page
    let diagnostics: [Diagnostic]
    /// The fingerprint of the document's bytes, on which its body depends.
    let source: Fingerprint
    /// The page as the cache keeps it.
    let record: ArraySlice<UInt8>
    /// The fingerprint of the record.
    let fingerprint: Fingerprint
    /// What is kept beside the record.
    let extracts: DocumentExtracts
    /// Where the body is; `nil` if the page comes from the cache.
    let body: BodySpool.Reference?
    /// Where that is what it contributes to the search index; `nil` if the page comes from the cache or is not in the index.
    let contribution: BodySpool.Reference?

    /// Takes a page that has just been made.
    init(
        _ made: DocumentRecord, extracts: DocumentExtracts, source: Fingerprint, body: BodySpool.Reference,
        contribution: BodySpool.Reference?
    ) {
        let bytes = made.encoded
        page = made.page
        diagnostics = made.diagnostics
        self.source = source
        record = bytes[...]
        fingerprint = Fingerprint(of: bytes)
        self.extracts = extracts
        self.body = body
        self.contribution = contribution
    }

    /// The record itself; `nil` never, since this program has made it.
    var decodedRecord: DocumentRecord? {
        var decoder = CacheDecoder(Array(record))
        return try? decoder.read(DocumentRecord.self)
    }

    /// Takes a page from the cache.
    init(_ known: DocumentRecord, at entry: DocumentCache.Entry, in cache: DocumentCache) {
        page = known.page
        diagnostics = known.diagnostics
        source = entry.source
        record = cache.encodedRecord(at: entry)
        fingerprint = entry.record
        extracts = cache.extracts(at: entry)
        body = nil
        contribution = nil
    }
}
