import SiteModel

/// What a quote that starts with `[!NOTE]` or another name is shown as.
struct AlertType {
    /// The name in the class `alert-…`.
    let name: String
    /// The title of an alert without its own.
    let title: Wording

    /// Finds the type that a name between `[!` and `]` stands for, whatever its capitals.
    static func named(_ name: String) -> AlertType? { types[name.lowercased()] }

    /// The names that messages list.
    static let knownNames = rows.map(\.names[0]).joined(separator: ", ")

    /// The name that was probably meant, as GitHub writes it; that of the plainest type if there is none.
    static func nearest(to name: String) -> String {
        (SpellingSuggestion.nearest(to: name, among: types.keys.sorted()) ?? rows[0].names[0]).uppercased()
    }

    private static let types = Dictionary(
        uniqueKeysWithValues: rows.flatMap { row in
            row.names.map { ($0, AlertType(name: row.names[0], title: row.title)) }
        })

    /// The types of GitHub and Obsidian: the name of each, its synonyms, its title.
    private static let rows: [(names: [String], title: Wording)] = [
        (["note"], Wording("Note", korean: "참고")),
        (["tip", "hint"], Wording("Tip", korean: "도움말")),
        (["important"], Wording("Important", korean: "중요")),
        (["warning", "attention"], Wording("Warning", korean: "주의")),
        (["caution"], Wording("Caution", korean: "경고")),
        (["info"], Wording("Info", korean: "정보")),
        (["abstract", "summary", "tldr"], Wording("Summary", korean: "요약")),
        (["todo"], Wording("To do", korean: "할 일")),
        (["success", "check", "done"], Wording("Done", korean: "완료")),
        (["question", "help", "faq"], Wording("Question", korean: "질문")),
        (["failure", "fail", "missing"], Wording("Failure", korean: "실패")),
        (["danger", "error"], Wording("Danger", korean: "위험")),
        (["bug"], Wording("Bug", korean: "버그")),
        (["example"], Wording("Example", korean: "예시")),
        (["quote", "cite"], Wording("Quote", korean: "인용")),
    ]
}
