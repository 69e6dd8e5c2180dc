public import SiteModel

/// What can be wrong with the marks of headings, lists and tasks.
public enum BlockMarkProblem: Problem, Hashable {
    /// Another space than that of ASCII, such as U+3000, follows a mark.
    case otherSpace(mark: String, space: String, fixed: String)
    /// A mark is indented with such a space.
    case otherIndentation(mark: String, space: String, fixed: String)
    /// No space follows the mark of a heading.
    case missingSpace(mark: String, fixed: String, isIndented: Bool)
    /// The mark of a heading is `＃`.
    case fullWidth(mark: String, fixed: String)
    /// A line of hyphens directly below a text makes it a heading.
    case underlinesText(String, text: String, written: String)

    /// All of them are warnings.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .otherSpace(let mark, let space, _):
            Wording(
                "`\(mark)` appears in the page as text: the space after it is \(space)",
                korean: "`\(mark)` 다음 공백이 \(space) 문자여서 페이지에 글자로 나옵니다")
        case .otherIndentation(let mark, let space, _):
            Wording(
                "`\(mark)` appears in the page as text: the space before it is \(space)",
                korean: "`\(mark)` 앞 공백이 \(space) 문자여서 페이지에 글자로 나옵니다")
        case .missingSpace(let mark, _, _):
            Wording(
                "`\(mark)` appears in the page as text: no space follows it",
                korean: "`\(mark)` 다음에 공백이 없어 페이지에 글자로 나옵니다")
        case .fullWidth(let mark, _):
            Wording(
                "`\(mark)` appears in the page as text: it is a full-width character",
                korean: "`\(mark)` 표시가 전각 문자여서 페이지에 글자로 나옵니다")
        case .underlinesText(let mark, let text, _):
            Wording(
                "`\(mark)` directly below a text makes it a heading: ‘\(text.shortened)’",
                korean: "`\(mark)` 바로 위의 글이 제목이 됩니다: ‘\(text.shortened)’")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .missingSpace(_, let fixed, isIndented: true):
            Wording("write `\(fixed)` at the start of the line", korean: "줄 맨 앞에 `\(fixed)`처럼 쓰세요")
        case .otherSpace(_, _, let fixed), .otherIndentation(_, _, let fixed), .missingSpace(_, let fixed, _),
            .fullWidth(_, let fixed):
            Wording(
                "write `\(fixed)`; `site check --fix` does it",
                korean: "`\(fixed)`처럼 쓰세요. `site check --fix` 명령이 고칩니다")
        case .underlinesText(let mark, _, let written):
            Wording(
                """
                write a blank line before `\(mark.count < 3 ? "---" : mark)` if it is a rule, or \
                `## \(Self.quoted(written))` without `\(mark)` for a heading
                """,
                korean: """
                    가로줄이면 `\(mark.count < 3 ? "---" : mark)` 앞에 빈 줄을 넣고, 제목이면 `\(mark)` 없이 \
                    `## \(Self.quoted(written))`처럼 쓰세요
                    """)
        }
    }

    /// A heading to write, which is cut only if it is long, since half of a link would be no help.
    private static func quoted(_ text: String) -> String { text.utf8.count <= 300 ? text : text.shortened }
}

extension String {
    /// The first line of the text, cut to what a message can quote.
    var shortened: String {
        let line = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let cut = line.cut(toByteCount: 90)
        return cut == self ? cut : cut.trimmed + "…"
    }
}
