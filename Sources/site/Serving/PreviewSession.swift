import SitePreview

/// Builds whenever something has changed, and posts what has become of it.
struct PreviewSession: Sendable {
    let builder: BuilderProcess
    let board: PreviewBoard
    let changes: Changes
    let log: PreviewLog

    /// Builds now, and then after each change, until the task is cancelled.
    func run() async {
        var batch = Changes.Batch.unknown
        var isFirst = true
        while !Task.isCancelled {
            await build(batch, isFirst: isFirst)
            isFirst = false
            guard let next = await changes.next() else { return }
            batch = next
        }
    }

    private func build(_ batch: Changes.Batch, isFirst: Bool) async {
        let seen = board.changeCount
        let start = ContinuousClock.now
        do {
            let outcome = try await builder.build()
            if outcome.problems.isEmpty {
                board.noteBuild(
                    changedPages: outcome.changedCount > 0, isOnlyStyle: Self.isOnlyStyle(batch),
                    basePath: outcome.basePath, seen: seen)
            } else {
                board.noteFailure(outcome.problems, seen: seen)
            }
            log.note(outcome, of: batch, isFirst: isFirst, took: start.duration(to: .now))
        } catch {
            guard !Task.isCancelled else { return }
            let problem = Self.problem(of: error)
            board.noteFailure([problem], seen: seen)
            log.note(problem)
        }
    }

    private static func isOnlyStyle(_ batch: Changes.Batch) -> Bool {
        !batch.isUnknown && batch.paths.allSatisfy { $0.hasSuffix(".css") }
    }

    private static func problem(of error: any Error) -> PreviewProblem {
        switch error as? BuilderProcess.Failure {
        case .crashed(let how):
            PreviewProblem(
                place: "site", message: "the build crashed (\(how))",
                hint: "undo the last change, or save another one to try again; please report this")
        case .notStarted(let reason): PreviewProblem(place: "site", message: "the build cannot be started: \(reason)")
        case nil: PreviewProblem(place: "site", message: "the build failed: \(error)")
        }
    }
}
