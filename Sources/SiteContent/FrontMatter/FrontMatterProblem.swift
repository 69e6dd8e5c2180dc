public import SiteModel

/// Which of two fields with the same key is to stay.
public enum RepeatedKey: String, Sendable, Hashable {
    case first
    case second
}

/// What can be wrong with a document's front matter.
public enum FrontMatterProblem: Problem, Hashable {
    case unclosed(lastFieldLine: Int)
    case afterBlankLines(count: Int)
    case oddFences(lines: [Int])
    /// Lines that end with CR alone, as those of old Macs.
    case carriageReturns
    /// A block of front matter below a comment or a text.
    case belowOther(lines: ClosedRange<Int>)
    /// A second block; without these lines, it belongs to the first, which may have some of its keys.
    case secondBlock(fences: ClosedRange<Int>, keep: RepeatedKey?)
    /// Front matter in a block of code, which these lines make.
    case inCode(lines: [Int])
    /// Fields without fences from the first line on; `nil` if there is a rule below them.
    case unfenced(lastFieldLine: Int?)
    /// A field in the text of a document without front matter.
    case fieldInBody(String)
    case toml
    case json(isFenced: Bool)
    case notText(key: String)
    case severalAuthors([String])
    case notAList(key: String)
    case notABoolean(key: String, value: String)
    case unreadableDate(key: String, value: String)
    case noDate(key: String, value: String, endsDocument: Bool)
    case unclearDate(key: String, value: String, DateDoubt, readings: [String])
    case notAnAddress(key: String, value: String, allowsPaths: Bool)
    case unknownKind(String)
    case unknownTimeZone(String)
    case cutByComment(key: String, suggestion: String)
    case unknownVisibility(key: String, value: String)
    case takenByComment(key: String, suggestion: String)
    case tooLong(byteCount: Int, limit: Int)
    case tooManyValues(limit: Int)

    /// A value that a comment cuts or takes is a warning; everything else fails the build.
    public var severity: Severity {
        switch self {
        case .cutByComment, .takenByComment: .warning
        case .unclosed, .afterBlankLines, .oddFences, .carriageReturns, .belowOther, .secondBlock, .inCode, .unfenced,
            .fieldInBody, .toml, .json, .notText, .severalAuthors, .notAList, .notABoolean,
            .unreadableDate, .noDate, .unclearDate, .notAnAddress, .unknownKind, .unknownTimeZone,
            .unknownVisibility, .tooLong, .tooManyValues:
            .error
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .unclosed: Wording("the front matter that starts here never ends", korean: "여기서 시작한 머리말이 닫히지 않았습니다")
        case .afterBlankLines:
            Wording(
                "the front matter does not start on the first line, and would be shown as text",
                korean: "머리말이 첫 줄에서 시작하지 않아 본문으로 보이게 됩니다")
        case .oddFences:
            Wording(
                "the front matter does not start with a line of `---` alone, and would be shown as text",
                korean: "머리말이 `---`만 있는 줄로 시작하지 않아 본문으로 보이게 됩니다")
        case .carriageReturns:
            Wording(
                "the lines end with CR alone, so the front matter would be shown as text",
                korean: "줄 끝이 CR뿐이어서 머리말이 본문으로 보이게 됩니다")
        case .belowOther:
            Wording(
                "the front matter does not start on the first line, and would be shown as text",
                korean: "머리말이 첫 줄에서 시작하지 않아 본문으로 보이게 됩니다")
        case .secondBlock:
            Wording(
                "this is a second block of front matter, which would be shown as text",
                korean: "머리말이 하나 더 있어 본문으로 보이게 됩니다")
        case .inCode:
            Wording(
                "the front matter is in a block of code, and would be shown as text",
                korean: "머리말이 코드 블록 안에 있어 본문으로 보이게 됩니다")
        case .unfenced:
            Wording(
                "the front matter does not start with a line of `---` alone, and would be shown as text",
                korean: "머리말이 `---`만 있는 줄로 시작하지 않아 본문으로 보이게 됩니다")
        case .fieldInBody(let field):
            Wording(
                "`\(field)` is not in the front matter, so the document would be public",
                korean: "`\(field)` 줄이 머리말 밖에 있어 글이 공개됩니다")
        case .toml: Wording("the front matter is TOML; only YAML is read", korean: "머리말이 TOML입니다. YAML만 읽습니다")
        case .json: Wording("the front matter is JSON; only YAML is read", korean: "머리말이 JSON입니다. YAML만 읽습니다")
        case .notText(let key): Wording("`\(key)` must be one text", korean: "`\(key)` 값은 문자열 하나여야 합니다")
        case .severalAuthors:
            Wording("`author` must be one text, not a list of several", korean: "`author` 값은 여럿이 아니라 문자열 하나여야 합니다")
        case .notAList(let key): Wording("`\(key)` must be a list of texts", korean: "`\(key)` 값은 문자열 목록이어야 합니다")
        case .notABoolean(let key, let value):
            Wording("`\(key): \(value)` is neither true nor false", korean: "`\(key): \(value)` 값이 true도 false도 아닙니다")
        case .unreadableDate(let key, let value), .noDate(let key, let value, _):
            Wording("`\(key): \(value)` is not a date", korean: "`\(key): \(value)` 값이 날짜가 아닙니다")
        case .unclearDate(let key, let value, .severalDays, _):
            Wording("`\(key): \(value)` may be more than one date", korean: "`\(key): \(value)` 값이 여러 날짜로 읽힙니다")
        case .unclearDate(let key, let value, .shortYear, _):
            Wording("`\(key): \(value)` has a year of two digits", korean: "`\(key): \(value)` 값의 연도가 두 자리입니다")
        case .unclearDate(let key, let value, .wrongWeekday, _):
            Wording(
                "`\(key): \(value)` names a weekday that is not the one of that day",
                korean: "`\(key): \(value)` 값의 요일이 그 날짜의 요일이 아닙니다")
        case .unclearDate(let key, let value, .zoneWithoutTime, _):
            Wording(
                "`\(key): \(value)` has a time zone but no time", korean: "`\(key): \(value)` 값에 시간대만 있고 시각이 없습니다")
        case .notAnAddress(let key, let value, _):
            Wording("`\(key): \(value)` is not a web address", korean: "`\(key): \(value)` 값이 웹 주소가 아닙니다")
        case .unknownKind(let value): Wording("there is no kind ‘\(value)’", korean: "‘\(value)’ 종류는 없습니다")
        case .unknownTimeZone(let value): Wording("there is no time zone ‘\(value)’", korean: "‘\(value)’ 시간대는 없습니다")
        case .cutByComment(let key, _):
            Wording(
                "` #` starts a comment, so the rest of `\(key)` is lost", korean: "` #`부터는 주석이어서 `\(key)` 값의 뒷부분이 사라집니다"
            )
        case .unknownVisibility(let key, let value):
            Wording(
                "`\(key): \(value)` does not say whether the document is public",
                korean: "`\(key): \(value)` 값만으로는 글을 공개할지 알 수 없습니다")
        case .takenByComment(let key, _):
            Wording(
                "` #` starts a comment, so this value of `\(key)` is lost",
                korean: "` #`부터는 주석이어서 `\(key)` 값이 사라집니다")
        case .tooLong(let byteCount, let limit):
            Wording(
                "the front matter has \(byteCount) bytes; the limit is \(limit)",
                korean: "머리말이 \(byteCount)바이트로 한도 \(limit)바이트를 넘습니다")
        case .tooManyValues(let limit):
            Wording("the front matter has more than \(limit) values", korean: "머리말의 값이 \(limit)개보다 많습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .unclosed(let line):
            Wording("add a line `---` after line \(line)", korean: "\(line)번째 줄 다음에 `---` 줄을 넣으세요")
        case .afterBlankLines(let count):
            Wording(
                count == 1 ? "delete the blank line above" : "delete the \(count) blank lines above",
                korean: count == 1 ? "위의 빈 줄을 지우세요" : "위의 빈 줄 \(count)개를 지우세요")
        case .oddFences(let lines):
            Wording(
                lines.count == 1 ? "write the line as: ---" : "write lines \(lines[0]) and \(lines[1]) as: ---",
                korean: lines.count == 1 ? "줄을 이렇게 쓰세요: ---" : "\(lines[0])번째 줄과 \(lines[1])번째 줄을 이렇게 쓰세요: ---")
        case .carriageReturns:
            Wording("save the file with line ends LF", korean: "줄 끝을 LF로 바꿔 저장하세요")
        case .belowOther(let lines):
            Wording(
                "move lines \(lines.lowerBound) to \(lines.upperBound) to the top of the file",
                korean: "\(lines.lowerBound)번째 줄부터 \(lines.upperBound)번째 줄까지 파일 맨 위로 옮기세요")
        case .secondBlock(let lines, let kept):
            Wording(
                (lines.count == 1
                    ? "delete line \(lines.lowerBound), so that there is one block"
                    : "delete lines \(lines.lowerBound) to \(lines.upperBound), so that there is one block")
                    + (kept.map { ", and of each key that appears twice keep the \($0.rawValue)" } ?? ""),
                korean: (lines.count == 1
                    ? "블록이 하나가 되도록 \(lines.lowerBound)번째 줄을 지우"
                    : "블록이 하나가 되도록 \(lines.lowerBound)번째 줄부터 \(lines.upperBound)번째 줄까지 지우")
                    + (kept.map { "고, 두 번 나오는 키는 \($0 == .first ? "앞" : "뒤")의 것만 남기세요" } ?? "세요"))
        case .inCode(let lines):
            Wording(
                lines.count == 1 ? "delete line \(lines[0])" : "delete lines \(lines[0]) and \(lines[1])",
                korean: lines.count == 1
                    ? "\(lines[0])번째 줄을 지우세요" : "\(lines[0])번째 줄과 \(lines[1])번째 줄을 지우세요")
        case .unfenced(let last?):
            Wording(
                "add a line `---` before line 1 and another after line \(last)",
                korean: "첫 줄 앞과 \(last)번째 줄 다음에 `---` 줄을 넣으세요")
        case .unfenced(nil): Wording("add a line `---` before line 1", korean: "첫 줄 앞에 `---` 줄을 넣으세요")
        case .fieldInBody:
            Wording(
                "move the line to the top of the file, between two lines `---`, or delete it to publish the document",
                korean: "파일 맨 위의 두 `---` 줄 사이로 옮기거나, 글을 공개하려면 이 줄을 지우세요")
        case .toml:
            Wording(
                """
                turn it into YAML with docs/guide/moving-here/toml-to-yaml.py, or put the fields between lines `---`, \
                each as `key: value`
                """,
                korean: """
                    docs/guide/moving-here/toml-to-yaml.py로 YAML로 바꾸거나, `---` 줄 사이에 필드를 `key: value`처럼 한 줄씩 쓰세요
                    """)
        case .json(isFenced: true):
            Wording(
                """
                write lines `---` instead of `;;;`, and each field between them as `key: value`; \
                docs/guide/moving-here.md shows more
                """,
                korean: "`;;;` 줄을 `---` 줄로 바꾸고 그 사이에 필드를 `key: value`처럼 한 줄씩 쓰세요. docs/guide/moving-here.ko.md를 보세요")
        case .json(isFenced: false):
            Wording(
                """
                put a line `---` before the `{` and another after its `}`; YAML reads JSON as well \
                (docs/guide/moving-here.md)
                """,
                korean: "`{` 앞과 짝이 되는 `}` 뒤에 `---` 줄을 넣으세요. JSON은 YAML로도 읽힙니다(docs/guide/moving-here.ko.md)")
        case .notText(let key): Wording("write `\(key): \"…\"` on one line", korean: "한 줄에 `\(key): \"…\"`처럼 쓰세요")
        case .severalAuthors(let names):
            Wording(
                "write one of them, or `author: \(Self.joined(names))`",
                korean: "그 가운데 하나만 쓰거나 `author: \(Self.joined(names))`처럼 쓰세요")
        case .notAList(let key) where ["aliases", "redirect_from"].contains(key):
            Wording("write `\(key): [/old/]`", korean: "`\(key): [/old/]`처럼 쓰세요")
        case .notAList(let key):
            Wording(
                "write `\(key): [AI, 로봇]`; a text with `: ` in it needs quotes",
                korean: "`\(key): [AI, 로봇]`처럼 쓰세요. `: `가 든 문자열은 따옴표로 묶으세요")
        case .notABoolean(let key, _):
            Wording("write `\(key): true` or `\(key): false`", korean: "`\(key): true`나 `\(key): false`라고 쓰세요")
        case .unreadableDate(let key, _):
            Wording(
                "write `\(key): 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502",
                korean: "`\(key): 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502, 250502처럼 쓰세요")
        case .noDate(let key, _, endsDocument: true):
            Wording(
                "delete the line; without `\(key)` the document never ends",
                korean: "줄을 지우세요. `\(key)` 키가 없으면 글을 계속 공개합니다")
        case .noDate(let key, _, endsDocument: false):
            Wording(
                "delete the line, or write a date such as `\(key): 2025-05-02`",
                korean: "줄을 지우거나 `\(key): 2025-05-02`처럼 날짜를 쓰세요")
        case .unclearDate(let key, let value, let doubt, let readings):
            Self.writing(readings.map { "`\(key): \($0)`" }, explaining: doubt.isAboutOrder && !value.hasLongNumber)
        case .notAnAddress(let key, _, allowsPaths: true):
            Wording(
                "write `\(key): https://…`, or a path such as /images/a.png",
                korean: "`\(key): https://…`나 /images/a.png 같은 경로를 쓰세요")
        case .notAnAddress(let key, _, allowsPaths: false):
            Wording("write `\(key): https://…`", korean: "`\(key): https://…`처럼 쓰세요")
        case .unknownKind: Wording("write one of \(Self.kinds)", korean: "\(Self.kinds) 가운데 하나를 쓰세요")
        case .unknownTimeZone: Wording("write a name such as `Asia/Seoul`", korean: "`Asia/Seoul` 같은 이름을 쓰세요")
        case .unknownVisibility(let key, _):
            Wording(
                "write `\(key): private` or `\(key): public`", korean: "`\(key): private`이나 `\(key): public`이라고 쓰세요")
        case .cutByComment(_, let line), .takenByComment(_, let line):
            // A tab could not be told from spaces.
            Wording(
                "write the line as: \(line.replacing("\t", with: " "))",
                korean: "줄을 이렇게 쓰세요: \(line.replacing("\t", with: " "))")
        case .tooLong:
            Wording("move long texts into the body, and shorten lists", korean: "긴 글은 본문으로 옮기고 목록을 줄이세요")
        case .tooManyValues: Wording("shorten its lists", korean: "목록을 줄이세요")
        }
    }

    private static func joined(_ names: [String]) -> String {
        YAMLWriter.scalar(names.joined(separator: ", "))
    }

    /// Says which line to write; numbers between marks may have any order, but digits alone have one.
    private static func writing(_ lines: [String], explaining explains: Bool) -> Wording {
        let korean = lines.count == 1 ? "이렇게 쓰세요: \(lines[0])" : "맞는 줄을 쓰세요: \(lines.joined(separator: ", "))"
        return Wording(
            "write \(list(lines))" + (explains ? "; only six digits without marks are always year, month and day" : ""),
            korean: korean + (explains ? ". 구분 기호 없이 여섯 자리로 쓰면 늘 연월일로 읽습니다" : ""))
    }

    private static func list(_ choices: [String]) -> String {
        choices.count == 1
            ? choices[0] : choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    }

    private static var kinds: String {
        DocumentKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    }
}

/// What can be wrong with a key of front matter.
public enum KeyProblem: Problem, Hashable {
    /// A key that looks like a known one.
    case misspelt(key: String, KeySuggestion)
    /// The same for a key with a value that says neither true nor false in YAML; `value` is what it means, if that is
    /// known.
    case unclearFlag(key: String, name: String, value: Bool?)
    /// The same for a key that was meant to be `title`, in a document that has none.
    case misspeltTitle(key: String, KeySuggestion)
    /// `authors`, in which other generators list several.
    case authorList([String])
    /// A key that looks like one that would have held the document back; `line` is what to write.
    case holdsNothingBack(key: String, line: String, isUnlisting: Bool)

    /// A field without effect does not stop a build, unless it was meant to keep the document from readers.
    public var severity: Severity {
        switch self {
        case .misspelt, .unclearFlag, .authorList: .warning
        case .misspeltTitle, .holdsNothingBack: .error
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .misspelt(let key, _), .unclearFlag(let key, _, _):
            Wording("`\(key)` has no meaning here", korean: "`\(key)` 키는 아무 뜻이 없습니다")
        case .misspeltTitle(let key, _):
            Wording(
                "`\(key)` has no meaning here, so the document has no title",
                korean: "`\(key)` 키는 아무 뜻이 없어 글에 제목이 없습니다")
        case .authorList:
            Wording(
                "`authors` has no meaning here; a document has one `author`",
                korean: "`authors` 키는 아무 뜻이 없습니다. 글쓴이는 `author` 하나로 적습니다")
        case .holdsNothingBack(let key, _, isUnlisting: false):
            Wording(
                "`\(key)` has no meaning here, so the document would be public",
                korean: "`\(key)` 키는 아무 뜻이 없어 글이 공개됩니다")
        case .holdsNothingBack(let key, _, isUnlisting: true):
            Wording(
                "`\(key)` has no meaning here, so the document would be in lists",
                korean: "`\(key)` 키는 아무 뜻이 없어 글이 목록에 나옵니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .misspelt(let key, let suggestion), .misspeltTitle(let key, let suggestion):
            Wording(
                "write `\(suggestion.key)` instead of `\(key)`", korean: "`\(key)` 대신 `\(suggestion.key)` 키를 쓰세요")
        case .unclearFlag(_, let name, let value?):
            Wording(
                "write `\(name): \(value)` instead, or delete the line",
                korean: "그 대신 `\(name): \(value)`라고 쓰거나 줄을 지우세요")
        case .unclearFlag(_, let name, nil):
            Wording(
                "write `\(name): true` or `\(name): false` instead",
                korean: "그 대신 `\(name): true`나 `\(name): false`라고 쓰세요")
        case .authorList(let names):
            Wording(
                "write `author: \(Self.author(names))` instead",
                korean: "그 대신 `author: \(Self.author(names))`처럼 쓰세요")
        case .holdsNothingBack(_, let line, let isUnlisting):
            Wording(
                "write `\(line)` instead, or delete the line to \(isUnlisting ? "list" : "publish") the document",
                korean: "그 대신 `\(line)`라고 쓰거나, 글을 \(isUnlisting ? "목록에 보이려면" : "공개하려면") 줄을 지우세요")
        }
    }

    /// A blog that uses a key in one document mostly uses it in the others as well.
    public var recurringKey: String? {
        switch self {
        case .misspelt(let key, _), .misspeltTitle(let key, _), .unclearFlag(let key, _, _): key
        case .authorList: "authors"
        case .holdsNothingBack(let key, _, _): key
        }
    }

    private static func author(_ names: [String]) -> String {
        names.isEmpty ? "…" : YAMLWriter.scalar(names.joined(separator: ", "))
    }
}

extension KeyProblem {
    /// A key that was meant to be another one.
    init(_ entry: YAMLEntry, meaning meant: HoldingName) {
        let scalar = entry.value.scalar
        let text = meant.values.canonical(scalar?.text.composed ?? "…")
        let value = scalar?.isPlain ?? true ? text : YAMLWriter.scalar(text)
        self = .holdsNothingBack(key: entry.name, line: "\(meant.name): \(value)", isUnlisting: meant.isUnlisting)
    }
}

extension DateDoubt {
    /// Whether the order of the numbers is in doubt.
    fileprivate var isAboutOrder: Bool {
        switch self {
        case .severalDays: true
        case .shortYear, .wrongWeekday, .zoneWithoutTime: false
        }
    }
}

extension String {
    /// Whether there are more than two digits in a row, of a year or a time.
    fileprivate var hasLongNumber: Bool {
        var digits = 0
        return unicodeScalars.contains { scalar in
            digits = scalar.properties.numericType == .decimal ? digits + 1 : 0
            return digits > 2
        }
    }
}
