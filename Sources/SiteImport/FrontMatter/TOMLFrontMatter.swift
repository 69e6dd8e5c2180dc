import SiteContent
import SiteModel

extension ForeignText {
    /// Reads a document whose front matter may be YAML, TOML between `+++`, or JSON.
    ///
    /// - Throws: The line of TOML that is not understood.
    init(anyFrontMatter text: String) throws(TOMLReader.Fault) {
        let plain = ForeignText(text)
        guard plain.fields == nil else {
            self = plain
            return
        }
        if let end = Self.closingFence(in: plain.body, mark: "+++") {
            let fields = try TOMLReader.fields(of: plain.body[1..<end].joined(separator: "\n"))
            self.init(
                fields: fields.map { Field(name: $0.name, lines: TOMLWriter.lines(of: $0.name, $0.value, depth: 0)) },
                body: Array(plain.body[(end + 1)...]))
        } else if let json = Self.jsonLines(in: plain.body) {
            // JSON is YAML.
            let object = YAMLFields(plain.body[json].joined(separator: "\n"))
            let fields = object.names.compactMap { name in
                object.values[name].map {
                    Field(name: name, lines: TOMLWriter.lines(of: name, TOMLValue($0), depth: 0))
                }
            }
            self.init(fields: fields, body: Array(plain.body[json.upperBound...]))
        } else {
            self = plain
        }
    }

    /// The lines of an object at the start of a text.
    private static func jsonLines(in lines: [String]) -> Range<Int>? {
        guard lines.first?.trimmedSpaces == "{", let end = lines.firstIndex(where: { $0.hasPrefix("}") }) else {
            return nil
        }
        return 0..<(end + 1)
    }
}

extension TOMLValue {
    /// A value whose texts are written with quotes where YAML needs them.
    fileprivate init(_ value: FrontMatterValue) {
        switch value {
        case .text(let text): self = .quoted(text)
        case .list(let items): self = .array(items.map { TOMLValue($0) })
        case .mapping(let values):
            self = .table(values.sorted { $0.key < $1.key }.map { ($0.key, TOMLValue($0.value)) })
        }
    }
}

/// Writes values of TOML as YAML.
private enum TOMLWriter {
    /// A field's lines.
    static func lines(of name: String, _ value: TOMLValue, depth: Int) -> [String] {
        let start = String(repeating: "  ", count: depth) + key(name) + ":"
        switch value {
        case .quoted(let text) where text.contains("\n"): return [start + " |-"] + block(text, depth: depth + 1)
        case .quoted(let text): return [start + " " + YAMLWriter.scalar(text)]
        case .bare(let text): return [start + " " + plain(text)]
        case .array(let items):
            guard items.contains(where: \.isTable) else { return [start + " " + flow(value)] }
            return [start] + items.flatMap { listItem($0, depth: depth + 1) }
        case .table(let fields):
            guard !fields.isEmpty else { return [start + " {}"] }
            return [start] + fields.flatMap { lines(of: $0.name, $0.value, depth: depth + 1) }
        }
    }

    private static func listItem(_ item: TOMLValue, depth: Int) -> [String] {
        guard case .table(let fields) = item, !fields.isEmpty else {
            return [String(repeating: "  ", count: depth) + "- " + flow(item)]
        }
        var written = fields.flatMap { lines(of: $0.name, $0.value, depth: depth + 1) }
        let indentation = String(repeating: "  ", count: depth)
        written[0] = indentation + "- " + written[0].dropFirst(indentation.count + 2)
        return written
    }

    private static func flow(_ value: TOMLValue) -> String {
        switch value {
        case .quoted(let text): YAMLWriter.listItem(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .bare(let text): text.contains(":") ? "\"\(text)\"" : text
        case .array(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .table(let fields): "{" + fields.map { key($0.name) + ": " + flow($0.value) }.joined(separator: ", ") + "}"
        }
    }

    private static func block(_ text: String, depth: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty ? "" : String(repeating: "  ", count: depth) + line
        }
    }

    private static func key(_ name: String) -> String {
        name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0) }
            ? name : YAMLWriter.scalar(name)
    }

    /// Numbers, dates and booleans are the same in both.
    private static func plain(_ text: String) -> String { text.contains(": ") ? "\"\(text)\"" : text }
}

extension TOMLValue {
    fileprivate var isTable: Bool {
        if case .table = self { true } else { false }
    }
}
