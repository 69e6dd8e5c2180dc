import SiteModel

/// A site whose pages are filed, planned and compared: all that laying out its files needs to know of them.
struct SiteIndex: Sendable {
    let site: Site
    let plan: SitePlan
    /// The positions of the related documents of each listed one.
    let related: [[Int]]
    let fingerprints: PageFingerprints

    /// Finds the documents that are like each of the listed ones.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - workers: Who does the work.
    /// - Returns: Their positions, the most related first.
    /// - Throws: A `CancellationError` when the task is cancelled.
    static func relatedPages(of site: Site, workers: WorkerPool) async throws -> [[Int]] {
        let comparison = RelatedPages(site: site)
        return try await workers.map(count: (site.listedCount + share - 1) / share) { number in
            comparison.related(to: number * share..<min(site.listedCount, (number + 1) * share))
        }.flatMap { $0 ?? [] }
    }

    /// How many documents a worker takes at a time.
    private static let share = 500
}
