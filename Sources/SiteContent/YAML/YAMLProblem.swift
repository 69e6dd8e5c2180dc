public import SiteModel

/// What can be wrong with YAML as such.
public enum YAMLProblem: Problem, Hashable {
    case needsQuotes(value: String, mended: String)
    case unclosed(mark: String, mended: String)
    case tabIndentation
    case duplicateKey(String)
    case notAMapping(subject: String)
    case malformed(reason: String)
    case tooDeep

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .needsQuotes(let value, _): Self.needsQuotesMessage(value)
        case .unclosed(let mark, _): "`\(mark)` is never closed"
        case .tabIndentation: "a tab indents this line; YAML takes only spaces"
        case .duplicateKey(let key): "the key `\(key)` stands twice"
        case .notAMapping(let subject): "\(subject) must be lines of the form `key: value`"
        case .malformed(let reason): "this is not valid YAML: \(reason)"
        case .tooDeep: "the lists and mappings here are nested too deeply or repeat too much"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .needsQuotes(_, let mended), .unclosed(_, let mended): "write the line as: \(mended)"
        case .tabIndentation: "replace the tab with spaces"
        case .duplicateKey(let key): "keep one `\(key):` line"
        case .notAMapping(let subject) where subject != "front matter": nil
        case .notAMapping: "if the line `---` is a rule of the text, put a blank line before it"
        case .malformed: nil
        case .tooDeep: "write the values out, without anchors"
        }
    }

    private static func needsQuotesMessage(_ value: String) -> Wording {
        if value.contains(": ") || value.hasSuffix(":") { return "a value that contains `: ` needs quotes" }
        if value.contains(" #") { return "a value that contains ` #` needs quotes" }
        let first = value.first.map(String.init) ?? ""
        let closes = first == "\"" || first == "'"
        return "a value that starts with `\(first)` \(closes ? "and goes on after it closes " : "")needs quotes"
    }
}
