public import SiteModel

/// What can be wrong with YAML as such.
public enum YAMLProblem: Problem, Hashable {
    /// `lines` are those to replace, if the value goes on over several.
    case needsQuotes(value: String, suggestion: String, lines: ClosedRange<Int>? = nil)
    /// `line` is the line that needs the closing mark, if that is not the one to show.
    case unclosed(mark: String, suggestion: String, line: Int? = nil)
    case indented(key: String, suggestion: String)
    case missingSpace(key: String, suggestion: String)
    /// An item such as `-AI`.
    case itemWithoutSpace(suggestion: String)
    /// A line that begins as an item does, and is part of the one above.
    case itemInItem(suggestion: String)
    /// A backslash in double quotes that begins no escape.
    case unknownEscape(String, suggestion: String)
    /// Half of a pair of escapes, which alone is not a character; without it, nothing may be left to suggest.
    case loneSurrogate(String, suggestion: String?)
    /// Several texts that are not in one pair of brackets.
    case unbracketedList(suggestion: String)
    /// An item of a list over several lines that holds several texts in quotes; `items` are the lines to write.
    case severalItems(items: [String])
    /// A comma between brackets with nothing before it.
    case emptyItem(suggestion: String)
    case wideColon(key: String, suggestion: String)
    /// A place of a template, such as `{{title}}`, that was not filled in; `example` is a line that would do.
    case unfilledTemplate(String, example: String)
    /// `suggestion` is the line to write, where not any number of spaces would do; an empty one for a line of blanks.
    case tabIndentation(lines: ClosedRange<Int>, suggestion: String? = nil)
    case duplicateKey(String, lines: [Int])
    case notAMapping(YAMLSubject)
    case malformed(reason: Wording)
    case tooDeep

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .needsQuotes(let value, _, _): Self.needsQuotesMessage(value)
        case .unclosed(let mark, _, _): Wording("`\(mark)` is never closed", korean: "`\(mark)` 표시가 닫히지 않았습니다")
        case .indented(let key, _):
            Wording("the key `\(key)` must not be indented", korean: "`\(key)` 키는 들여 쓰면 안 됩니다")
        case .missingSpace(let key, _):
            Wording("`\(key):` needs a space after it", korean: "`\(key):` 뒤에 공백이 있어야 합니다")
        case .itemWithoutSpace:
            Wording(
                "the `-` of a list's item needs a space after it", korean: "목록 항목의 `-` 뒤에 공백이 있어야 합니다")
        case .itemInItem:
            Wording(
                "this line is indented more than the item above, so it is part of that item",
                korean: "이 줄은 위 항목보다 더 들여 써서 그 항목의 일부가 됩니다")
        case .unbracketedList:
            Wording("a list needs one pair of brackets around all of it", korean: "목록은 전체를 대괄호 한 쌍으로 둘러싸야 합니다")
        case .severalItems:
            Wording("one item of a list holds several texts", korean: "목록의 한 항목에 문자열이 여럿 있습니다")
        case .emptyItem: Wording("there is nothing before this comma", korean: "이 쉼표 앞에 아무것도 없습니다")
        case .wideColon(let key, _):
            Wording("the colon after `\(key)` is full-width", korean: "`\(key)` 뒤의 쌍점이 전각 문자입니다")
        case .unfilledTemplate(let template, _):
            Wording(
                "`\(template)` is a place of a template that was not filled in",
                korean: "`\(template)` 부분은 템플릿에서 채우지 않은 자리입니다")
        case .tabIndentation(_, suggestion: ""):
            Wording("this line holds a tab; YAML allows only spaces", korean: "이 줄에 탭이 있습니다. YAML은 공백만 받습니다")
        case .tabIndentation:
            Wording(
                "this line is indented with a tab; YAML allows only spaces", korean: "이 줄은 탭으로 들여 썼습니다. YAML은 공백만 받습니다")
        case .unknownEscape(let escape, _):
            Wording(
                "`\(escape)` is not an escape, and a backslash begins one in double quotes",
                korean: "큰따옴표 안의 백슬래시는 이스케이프를 시작하는데, `\(escape)` 이스케이프는 없습니다")
        case .loneSurrogate(let escape, _):
            Wording(
                "`\(escape)` is half of a character, without the other half",
                korean: "`\(escape)` 이스케이프는 글자의 반쪽이고, 나머지 반쪽이 없습니다")
        case .duplicateKey(let key, let lines): Self.duplicateMessage(key, lines)
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
            Wording(
                "write line \(line) as: \(Self.shown(suggestion))",
                korean: "\(line)번째 줄을 이렇게 쓰세요: \(Self.shown(suggestion))")
        case .needsQuotes(_, let suggestion, let lines?):
            Wording(
                "write lines \(lines.lowerBound) to \(lines.upperBound) as: \(Self.shown(suggestion))",
                korean: "\(lines.lowerBound)번째 줄부터 \(lines.upperBound)번째 줄까지를 이렇게 쓰세요: \(Self.shown(suggestion))")
        case .emptyItem(""): Wording("delete the line", korean: "줄을 지우세요")
        case .needsQuotes(_, let line, nil), .unclosed(_, let line, nil), .indented(_, let line),
            .missingSpace(_, let line), .itemWithoutSpace(let line), .itemInItem(let line), .unknownEscape(_, let line),
            .loneSurrogate(_, let line?),
            .unbracketedList(let line), .emptyItem(let line), .wideColon(_, let line):
            Wording("write the line as: \(Self.shown(line))", korean: "줄을 이렇게 쓰세요: \(Self.shown(line))")
        case .loneSurrogate(_, nil):
            Wording("write the character itself instead", korean: "그 자리에 글자를 그대로 쓰세요")
        case .severalItems(let items):
            Wording(
                "write each on a line of its own: \(Self.shown(items))", korean: "한 줄에 하나씩 쓰세요: \(Self.shown(items))")
        case .unfilledTemplate(_, let example):
            Wording(
                "write a value in its place, such as `\(example)`", korean: "그 자리에 `\(example)`처럼 값을 쓰세요")
        case .tabIndentation(_, ""): Wording("delete the tab", korean: "탭을 지우세요")
        case .tabIndentation(let lines, let text?) where lines.count > 1:
            Wording(
                """
                write lines \(lines.lowerBound) to \(lines.upperBound) as: \
                \(Self.shown(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
                """,
                korean: """
                    \(lines.lowerBound)번째 줄부터 \(lines.upperBound)번째 줄까지를 이렇게 쓰세요: \
                    \(Self.shown(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
                    """)
        case .tabIndentation(_, let line?):
            Wording("write the line as: \(Self.shown(line))", korean: "줄을 이렇게 쓰세요: \(Self.shown(line))")
        case .tabIndentation(let lines, nil) where lines.count > 1:
            Wording(
                "replace the tabs of lines \(lines.lowerBound) to \(lines.upperBound) with spaces",
                korean: "\(lines.lowerBound)번째 줄부터 \(lines.upperBound)번째 줄까지의 탭을 공백으로 바꾸세요")
        case .tabIndentation: Wording("replace the tab with spaces", korean: "탭을 공백으로 바꾸세요")
        case .duplicateKey(let key, _): Wording("keep one `\(key):` line", korean: "`\(key):` 줄을 하나만 남기세요")
        case .notAMapping(.frontMatter):
            Wording(
                "if the line `---` is a rule of the text, put a blank line before it",
                korean: "`---` 줄이 본문의 가로줄이면 앞에 빈 줄을 넣으세요")
        case .notAMapping(.settings), .malformed: nil
        case .tooDeep: Wording("write the values out, without anchors", korean: "앵커를 쓰지 말고 값을 풀어 쓰세요")
        }
    }

    /// The same with another line to write, after more of it was repaired.
    func suggesting(_ line: String) -> YAMLProblem {
        switch self {
        case .needsQuotes(let value, _, let lines): .needsQuotes(value: value, suggestion: line, lines: lines)
        case .unclosed(let mark, _, let number): .unclosed(mark: mark, suggestion: line, line: number)
        case .indented(let key, _): .indented(key: key, suggestion: line)
        case .missingSpace(let key, _): .missingSpace(key: key, suggestion: line)
        case .itemWithoutSpace: .itemWithoutSpace(suggestion: line)
        case .itemInItem: .itemInItem(suggestion: line)
        case .unknownEscape(let escape, _): .unknownEscape(escape, suggestion: line)
        case .loneSurrogate(let escape, _?): .loneSurrogate(escape, suggestion: line)
        case .unbracketedList: .unbracketedList(suggestion: line)
        case .emptyItem: .emptyItem(suggestion: line)
        case .wideColon(let key, _): .wideColon(key: key, suggestion: line)
        case .tabIndentation(let lines, _?) where lines.count == 1: .tabIndentation(lines: lines, suggestion: line)
        case .loneSurrogate(_, nil), .tabIndentation, .severalItems, .unfilledTemplate, .duplicateKey,
            .notAMapping, .malformed, .tooDeep:
            self
        }
    }

    /// A line as messages show it, in which a tab could not be told from spaces.
    private static func shown(_ line: String) -> String { line.replacing("\t", with: " ") }

    private static func shown(_ items: [String]) -> String {
        items.map { "`\(shown($0))`" }.joined(separator: ", ")
    }

    private static func duplicateMessage(_ key: String, _ lines: [Int]) -> Wording {
        guard lines.count > 1, let last = lines.last else {
            return Wording("the key `\(key)` appears twice", korean: "`\(key)` 키가 두 번 나옵니다")
        }
        let count = lines.count == 2 ? "twice" : "\(lines.count) times"
        guard lines.first != last else {
            return Wording(
                "the key `\(key)` appears \(count) on line \(last)",
                korean: "`\(key)` 키가 \(last)번째 줄에 \(lines.count)번 나옵니다")
        }
        let first = lines.dropLast().map(String.init).joined(separator: ", ")
        return Wording(
            "the key `\(key)` appears \(count), on lines \(first) and \(last)",
            korean: "`\(key)` 키가 \(first), \(last)번째 줄에 모두 \(lines.count)번 나옵니다")
    }

    private static func needsQuotesMessage(_ value: String) -> Wording {
        if value.contains(": ") || value.hasSuffix(":") {
            return Wording("a value that contains `: ` needs quotes", korean: "`: `가 든 값은 따옴표로 묶어야 합니다")
        }
        if value.contains(" #") {
            return Wording("a value that contains ` #` needs quotes", korean: "` #`이 든 값은 따옴표로 묶어야 합니다")
        }
        let first = value.first.map(String.init) ?? ""
        if first == "`" {
            return Wording(
                "a value that starts with a backtick needs quotes", korean: "백틱으로 시작하는 값은 따옴표로 묶어야 합니다")
        }
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

    /// The key that a word at the start of a line is, or was meant to be; `nil` for what is no word.
    func name(for word: String) -> String? {
        guard let first = word.first, first.isLetter || first == "_",
            word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
        else { return nil }
        let suggestion =
            switch self {
            case .frontMatter: FrontMatter.schema.suggestion(for: word)
            case .settings: SiteConfiguration.schema.suggestion(for: word)
            }
        return suggestion?.key ?? word
    }

    /// What messages call it.
    var name: Wording {
        switch self {
        case .frontMatter: Wording("front matter", korean: "머리말")
        case .settings: Wording("site.yml", korean: "site.yml")
        }
    }
}
