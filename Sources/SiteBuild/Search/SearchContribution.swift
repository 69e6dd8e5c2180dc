import SiteBytes
import SiteSearch

/// What a document's body gives to the search: its entries with their keys.
struct SearchContribution: DocumentExtract {
    /// As `DocumentContribution` reads it; empty for a document that the search does not find.
    let encoded: [UInt8]

    // It is large, and needed only by builds that make its generation again.
    static let staysDecoded = false

    /// What the plan of the index needs to know, without the keys.
    struct Summary: CacheCodable {
        let fingerprint: Fingerprint
        let postings: Int

        fileprivate init(of encoded: [UInt8]) {
            fingerprint = Fingerprint(of: encoded)
            postings = (try? DocumentContribution(encoded: encoded))?.postingCount ?? 0
        }

        init(from decoder: inout CacheDecoder) throws(CacheDamage) {
            fingerprint = try decoder.read()
            postings = try decoder.read()
        }

        func encode(into encoder: inout CacheEncoder) {
            encoder.write(fingerprint)
            encoder.write(postings)
        }
    }

    init(of document: ExtractedDocument) {
        let rendered = document.rendered
        encoded =
            document.isSearched ? SearchableDocument(body: rendered.body, outline: rendered.outline).encoded : []
    }

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(Summary(of: encoded))
        encoder.write(count: UInt64(encoded.count))
        encoder.write(bytes: encoded)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        _ = try decoder.read(Summary.self)
        encoded = Array(decoder.bytes[try decoder.take(decoder.length())])
    }
}

extension Kept<SearchContribution> {
    /// What the plan of the index needs to know.
    func summary() throws(CacheDamage) -> SearchContribution.Summary {
        var decoder = decoder
        return try decoder.read()
    }
}
