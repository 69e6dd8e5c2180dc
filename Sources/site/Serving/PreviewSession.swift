import Foundation
import SiteModel
import SitePreview

/// Builds whenever something has changed, and posts what has become of it.
struct PreviewSession: Sendable {
    let builder: BuilderProcess
    let board: PreviewBoard
    let changes: Changes
    let log: PreviewLog
    let language: InterfaceLanguage

    /// Builds now, and then after each change, until the task is cancelled.
    func run() async {
        var batch = Changes.Batch.unknown
        // What has changed since the build that open pages show.
        var unseen = batch
        var isFirst = true
        while !Task.isCancelled {
            let result = await build(batch, unseen: unseen, isFirst: isFirst)
            let alarm = result.due.map(alarm)
            defer { alarm?.cancel() }
            isFirst = false
            guard let next = await changes.next() else { return }
            batch = next
            unseen = result.isGood ? next : unseen.merging(next)
        }
    }

    /// Builds again when a document is due.
    private func alarm(at due: Int) -> Task<Void, Never> {
        let pause = due - Timestamp.clock.millisecondsSinceEpoch
        return Task {
            // A document that is due in a thousand years is looked at again tomorrow.
            let pause = Duration.milliseconds(min(max(0, pause), 86_400_000))
            guard (try? await Task.sleep(for: pause)) != nil else { return }
            board.noteChange()
            changes.addUnknown()
        }
    }

    /// Builds once.
    ///
    /// - Returns: Whether there is a new site, and when the next document is due.
    private func build(
        _ batch: Changes.Batch, unseen: Changes.Batch, isFirst: Bool
    ) async -> (isGood: Bool, due: Int?) {
        let seen = board.changeCount
        let start = ContinuousClock.now
        do {
            let outcome = try await builder.build()
            if outcome.problems.isEmpty {
                board.noteBuild(
                    changedPages: outcome.changedCount > 0,
                    isOnlyStyle: Self.isOnlyStyle(unseen) && outcome.hasSameStyleSheets,
                    basePath: outcome.basePath, seen: seen)
            } else {
                board.noteFailure(outcome.problems, seen: seen)
            }
            log.note(outcome, of: batch, isFirst: isFirst, took: start.duration(to: .now))
            return (outcome.problems.isEmpty, outcome.nextDue)
        } catch {
            guard !Task.isCancelled else { return (false, nil) }
            let problem = problem(of: error)
            board.noteFailure([problem], seen: seen)
            log.note(problem)
            return (false, nil)
        }
    }

    private static func isOnlyStyle(_ batch: Changes.Batch) -> Bool {
        !batch.isUnknown && batch.paths.allSatisfy { $0.hasSuffix(".css") }
    }

    private func problem(of error: any Error) -> PreviewProblem {
        let problem = (error as? BuilderProblem) ?? .failed("\(error)")
        return PreviewProblem(Diagnostic(problem), in: language)
    }
}
