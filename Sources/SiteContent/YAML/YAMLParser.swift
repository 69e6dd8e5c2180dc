import SiteModel
import Yams

/// Reads YAML into nodes that know their place, and finds the mend for what is wrong.
enum YAMLParser {
    /// Parses a mapping.
    ///
    /// Text that can mean only one thing is read without the general parser, which costs far more.
    ///
    /// A line that only lacks quotes is reported with the quoted line and read as if it had them, so that one run
    /// finds all that is wrong.
    ///
    /// - Parameters:
    ///   - source: The YAML.
    ///   - subject: What the YAML is, for messages.
    /// - Returns: The entries, and what is wrong.
    static func parse(
        _ source: YAMLText, subject: YAMLSubject
    ) -> (entries: [YAMLEntry], diagnostics: [Diagnostic]) {
        if let entries = PlainYAMLReader.entries(of: source) { return (entries, []) }
        var source = source
        var diagnostics: [Diagnostic] = []
        if let line = YAMLAliases.lineOfExcess(in: source) {
            return ([], [source.diagnostic(YAMLProblem.tooDeep, line: line)])
        }
        for _ in 0..<maximumMendCount {
            do {
                return (try entries(of: source, subject: subject, diagnostics: &diagnostics), diagnostics)
            } catch {
                guard let mend = mend(for: error, in: source) else {
                    diagnostics.append(diagnostic(for: error, in: source))
                    return ([], diagnostics)
                }
                let place = mend.place
                diagnostics.append(source.diagnostic(mend.problem, line: place.line, column: place.column))
                source.replaceLine(mend.line, with: mend.text)
            }
        }
        return ([], diagnostics)
    }

    /// Each mend reads the whole anew; a text that needs more is no front matter.
    private static let maximumMendCount = 20

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

    // MARK: Mending

    /// A line as it should be.
    private struct Mend {
        let line: Int
        /// Where to say what is wrong.
        let place: SourcePosition
        let text: String
        let problem: YAMLProblem
    }

    /// Finds the line that, closed or put in quotes, lets the parser get further.
    private static func mend(for error: any Error, in source: YAMLText) -> Mend? {
        guard let failed = place(of: error) else { return nil }
        let suspects = [failed.line, failed.context?.line, failed.line - 1].compactMap { $0 }
        for line in suspects where (1...source.lineCount).contains(line) {
            for mend in candidates(for: line, in: source) {
                var mended = source
                mended.replaceLine(line, with: mend.text)
                if let next = failure(of: mended), !gets(next, furtherThan: failed) { continue }
                return mend
            }
        }
        return closingMend(for: failed, in: source)
    }

    /// Finds the end of a list or mapping that is opened in one line and should be closed in a later one.
    private static func closingMend(for failed: Failure, in source: YAMLText) -> Mend? {
        guard let start = failed.context, (1..<source.lineCount).contains(start.line) else { return nil }
        let opening = source.line(start.line).dropFirst(start.column - 1).first
        guard let opening, let closing = ["[": "]", "{": "}"][opening] else { return nil }
        let rest = (start.line + 1)...source.lineCount
        let end = rest.first { isField(source.line($0)) } ?? source.lineCount + 1
        guard let line = (start.line..<end).last(where: { !source.line($0).allSatisfy(\.isWhitespace) }) else {
            return nil
        }
        let text = source.line(line) + closing
        var mended = source
        mended.replaceLine(line, with: text)
        if let next = failure(of: mended), !gets(next, furtherThan: failed) { return nil }
        let number = source.position(of: SourcePosition(line: line)).line
        return Mend(
            line: line, place: start, text: text,
            problem: .unclosed(mark: String(opening), mended: text, line: number))
    }

    /// Whether a line is a field of the outermost mapping, such as `title: …`.
    private static func isField(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace else { return false }
        return line[line.index(after: colon)...].first?.isWhitespace ?? true
    }

    private static func candidates(for line: Int, in source: YAMLText) -> [Mend] {
        guard let quoting = YAMLQuoting(line: source.line(line)) else { return [] }
        let place = SourcePosition(line: line, column: quoting.column)
        let quoted = Mend(
            line: line, place: place, text: quoting.mended,
            problem: .needsQuotes(value: quoting.value, mended: quoting.mended))
        guard let text = quoting.closed else { return [quoted] }
        let problem = YAMLProblem.unclosed(mark: String(quoting.value.prefix(1)), mended: text)
        return [Mend(line: line, place: place, text: text, problem: problem), quoted]
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
