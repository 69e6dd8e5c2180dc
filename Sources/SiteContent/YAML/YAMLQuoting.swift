import SiteModel

/// Puts the value of a `key: value` line, or of a `- value` line, into quotes.
struct YAMLQuoting {
    /// The line as it should be.
    let quotedLine: String
    /// The value as it stands.
    let value: String
    /// What stands before the value.
    private let prefix: String
    /// The column at which the value starts, in code points from 1.
    let column: Int

    /// Reads a line.
    ///
    /// - Parameter line: One line of YAML.
    init?(line: String) {
        guard let start = Self.valueStart(in: line) else { return nil }
        var value = line[start...]
        while value.last?.isWhitespace == true { value.removeLast() }
        guard !value.isEmpty else { return nil }
        self.value = String(value)
        prefix = String(line[..<start])
        quotedLine = prefix + Self.quoted(Self.withoutQuotes(value))
        column = line[..<start].unicodeScalars.count + 1
    }

    /// The line with what its value opens closed at its end, when the value opens something.
    var closed: String? {
        let closing: [Character: Character] = ["[": "]", "{": "}", "\"": "\"", "'": "'"]
        guard let mark = value.first, let close = closing[mark], value.count == 1 || value.last != close else {
            return nil
        }
        // What must be a text, `title: [속보] …`, wants quotes and no list.
        let isQuote = mark == "\"" || mark == "'"
        guard isQuote || !Self.isText(prefix) else { return nil }
        return prefix + value + String(close)
    }

    /// Whether what a line holds can be nothing but one text, whatever its value looks like.
    static func isText(_ line: String) -> Bool {
        textKeys.contains(where: line.hasPrefix)
    }

    /// A value without the quotes that someone put around it, whatever stands between them.
    private static func withoutQuotes(_ value: Substring) -> String {
        guard value.count > 1, let mark = value.first, "\"'".contains(mark), value.last == mark else {
            return String(value)
        }
        return String(value.dropFirst().dropLast())
    }

    private static let textKeys = (FrontMatter.schema.rows + SiteConfiguration.schema.rows)
        .filter(\.type.isText).flatMap(\.names).map { $0 + ":" }

    /// A text in quotes: double ones, or single ones where they spare backslashes.
    static func quoted(_ text: String) -> String {
        // By code points: a mark may stand on a quote and make another character of it.
        let scalars = text.unicodeScalars
        if scalars.contains("\"") || scalars.contains("\\"), !scalars.contains("'") { return "'\(text)'" }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }

    private static func valueStart(in line: String) -> String.Index? {
        let content = line.firstIndex { $0 != " " } ?? line.endIndex
        if line[content...].hasPrefix("- ") {
            return line[content...].dropFirst().firstIndex { $0 != " " }
        }
        guard let colon = line.firstRange(of: ": "),
            !line[..<colon.lowerBound].contains(where: { "\"'{[".contains($0) })
        else { return nil }
        return line[colon.upperBound...].firstIndex { $0 != " " }
    }
}
