import SiteBytes
import SiteModel

/// What stands for each page of a site, and for the document that it was made of.
struct PageFingerprints: Sendable {
    /// Of each page as templates see it, by position in the site.
    let pages: [Fingerprint]
    /// Of each page's document, by position in the site.
    let sources: [Fingerprint]

    /// Takes what is known of the documents, and finds the rest.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - converted: What its documents became.
    init(of site: Site, converted: ConvertedContent) {
        let positions = converted.positions
        let known = site.pages.map { page in positions[ExactPath(page.file)].map { converted.pages[$0] } }
        let names = Dictionary(uniqueKeysWithValues: site.tags.map { ($0.slug, $0.name) })
        pages = zip(site.pages, known).map { page, known in
            Self.fingerprint(of: page, record: known?.fingerprint, tagNames: names)
        }
        sources = known.map { $0?.source ?? Fingerprint(of: []) }
    }

    /// A page shows its tags in their most used spelling, which other documents decide.
    private static func fingerprint(
        of page: Page, record: Fingerprint?, tagNames: [Slug: String]
    ) -> Fingerprint {
        let record = record ?? page.fingerprint
        guard page.tags.contains(where: { tag in tagNames[tag.slug].map { $0 != tag.name } ?? false }) else {
            return record
        }
        var encoder = CacheEncoder()
        encoder.write(record)
        encoder.write(page.tags.map { tagNames[$0.slug] ?? $0.name })
        return encoder.fingerprint
    }
}
