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
        var pause = RetryPause()
        while !Task.isCancelled {
            let result = await build(batch, in: &folder, unseen: unseen, isFirst: isFirst)
            if !batch.isRetry || result.isGood { pause.reset() }
            let alarms = [
                result.due.map { alarm(after: Self.pause(until: $0), for: .documentDue) },
                result.mayRecover ? alarm(after: pause.next(), for: .retry) : nil,
            ]
            defer { for alarm in alarms { alarm?.cancel() } }
            isFirst = false
            guard let next = await changes.next() else { return }
            batch = next
            unseen = result.isGood ? next : unseen.merging(next)
        }
    }

    /// Builds again after a while.
    private func alarm(after pause: Duration, for occasion: Occasion) -> Task<Void, Never> {
        Task {
            guard (try? await Task.sleep(for: pause)) != nil else { return }
            board.noteChange()
            changes.add(occasion)
        }
    }

    /// A document that is due in a thousand years is looked at again tomorrow.
    private static func pause(until due: Int) -> Duration {
        .milliseconds(min(max(0, due - Timestamp.clock.millisecondsSinceEpoch), 86_400_000))
    }

    /// What has become of a build.
    private struct Result {
        /// Whether there is a new site.
        var isGood = false
        /// When the next document is due.
        var due: Int?
        /// Whether another build may do better though no source changes.
        var mayRecover = false
    }

    /// Builds once.
    private func build(
        _ batch: Changes.Batch, in folder: inout PreviewFolder, unseen: Changes.Batch, isFirst: Bool
    ) async -> Result {
        var batch = batch
        let seen = board.changeCount
        let start = ContinuousClock.now
        do {
            if folder.isLost {
                folder = try PreviewFolder(root: root)
                batch.occasions.insert(.lostFiles)
            }
            let outcome = try await builder.build(
                PreviewOrder(output: folder.output, cache: folder.cache, isRetry: batch.isRetry))
            if outcome.problems.isEmpty {
                board.noteBuild(
                    pages: folder.output, changedPages: outcome.changedCount > 0,
                    isOnlyStyle: Self.isOnlyStyle(unseen) && outcome.hasSameStyleSheets,
                    basePath: outcome.basePath, seen: seen)
            } else {
                board.noteFailure(outcome.problems, mayRecover: outcome.mayRecover, seen: seen)
            }
            log.note(outcome, of: batch, isFirst: isFirst, took: start.duration(to: .now))
            return Result(
                isGood: outcome.problems.isEmpty, due: outcome.nextDue,
                mayRecover: !outcome.problems.isEmpty && outcome.mayRecover)
        } catch {
            guard !Task.isCancelled else { return Result() }
            let problems = diagnostics(of: error).map { PreviewProblem($0, in: language) }
            let mayRecover = (error as? BuilderProblem)?.mayPass ?? true
            board.noteFailure(problems, mayRecover: mayRecover, seen: seen)
            log.note(problems, of: batch)
            return Result(mayRecover: mayRecover)
        }
    }

    private static func isOnlyStyle(_ batch: Changes.Batch) -> Bool {
        !batch.isUnknown && batch.occasions.isEmpty && batch.paths.allSatisfy { $0.hasSuffix(".css") }
    }

    private func diagnostics(of error: any Error) -> [Diagnostic] {
        if let error = error as? DiagnosedError { return error.diagnostics }
        return [Diagnostic((error as? BuilderProblem) ?? .failed("\(error)"))]
    }
}
