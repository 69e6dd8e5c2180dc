import SiteBytes
import SiteFiles
import SiteModel

/// What all documents together became.
struct ConvertedContent: Sendable {
    private(set) var pages: [ConvertedPage] = []
    private(set) var draftCount = 0
    /// The documents that are left out for now.
    private(set) var unpublished: [UnpublishedDocument] = []
    private(set) var futureCount = 0
    /// When the next of the documents from the future is due.
    private(set) var nextDue: Timestamp?
    private(set) var diagnostics: [Diagnostic] = []
    /// The fingerprint of each document, in the order of the documents.
    private(set) var sources: [Fingerprint?] = []

    /// The position of each page in `pages`, by the document's file.
    var positions: [ExactPath: Int] {
        Dictionary(uniqueKeysWithValues: pages.indices.map { (ExactPath(pages[$0].page.file), $0) })
    }

    /// Adds what the next document became.
    mutating func add(_ document: ConvertedDocument) {
        sources.append(document.source)
        switch document.outcome {
        case .page(let page):
            pages.append(page)
            diagnostics += page.diagnostics
        case .draft(let found, let document):
            unpublished.append(document)
            draftCount += 1
            diagnostics += found
        case .future(let found, let document, let published):
            unpublished.append(document)
            futureCount += 1
            nextDue = min(nextDue ?? published, published)
            diagnostics += found
        case .failed(let found):
            diagnostics += found
        }
    }
}

/// What one document became.
struct ConvertedDocument: Sendable {
    /// The fingerprint of the document's bytes; `nil` if they could not be read.
    let source: Fingerprint?
    let outcome: Outcome

    /// The ways in which a document can end.
    enum Outcome: Sendable {
        case page(ConvertedPage)
        case draft([Diagnostic], UnpublishedDocument)
        case future([Diagnostic], UnpublishedDocument, published: Timestamp)
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

    /// Takes a page that has just been made.
    init(_ made: DocumentRecord, extracts: DocumentExtracts, source: Fingerprint, body: BodySpool.Reference) {
        let bytes = made.encoded
        page = made.page
        diagnostics = made.diagnostics
        self.source = source
        record = bytes[...]
        fingerprint = Fingerprint(of: bytes)
        self.extracts = extracts
        self.body = body
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
    }
}
