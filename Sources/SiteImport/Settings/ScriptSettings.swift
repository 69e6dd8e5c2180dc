/// Reads the plain values of a settings object in JavaScript or TypeScript, without running it.
struct ScriptSettings: Sendable {
    private var values: [String: String] = [:]

    /// Reads the first `name: "value"`, `name: 4` or `name = "value"` of each name, outside of comments.
    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmedSpaces
            guard !line.hasPrefix("//"), !line.hasPrefix("*"), !line.hasPrefix("/*") else { continue }
            read(line)
        }
    }

    subscript(_ name: String) -> String? { values[name] }

    /// Every text of the file's values.
    var texts: [String] { values.values.sorted() }

    private mutating func read(_ line: String) {
        var rest = line[...]
        while let mark = rest.firstIndex(where: { $0 == ":" || $0 == "=" }) {
            let before = rest[..<mark].reversed().drop(while: \.isWhitespace)
            let name = String(before.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
            rest = rest[rest.index(after: mark)...].drop(while: \.isWhitespace)
            guard !name.isEmpty, let value = Self.value(in: rest) else { continue }
            if values[name] == nil { values[name] = value }
        }
    }

    private static func value(in text: Substring) -> String? {
        guard let quote = text.first else { return nil }
        if quote.isNumber { return String(text.prefix { $0.isNumber }) }
        guard "\"'`".contains(quote), let end = text.dropFirst().firstIndex(of: quote) else { return nil }
        return String(text[text.index(after: text.startIndex)..<end])
    }
}
