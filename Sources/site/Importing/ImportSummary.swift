import SiteImport
import SiteModel

/// What an import says at its end: what was written, what is left, and what to do next.
struct ImportSummary {
    let plan: ImportPlan
    let outcome: ImportOutcome
    let isDry: Bool

    /// The lines.
    var lines: [Wording] {
        [written] + [translations, left, ignored].compactMap { $0 } + next
    }

    private var written: Wording {
        let documents = Count.of(outcome.documentCount, Wording("document", korean: "글"))
        let files = Count.of(outcome.fileCount, Wording("other file", korean: "다른 파일"))
        let settings = outcome.hasWrittenSettings ? [Wording("site.yml", korean: "site.yml")] : []
        let present =
            outcome.presentCount > 0
            ? [Wording("\(outcome.presentCount) already there", korean: "이미 있는 파일 \(outcome.presentCount)개")] : []
        let list = ([documents, files] + settings + present).joined(separator: ", ")
        return isDry
            ? Wording(
                "nothing was written; it would be \(list.english)", korean: "아무것도 쓰지 않았습니다. 쓸 것: \(list.korean)")
            : Wording("written: \(list.english)", korean: "쓴 것: \(list.korean)")
    }

    private var translations: Wording? {
        guard plan.translationCount > 0 else { return nil }
        let documents = Count.of(plan.translationCount, Wording("document", korean: "글"))
        return Wording(
            "\(documents.english) in the blog's other language; lists show both languages",
            korean: "블로그의 다른 언어로 쓴 \(documents.korean). 목록에는 두 언어가 함께 나옵니다")
    }

    /// How often each kind of thing was left alone.
    private var left: Wording? {
        let names = plan.remarks.compactMap { ($0.problem as? ImportProblem)?.plural }
        let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
        guard !counts.isEmpty else { return nil }
        let list = counts.sorted { ($1.value, $0.key.english) < ($0.value, $1.key.english) }.map { name, count in
            Wording("\(name.english) \(count)", korean: "\(name.korean) \(count)")
        }.joined(separator: ", ")
        return Wording("left alone: \(list.english)", korean: "그대로 둔 것: \(list.korean)")
    }

    private var ignored: Wording? {
        guard plan.ignoredCount > 0 else { return nil }
        let files = Count.of(plan.ignoredCount, Wording("file", korean: "파일"))
        return Wording(
            "left out: \(files.english) of the generator and its theme",
            korean: "뺀 것: 생성기와 테마의 \(files.korean)")
    }

    private var next: [Wording] {
        guard !isDry else { return [] }
        return [Wording("next:", korean: "이제 이렇게 해 보세요:")]
            + ["  site check --fix", "  site serve --open"].map { Wording(untranslated: $0) }
    }
}
