public import SiteModel

/// What can be wrong with a key of front matter.
public enum KeyProblem: Problem, Hashable {
    /// A key that looks like a known one; `certain` when nothing else can have been meant.
    case misspelt(key: String, known: String, certain: Bool)
    /// `authors`, in which other generators list several.
    case authorList([String])

    /// The field has no effect, which is nothing that stops a build.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .misspelt(let key, _, _):
            Wording("`\(key)` has no meaning here", korean: "`\(key)` 키는 아무 뜻이 없습니다")
        case .authorList:
            Wording(
                "`authors` has no meaning here; a document has one `author`",
                korean: "`authors` 키는 아무 뜻이 없습니다. 글쓴이는 `author` 하나로 적습니다")
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .misspelt(let key, let known, _):
            Wording("write `\(known)` instead of `\(key)`", korean: "`\(key)` 대신 `\(known)` 키를 쓰세요")
        case .authorList(let names):
            Wording(
                "write `author: \(Self.author(names))` instead",
                korean: "그 대신 `author: \(Self.author(names))`처럼 쓰세요")
        }
    }

    /// What one document of a blog is written with, the others mostly are as well.
    public var recurringKey: String? {
        switch self {
        case .misspelt(let key, _, _): key
        case .authorList: "authors"
        }
    }

    private static func author(_ names: [String]) -> String {
        names.isEmpty ? "…" : YAMLWriter.scalar(names.joined(separator: ", "))
    }
}
