import SiteBytes
import SiteFiles
import SiteModel

/// Finds what documents contribute to the search index: what this build has found is in the spool, and the rest in the files
/// that earlier builds kept, one for each generation.
struct ContributionStore: Sendable {
    let spool: BodySpool
    let cache: BuildCache
    /// The generations of the last build.
    let known: SearchState

    /// What each of some documents contributes.
    ///
    /// Throws `ContributionLost` if an earlier build has converted a document and what it kept is gone.
    func contributions(of documents: [SearchedDocument]) throws -> [[UInt8]] {
        let days = Set(documents.filter { $0.spooled == nil }.map(\.day))
        // A document that is in the cache has the day that it had in the last build.
        let kept = known.generations.filter { $0.holds(anyOf: days) }.map { cache.contributions(to: $0.record.name) }
        return try documents.map { document in
            if let reference = document.spooled { return try spool.load(reference) }
            let found = kept.lazy.compactMap { $0?[document.summary.contribution] }.first
            guard let found else { throw ContributionLost() }
            return found
        }
    }
}

/// Thrown if what a document contributes to the search index is not known any more: everything is converted again.
struct ContributionLost: Error {}

/// What the documents of one generation contribute, as a file of the cache holds it.
struct KeptContributions: Sendable {
    private let bytes: [UInt8]
    private let ranges: [Fingerprint: Range<Int>]

    /// Reads a file of the cache.
    init(_ decoder: CacheDecoder) throws(CacheDamage) {
        var decoder = decoder
        var ranges: [Fingerprint: Range<Int>] = [:]
        for _ in 0..<(try decoder.length()) {
            let fingerprint = try decoder.read(Fingerprint.self)
            ranges[fingerprint] = try decoder.take(decoder.length())
        }
        self.ranges = ranges
        bytes = decoder.bytes
    }

    subscript(fingerprint: Fingerprint) -> [UInt8]? { ranges[fingerprint].map { Array(bytes[$0]) } }

    /// Writes a file for the cache.
    static func write(_ contributions: [[UInt8]], of documents: [SearchedDocument], into encoder: inout CacheEncoder) {
        encoder.reserve(contributions.reduce(0) { $0 + $1.count + 24 })
        encoder.write(count: UInt64(contributions.count))
        for (document, contribution) in zip(documents, contributions) {
            encoder.write(document.summary.contribution)
            encoder.write(count: UInt64(contribution.count))
            encoder.write(bytes: contribution)
        }
    }
}
