import SiteBytes
import SiteBuild
import SiteModel

/// Describes what a build did.
enum BuildSummary {
    /// One line, such as “3 files written, 12 unchanged, 0 removed, 0 warnings, 0.02 s”.
    static func wording(of report: BuildReport, took duration: Duration) -> Wording {
        let written = Count.of(report.writtenCount, Wording("file", korean: "파일"))
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
        parts.append(Wording(seconds: duration))
        return parts.joined(separator: ", ")
    }

    /// The files that a build wrote and removed, one per line, sorted by path.
    static func files(of report: BuildReport, in language: InterfaceLanguage) -> String {
        let wrote = Wording("wrote", korean: "작성").text(in: language)
        let removed = Wording("removed", korean: "삭제").text(in: language)
        let written = (report.added + report.changed).sorted { $0.precedes($1) }
        return (written.map { "\(wrote) \($0)\n" } + report.removed.map { "\(removed) \($0)\n" }).joined()
    }

    private static func leftOut(_ number: Int, _ noun: Wording) -> Wording? {
        guard number > 0 else { return nil }
        let count = Count.of(number, noun)
        return Wording("\(count.english) left out", korean: "\(count.korean) 제외")
    }
}
