public import SiteModel

/// What can be wrong with a key of front matter.
public enum KeyProblem: Problem, Hashable {
    /// A key that looks like a known one.
    case misspelt(key: String, KeySuggestion)
    /// `authors`, in which other generators list several.
    case authorList([String])

    /// A field without effect does not stop a build.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .misspelt(let key, _):
            Wording("`\(key)` has no meaning here", korean: "`\(key)` 키는 아무 뜻이 없습니다")
        case .authorList:
            Wording(
                "`authors` has no meaning here; a document has one `author`",
                korean: "`authors` 키는 아무 뜻이 없습니다. 글쓴이는 `author` 하나로 적습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .misspelt(let key, let suggestion):
            Wording(
                "write `\(suggestion.key)` instead of `\(key)`", korean: "`\(key)` 대신 `\(suggestion.key)` 키를 쓰세요")
        case .authorList(let names):
            Wording(
                "write `author: \(Self.author(names))` instead",
                korean: "그 대신 `author: \(Self.author(names))`처럼 쓰세요")
        }
    }

    /// A blog that uses a key in one document mostly uses it in the others as well.
    public var recurringKey: String? {
        switch self {
        case .misspelt(let key, _): key
        case .authorList: "authors"
        }
    }

    private static func author(_ names: [String]) -> String {
        names.isEmpty ? "…" : YAMLWriter.scalar(names.joined(separator: ", "))
    }
}
