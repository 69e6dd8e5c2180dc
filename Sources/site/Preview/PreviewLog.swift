import Foundation
import SiteModel
import SitePreview
import Synchronization

/// Prints what the preview does: one line for each build.
final class PreviewLog: Sendable {
    /// What is wrong since the last build.
    private let problems = Mutex<[PreviewProblem]>([])
    private let language: InterfaceLanguage

    init(language: InterfaceLanguage) {
        self.language = language
    }

    /// Prints the result of a build.
    func note(_ reply: BuilderReply, of batch: ChangeQueue.Batch, isFirst: Bool, took duration: Duration) {
        let before = replaceProblems(with: reply.problems)
        let wasBroken = !before.isEmpty
        if !reply.problems.isEmpty {
            if batch.isRetry, before == reply.problems { return }
            let count = Count.of(reply.problems.count, Wording("error", korean: "오류"))
            return say("\(count.english); the pages are unchanged", korean: "\(count.korean), 페이지는 그대로 둡니다")
        }
        let seconds = Wording(seconds: duration)
        if isFirst {
            let count = Count.of(reply.fileCount, Wording("file", korean: "파일"))
            return say(
                "\(count.english) ready, \(seconds.english)", korean: "\(count.korean) 준비됨, \(seconds.korean)")
        }
        guard reply.changedCount > 0 || wasBroken else { return }
        let count = Count.of(reply.changedCount, Wording("file", korean: "파일"))
        let name = Self.name(of: batch)
        let isBack = batch.paths.isEmpty && batch.reasons == [.lostFiles]
        let verb = isBack ? Wording("restored", korean: "되살림") : Wording("changed", korean: "바뀜")
        say(
            "\(wasBroken ? "fixed; " : "")\(name.english): \(count.english) \(verb.english), \(seconds.english)",
            korean: "\(wasBroken ? "고쳐짐, " : "")\(name.korean): \(count.korean) \(verb.korean), \(seconds.korean)")
    }

    /// Prints why a build gave no reply.
    func note(_ problems: [PreviewProblem], of batch: ChangeQueue.Batch) {
        let before = replaceProblems(with: problems)
        if batch.isRetry, before == problems { return }
        for problem in problems {
            say("error: \(problem.message)", korean: "오류: \(problem.message)")
        }
    }

    /// Notes what is wrong now, and returns what was wrong before.
    private func replaceProblems(with new: [PreviewProblem]) -> [PreviewProblem] {
        problems.withLock { problems in
            defer { problems = new }
            return problems
        }
    }

    /// Prints a line with the time of day.
    private func say(_ english: String, korean: String) {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let clock = String(format: "%02d:%02d:%02d", parts.tm_hour, parts.tm_min, parts.tm_sec)
        let text = Wording(english, korean: korean).text(in: language)
        Terminal.write("\(clock)  \(text)\n", to: .standardOutput)
    }

    private static func name(of batch: ChangeQueue.Batch) -> Wording {
        let sources = sources(of: batch)
        guard batch.reasons.contains(.lostFiles) else { return sources ?? reason(of: batch) }
        guard let changed = sources else { return Wording("missing pages", korean: "없어진 페이지") }
        return Wording("\(changed.english) and missing pages", korean: "\(changed.korean), 없어진 페이지")
    }

    /// The sources that have changed; `nil` if there are none.
    private static func sources(of batch: ChangeQueue.Batch) -> Wording? {
        if batch.paths.count == 1, !batch.isUnknown, let path = batch.paths.first {
            let name = shortened(VisibleText.line(path))
            return Wording(name, korean: name)
        }
        if batch.paths.isEmpty { return batch.isUnknown ? Wording("sources", korean: "원본") : nil }
        return Count.of(batch.paths.count, Wording("source", korean: "원본"))
    }

    /// Why there was a build although no source has changed.
    private static func reason(of batch: ChangeQueue.Batch) -> Wording {
        batch.reasons.contains(.documentDue)
            ? Wording("a document is due", korean: "공개할 때가 된 글") : Wording("retried", korean: "다시 시도")
    }

    /// The columns of 80 that the rest of a line leaves for a path.
    private static let width = 32

    /// A path, or the end of one that is too long for a line.
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
