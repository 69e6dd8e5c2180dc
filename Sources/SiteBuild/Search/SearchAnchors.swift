import SiteModel
import SiteSearch

/// The entries of a document that readers can land on beside its beginning: the items of a digest, the sections of a
/// transcript.
struct SearchAnchors: DocumentExtract {
    let entries: [Entry]

    struct Entry: Sendable {
        /// The `id` in the page.
        let identifier: String
        let headline: String
    }

    init(of document: ExtractedDocument) {
        let rendered = document.rendered
        entries = SearchableDocument.anchored(in: rendered.body, outline: rendered.outline).map {
            Entry(identifier: $0.anchor, headline: $0.headline)
        }
    }

    /// The entries as the index takes them.
    var anchored: [EntryBlock.Anchored] {
        entries.map { EntryBlock.Anchored(anchor: $0.identifier, headline: $0.headline) }
    }

    func encode(into encoder: inout CacheEncoder) { encoder.write(entries) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { entries = try decoder.read() }
}

extension SearchAnchors.Entry: CacheCodable {
    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        identifier = try decoder.read()
        headline = try decoder.read()
    }

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(identifier)
        encoder.write(headline)
    }
}
