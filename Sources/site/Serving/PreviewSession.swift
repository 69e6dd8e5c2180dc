import Foundation
import SiteBuild
import SiteModel
import SitePreview

/// Builds whenever something has changed, and posts what has become of it.
struct PreviewSession: Sendable {
    let root: String
    let builder: BuilderProcess
    let board: PreviewBoard
    let changes: Changes
    let log: PreviewLog
    let language: InterfaceLanguage

    /// Builds now, and then after each change, until the task is cancelled.
    ///
    /// - Parameter folder: Where to; another one is taken when that is lost.
    func run(in folder: PreviewFolder) async {
        var folder = folder
        var batch = Changes.Batch.unknown
        // What has changed since the build that open pages show.
        var unseen = batch
        var isFirst = true
        while !Task.isCancelled {
            let result = await build(batch, in: &folder, unseen: unseen, isFirst: isFirst)
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
        _ batch: Changes.Batch, in folder: inout PreviewFolder, unseen: Changes.Batch, isFirst: Bool
    ) async -> (isGood: Bool, due: Int?) {
        let seen = board.changeCount
        let start = ContinuousClock.now
        do {
            if folder.isLost { folder = try PreviewFolder(root: root) }
            let outcome = try await builder.build(PreviewOrder(output: folder.output, cache: folder.cache))
            if outcome.problems.isEmpty {
                board.noteBuild(
                    pages: folder.output, changedPages: outcome.changedCount > 0,
                    isOnlyStyle: Self.isOnlyStyle(unseen) && outcome.hasSameStyleSheets,
                    basePath: outcome.basePath, seen: seen)
            } else {
                board.noteFailure(outcome.problems, mayRecover: outcome.mayRecover, seen: seen)
            }
            log.note(outcome, of: batch, isFirst: isFirst, took: start.duration(to: .now))
            return (outcome.problems.isEmpty, outcome.nextDue)
        } catch {
            guard !Task.isCancelled else { return (false, nil) }
            let problems = diagnostics(of: error).map { PreviewProblem($0, in: language) }
            board.noteFailure(problems, mayRecover: Self.mayRecover(from: error), seen: seen)
            for problem in problems { log.note(problem) }
            return (false, nil)
        }
    }

    private static func isOnlyStyle(_ batch: Changes.Batch) -> Bool {
        !batch.isUnknown && batch.paths.allSatisfy { $0.hasSuffix(".css") }
    }

    private func diagnostics(of error: any Error) -> [Diagnostic] {
        if let error = error as? DiagnosedError { return error.diagnostics }
        return [Diagnostic((error as? BuilderProblem) ?? .failed("\(error)"))]
    }

    /// What has crashed twice is not tried again before something is saved.
    private static func mayRecover(from error: any Error) -> Bool {
        if case BuilderProblem.crashed = error { false } else { true }
    }
}
