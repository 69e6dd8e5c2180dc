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
                diagnostics.append(source.diagnostic(mend.problem, line: mend.line, column: mend.column))
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
        let column: Int
        let text: String
        let problem: YAMLProblem
    }

    /// Finds the line that, closed or put in quotes, lets the parser get further.
    private static func mend(for error: any Error, in source: YAMLText) -> Mend? {
        guard let failed = place(of: error) else { return nil }
        let suspects = [failed.line, failed.contextLine, failed.line - 1].compactMap { $0 }
        for line in suspects where (1...source.lineCount).contains(line) {
            for mend in candidates(for: line, in: source) {
                var mended = source
                mended.replaceLine(line, with: mend.text)
                if let next = failure(of: mended), !gets(next, furtherThan: failed) { continue }
                return mend
            }
        }
        return nil
    }

    private static func candidates(for line: Int, in source: YAMLText) -> [Mend] {
        guard let quoting = YAMLQuoting(line: source.line(line)) else { return [] }
        let quoted = Mend(
            line: line, column: quoting.column, text: quoting.mended,
            problem: .needsQuotes(value: quoting.value, mended: quoting.mended))
        guard let text = quoting.closed else { return [quoted] }
        let problem = YAMLProblem.unclosed(mark: String(quoting.value.prefix(1)), mended: text)
        return [Mend(line: line, column: quoting.column, text: text, problem: problem), quoted]
    }

    /// Where the parser stopped, and where what it was reading began.
    private typealias Failure = (line: Int, column: Int, contextLine: Int?)

    private static func gets(_ next: Failure, furtherThan failed: Failure) -> Bool {
        next.line > failed.line || (next.line == failed.line && next.contextLine != failed.contextLine)
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
            (mark.line, mark.column, context?.mark.line)
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
