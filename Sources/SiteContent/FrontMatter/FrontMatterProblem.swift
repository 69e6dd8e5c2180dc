public import SiteModel

/// What can be wrong with a document's front matter.
public enum FrontMatterProblem: Problem, Hashable {
    case unclosed(lastFieldLine: Int)
    case toml
    case notText(key: String)
    case notAList(key: String)
    case notABoolean(key: String, value: String)
    case unreadableDate(key: String, value: String)
    case notAnAddress(key: String, value: String)
    case unknownKind(String)
    case unknownTimeZone(String)
    case cutByComment(key: String, mended: String)

    /// A cut value is a warning; all else fails the build.
    public var severity: Severity {
        if case .cutByComment = self { .warning } else { .error }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .unclosed: "the front matter that starts here never ends"
        case .toml: "the front matter is TOML; only YAML is read"
        case .notText(let key): "`\(key)` must be one text"
        case .notAList(let key): "`\(key)` must be a list of texts"
        case .notABoolean(let key, let value): "`\(key): \(value)` is neither true nor false"
        case .unreadableDate(let key, let value): "`\(key): \(value)` is no date"
        case .notAnAddress(let key, let value): "`\(key): \(value)` is no address of the web"
        case .unknownKind(let value): "there is no kind ‘\(value)’"
        case .unknownTimeZone(let value): "there is no time zone ‘\(value)’"
        case .cutByComment(let key, _): "` #` starts a comment, so the rest of `\(key)` is lost"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .unclosed(let line): "add a line `---` after line \(line)"
        case .toml: "put the fields between lines `---`, each as `key: value`"
        case .notText(let key): "write `\(key): \"…\"` on one line"
        case .notAList(let key): "write `\(key): [AI, 로봇]`; a text with `: ` in it needs quotes"
        case .notABoolean(let key, _): "write `\(key): true` or `\(key): false`"
        case .unreadableDate(let key, _): "write `\(key): 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502"
        case .notAnAddress(let key, _):
            "write `\(key): https://…`\(key == "ogImage" ? ", or a path such as /images/a.png" : "")"
        case .unknownKind: "write one of \(DocumentKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))"
        case .unknownTimeZone: "write a name such as Asia/Seoul"
        case .cutByComment(_, let mended): "write the line as: \(mended)"
        }
    }
}
