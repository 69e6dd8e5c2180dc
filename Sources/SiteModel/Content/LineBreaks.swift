/// What becomes of a single line end within a paragraph.
public enum LineBreaks: String, Sendable, Hashable, Encodable, CaseIterable {
    /// It is a space, as in Markdown.
    case join
    /// It is a line break, as in Obsidian and in comments on GitHub.
    case keep
}

/// What can be wrong with `lineBreaks`.
public enum LineBreaksProblem: Problem, Hashable {
    case unknown(String)

    /// The build fails: readers would see other lines than the author meant.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .unknown(let value):
            Wording("`lineBreaks` cannot be ‘\(value)’", korean: "`lineBreaks` 값으로 ‘\(value)’ 낱말은 쓸 수 없습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        Wording(
            "write `keep` to show single line ends as line breaks, or `join`",
            korean: "한 번 바꾼 줄을 그대로 보이려면 `keep`, 이어 붙이려면 `join`을 쓰세요")
    }
}
