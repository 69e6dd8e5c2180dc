import SiteModel

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
        switch document.rendered.body {
        case .article: entries = []
        case .digest(_, let items, _):
            entries = items.map { Entry(identifier: $0.identifier, headline: $0.headline) }
        case .transcript(let parts):
            let headings = Set(
                parts.compactMap { if case .heading(let identifier, _) = $0 { identifier } else { nil } })
            entries = document.rendered.outline.filter { headings.contains($0.identifier) }.map {
                Entry(identifier: $0.identifier, headline: $0.text)
            }
        }
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
