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
                guard let fix = fix(for: error, in: source) else {
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
            let line = source.lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
            diagnostics.append(source.diagnostic(YAMLProblem.notAMapping(subject), line: line + 1))
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
    private static func fix(for error: any Error, in source: YAMLText) -> Fix? {
        guard let failed = place(of: error) else { return nil }
        let suspects = [failed.line, failed.context?.line, failed.line - 1].compactMap { $0 }
        for line in suspects where (1...source.lineCount).contains(line) {
            for fix in candidates(for: line, in: source) {
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

    private static func candidates(for line: Int, in source: YAMLText) -> [Fix] {
        guard let quoting = YAMLQuoting(line: source.line(line)) else { return [] }
        let place = SourcePosition(line: line, column: quoting.column)
        let quoted = Fix(
            line: line, place: place, text: quoting.quotedLine,
            problem: .needsQuotes(value: quoting.value, suggestion: quoting.quotedLine))
        guard let text = quoting.closed else { return [quoted] }
        let problem = YAMLProblem.unclosed(mark: String(quoting.value.prefix(1)), suggestion: text)
        return [Fix(line: line, place: place, text: text, problem: problem), quoted]
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
