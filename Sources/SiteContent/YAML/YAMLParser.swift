import SiteModel

/// Reads YAML into nodes that know their place, and finds a fix for what is wrong.
enum YAMLParser {
    /// Parses a mapping.
    ///
    /// Text that can mean only one thing is read without the general parser, which costs far more.
    ///
    /// A line that only lacks quotes is reported with the quoted line and read as if it had them, so that one run
    /// finds everything that is wrong.
    static func parse(
        _ source: YAMLText, subject: YAMLSubject, mostRepairs: Int = mostRepairs
    ) -> (entries: [YAMLEntry], diagnostics: [Diagnostic]) {
        if let entries = PlainYAMLReader.entries(of: source) { return (entries, []) }
        var reading = Reading(source: source, subject: subject)
        if let line = YAMLAliases.lineOfExcess(in: source) {
            return ([], [source.diagnostic(YAMLProblem.tooDeep, line: line)])
        }
        for _ in 0..<mostRepairs {
            if let entries = reading.read() { return (entries, reading.allDiagnostics) }
        }
        return ([], reading.allDiagnostics)
    }

    /// Every repair parses the whole text again; a text that needs more of them is not front matter.
    static let mostRepairs = 20
}

/// A source that is being read, with everything that was repaired in it so far.
private struct Reading {
    private var source: YAMLText
    /// The source as it was written.
    private let original: YAMLText
    private let subject: YAMLSubject
    /// What was repaired, at its place in the source as it was written.
    private var findings: [YAMLRepair.Finding] = []
    /// What cannot be repaired.
    private var diagnostics: [Diagnostic] = []
    private var duplicates = YAMLDuplicates()

    init(source: YAMLText, subject: YAMLSubject) {
        self.source = source
        original = source
        self.subject = subject
    }

    var allDiagnostics: [Diagnostic] {
        findings.map {
            original.diagnostic($0.problem, line: $0.place.line, column: $0.place.column, fix: $0.fix)
        } + diagnostics
            + duplicates.problems.map {
                original.diagnostic($0.problem, line: $0.place.line, column: $0.place.column)
            }
    }

    /// The entries of the source, which are none if it cannot be read; `nil` after something was repaired.
    mutating func read() -> [YAMLEntry]? {
        if let repair = YAMLRepair.openQuote(in: source, subject) {
            make(repair)
            return nil
        }
        do throws(YAMLFailure) {
            guard let root = try YAMLNode.compose(source) else { return [] }
            if let repair = YAMLProperties.repair(of: root, in: source) {
                make(repair)
                return nil
            }
            if let repair = YAMLStrayItems.repair(of: root, in: source, subject) {
                make(repair)
                return nil
            }
            return entries(of: duplicates.withoutRenamed(root))
        } catch {
            if case .duplicateKey(let key, let place) = error, duplicates.rename(key, at: place, in: &source) {
                return nil
            }
            guard let repair = YAMLRepair.find(after: error, in: source, subject) else {
                diagnostics.append(Self.diagnostic(for: error, in: source))
                return []
            }
            make(repair)
            return nil
        }
    }

    /// Makes a repair, and notes what it says.
    ///
    /// A line that needed several is to be written as all of them together make it.
    private mutating func make(_ repair: YAMLRepair) {
        findings += repair.findings.compactMap(written)
        source.replaceLines(repair.lines)
        for index in findings.indices {
            let number = findings[index].suggestedLine(in: original)
            guard let line = repair.lines.first(where: { $0.number == number }) else { continue }
            findings[index].problem = findings[index].problem.suggesting(line.text)
        }
    }

    /// A finding with its place in the source as it was written; `nil` if it is about what an earlier repair wrote, or
    /// about the rest of a text that the earlier one has begun.
    private func written(_ finding: YAMLRepair.Finding) -> YAMLRepair.Finding? {
        let number = finding.place.line
        let (before, now) = (original.line(number).unicodeScalars, source.line(number).unicodeScalars)
        guard !before.elementsEqual(now) else { return finding }
        let sameCount = zip(before.reversed(), now.reversed()).prefix { $0 == $1 }.count
        guard case .needsQuotes = finding.problem, finding.place.column > now.count - sameCount else { return nil }
        var finding = finding
        finding.place = SourcePosition(
            line: number, column: finding.place.column - now.count + before.count)
        return finding
    }

    private mutating func entries(of root: YAMLNode) -> [YAMLEntry]? {
        guard case .mapping(let entries) = root.content else { return entriesOfText() }
        for entry in entries where entry.key.scalar == nil {
            let problem = YAMLProblem.notAMapping(subject)
            diagnostics.append(source.diagnostic(problem, line: entry.key.place.line))
        }
        return YAMLMerging.merged(entries.filter { $0.key.scalar != nil })
    }

    /// Repairs lines such as `title:가`, which alone are one plain text to YAML.
    private mutating func entriesOfText() -> [YAMLEntry]? {
        let fields = source.lines.indices.compactMap { YAMLRepair.field(onLine: $0 + 1, in: source, subject) }
        guard fields.isEmpty else {
            fields.forEach { make($0) }
            return nil
        }
        let line = source.lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
        diagnostics.append(source.diagnostic(YAMLProblem.notAMapping(subject), line: line + 1))
        return []
    }

    // MARK: Explaining

    private static func diagnostic(for failure: YAMLFailure, in source: YAMLText) -> Diagnostic {
        switch failure {
        case .malformed(let reason, let place, _):
            let line = min(place.line, source.lineCount)
            if let tab = YAMLTabs.column(inLine: line, of: source) {
                return source.diagnostic(YAMLProblem.tabIndentation(lines: line...line), line: line, column: tab)
            }
            return source.diagnostic(
                YAMLProblem.malformed(reason: Wording(yamlError: reason)), line: line, column: place.column)
        case .duplicateKey(let key, let place):
            return source.diagnostic(
                YAMLProblem.duplicateKey(key, lines: [source.position(of: place).line]), line: place.line,
                column: place.column)
        case .unreadable(let reason, let line):
            return source.diagnostic(YAMLProblem.malformed(reason: Wording(yamlError: reason)), line: line)
        case .excess(let line): return source.diagnostic(YAMLProblem.tooDeep, line: line)
        case .unknown(let text):
            return source.diagnostic(YAMLProblem.malformed(reason: Wording(untranslated: text)), line: 1)
        }
    }
}
