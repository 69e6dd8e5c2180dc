import Foundation
import SitePreview
import Synchronization

/// Tells the terminal what the preview does: one line for each build.
final class PreviewLog: Sendable {
    /// Whether the last build failed.
    private let isBroken = Mutex(false)

    /// Says what became of a build.
    ///
    /// - Parameters:
    ///   - outcome: What became of it.
    ///   - batch: What had changed.
    ///   - isFirst: Whether it was the first.
    ///   - duration: How long it took.
    func note(_ outcome: PreviewOutcome, of batch: Changes.Batch, isFirst: Bool, took duration: Duration) {
        let wasBroken = isBroken.withLock { isBroken in
            defer { isBroken = !outcome.problems.isEmpty }
            return isBroken
        }
        let seconds = String(format: "%.2f s", duration / .seconds(1))
        if !outcome.problems.isEmpty {
            return say("\(Count.of(outcome.problems.count, "error")); the pages stay as they were")
        }
        if isFirst { return say("\(Count.of(outcome.fileCount, "file")) ready, \(seconds)") }
        guard outcome.changedCount > 0 || wasBroken else { return }
        let start = wasBroken ? "mended; " : ""
        say("\(start)\(Self.name(of: batch)): \(Count.of(outcome.changedCount, "file")) changed, \(seconds)")
    }

    /// Says that there was no outcome.
    func note(_ problem: PreviewProblem) {
        isBroken.withLock { $0 = true }
        say("error: \(DiagnosticPrinter.safe(problem.message))")
    }

    /// Says something, with the time of day.
    private func say(_ text: String) {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let clock = String(format: "%02d:%02d:%02d", parts.tm_hour, parts.tm_min, parts.tm_sec)
        Terminal.write("\(clock)  \(text)\n", to: .standardOutput)
    }

    private static func name(of batch: Changes.Batch) -> String {
        if batch.paths.count == 1, !batch.isUnknown, let path = batch.paths.first {
            return shortened(DiagnosticPrinter.safe(path))
        }
        return batch.paths.isEmpty ? "sources" : Count.of(batch.paths.count, "source")
    }

    /// What the rest of a line leaves of 80 columns.
    private static let width = 32

    /// The end of a path that is too long for a line.
    private static func shortened(_ path: String) -> String {
        guard ColumnWidth.of(path) > width else { return path }
        var end = ""
        for character in path.reversed() {
            guard ColumnWidth.of(end) + ColumnWidth.of(character) < width else { break }
            end.insert(character, at: end.startIndex)
        }
        return "…" + end
    }
}
