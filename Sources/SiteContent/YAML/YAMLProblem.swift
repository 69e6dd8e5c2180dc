public import SiteModel

/// What can be wrong with YAML as such.
public enum YAMLProblem: Problem, Hashable {
    case needsQuotes(value: String, suggestion: String)
    /// `line` is the line that needs the closing mark, if that is not the one to show.
    case unclosed(mark: String, suggestion: String, line: Int? = nil)
    case indented(key: String, suggestion: String)
    case missingSpace(key: String, suggestion: String)
    case tabIndentation
    case duplicateKey(String)
    case notAMapping(YAMLSubject)
    case malformed(reason: Wording)
    case tooDeep

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .needsQuotes(let value, _): Self.needsQuotesMessage(value)
        case .unclosed(let mark, _, _): Wording("`\(mark)` is never closed", korean: "`\(mark)` 표시가 닫히지 않았습니다")
        case .indented(let key, _):
            Wording("the key `\(key)` must not be indented", korean: "`\(key)` 키는 들여 쓰면 안 됩니다")
        case .missingSpace(let key, _):
            Wording("`\(key):` needs a space after it", korean: "`\(key):` 뒤에 공백이 있어야 합니다")
        case .tabIndentation:
            Wording(
                "this line is indented with a tab; YAML allows only spaces", korean: "이 줄은 탭으로 들여 썼습니다. YAML은 공백만 받습니다")
        case .duplicateKey(let key): Wording("the key `\(key)` appears twice", korean: "`\(key)` 키가 두 번 나옵니다")
        case .notAMapping(let subject):
            Wording(
                "\(subject.name.english) must be lines of the form `key: value`",
                korean: "\(subject.name.korean) 안에는 `key: value` 줄만 쓸 수 있습니다")
        case .malformed(let reason):
            Wording("this is not valid YAML: \(reason.english)", korean: "올바른 YAML이 아닙니다: \(reason.korean)")
        case .tooDeep:
            Wording(
                "the lists and mappings here are nested too deeply or repeat too much",
                korean: "여기의 목록과 매핑이 너무 깊게 겹치거나 너무 많이 되풀이됩니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .unclosed(_, let suggestion, let line?):
            Wording("write line \(line) as: \(suggestion)", korean: "\(line)번째 줄을 이렇게 쓰세요: \(suggestion)")
        case .needsQuotes(_, let suggestion), .unclosed(_, let suggestion, nil), .indented(_, let suggestion),
            .missingSpace(_, let suggestion):
            Wording("write the line as: \(suggestion)", korean: "줄을 이렇게 쓰세요: \(suggestion)")
        case .tabIndentation: Wording("replace the tab with spaces", korean: "탭을 공백으로 바꾸세요")
        case .duplicateKey(let key): Wording("keep one `\(key):` line", korean: "`\(key):` 줄을 하나만 남기세요")
        case .notAMapping(.frontMatter):
            Wording(
                "if the line `---` is a rule of the text, put a blank line before it",
                korean: "`---` 줄이 본문의 가로줄이면 앞에 빈 줄을 넣으세요")
        case .notAMapping(.settings), .malformed: nil
        case .tooDeep: Wording("write the values out, without anchors", korean: "앵커를 쓰지 말고 값을 풀어 쓰세요")
        }
    }

    /// The line to write instead, if nothing else can have been meant.
    package var certainLine: String? {
        switch self {
        // Whether ` #` begins a comment or belongs to the text, only its writer knows.
        case .needsQuotes(let value, let suggestion) where !value.contains(/\s#/):
            // What opens a list was hardly meant as one text, except in a title.
            "[{".contains(value.first ?? " ") && !YAMLQuoting.isText(suggestion) ? nil : suggestion
        case .needsQuotes, .unclosed, .indented, .missingSpace, .tabIndentation, .duplicateKey, .notAMapping,
            .malformed, .tooDeep:
            nil
        }
    }

    private static func needsQuotesMessage(_ value: String) -> Wording {
        if value.contains(": ") || value.hasSuffix(":") {
            return Wording("a value that contains `: ` needs quotes", korean: "`: `가 든 값은 따옴표로 묶어야 합니다")
        }
        if value.contains(" #") {
            return Wording("a value that contains ` #` needs quotes", korean: "` #`이 든 값은 따옴표로 묶어야 합니다")
        }
        let first = value.first.map(String.init) ?? ""
        if first == "\"" || first == "'" {
            return Wording(
                "a value that starts with `\(first)` and goes on after it closes needs quotes",
                korean: "`\(first)` 표시로 시작해 닫힌 뒤에도 이어지는 값은 따옴표로 묶어야 합니다")
        }
        return Wording(
            "a value that starts with `\(first)` needs quotes", korean: "`\(first)` 표시로 시작하는 값은 따옴표로 묶어야 합니다")
    }
}

/// What is written in YAML.
public enum YAMLSubject: Sendable {
    /// The front matter of a document.
    case frontMatter
    /// `site.yml`.
    case settings

    /// Whether a key has a meaning in it.
    func knows(_ key: String) -> Bool {
        switch self {
        case .frontMatter: FrontMatter.schema.field(named: key) != nil
        case .settings: SiteConfiguration.schema.field(named: key) != nil
        }
    }

    /// What messages call it.
    var name: Wording {
        switch self {
        case .frontMatter: Wording("front matter", korean: "머리말")
        case .settings: Wording("site.yml", korean: "site.yml")
        }
    }
}
