import Foundation
import SiteBuild
import SiteModel
import SitePreview

/// Builds whenever something has changed, and posts the results on the board.
struct PreviewSession: Sendable {
    let root: String
    let builder: BuilderProcess
    let board: PreviewBoard
    let changes: ChangeQueue
    let log: PreviewLog
    let language: InterfaceLanguage

    /// Builds now, and then after each change, until the task is cancelled; takes a new folder if this one is lost.
    func run(in folder: PreviewFolder) async {
        var folder = folder
        var batch = ChangeQueue.Batch.unknown
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

    /// Asks for a build after a while.
    private func alarm(after pause: Duration, for reason: RebuildReason) -> Task<Void, Never> {
        Task {
            guard (try? await Task.sleep(for: pause)) != nil else { return }
            board.noteChange()
            changes.add(reason)
        }
    }

    /// At most a day: a document may be due in a thousand years.
    private static func pause(until due: Int) -> Duration {
        .milliseconds(min(max(0, due - Timestamp.clock.millisecondsSinceEpoch), 86_400_000))
    }

    /// What decides when to build next.
    private struct Result {
        var isGood = false
        /// When the next document is due.
        var due: Int?
        /// Whether another build may succeed without a change to the sources.
        var mayRecover = false
    }

    /// Builds once.
    private func build(
        _ batch: ChangeQueue.Batch, in folder: inout PreviewFolder, unseen: ChangeQueue.Batch, isFirst: Bool
    ) async -> Result {
        var batch = batch
        let seen = board.changeCount
        let start = ContinuousClock.now
        do {
            if folder.isLost {
                folder = try PreviewFolder(root: root)
                batch.reasons.insert(.lostFiles)
            }
            try folder.makeFolders()
            let reply = try await builder.build(
                BuilderRequest(output: folder.output, cache: folder.cache, isRetry: batch.isRetry))
            let isGood = reply.problems.isEmpty
            if isGood {
                board.noteBuild(
                    pages: folder.output, changedPages: reply.changedCount > 0,
                    isOnlyStyle: Self.isOnlyStyle(unseen) && reply.hasSameStyleSheets,
                    basePath: reply.basePath, seen: seen)
            } else {
                board.noteFailure(reply.problems, mayRecover: reply.mayRecover, seen: seen)
            }
            log.note(reply, of: batch, isFirst: isFirst, took: start.duration(to: .now))
            return Result(isGood: isGood, due: reply.nextDue, mayRecover: !isGood && reply.mayRecover)
        } catch {
            guard !Task.isCancelled else { return Result() }
            let problems = diagnostics(of: error).map { PreviewProblem($0, in: language) }
            let mayRecover = (error as? BuilderProblem)?.mayPass ?? true
            board.noteFailure(problems, mayRecover: mayRecover, seen: seen)
            log.note(problems, of: batch)
            return Result(mayRecover: mayRecover)
        }
    }

    private static func isOnlyStyle(_ batch: ChangeQueue.Batch) -> Bool {
        !batch.isUnknown && batch.reasons.isEmpty && batch.paths.allSatisfy { $0.hasSuffix(".css") }
    }

    private func diagnostics(of error: any Error) -> [Diagnostic] {
        if let error = error as? DiagnosedError { return error.diagnostics }
        return [Diagnostic((error as? BuilderProblem) ?? .failed("\(error)"))]
    }
}

/// How long to wait before retrying a build that failed for a reason outside of the sources.
struct RetryPause {
    private var failureCount = 0

    /// 1 s, 2 s, 4 s and so on up to a minute: a full disk usually stays full for a while.
    mutating func next() -> Duration {
        defer { failureCount += 1 }
        return failureCount < 6 ? .seconds(1 << failureCount) : .seconds(60)
    }

    /// Starts over with the shortest pause, after something has changed.
    mutating func reset() {
        failureCount = 0
    }
}
