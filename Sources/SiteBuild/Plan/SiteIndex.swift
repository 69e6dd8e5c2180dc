import SiteBytes
import SiteModel

/// A site whose pages are filed, planned and compared: everything that files can be made from.
struct SiteIndex: Sendable {
    let site: Site
    let plan: SitePlan
    /// The positions of the related documents of each listed one.
    let related: [[Int]]
    private let fingerprints: PageFingerprints

    init(site: Site, plan: SitePlan, related: [[Int]], fingerprints: PageFingerprints) {
        self.site = site
        self.plan = plan
        self.related = related
        self.fingerprints = fingerprints
    }

    /// A document for a file to show.
    func page(at position: Int) -> PageReference {
        PageReference(page: site.pages[position], fingerprint: fingerprints.pages[position], position: position)
    }

    /// The body of a document for a file to show.
    func body(of position: Int) -> BodyReference {
        BodyReference(position: position, source: fingerprints.sources[position])
    }

    /// Finds the documents that are like each of the listed ones, the most related first.
    static func relatedPages(of site: Site, workers: WorkerPool) async throws -> [[Int]] {
        let comparison = RelatedPages(site: site)
        return try await workers.map(count: (site.listedCount + share - 1) / share) { number in
            comparison.related(to: number * share..<min(site.listedCount, (number + 1) * share))
        }.flatMap { $0 ?? [] }
    }

    /// How many documents a worker takes at a time.
    private static let share = 500
}

/// The fingerprints of each page of a site, and of the document that it was made from, by position.
struct PageFingerprints: Sendable {
    let pages: [Fingerprint]
    let sources: [Fingerprint]

    /// Takes what is known of the documents, and finds the rest.
    init(of site: Site, converted: ConvertedContent) {
        let positions = converted.positions
        let known = site.pages.map { page in positions[ExactPath(page.file)].map { converted.pages[$0] } }
        pages = zip(site.pages, known).map { page, known in
            Self.fingerprint(of: page, record: known?.fingerprint ?? page.fingerprint)
        }
        sources = known.map { $0?.source ?? Fingerprint(of: []) }
    }

    /// A page shows its tags as most documents spell them, which is not in its own record.
    private static func fingerprint(of page: Page, record: Fingerprint) -> Fingerprint {
        guard page.tags.contains(where: { $0.commonName != $0.name }) else { return record }
        var encoder = CacheEncoder()
        encoder.write(record)
        encoder.write(page.tags.map(\.commonName))
        return encoder.fingerprint
    }
}
