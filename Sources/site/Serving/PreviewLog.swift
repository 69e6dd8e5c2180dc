import Foundation
import SiteModel
import SitePreview
import Synchronization

/// Tells the terminal what the preview does: one line for each build.
final class PreviewLog: Sendable {
    /// What kept the last build from ending well.
    private let problems = Mutex<[PreviewProblem]>([])
    private let language: InterfaceLanguage

    /// Makes a log.
    ///
    /// - Parameter language: The language to write it in.
    init(language: InterfaceLanguage) {
        self.language = language
    }

    /// Says what became of a build.
    ///
    /// - Parameters:
    ///   - outcome: What became of it.
    ///   - batch: What had changed.
    ///   - isFirst: Whether it was the first.
    ///   - duration: How long it took.
    func note(_ outcome: PreviewOutcome, of batch: Changes.Batch, isFirst: Bool, took duration: Duration) {
        let before = replaceProblems(with: outcome.problems)
        let wasBroken = !before.isEmpty
        if !outcome.problems.isEmpty {
            if batch.isRetry, before == outcome.problems { return }
            let count = Count.of(outcome.problems.count, Wording("error", korean: "오류"))
            return say("\(count.english); the pages stay as they were", korean: "\(count.korean), 페이지는 그대로 둡니다")
        }
        let seconds = Wording(seconds: duration)
        if isFirst {
            let count = Count.of(outcome.fileCount, Wording("file", korean: "파일"))
            return say(
                "\(count.english) ready, \(seconds.english)", korean: "\(count.korean) 준비됨, \(seconds.korean)")
        }
        guard outcome.changedCount > 0 || wasBroken else { return }
        let count = Count.of(outcome.changedCount, Wording("file", korean: "파일"))
        let name = Self.name(of: batch)
        let isBack = batch.paths.isEmpty && batch.occasions == [.lostFiles]
        let verb = isBack ? Wording("restored", korean: "되살림") : Wording("changed", korean: "바뀜")
        say(
            "\(wasBroken ? "mended; " : "")\(name.english): \(count.english) \(verb.english), \(seconds.english)",
            korean: "\(wasBroken ? "고쳐짐, " : "")\(name.korean): \(count.korean) \(verb.korean), \(seconds.korean)")
    }

    /// Says that there was no outcome.
    ///
    /// - Parameters:
    ///   - problems: Why.
    ///   - batch: What had changed.
    func note(_ problems: [PreviewProblem], of batch: Changes.Batch) {
        let before = replaceProblems(with: problems)
        if batch.isRetry, before == problems { return }
        for problem in problems {
            let message = Terminal.safe(problem.message)
            say("error: \(message)", korean: "오류: \(message)")
        }
    }

    /// Keeps what is wrong now.
    ///
    /// - Parameter new: What keeps this build from ending well.
    /// - Returns: What kept the build before.
    private func replaceProblems(with new: [PreviewProblem]) -> [PreviewProblem] {
        problems.withLock { problems in
            defer { problems = new }
            return problems
        }
    }

    /// Says something, with the time of day.
    private func say(_ english: String, korean: String) {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let clock = String(format: "%02d:%02d:%02d", parts.tm_hour, parts.tm_min, parts.tm_sec)
        let text = Wording(english, korean: korean).text(in: language)
        Terminal.write("\(clock)  \(text)\n", to: .standardOutput)
    }

    private static func name(of batch: Changes.Batch) -> Wording {
        let sources = sources(of: batch)
        guard batch.occasions.contains(.lostFiles) else { return sources ?? reason(of: batch) }
        guard let changed = sources else { return Wording("lost pages", korean: "없어진 페이지") }
        return Wording("\(changed.english) and lost pages", korean: "\(changed.korean), 없어진 페이지")
    }

    /// The sources that have changed; `nil` when there are none.
    private static func sources(of batch: Changes.Batch) -> Wording? {
        if batch.paths.count == 1, !batch.isUnknown, let path = batch.paths.first {
            let name = shortened(Terminal.safe(path))
            return Wording(name, korean: name)
        }
        if batch.paths.isEmpty { return batch.isUnknown ? Wording("sources", korean: "원본") : nil }
        return Count.of(batch.paths.count, Wording("source", korean: "원본"))
    }

    /// Why there was a build though no source has changed.
    private static func reason(of batch: Changes.Batch) -> Wording {
        batch.occasions.contains(.documentDue)
            ? Wording("a document is due", korean: "공개할 때가 된 글") : Wording("tried again", korean: "다시 시도")
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
