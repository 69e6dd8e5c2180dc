import SiteModel
import Yams

/// Reads YAML into nodes that know their place, and finds a fix for what is wrong.
enum YAMLParser {
    /// Parses a mapping.
    ///
    /// Text that can mean only one thing is read without the general parser, which costs far more.
    ///
    /// A line that only lacks quotes is reported with the quoted line and read as if it had them, so that one run
    /// finds everything that is wrong.
    static func parse(
        _ source: YAMLText, subject: YAMLSubject
    ) -> (entries: [YAMLEntry], diagnostics: [Diagnostic]) {
        if let entries = PlainYAMLReader.entries(of: source) { return (entries, []) }
        var source = source
        var diagnostics: [Diagnostic] = []
        if let line = YAMLAliases.lineOfExcess(in: source) {
            return ([], [source.diagnostic(YAMLProblem.tooDeep, line: line)])
        }
        for _ in 0..<maximumFixCount {
            do {
                return (try entries(of: source, subject: subject, diagnostics: &diagnostics), diagnostics)
            } catch {
                guard let fix = fix(for: error, in: source, subject) else {
                    diagnostics.append(diagnostic(for: error, in: source))
                    return ([], diagnostics)
                }
                let place = fix.place
                diagnostics.append(source.diagnostic(fix.problem, line: place.line, column: place.column))
                source.replaceLine(fix.line, with: fix.text)
            }
        }
        return ([], diagnostics)
    }

    /// Every fix parses the whole text again; a text that needs more of them is not front matter.
    private static let maximumFixCount = 20

    private static func entries(
        of source: YAMLText, subject: YAMLSubject, diagnostics: inout [Diagnostic]
    ) throws -> [YAMLEntry] {
        guard let root = try YAMLNode.compose(source) else { return [] }
        guard case .mapping(let entries) = root.content else {
            // Lines such as `title:가` alone are one plain text to YAML.
            let fixes = source.lines.indices.compactMap { fieldFix(for: $0 + 1, in: source, subject) }
            diagnostics += fixes.map { source.diagnostic($0.problem, line: $0.place.line, column: $0.place.column) }
            if fixes.isEmpty {
                let line = source.lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
                diagnostics.append(source.diagnostic(YAMLProblem.notAMapping(subject), line: line + 1))
            }
            return []
        }
        for entry in entries where entry.key.scalar == nil {
            let problem = YAMLProblem.notAMapping(subject)
            diagnostics.append(source.diagnostic(problem, line: entry.key.place.line))
        }
        return entries.filter { $0.key.scalar != nil }
    }

    // MARK: Fixes

    /// A line as it should be.
    private struct Fix {
        let line: Int
        /// Where to say what is wrong.
        let place: SourcePosition
        let text: String
        let problem: YAMLProblem
    }

    /// Finds the line that takes the parser further once it is closed or quoted.
    private static func fix(for error: any Error, in source: YAMLText, _ subject: YAMLSubject) -> Fix? {
        guard let failed = place(of: error) else { return nil }
        let suspects = [failed.line, failed.context?.line, failed.line - 1].compactMap { $0 }
        for line in suspects where (1...source.lineCount).contains(line) {
            for fix in candidates(for: line, in: source, subject) {
                var fixed = source
                fixed.replaceLine(line, with: fix.text)
                if let next = failure(of: fixed), !gets(next, furtherThan: failed) { continue }
                return fix
            }
        }
        return closingFix(for: failed, in: source)
    }

    /// Finds the end of a list or mapping that opens on one line and should close on a later one.
    private static func closingFix(for failed: Failure, in source: YAMLText) -> Fix? {
        guard let start = failed.context, (1..<source.lineCount).contains(start.line) else { return nil }
        let opening = source.line(start.line).dropFirst(start.column - 1).first
        guard let opening, let closing = ["[": "]", "{": "}"][opening] else { return nil }
        let rest = (start.line + 1)...source.lineCount
        let end = rest.first { isField(source.line($0)) } ?? source.lineCount + 1
        guard let line = (start.line..<end).last(where: { !source.line($0).allSatisfy(\.isWhitespace) }) else {
            return nil
        }
        let text = source.line(line) + closing
        var fixed = source
        fixed.replaceLine(line, with: text)
        if let next = failure(of: fixed), !gets(next, furtherThan: failed) { return nil }
        let number = source.position(of: SourcePosition(line: line)).line
        return Fix(
            line: line, place: start, text: text,
            problem: .unclosed(mark: String(opening), suggestion: text, line: number))
    }

    /// Whether a line is a field of the outermost mapping, such as `title: …`.
    private static func isField(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace else { return false }
        return line[line.index(after: colon)...].first?.isWhitespace ?? true
    }

    private static func candidates(for line: Int, in source: YAMLText, _ subject: YAMLSubject) -> [Fix] {
        let field = fieldFix(for: line, in: source, subject).map { [$0] } ?? []
        guard let quoting = YAMLQuoting(line: source.line(line)) else { return field }
        let place = SourcePosition(line: line, column: quoting.column)
        let quoted = Fix(
            line: line, place: place, text: quoting.quotedLine,
            problem: .needsQuotes(value: quoting.value, suggestion: quoting.quotedLine))
        guard let text = quoting.closed else { return field + [quoted] }
        let problem = YAMLProblem.unclosed(mark: String(quoting.value.prefix(1)), suggestion: text)
        return field + [Fix(line: line, place: place, text: text, problem: problem), quoted]
    }

    /// Moves a known key to the start of its line, and puts a space after its colon.
    private static func fieldFix(for line: Int, in source: YAMLText, _ subject: YAMLSubject) -> Fix? {
        let written = source.line(line)
        let field = written.drop { $0 == " " }
        guard let colon = field.firstIndex(of: ":"), subject.knows(String(field[..<colon])) else { return nil }
        let (key, value) = (String(field[..<colon]), field[colon...].dropFirst())
        let column = written.distance(from: written.startIndex, to: field.startIndex) + 1
        if let first = value.first, !first.isWhitespace {
            let text = "\(key): \(value)"
            let place = SourcePosition(line: line, column: column + key.count + 1)
            return Fix(line: line, place: place, text: text, problem: .missingSpace(key: key, suggestion: text))
        }
        guard column > 1 else { return nil }
        let place = SourcePosition(line: line, column: column)
        let text = String(field)
        return Fix(line: line, place: place, text: text, problem: .indented(key: key, suggestion: text))
    }

    /// Where the parser stopped, and where what it was reading began.
    private typealias Failure = (line: Int, column: Int, context: SourcePosition?)

    private static func gets(_ next: Failure, furtherThan failed: Failure) -> Bool {
        next.line > failed.line || (next.line == failed.line && next.context?.line != failed.context?.line)
    }

    private static func failure(of source: YAMLText) -> Failure? {
        do {
            _ = try YAMLNode.compose(source)
            return nil
        } catch {
            return place(of: error) ?? (0, 0, nil)
        }
    }

    private static func place(of error: any Error) -> Failure? {
        switch error as? YamlError {
        case .scanner(let context, _, let mark, _), .parser(let context, _, let mark, _),
            .composer(let context, _, let mark, _):
            (
                mark.line, mark.column,
                context.map { SourcePosition(line: $0.mark.line, column: $0.mark.column) }
            )
        default: nil
        }
    }

    // MARK: Explaining

    private static func diagnostic(for error: any Error, in source: YAMLText) -> Diagnostic {
        if let excess = error as? YAMLExcess { return source.diagnostic(YAMLProblem.tooDeep, line: excess.line) }
        switch error as? YamlError {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            let line = min(mark.line, source.lineCount)
            if source.line(line).prefix(while: \.isWhitespace).contains("\t") {
                return source.diagnostic(YAMLProblem.tabIndentation, line: line)
            }
            return source.diagnostic(
                YAMLProblem.malformed(reason: Wording(yamlError: reason)), line: line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, _):
            let key = keys.first ?? ""
            let line = source.lines.lastIndex { $0.hasPrefix(key + ":") } ?? 0
            return source.diagnostic(YAMLProblem.duplicateKey(key), line: line + 1)
        case .reader(let reason, let offset, _, let yaml):
            let line = yaml.prefix(offset ?? 0).count { $0.isNewline } + 1
            return source.diagnostic(YAMLProblem.malformed(reason: Wording(yamlError: reason)), line: line)
        default:
            return source.diagnostic(YAMLProblem.malformed(reason: Wording(untranslated: "\(error)")), line: 1)
        }
    }
}

extension Wording {
    /// What the YAML library says about a text that it cannot read; unknown words are the same in both languages.
    init(yamlError reason: String) {
        self.init(reason, korean: Self.korean[reason] ?? reason)
    }

    /// What libyaml and Yams say, by their sources.
    private static let korean = [
        "mapping values are not allowed in this context": "여기에는 `key: value` 값을 쓸 수 없습니다",
        "mapping keys are not allowed in this context": "여기에는 키를 쓸 수 없습니다",
        "block sequence entries are not allowed in this context": "여기에는 `- ` 항목을 쓸 수 없습니다",
        "control characters are not allowed": "제어 문자를 쓸 수 없습니다",
        "could not find expected ':'": "`:` 표시가 있어야 합니다",
        "did not find expected key": "키가 있어야 합니다",
        "did not find expected '-' indicator": "`-` 표시가 있어야 합니다",
        "did not find expected ',' or ']'": "`,`나 `]` 표시가 있어야 합니다",
        "did not find expected ',' or '}'": "`,`나 `}` 표시가 있어야 합니다",
        "did not find expected node content": "값이 있어야 합니다",
        "did not find expected <document start>": "문서가 시작되어야 합니다",
        "did not find expected alphabetic or numeric character": "글자나 숫자가 있어야 합니다",
        "did not find expected comment or line break": "주석이나 줄바꿈이 있어야 합니다",
        "did not find expected whitespace or line break": "공백이나 줄바꿈이 있어야 합니다",
        "did not find expected whitespace": "공백이 있어야 합니다",
        "did not find expected tag URI": "태그의 URI가 있어야 합니다",
        "did not find expected hexdecimal number": "16진수가 있어야 합니다",
        "found a tab character that violates indentation": "탭으로 들여 썼습니다",
        "found a tab character where an indentation space is expected": "들여 쓴 자리에 공백이 아니라 탭이 있습니다",
        "found an indentation indicator equal to 0": "들여쓰기 값이 0입니다",
        "found character that cannot start any token": "값의 처음에 쓸 수 없는 글자입니다",
        "found duplicate %YAML directive": "%YAML 지시어가 두 번 나옵니다",
        "found duplicate %TAG directive": "%TAG 지시어가 두 번 나옵니다",
        "found incompatible YAML document": "지원하지 않는 YAML 판입니다",
        "found invalid Unicode character escape code": "유니코드 문자의 이스케이프가 잘못되었습니다",
        "found undefined alias": "정의하지 않은 별칭입니다",
        "found undefined tag handle": "정의하지 않은 태그입니다",
        "found unexpected ':'": "여기에는 `:` 표시를 쓸 수 없습니다",
        "found unexpected document indicator": "여기에는 문서 구분 줄을 쓸 수 없습니다",
        "found unexpected end of stream": "글이 중간에 끝났습니다",
        "found unknown directive name": "모르는 지시어입니다",
        "found unknown escape character": "모르는 이스케이프 문자입니다",
        "but found another document": "문서가 하나 더 있습니다",
        "invalid Unicode character": "올바르지 않은 유니코드 문자입니다",
        "input is too long": "글이 너무 깁니다",
        "Maximum nesting level reached, set with yaml_set_max_nest_level())": "너무 깊게 겹칩니다",
    ]
}
