import Foundation
import SiteModel

/// Puts the value of a `key: value` line, or of a `- value` line, into quotes.
struct YAMLQuoting {
    /// The line as it should be.
    let quotedLine: String
    /// The value as written.
    let value: String
    /// The part of the line before the value.
    private let prefix: String
    /// The column at which the value starts, in code points from 1.
    let column: Int

    init?(line: String) {
        guard let start = Self.valueStart(in: line) else { return nil }
        var value = line[start...]
        while value.last?.isWhitespace == true { value.removeLast() }
        guard !value.isEmpty else { return nil }
        self.value = String(value)
        prefix = String(line[..<start])
        let text = Self.withoutQuotes(value)
        quotedLine = prefix + Self.quoted(LeftoverEntities.resolved(text) ?? text)
        column = line[..<start].unicodeScalars.count + 1
    }

    /// The line with a closing mark at its end, if its value opens something that it does not close.
    var closed: String? {
        let closing: [Character: Character] = ["[": "]", "{": "}", "\"": "\"", "'": "'"]
        guard let mark = value.first, let close = closing[mark], value.count == 1 || value.last != close else {
            return nil
        }
        // What must be a text, as in `title: [속보] …`, needs quotes, not a bracket.
        let isQuote = mark == "\"" || mark == "'"
        guard isQuote || !Self.isText(prefix) else { return nil }
        return prefix + value + String(close)
    }

    /// Whether the value of a line can only be one text, even if it looks like a list.
    static func isText(_ line: String) -> Bool {
        textKeys.contains(where: line.hasPrefix)
    }

    /// A value without the quotes around it, even if there are more of them between.
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
        // By code points: a combining mark after a quote makes one character with it.
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

/// Writes texts as YAML.
public enum YAMLWriter {
    /// A text as the value of a field, or the item of a list over several lines.
    ///
    /// It gets quotes only if some reader of YAML 1.1 or 1.2 would otherwise take it for something else.
    ///
    /// - Parameter text: One line without control characters and byte order marks.
    /// - Returns: The scalar.
    public static func scalar(_ text: String) -> String {
        needsQuotes(text) ? YAMLQuoting.quoted(text) : text
    }

    /// A text as an item between brackets, as in `aliases: [/old/]`.
    ///
    /// - Parameter text: One line without control characters and byte order marks.
    /// - Returns: The scalar, in quotes also if it contains what ends an item (YAML 1.2.2, 7.3.3), or a colon, at which
    ///   readers of YAML 1.1 end a key there.
    public static func listItem(_ text: String) -> String {
        text.utf8.contains(where: ",[]{}:?".utf8.contains) ? YAMLQuoting.quoted(text) : scalar(text)
    }

    private static func needsQuotes(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return true }
        let bytes = text.utf8
        return first.isWhitespace || last.isWhitespace || startsWithIndicator(Array(bytes.prefix(4)))
            || bytes.last == UInt8(ascii: ":") || bytes.firstRange(of: ": ".utf8) != nil
            || bytes.firstRange(of: " #".utf8) != nil || isTyped(text)
    }

    /// Whether the text begins as a plain scalar must not (YAML 1.2.2, 7.3.3), or as the end of a document.
    private static func startsWithIndicator(_ start: [UInt8]) -> Bool {
        if start.starts(with: "---".utf8) || start.starts(with: "...".utf8) { return true }
        guard let first = start.first else { return true }
        let isAlone = start.count == 1 || start[1] == UInt8(ascii: " ")
        return ",[]{}#&*!|>'\"%@`".utf8.contains(first) || isAlone && "-?:".utf8.contains(first)
    }

    /// Whether a reader may take the text for a boolean, nothing, a number or a date: the forms of YAML 1.1
    /// (https://yaml.org/type/) and of the core schema of 1.2.2 (10.3.2).
    private static func isTyped(_ text: String) -> Bool {
        words.contains(text.lowercased())
            || text.wholeMatch(of: /[-+]?[0-9][0-9_,]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?/) != nil
            || text.wholeMatch(of: /[-+]?(\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?/) != nil
            || text.wholeMatch(of: /[-+]?0[xob][0-9a-fA-F_]+/) != nil
            || text.wholeMatch(of: /[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?/) != nil
            || text.wholeMatch(of: /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?/) != nil
    }

    private static let words: Set<String> = [
        "y", "n", "yes", "no", "true", "false", "on", "off", "null", "~", "=", "<<", ".inf", "+.inf", "-.inf", ".nan",
    ]
}
