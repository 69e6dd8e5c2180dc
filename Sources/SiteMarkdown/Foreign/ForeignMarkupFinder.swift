/// Finds what is left of another generator's own markup in a document.
struct ForeignMarkupFinder {
    /// The text without its code.
    private let text: [UInt8]
    private var first: [ForeignMarkup: Range<Int>] = [:]
    private var counts: [ForeignMarkup: Int] = [:]

    /// How far the end of a shortcode or tag may be from its start, in bytes.
    private static let reach = 500
    /// How much of one is quoted, in bytes.
    private static let quoted = 40

    /// Finds foreign markup outside of code.
    ///
    /// - Parameters:
    ///   - text: Markdown as UTF-8.
    ///   - root: The document that was parsed from as many lines, unchanged.
    /// - Returns: The first of each kind, with how many of it there are.
    static func findings(in text: [UInt8], root: Node) -> [MarkdownFinding] {
        guard mayHoldAny(text) else { return [] }
        var finder = ForeignMarkupFinder(text: CodeMask.masked(text, root: root))
        finder.findModuleLines()
        finder.findRest()
        return finder.first.sorted { $0.value.lowerBound < $1.value.lowerBound }.map { kind, range in
            finder.finding(of: kind, at: range, in: text)
        }
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    /// A glance that tells most documents from those that need a look.
    private static func mayHoldAny(_ text: [UInt8]) -> Bool {
        text.starts(with: "import".utf8) || text.starts(with: "export".utf8)
            || zip(text, text.dropFirst()).contains { left, right in
                left == UInt8(ascii: "{") && "{%:#.".utf8.contains(right)
                    || left == UInt8(ascii: "<") && isCapital(right)
                    || left == UInt8(ascii: "\n") && (right == UInt8(ascii: "i") || right == UInt8(ascii: "e"))
            }
    }

    private func finding(of kind: ForeignMarkup, at range: Range<Int>, in source: [UInt8]) -> MarkdownFinding {
        let start = text[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let whole = String(decoding: source[range], as: UTF8.self)
        let line = whole.split(whereSeparator: \.isNewline).first.map(String.init) ?? whole
        let sample = line.cut(toByteCount: Self.quoted)
        return MarkdownFinding(
            problem: .foreignMarkup(
                kind, sample: sample == whole ? sample : sample.trimmed + "…", count: counts[kind] ?? 1),
            line: text[..<start].count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: source[start..<range.lowerBound], as: UTF8.self).unicodeScalars.count + 1)
    }

    private mutating func note(_ kind: ForeignMarkup, at range: Range<Int>) {
        if first[kind] == nil { first[kind] = range }
        counts[kind, default: 0] += 1
    }

    // MARK: Lines of modules

    /// Looks at the lines before any text: `import … from '…'` and `export …` stand there.
    private mutating func findModuleLines() {
        var start = 0
        while start < text.count {
            let end = endOfLine(from: start)
            let line = String(decoding: text[start..<min(end, start + Self.reach)], as: UTF8.self).trimmed
            guard line.isEmpty || Self.isModuleLine(line) else { return }
            if !line.isEmpty { note(.moduleLine, at: start..<end) }
            start = end + 1
        }
    }

    private static func isModuleLine(_ line: String) -> Bool {
        let hasQuotes = line.contains("'") || line.contains("\"")
        if line.hasPrefix("import ") { return hasQuotes && (line.contains(" from ") || line.dropFirst(7).isQuoted) }
        return ["export const ", "export default ", "export { "].contains { line.hasPrefix($0) }
    }

    // MARK: Braces and tags

    private mutating func findRest() {
        var position = 0
        var end = 0
        while let start = text[position...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") }) {
            if let (kind, range) = markup(at: start, after: end) {
                note(kind, at: range)
                end = range.upperBound
                position = end
            } else {
                position = start + 1
            }
        }
    }

    /// What starts at a brace or an angle bracket.
    ///
    /// - Parameters:
    ///   - start: Where it starts.
    ///   - end: Where the markup before it ended.
    /// - Returns: Its kind and where it stands; `nil` for a brace or bracket of other use.
    private func markup(at start: Int, after end: Int) -> (ForeignMarkup, Range<Int>)? {
        let kind: ForeignMarkup
        let upper: Int?
        if starts(with: "{{<", at: start) || starts(with: "{{%", at: start) {
            kind = .shortcode
            upper = self.end(of: text[start + 2] == UInt8(ascii: "<") ? ">}}" : "%}}", from: start + 3)
        } else if starts(with: "{{", at: start) {
            kind = .expression
            upper = endOfExpression(at: start, after: end)
        } else if starts(with: "{%", at: start) {
            kind = .liquidTag
            upper = endOfLiquidTag(at: start)
        } else if text[start] == UInt8(ascii: "{") {
            kind = .attributes
            upper = endOfAttributes(at: start)
        } else {
            kind = .component
            upper = endOfComponent(at: start)
        }
        return upper.map { (kind, start..<$0) }
    }

    /// A tag has a name, which a comment of LaTeX has not.
    private func endOfLiquidTag(at start: Int) -> Int? {
        guard let end = end(of: "%}", from: start + 2) else { return nil }
        let name = text[(start + 2)..<end].drop { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
        return name.first.map(Self.isLetter) == true ? end : nil
    }

    /// An expression names or quotes something; `\frac{{a}}{b}` and `x_{{ i }}` are mathematics.
    private func endOfExpression(at start: Int, after previous: Int) -> Int? {
        guard let end = end(of: "}}", from: start + 2), end <= endOfLine(from: start) else { return nil }
        if start > 0, start != previous, Self.bindsMathematics(text[start - 1]) { return nil }
        let inside = text[(start + 2)..<(end - 2)]
        guard !inside.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return nil }
        let content = inside.drop { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
        guard let first = content.first, Self.isLetter(first) || "\"'.$".utf8.contains(first) else { return nil }
        return content.count < inside.count || content.contains { ".|\"'".utf8.contains($0) } ? end : nil
    }

    /// Attributes stand at the end of a line or right behind a link or picture.
    private func endOfAttributes(at start: Int) -> Int? {
        let lineEnd = endOfLine(from: start)
        guard let brace = text[start..<lineEnd].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let isLast = text[(brace + 1)..<lineEnd].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "#") }
        let content = String(decoding: text[(start + 1)..<brace], as: UTF8.self)
        let isBehindLink = start > 0 && text[start - 1] == UInt8(ascii: ")")
        if content.hasPrefix(":") {
            return (isLast || isBehindLink) && Self.areAttributes(content.dropFirst()) ? brace + 1 : nil
        }
        let isName = content.first == "#" || content.first == "."
        guard isName, isLast, content.dropFirst().first?.isLetter == true, isHeading(start) else { return nil }
        return brace + 1
    }

    private static func areAttributes(_ content: Substring) -> Bool {
        let trimmed = String(content).trimmed
        if ["toc", "no_toc"].contains(where: { trimmed.lowercased().hasPrefix($0) }) { return true }
        if trimmed.hasPrefix(":") || trimmed.hasPrefix("/") { return trimmed.dropFirst().first?.isLetter == true }
        if trimmed.hasPrefix(".") || trimmed.hasPrefix("#") { return trimmed.dropFirst().first?.isLetter == true }
        return trimmed.first?.isLetter == true && trimmed.contains("=")
    }

    private func isHeading(_ position: Int) -> Bool {
        let start = text[..<position].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return text[start..<position].drop { $0 <= 0x20 }.first == UInt8(ascii: "#")
    }

    /// A component stands at the start of a line and has values, ends itself or is ended; `<String>` of prose does not.
    private func endOfComponent(at start: Int) -> Int? {
        let name = text[(start + 1)...].prefix { Self.isLetter($0) || $0 == UInt8(ascii: ".") || Self.isDigit($0) }
        guard let initial = name.first, Self.isCapital(initial),
            text[..<start].reversed().first(where: { $0 != UInt8(ascii: " ") }) ?? 0x0A == UInt8(ascii: "\n"),
            let end = end(of: ">", from: name.endIndex)
        else { return nil }
        // Old HTML is written in capitals; `<Table>` and `<Video>` are what components are called.
        guard !HTMLElements.holdsInCapitals(name) else { return nil }
        let attributes = text[name.endIndex..<(end - 1)]
        guard attributes.first.map({ $0 <= 0x20 || $0 == UInt8(ascii: "/") }) ?? true else { return nil }
        let hasValues = attributes.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "/") }
        let closing = "</" + String(decoding: name, as: UTF8.self) + ">"
        return hasValues || self.end(of: closing, from: end, within: 10 * Self.reach) != nil ? end : nil
    }

    // MARK: Bytes

    private func starts(with prefix: StaticString, at position: Int) -> Bool {
        prefix.withUTF8Buffer { text[position...].starts(with: $0) }
    }

    /// Where the next occurrence of a text ends, when it is near.
    private func end(of closing: String, from start: Int, within reach: Int = reach) -> Int? {
        let closing = Array(closing.utf8)
        let limit = min(text.count, start + reach) - closing.count
        guard start <= limit else { return nil }
        return (start...limit).first { text[$0] == closing[0] && text[$0...].starts(with: closing) }
            .map { $0 + closing.count }
    }

    private func endOfLine(from start: Int) -> Int {
        text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        isCapital(byte & 0xDF) && byte < 0x80
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func bindsMathematics(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "\\^_{}$".utf8.contains(byte)
    }
}

extension Substring {
    /// Whether the text starts with a quotation mark.
    fileprivate var isQuoted: Bool { first == "'" || first == "\"" }
}
