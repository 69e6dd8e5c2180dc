import SiteBytes
import SiteFiles
import SiteModel
import SiteSearch

/// The search index of a site: its generations, each with the files that it has.
struct SearchPlan: Sendable {
    /// The newest first.
    let generations: [Generation]

    /// A generation, and what is known of its files.
    struct Generation: Sendable {
        let source: SearchGeneration
        let state: GenerationState
        /// Whether this build has made it.
        let isNew: Bool
    }

    init(generations: [Generation] = []) {
        self.generations = generations
    }

    /// The file that names all others.
    func manifest(synonyms: [[String]]) -> [UInt8] {
        SearchManifest(generations: generations.map(\.state.record), synonyms: synonyms).json
    }

    /// What the next build can use.
    func state(settings: Fingerprint) -> SearchState {
        SearchState(settings: settings, generations: generations.map(\.state))
    }
}

/// Plans the search index of a site, and makes the generations that no earlier build has made.
struct SearchPlanner: Sendable {
    let store: ContributionStore
    let workers: WorkerPool

    /// Plans the index of a site; an empty one if the site has no search.
    func plan(_ site: Site, facts: DocumentFacts) async throws -> SearchPlan {
        guard site.configuration.search != nil else { return SearchPlan() }
        let documents = try await documents(of: site, facts: facts)
        let divided = GenerationPlan.generations(
            of: documents.map { GenerationPlan.Document(day: $0.day, postings: $0.summary.postings) })
        let sources = divided.map { span, members in
            SearchGeneration(
                of: members.map { documents[$0] }, in: span, configuration: site.configuration, store: store)
        }
        let generations = try await workers.map(count: sources.count) { number in
            let source = sources[number]
            let known = store.known.generation(like: source)
            return Result {
                SearchPlan.Generation(source: source, state: try known ?? source.make(), isNew: known == nil)
            }
        }
        return SearchPlan(generations: try generations.compactMap { try $0?.get() })
    }

    /// What the search finds: everything that is published but for what is unlisted.
    private func documents(of site: Site, facts: DocumentFacts) async throws -> [SearchedDocument] {
        let positions = site.pages.indices.filter { !site.pages[$0].isUnlisted }
        return try await workers.mapSmall(count: positions.count) { number in
            let position = positions[number]
            return Result {
                SearchedDocument(
                    page: site.pages[position], fingerprint: facts.pages[position],
                    summary: try facts.extracts[position].kept(SearchSummary.self).value(),
                    anchors: facts.extracts[position].kept(SearchAnchors.self),
                    spooled: facts.contributions[position])
            }
        }.map { try $0.get() }
    }
}
