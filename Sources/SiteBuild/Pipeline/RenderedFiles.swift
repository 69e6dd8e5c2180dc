/// The files of a site: those that stand in the output folder as they should, and those that were made.
struct RenderedFiles: Sendable {
    /// What was kept, by position in the plan; where there is `nil`, what was made follows in the same order.
    let kept: [OutputRecord?]
    let made: [RenderStage.Product]

    /// Every file, and what became of it in the stage.
    var entries: [OutputCommit.Entry] {
        kept.compactMap { $0.map { OutputCommit.Entry(path: $0.path, outcome: .unchanged) } } + made.map(\.entry)
    }

    /// What to remember of the files, now that they are in place.
    ///
    /// - Parameters:
    ///   - folder: The output folder on disk.
    ///   - workers: Who does the work.
    /// - Returns: The records in the order of the plan.
    /// - Throws: A `CancellationError` when the task is cancelled.
    func records(in folder: String, workers: WorkerPool) async throws -> [OutputRecord] {
        var madeRecords = try await workers.mapSmall(count: made.count) { made[$0].record(in: folder) }.makeIterator()
        return kept.compactMap { $0 ?? madeRecords.next() ?? nil }
    }
}
