import Foundation
import SiteModel

/// Reads the values of one YAML source, and collects what is wrong with them.
struct ValueReader {
    let source: YAMLText
    let subject: YAMLSubject
    var diagnostics: [Diagnostic]
    /// Values that a comment took whole, as they would have been read.
    var lostValues: [YAMLEntry] = []
    /// Whether there may be comments.
    let hasComments: Bool

    init(source: YAMLText, subject: YAMLSubject, diagnostics: [Diagnostic]) {
        self.source = source
        self.subject = subject
        self.diagnostics = diagnostics
        hasComments = source.bytes.contains(UInt8(ascii: "#"))
    }

    mutating func report(_ problem: any Problem, at node: YAMLNode, fix: SourceFix? = nil) {
        report(problem, at: node.place, fix: fix)
    }

    mutating func report(_ problem: any Problem, at place: SourcePosition, fix: SourceFix? = nil) {
        diagnostics.append(source.diagnostic(problem, line: place.line, column: place.column, fix: fix))
    }

    /// The text of a scalar, or of a list of one, in NFC; `nil` if it is blank.
    mutating func text(_ key: String, _ node: YAMLNode) -> String? {
        guard let scalar = node.onlyScalar else {
            reportNoText(node, of: key)
            return nil
        }
        let text = scalar.text.composed
        return text.isBlank ? nil : text
    }

    /// A value such as `{가}` or `[가: 나]` is a mapping to YAML, and lacks only quotes.
    private mutating func reportNoText(_ node: YAMLNode, of key: String) {
        guard node.holdsMapping, let line = flowLine(of: node),
            !line.takesAuthors || !line.text(line.value).contains(": ")
        else {
            return report(subject.notText(key: key), at: node)
        }
        let quoting = YAMLQuoting(valueOf: line)
        if reportUnfilled(quoting.written, at: node, key, fix: quoting.fix) { return }
        report(
            YAMLProblem.needsQuotes(value: quoting.written, suggestion: quoting.quotedLine), at: node, fix: quoting.fix)
    }

    /// The line of a value in brackets or braces that fills the rest of it.
    private func flowLine(of node: YAMLNode) -> YAMLLine? {
        guard node.scalar == nil, let line = YAMLLine(source.line(node.place.line)),
            line.column(of: line.value.lowerBound) == node.place.column, line.endsFlow
        else { return nil }
        return line
    }

    /// Reports a place of a template that nobody filled in; says whether it is one.
    ///
    /// What is not one of an editor's own names, such as `{{ page.title }}`, may be what a title is about.
    private mutating func reportUnfilled(
        _ written: String, at node: YAMLNode, _ key: String, fix: SourceFix? = nil
    ) -> Bool {
        guard EditorTemplate.isUnfilled(written), let example = YAMLLine.example(of: key) else { return false }
        report(
            YAMLProblem.unfilledTemplate(written, example: example), at: node, fix: written.contains(".") ? fix : nil)
        return true
    }

    /// The text of a value with a form of its own, such as a date, whatever else it is to YAML; `nil` if it is blank or
    /// was reported.
    private mutating func formText(_ key: String, _ node: YAMLNode) -> String? {
        guard node.onlyScalar == nil, let line = flowLine(of: node) else { return text(key, node) }
        let written = line.text(line.value)
        return reportUnfilled(written, at: node, key) ? nil : written
    }

    /// A text that people write freely, on one line.
    mutating func sentence(_ key: String, _ node: YAMLNode) -> String? {
        guard let text = text(key, node) else { return nil }
        return text.isOneLine ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// What a parser makes of a text; a text that it does not know is reported.
    mutating func parsed<Value>(
        _ key: String, _ node: YAMLNode, by parse: (String) -> Value?, unknown: (String) -> any Problem
    ) -> Value? {
        guard let written = formText(key, node) else { return nil }
        let value = parse(written)
        if value == nil { report(unknown(written), at: node) }
        return value
    }

    mutating func date(_ key: String, _ node: YAMLNode) -> DateText? {
        guard !node.isBlank, let written = formText(key, node) else { return nil }
        switch DateReading(written) {
        case .certain(let date): return date
        case .unclear(let doubt, let dates): reportUnclearDate(key, node, written, doubt, dates)
        case .none: reportNoDate(key, node, written)
        }
        return nil
    }

    /// Reports what is not a date; `expires: never` says what a document without the key does.
    private mutating func reportNoDate(_ key: String, _ node: YAMLNode, _ written: String) {
        guard NoDate.isSaid(by: written) else {
            return report(FrontMatterProblem.unreadableDate(key: key, value: written), at: node)
        }
        let endsDocument = FrontMatter.schema.names(of: \.expires).contains(key)
        let problem = FrontMatterProblem.noDate(key: key, value: written, endsDocument: endsDocument)
        report(problem, at: node, fix: endsDocument ? replacement(of: node, with: "") : nil)
    }

    /// Reports a date that may mean several; one whose year has two digits but that means one can be written anew.
    mutating func reportUnclearDate(
        _ key: String, _ node: YAMLNode, _ written: String, _ doubt: DateDoubt, _ dates: [DateText]
    ) {
        let texts = dates.map(\.text)
        report(
            FrontMatterProblem.unclearDate(key: key, value: written, doubt, readings: texts), at: node,
            fix: doubt == .shortYear ? replacement(of: node, with: texts[0]) : nil)
    }

    /// The change that gives a text of one line another value, within its quotes if it has some; `nil` if it is written
    /// in a way of its own, such as with escapes.
    private func replacement(of node: YAMLNode, with value: String) -> SourceFix? {
        guard let scalar = node.scalar else { return nil }
        let rest = source.line(node.place.line).unicodeScalars.dropFirst(node.place.column - 1)
        let quote = scalar.isPlain ? "" : rest.first.map { String($0) } ?? ""
        let written = quote + scalar.text + quote
        return rest.starts(with: written.unicodeScalars) ? SourceFix(written, to: quote + value + quote) : nil
    }

    mutating func flag(_ key: String, _ node: YAMLNode) -> Bool? {
        parsed(key, node, by: Self.flag) { FrontMatterProblem.notABoolean(key: key, value: $0) }
    }

    /// What a text says if it is true or false, in the words of YAML 1.1 (https://yaml.org/type/bool.html) or as a digit.
    static func flag(_ written: String) -> Bool? {
        switch written.trimmed.lowercased() {
        case "true", "yes", "on", "y", "1": true
        case "false", "no", "off", "n", "0": false
        default: nil
        }
    }

    mutating func number(_ key: String, _ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
        parsed(key, node) { written in
            Int(written.replacing("_", with: "")).flatMap { range.contains($0) ? $0 : nil }
        } unknown: {
            ConfigurationProblem.notANumber(key: key, value: $0, range: range)
        }
    }

    /// A web address, or a path of the site: what a stranger wrote must not become a script in the page's head.
    mutating func address(_ key: String, _ node: YAMLNode, allowsPaths: Bool) -> String? {
        parsed(key, node) { written in
            let lowered = written.lowercased()
            let isWeb = lowered.hasPrefix("https://") || lowered.hasPrefix("http://")
            let isPath = allowsPaths && !written.contains(":")
            let isClean = written.unicodeScalars.allSatisfy { $0.value > 0x20 && !"\"<>".unicodeScalars.contains($0) }
            return (isWeb && isClean) || isPath ? written : nil
        } unknown: {
            FrontMatterProblem.notAnAddress(key: key, value: $0, allowsPaths: allowsPaths)
        }
    }

    // MARK: Several texts

    /// The texts of a list, or the one text, each with its node.
    mutating func texts(_ key: String, _ node: YAMLNode) -> [(text: String, node: YAMLNode)] {
        switch node.content {
        case .scalar: return text(key, node).map { [($0, node)] } ?? []
        case .sequence(let items):
            return items.compactMap { item in
                guard item.scalar != nil else {
                    reportListItem(item, of: key)
                    return nil
                }
                return text(key, item).map { ($0, item) }
            }
        case .mapping:
            let line = flowLine(of: node)
            if let line, reportUnfilled(line.text(line.value), at: node, key) { return [] }
            report(subject.notAList(key: key), at: node)
            return []
        }
    }

    /// The texts of a list, or those between the commas of one text, without the `#` of hashtags.
    ///
    /// Spaces do not separate, as Korean tags have those; but in one text of hashtags alone, `#AI #LLM`, they do.
    mutating func commaSeparated(_ key: String, _ node: YAMLNode) -> [String] {
        let texts = texts(key, node).map(\.text)
        guard node.scalar != nil, let text = texts.first else { return texts.map(\.withoutHashtagMark) }
        let isSeveral = text.utf8.contains(UInt8(ascii: ","))
        let words = text.split(separator: isSeveral ? "," : " ").map { $0.trimmingCharacters(in: .whitespaces) }
        guard isSeveral || words.allSatisfy(\.isHashtag) else { return [text] }
        return words.filter { !$0.isEmpty }.map(\.withoutHashtagMark)
    }

    /// An item such as `- GPT: 새 모델` is a mapping to YAML, and lacks only quotes.
    private mutating func reportListItem(_ item: YAMLNode, of key: String) {
        if let written = flowItem(item), reportUnfilled(written, at: item, key) { return }
        guard case .mapping = item.content, let quoting = quoting(ofItem: item) else {
            return report(subject.notAList(key: key), at: item)
        }
        report(
            YAMLProblem.needsQuotes(value: quoting.written, suggestion: quoting.quotedLine), at: item, fix: quoting.fix)
    }

    /// The text of an item on a line of its own, or between the brackets of a line.
    private func flowItem(_ item: YAMLNode) -> String? {
        if let line = flowLine(of: item) { return line.text(line.value) }
        guard item.holdsMapping, let line = YAMLLine(source.line(item.place.line)), let list = YAMLFlowList(of: line)
        else {
            return nil
        }
        return list.items.first { line.column(of: $0.lowerBound) == item.place.column }.map(line.text)
    }

    private func quoting(ofItem item: YAMLNode) -> YAMLQuoting? {
        let text = source.line(item.place.line)
        guard let line = YAMLLine(text) else { return nil }
        if let list = YAMLFlowList(of: line) {
            return YAMLQuoting.items(of: list, in: line).first { $0.column == item.place.column }
        }
        let quoting = YAMLQuoting(valueOf: line)
        let isItem = text.drop { $0 == " " }.hasPrefix("- ")
        return isItem && quoting.written.contains(": ") && !line.opensFlow ? quoting : nil
    }

    /// The entries of a mapping; anything else is reported.
    mutating func entries(_ key: String, _ node: YAMLNode) -> [YAMLEntry] {
        guard case .mapping(let entries) = node.content else {
            report(ConfigurationProblem.notAMapping(key: key), at: node)
            return []
        }
        return entries
    }
}

extension YAMLSubject {
    /// The problem that a value is not one text.
    fileprivate func notText(key: String) -> any Problem {
        switch self {
        case .frontMatter: FrontMatterProblem.notText(key: key)
        case .settings: ConfigurationProblem.notText(key: key)
        }
    }

    /// The problem that a value is not a list of texts.
    fileprivate func notAList(key: String) -> any Problem {
        switch self {
        case .frontMatter: FrontMatterProblem.notAList(key: key)
        case .settings: ConfigurationProblem.notAList(key: key)
        }
    }
}

extension String {
    /// Whether it starts as a hashtag does: with a `#` directly before a letter.
    fileprivate var isHashtag: Bool {
        hasPrefix("#") && dropFirst().first?.isLetter ?? false
    }

    /// A tag's name: the theme puts a `#` before each.
    package var withoutHashtagMark: String { isHashtag ? String(dropFirst()) : self }
}
