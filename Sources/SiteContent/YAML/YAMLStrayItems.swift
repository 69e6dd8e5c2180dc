import SiteBytes
import SiteModel

/// Lines that were meant as items of a list, and are none to YAML: `-AI`, and `- LLM` indented more than the item above.
enum YAMLStrayItems {
    /// A line that is to be an item, as it should be written.
    private struct Line {
        let number: Int
        let text: String
        /// Whether it has no space behind its dash.
        let lacksSpace: Bool
    }

    /// Makes items of the lines that are part of a text instead, in lists whose items are texts.
    static func repair(of root: YAMLNode, in source: YAMLText, _ subject: YAMLSubject) -> YAMLRepair? {
        guard case .mapping(let entries) = root.content else { return nil }
        let stray = entries.flatMap { entry -> [Line] in
            let found = lines(of: entry, in: source)
            return found.isEmpty || !subject.takesList(entry.name) ? [] : found
        }
        return stray.isEmpty ? nil : repair(stray, in: source)
    }

    /// Puts a space behind the dash of a line at which the parser stopped.
    static func repair(ofLine number: Int, in source: YAMLText) -> YAMLRepair? {
        let above = (1..<max(1, number)).reversed().lazy.map(source.line).first { !$0.isBlank }
        guard let above else { return nil }
        let isBelowItem = above.utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "-")
        guard isBelowItem || above.hasSuffix(":"),
            let line = item(number, in: source, indentation: isBelowItem ? indentation(of: above) : nil),
            line.lacksSpace
        else { return nil }
        return repair([line], in: source)
    }

    private static func repair(_ lines: [Line], in source: YAMLText) -> YAMLRepair {
        YAMLRepair(
            findings: lines.map { line in
                let column = indentation(of: source.line(line.number)).count + 1
                return YAMLRepair.Finding(
                    place: SourcePosition(line: line.number, column: column),
                    problem: line.lacksSpace
                        ? .itemWithoutSpace(suggestion: line.text) : .itemInItem(suggestion: line.text))
            }, lines: lines.map { ($0.number, $0.text) })
    }

    // MARK: Finding

    private static func lines(of entry: YAMLEntry, in source: YAMLText) -> [Line] {
        switch entry.value.content {
        case .scalar(let scalar):
            guard scalar.text.utf8.first == UInt8(ascii: "-"), entry.value.place.line > entry.key.place.line else {
                return []
            }
            return lines(of: entry.value, in: source, isFirst: true)
        case .sequence(let items):
            guard source.bytes[source.offset(of: entry.value.place)...].first == UInt8(ascii: "-") else { return [] }
            return items.flatMap { item in
                item.scalar?.text.contains(" -") ?? false ? lines(of: item, in: source, isFirst: false) : []
            }
        case .mapping: return []
        }
    }

    /// The lines of a text without quotes that begin as items do, where the first line may be one of them.
    private static func lines(of node: YAMLNode, in source: YAMLText, isFirst: Bool) -> [Line] {
        guard let scalar = node.scalar, scalar.isPlain,
            let end = YAMLComment.end(of: scalar.text, at: node.place, in: source)
        else { return [] }
        let first = isFirst ? node.place.line : node.place.line + 1
        guard first <= end.line else { return [] }
        let start = indentation(of: source.line(node.place.line))
        return (first...end.line).compactMap { item($0, in: source, indentation: start, isBelowText: !isFirst) }
    }

    /// A line that begins as an item does; below a text, `-5도` may go on with it.
    private static func item(
        _ number: Int, in source: YAMLText, indentation: String?, isBelowText: Bool = false
    ) -> Line? {
        let written = source.line(number)
        let own = Self.indentation(of: written)
        let content = written.utf8.dropFirst(own.count)
        guard content.first == UInt8(ascii: "-"), let next = content.dropFirst().first else { return nil }
        let lacksSpace = !YAMLLine.isBlank(next)
        guard !lacksSpace || !"->".utf8.contains(next) && !(isBelowText && next.isASCIIDigit) else { return nil }
        let text = content.dropFirst().drop(while: YAMLLine.isBlank)
        let line = (indentation ?? own) + "- " + String(decoding: text, as: UTF8.self)
        guard !text.isEmpty, line != written else { return nil }
        return Line(number: number, text: line, lacksSpace: lacksSpace)
    }

    private static func indentation(of line: String) -> String { String(line.prefix { $0 == " " }) }
}

extension YAMLSubject {
    /// Whether a key, or the one that it was meant to be, takes a list of texts.
    fileprivate func takesList(_ key: String) -> Bool {
        switch self {
        case .frontMatter: FrontMatter.schema.takesList(key)
        case .settings: SiteConfiguration.schema.takesList(key)
        }
    }
}

extension Schema {
    fileprivate func takesList(_ key: String) -> Bool {
        let field = field(named: key) ?? suggestion(for: key).flatMap { self.field(named: $0.key) }
        return field?.binding.type == .list
    }
}
