public import SiteModel

/// What can be wrong with the synonyms of the search.
public enum SynonymProblem: Problem, Hashable {
    /// `instead` is the list that was meant, if that is known.
    case notRows(key: String, instead: String?)
    case alone(String)
    case inTwoRows(String, instead: String)

    /// What has no effect is a warning.
    public var severity: Severity {
        switch self {
        case .notRows: .error
        case .alone, .inTwoRows: .warning
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .notRows(let key, _):
            Wording(
                "`\(key)` must be a list of rows of names that mean the same",
                korean: "`\(key)` 값은 같은 뜻인 이름들을 묶은 목록이어야 합니다")
        case .alone(let name):
            Wording("‘\(name)’ has no other name in its row", korean: "‘\(name)’ 옆에 같은 뜻인 이름이 없습니다")
        case .inTwoRows(let name, _):
            Wording("‘\(name)’ is in two rows of synonyms", korean: "‘\(name)’ 이름이 두 묶음에 있습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .notRows(let key, let instead):
            Wording(
                "write `\(key): \(instead ?? "[[OpenAI, 오픈AI]]")`",
                korean: "`\(key): \(instead ?? "[[OpenAI, 오픈AI]]")`처럼 쓰세요")
        case .alone:
            Wording(
                "add the other names, as in `[OpenAI, 오픈AI]`, or delete the row",
                korean: "`[OpenAI, 오픈AI]`처럼 다른 이름을 더하거나, 이 묶음을 지우세요")
        case .inTwoRows(_, let instead):
            Wording("write one row instead of the two: `\(instead)`", korean: "두 묶음 대신 하나로 쓰세요: `\(instead)`")
        }
    }
}
