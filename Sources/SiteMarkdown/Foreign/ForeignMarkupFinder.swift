import SiteBytes
public import SiteModel

/// The markup of other generators, which they replace when they build a site, and which readers would see here.
public enum ForeignMarkup: Sendable, Hashable {
    /// `{{< figure >}}` and `{{% notice %}}` of Hugo.
    case shortcode
    /// `{% include a.html %}` of Jekyll.
    case liquidTag
    /// `{{ site.baseurl }}` of Jekyll and others.
    case expression
    /// `{: .wide }` of kramdown, and `{#name}` after a heading.
    case attributes
    /// `import Chart from './Chart.astro'` of MDX, at the start of a body.
    case moduleLine
    /// `<Chart data={…} />` of MDX.
    case component

    /// What messages call it.
    public var name: Wording {
        switch self {
        case .shortcode: Wording("a Hugo shortcode", korean: "Hugo 숏코드")
        case .liquidTag: Wording("a Liquid tag", korean: "Liquid 태그")
        case .expression: Wording("an expression of a template", korean: "템플릿의 식")
        case .attributes: Wording("a list of kramdown attributes", korean: "kramdown 속성")
        case .moduleLine: Wording("a line of MDX", korean: "MDX 구문")
        case .component: Wording("a component of MDX", korean: "MDX 컴포넌트")
        }
    }
}

/// Finds the markup of other generators in a document.
struct ForeignMarkupFinder {
    /// The text without its code.
    private let text: [UInt8]
    private var first: [ForeignMarkup: Range<Int>] = [:]
    private var counts: [ForeignMarkup: Int] = [:]
    /// The names of components.
    private var components: Set<String> = []

    /// The maximum length of a shortcode or tag in bytes.
    private static let reach = 500
    /// How many bytes of it a message quotes.
    private static let quoted = 40

    /// The first of each kind of foreign markup outside of code, and the names of all components.
    ///
    /// `root` is the document that was parsed from a text of as many lines, and has not been changed.
    static func search(
        _ text: [UInt8], root: Node
    ) -> (findings: [MarkdownFinding], components: Set<String>) {
        guard mayHoldAny(text) else { return ([], []) }
        var finder = ForeignMarkupFinder(text: CodeMask.masked(text, root: root))
        finder.findModuleLines()
        finder.findRest()
        let findings = finder.first.sorted { $0.value.lowerBound < $1.value.lowerBound }.map { kind, range in
            finder.finding(of: kind, at: range, in: text)
        }
        return (findings, finder.components)
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    /// Whether the text needs a closer look; most do not.
    private static func mayHoldAny(_ text: [UInt8]) -> Bool {
        text.starts(with: "import".utf8) || text.starts(with: "export".utf8)
            || zip(text, text.dropFirst()).contains { left, right in
                left == UInt8(ascii: "{") && "{%:#.".utf8.contains(right)
                    || left == UInt8(ascii: "<") && right.isASCIIUppercase
                    || left == UInt8(ascii: "\n") && (right == UInt8(ascii: "i") || right == UInt8(ascii: "e"))
            }
    }

    private func finding(of kind: ForeignMarkup, at range: Range<Int>, in source: [UInt8]) -> MarkdownFinding {
        let start = text[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let whole = String(decoding: source[range].withView(Marker.undone), as: UTF8.self)
        let line = whole.split(whereSeparator: \.isNewline).first.map(String.init) ?? whole
        let sample = line.cut(toByteCount: Self.quoted)
        return MarkdownFinding(
            problem: MarkdownProblem.foreignMarkup(
                kind, sample: sample == whole ? sample : sample.trimmed + "…", count: counts[kind] ?? 1),
            line: text[..<start].count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: source[start..<range.lowerBound].withView(Marker.undone), as: UTF8.self)
                .unicodeScalars.count + 1)
    }

    private mutating func note(_ kind: ForeignMarkup, at range: Range<Int>) {
        if first[kind] == nil { first[kind] = range }
        counts[kind, default: 0] += 1
    }

    // MARK: Lines of modules

    /// Finds `import … from '…'` and `export …` before any other text.
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
                if kind == .component {
                    components.insert(String(decoding: componentName(at: start), as: UTF8.self))
                }
                end = range.upperBound
                position = end
            } else {
                position = start + 1
            }
        }
    }

    /// The markup that starts at a brace or an angle bracket; `end` is where the markup before it ended.
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

    /// A Liquid tag starts with a name; in LaTeX, `{%` starts a comment.
    private func endOfLiquidTag(at start: Int) -> Int? {
        guard let end = end(of: "%}", from: start + 2) else { return nil }
        let name = text[(start + 2)..<end].drop { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
        return name.first?.isASCIILetter == true ? end : nil
    }

    /// An expression names or quotes something; `\frac{{a}}{b}` and `x_{{ i }}` are mathematics.
    private func endOfExpression(at start: Int, after previous: Int) -> Int? {
        guard let end = end(of: "}}", from: start + 2), end <= endOfLine(from: start) else { return nil }
        if start > 0, start != previous, Self.bindsMathematics(text[start - 1]) { return nil }
        let inside = text[(start + 2)..<(end - 2)]
        guard !inside.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return nil }
        let content = inside.drop { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
        guard let first = content.first, first.isASCIILetter || "\"'.$".utf8.contains(first) else { return nil }
        return content.count < inside.count || content.contains { ".|\"'".utf8.contains($0) } ? end : nil
    }

    /// Attributes are at the end of a line, or right after a link or an image.
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

    private func componentName(at start: Int) -> ArraySlice<UInt8> {
        text[(start + 1)...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ".") }
    }

    /// A component starts a line and has attributes, `/>` or a closing tag; `<String>` in prose has none of them.
    private func endOfComponent(at start: Int) -> Int? {
        let name = componentName(at: start)
        guard let initial = name.first, initial.isASCIIUppercase,
            text[..<start].reversed().first(where: { $0 != UInt8(ascii: " ") }) ?? 0x0A == UInt8(ascii: "\n"),
            let end = end(of: ">", from: name.endIndex)
        else { return nil }
        // Names in capitals are old HTML; `<Table>` and `<Video>` are components.
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

    /// Where the next occurrence of a text ends, if it is near.
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

    private static func bindsMathematics(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || "\\^_{}$".utf8.contains(byte)
    }
}

extension Substring {
    /// Whether the text starts with a quotation mark.
    fileprivate var isQuoted: Bool { first == "'" || first == "\"" }
}
