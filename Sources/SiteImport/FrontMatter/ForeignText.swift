import SiteContent
import SiteModel

/// A document of another generator as text: its front matter by fields, and the lines of its body.
///
/// What is not changed stays as it was written, comments and unknown keys too.
struct ForeignText: Sendable {
    /// A field with the lines that belong to it; one without a name holds comments and blank lines.
    struct Field: Sendable {
        var name: String
        var lines: [String]
    }

    /// The fields, in order; `nil` if there is no front matter.
    private(set) var fields: [Field]?
    /// What the fields say.
    private(set) var values: [String: FrontMatterValue] = [:]
    /// The body.
    var body: [String]
    private let lineEnd: String

    /// Divides a text at its fences; text without front matter is all body.
    init(_ text: String) {
        lineEnd = text.utf8.contains(UInt8(ascii: "\r")) && text.contains("\r\n") ? "\r\n" : "\n"
        let lines = Self.lines(of: text)
        guard let end = Self.closingFence(in: lines, mark: "---") else {
            body = lines
            return
        }
        body = Array(lines[(end + 1)...])
        let head = Array(lines[1..<end])
        fields = Self.fields(of: head)
        values = YAMLFields(head.joined(separator: "\n")).values
    }

    /// A text that gets front matter of its own.
    init(fields: [Field], body: [String], lineEnd: String = "\n") {
        self.fields = fields
        self.body = body
        self.lineEnd = lineEnd
        values = YAMLFields(fields.flatMap(\.lines).joined(separator: "\n")).values
    }

    /// The whole text.
    var text: String {
        guard let fields else { return body.joined(separator: lineEnd) }
        return (["---"] + fields.flatMap(\.lines) + ["---"] + body).joined(separator: lineEnd)
    }

    /// How many lines come before the body.
    var bodyLineOffset: Int { fields.map { $0.reduce(2) { $0 + $1.lines.count } } ?? 0 }

    /// Whether there is nothing in the body but blank lines.
    var isBodyBlank: Bool { body.allSatisfy(\.isBlank) }

    // MARK: Fields

    /// A field's value, if it is one text that is not blank.
    func string(_ name: String) -> String? {
        guard case .text(let text)? = values[name], !text.isBlank else { return nil }
        return text
    }

    /// The texts of a field's value: one, or those of a list.
    func strings(_ name: String) -> [String] { values[name]?.texts ?? [] }

    /// Whether there is a field of that name.
    func has(_ name: String) -> Bool { fields?.contains { $0.name == name } ?? false }

    /// Whether a field says yes.
    func says(_ name: String) -> Bool { ["true", "yes", "on"].contains(string(name)?.lowercased() ?? "") }

    /// Gives a field another name, unless there is one of that name.
    mutating func rename(_ name: String, to new: String) {
        guard !has(new), let index = fields?.firstIndex(where: { $0.name == name }) else { return }
        guard let line = fields?[index].lines.first, let range = line.firstRange(of: name) else { return }
        fields?[index].lines[0] = line.replacingCharacters(in: range, with: new)
        fields?[index].name = new
        values[new] = values.removeValue(forKey: name)
    }

    /// Writes a field on one line, in place of the one of that name or behind the others.
    mutating func set(_ name: String, to value: String) {
        let field = Field(name: name, lines: ["\(name): \(value)"])
        if let index = fields?.firstIndex(where: { $0.name == name }) {
            fields?[index] = field
        } else {
            fields = (fields ?? []) + [field]
        }
        values[name] = YAMLFields(field.lines[0]).values[name]
    }

    /// Writes a field with one text.
    mutating func set(_ name: String, toText text: String) {
        set(name, to: YAMLWriter.scalar(Self.oneLine(text)))
    }

    /// Writes a field with a list of texts.
    mutating func set(_ name: String, toList texts: [String]) {
        set(name, to: "[" + texts.map { YAMLWriter.listItem(Self.oneLine($0)) }.joined(separator: ", ") + "]")
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Deletes a field.
    mutating func remove(_ name: String) {
        fields?.removeAll { $0.name == name }
        values[name] = nil
    }

    // MARK: Lines

    private static func lines(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
        }
    }

    /// Where the front matter ends, if a text starts with some.
    static func closingFence(in lines: [String], mark: String) -> Int? {
        func isFence(_ line: String) -> Bool {
            line.utf8.starts(with: mark.utf8) && line.utf8.dropFirst(mark.utf8.count).allSatisfy { $0 <= 0x20 }
        }
        guard let first = lines.first, isFence(first) else { return nil }
        return lines.dropFirst().firstIndex(where: isFence)
    }

    private static func fields(of lines: [String]) -> [Field] {
        var fields: [Field] = []
        for line in lines {
            if let name = name(in: line) {
                fields.append(Field(name: name, lines: [line]))
            } else if let isNameless = fields.last?.name.isEmpty, isNameless || !line.hasPrefix("#") {
                fields[fields.count - 1].lines.append(line)
            } else {
                fields.append(Field(name: "", lines: [line]))
            }
        }
        return fields
    }

    /// The key that a line starts with.
    private static func name(in line: String) -> String? {
        guard let first = line.first, !" \t#-[]{}?".contains(first), let colon = line.firstIndex(of: ":") else {
            return nil
        }
        let rest = line[line.index(after: colon)...]
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        let name = line[..<colon].filter { $0 != "\"" && $0 != "'" }
        return name.contains(" ") && name.count > 40 ? nil : String(name).trimmedSpaces
    }
}

extension FrontMatterValue {
    /// The texts that are not blank: one, or those of a list at any depth.
    var texts: [String] {
        switch self {
        case .text(let text): text.isBlank ? [] : [text]
        case .list(let items): items.flatMap(\.texts)
        case .mapping: []
        }
    }

    /// The one text, if it is not blank.
    var text: String? {
        guard case .text(let text) = self, !text.isBlank, !["null", "~"].contains(text) else { return nil }
        return text
    }

    /// The value below a key, or below keys with dots between them.
    subscript(_ path: String) -> FrontMatterValue? {
        var value: FrontMatterValue? = self
        for name in path.split(separator: ".") {
            guard case .mapping(let values)? = value else { return nil }
            value = values[String(name)]
        }
        return value
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmedSpaces: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
