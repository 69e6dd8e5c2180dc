public import SiteModel

/// What can be wrong with how emphasis is written.
public enum EmphasisFormProblem: Problem, Hashable {
    /// `__` beside a letter, where it opens and closes nothing.
    case underscores(written: String, fixed: String)
    /// `＊＊` is full-width.
    case fullWidth(written: String, fixed: String)

    /// All of them are warnings.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .underscores(let written, _):
            Wording(
                "`\(written)` appears in the page as text: `__` beside a letter opens or closes nothing",
                korean: "글자에 붙은 `__`는 열거나 닫지 못해 `\(written)` 부분이 그대로 나옵니다")
        case .fullWidth(let written, _):
            Wording(
                "`\(written)` appears in the page as text: its marks are full-width characters",
                korean: "표시가 전각 문자여서 `\(written)` 부분이 그대로 나옵니다")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .underscores(_, let fixed), .fullWidth(_, let fixed):
            Wording(
                "write `\(fixed)`; `site check --fix` does it", korean: "`\(fixed)`처럼 쓰세요. `site check --fix` 명령이 고칩니다")
        }
    }
}
