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
    /// The generations of the last build.
    let known: SearchState
    let spool: BodySpool
    let workers: WorkerPool

    /// Plans the index of a site; an empty one if the site has no search.
    func plan(_ site: Site, facts: DocumentFacts) async throws -> SearchPlan {
        guard site.configuration.search != nil else { return SearchPlan() }
        let documents = try await documents(of: site, facts: facts)
        let generations = GenerationPlan.generations(
            of: documents.map {
                GenerationPlan.Document(day: $0.day, postings: $0.summary.postings)
            })
        let sources = generations.map { span, members in
            SearchGeneration(
                of: members.map { documents[$0] }, in: span, configuration: site.configuration, spool: spool)
        }
        let states = try await workers.map(count: sources.count) { number in
            Result { try known.generation(like: sources[number]) ?? sources[number].make() }
        }
        return SearchPlan(
            generations: try zip(sources, states).compactMap { source, state in
                try state.map { SearchPlan.Generation(source: source, state: try $0.get()) }
            })
    }

    /// What the search finds: everything that is published but for what is unlisted.
    private func documents(of site: Site, facts: DocumentFacts) async throws -> [SearchedDocument] {
        let positions = site.pages.indices.filter { !site.pages[$0].isUnlisted }
        return try await workers.mapSmall(count: positions.count) { number in
            let position = positions[number]
            let contribution = facts.extracts[position].kept(SearchContribution.self)
            return Result {
                SearchedDocument(
                    page: site.pages[position], contribution: contribution, summary: try contribution.summary())
            }
        }.map { try $0.get() }
    }
}
