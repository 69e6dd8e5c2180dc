import SiteBytes
import SiteSearch

/// What the plan of the search index needs to know of a document; the keys themselves are kept apart from it
/// (`ContributionStore`), since a build needs only those of a few documents.
struct SearchSummary: DocumentExtract {
    /// Identifies what the document contributes.
    let contribution: Fingerprint
    /// How many postings that has.
    let postings: Int

    init(of document: ExtractedDocument) {
        contribution = Fingerprint(of: document.contribution)
        postings = (try? DocumentContribution(encoded: document.contribution))?.postingCount ?? 0
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        contribution = try decoder.read()
        postings = try decoder.read()
    }

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(contribution)
        encoder.write(postings)
    }
}
