import SiteBytes
import SiteFiles
import SiteModel

/// A document that became a page, its body set aside or still to be made.
///
/// It is a class because it is large and goes from hand to hand.
final class ConvertedPage: Sendable {
    let page: Page
    let diagnostics: [Diagnostic]
    /// Of the document's bytes, on which its body depends.
    let source: Fingerprint
    /// The page as the cache keeps it.
    let record: ArraySlice<UInt8>
    /// Of the record.
    let fingerprint: Fingerprint
    /// Where the body lies; `nil` when the page comes from the cache.
    let body: BodySpool.Reference?

    /// Takes a page that has just been made.
    init(_ made: DocumentRecord, source: Fingerprint, body: BodySpool.Reference) {
        let bytes = made.encoded
        page = made.page
        diagnostics = made.diagnostics
        self.source = source
        record = bytes[...]
        fingerprint = Fingerprint(of: bytes)
        self.body = body
    }

    /// Takes a page from the cache.
    init(_ known: DocumentRecord, at entry: DocumentCache.Entry, in cache: DocumentCache) {
        page = known.page
        diagnostics = known.diagnostics
        source = entry.source
        record = cache.encodedRecord(at: entry)
        fingerprint = entry.record
        body = nil
    }
}
