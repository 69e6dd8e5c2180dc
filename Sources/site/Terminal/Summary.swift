import Foundation
import SiteBuild
import SiteModel

/// Prints what a build did.
enum Summary {
    static func print(
        _ report: BuildReport, took duration: Duration, isVerbose: Bool, in language: InterfaceLanguage,
        to stream: FileHandle
    ) {
        var lines = ""
        if isVerbose {
            let wrote = Wording("wrote", korean: "작성").text(in: language)
            let removed = Wording("removed", korean: "삭제").text(in: language)
            lines += report.written.map { "\(wrote) \($0)\n" }.joined()
            lines += report.removed.map { "\(removed) \($0)\n" }.joined()
        }
        lines += summary(of: report, took: duration).text(in: language) + "\n"
        Terminal.write(lines, to: stream)
    }

    private static func summary(of report: BuildReport, took duration: Duration) -> Wording {
        let written = Count.of(report.written.count, Wording("file", korean: "파일"))
        var parts = [
            Wording("\(written.english) written", korean: "\(written.korean) 작성"),
            Wording("\(report.unchangedCount) unchanged", korean: "\(report.unchangedCount)개 유지"),
            Wording("\(report.removed.count) removed", korean: "\(report.removed.count)개 삭제"),
        ]
        parts += [
            leftOut(report.draftCount, Wording("draft", korean: "초안")),
            leftOut(report.futureCount, Wording("future document", korean: "발행일 전인 글")),
        ].compactMap { $0 }
        parts.append(Count.of(report.diagnostics.count { $0.severity == .warning }, Wording("warning", korean: "경고")))
        let milliseconds = Int(duration / .milliseconds(1))
        let seconds = String(format: "%d.%02d", milliseconds / 1000, milliseconds % 1000 / 10)
        parts.append(Wording("\(seconds) s", korean: "\(seconds)초"))
        return parts.joined(separator: ", ")
    }

    private static func leftOut(_ number: Int, _ noun: Wording) -> Wording? {
        guard number > 0 else { return nil }
        let count = Count.of(number, noun)
        return Wording("\(count.english) left out", korean: "\(count.korean) 제외")
    }
}
