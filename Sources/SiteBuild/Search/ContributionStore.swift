import SiteBytes
import SiteFiles
import SiteModel
import Synchronization

/// Finds what documents contribute to the search index: what this build has found is in the spool, and the rest in the files
/// that earlier builds kept, one for each generation.
final class ContributionStore: Sendable {
    let spool: BodySpool
    let cache: BuildCache
    /// The generations of the last build.
    let known: SearchState
    /// Where the site is published, with the files of the index that the last build made.
    let output: String
    private let kept = Mutex<[String: KeptContributions?]>([:])

    init(spool: BodySpool, cache: BuildCache, known: SearchState, output: String) {
        self.spool = spool
        self.cache = cache
        self.known = known
        self.output = output
    }

    /// What the documents of a generation contributed in the last build; `nil` if that is lost.
    func kept(of generation: String) -> KeptContributions? {
        kept.withLock { files in
            if let file = files[generation] { return file }
            let file = cache.contributions(to: generation)
            files[generation] = .some(file)
            return file
        }
    }

    /// What each of some documents contributes.
    ///
    /// Throws `ContributionLost` if an earlier build has converted a document and what it kept is gone.
    func contributions(of documents: [SearchedDocument]) throws -> [[UInt8]] {
        let days = Set(documents.filter { $0.spooled == nil }.map(\.day))
        // A document that is in the cache has the day that it had in the last build.
        let files = known.generations.filter { $0.holds(anyOf: days) }.map { kept(of: $0.record.name) }
        return try documents.map { document in
            if let reference = document.spooled { return try spool.load(reference) }
            let found = files.lazy.compactMap { $0?[document.summary.contribution] }.first
            guard let found else { throw ContributionLost() }
            return found
        }
    }
}

/// Thrown if what a document contributes to the search index is not known any more: everything is converted again.
struct ContributionLost: Error {}
