import SiteBytes
import SiteFeeds
import SiteFiles
import SiteModel

/// A site whose pages are filed, planned and compared: everything that files can be made from.
///
/// It is a class because it is large and every file is handed it.
final class SiteIndex: Sendable {
    let site: Site
    let plan: SitePlan
    /// The positions of the related documents of each listed one.
    let related: [[Int]]
    private let facts: DocumentFacts
    /// What documents that have moved are known by in feeds, by file.
    private let feedIdentities: [String: FeedIdentity]
    private let wikiLinks: WikiLinkTargets

    init(
        site: Site, plan: SitePlan, related: [[Int]], facts: DocumentFacts,
        feedIdentities: [String: FeedIdentity] = [:]
    ) {
        self.site = site
        self.plan = plan
        self.related = related
        self.facts = facts
        self.feedIdentities = feedIdentities
        wikiLinks = WikiLinkTargets(of: site)
    }

    /// A document for a file to show.
    func page(at position: Int) -> PageReference {
        PageReference(page: site.pages[position], fingerprint: facts.pages[position], position: position)
    }

    /// The body of a document for a file to show.
    func body(of position: Int) -> BodyReference {
        BodyReference(
            position: position, source: facts.sources[position], page: facts.pages[position],
            wikiAddresses: wikiLinks.addresses(of: site.pages[position].wikiLinks))
    }

    /// What a document is known by in feeds, unless that is its address.
    func feedIdentity(of position: Int) -> FeedIdentity? {
        feedIdentities.isEmpty ? nil : feedIdentities[site.pages[position].file]
    }

    /// What is kept of a document beside its record.
    func extracts(of position: Int) -> DocumentExtracts { facts.extracts[position] }

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

/// What is known of each document of a site besides its page, by position: the fingerprints of the page and of the
/// source, and what is kept beside the record.
struct DocumentFacts: Sendable {
    let pages: [Fingerprint]
    let sources: [Fingerprint]
    let extracts: [DocumentExtracts]
    /// Where that is what they contribute to the search index, of those that this build has converted.
    let contributions: [BodySpool.Reference?]

    /// Takes what is known of the documents, and finds the rest.
    init(of site: Site, converted: ConvertedContent) {
        let positions = converted.positions
        let known = site.pages.map { page in positions[ExactPath(page.file)].map { converted.pages[$0] } }
        pages = zip(site.pages, known).map { page, known in
            Self.fingerprint(of: page, record: known?.fingerprint ?? page.fingerprint)
        }
        sources = known.map { $0?.source ?? Fingerprint(of: []) }
        extracts = known.map { $0?.extracts ?? DocumentExtracts() }
        contributions = known.map { $0?.contribution }
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
