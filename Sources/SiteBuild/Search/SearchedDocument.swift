import SiteBytes
import SiteFiles
import SiteModel
import SiteSearch

/// A document that the search finds, without its keys.
struct SearchedDocument: Sendable {
    let page: Page
    /// The fingerprint of the page, with its tags as pages show them.
    let fingerprint: Fingerprint
    let summary: SearchSummary
    let anchors: Kept<SearchAnchors>
    /// Where its keys are, if this build has found them.
    let spooled: BodySpool.Reference?

    /// The day of publication as the index counts days.
    var day: Int? { page.published?.day.daysSinceEpoch }

    var title: String { page.title.withoutControlCharacters }

    var tags: [String] { page.tags.map(\.commonName.withoutControlCharacters) }

    var description: String { page.description.withoutControlCharacters }

    /// The document with its keys.
    func indexed(with contribution: [UInt8], in configuration: SiteConfiguration) throws -> IndexedDocument {
        IndexedDocument(
            path: configuration.baseURL.link(to: page.route), title: title, tags: tags, kind: page.kind, day: day,
            source: page.source?.name.withoutControlCharacters, description: description, file: page.file,
            contribution: try DocumentContribution(encoded: contribution))
    }

    /// Whether its entries come before those of another document of the same generation.
    func precedes(_ other: SearchedDocument) -> Bool {
        (day ?? .min, page.file) < (other.day ?? .min, other.page.file)
    }
}

extension SearchedDocument: CacheEncodable {
    /// All that the index can show of it; the settings, such as the base path, are the same for all.
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(fingerprint)
        encoder.write(summary.contribution)
    }
}
