public import SiteModel

/// What can be wrong with a key of front matter.
public enum KeyProblem: Problem, Hashable {
    /// A key that looks like a known one; `certain` when nothing else can have been meant.
    case misspelt(key: String, known: String, certain: Bool)

    /// The field has no effect, which is nothing that stops a build.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .misspelt(let key, _, _):
            Wording("`\(key)` has no meaning here", korean: "`\(key)` 키는 아무 뜻이 없습니다")
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .misspelt(let key, let known, _):
            Wording("write `\(known)` instead of `\(key)`", korean: "`\(key)` 대신 `\(known)` 키를 쓰세요")
        }
    }
}
