import Foundation
import SiteBytes
import SiteModel

/// A value, or an item of a list, that lacks its quotes.
struct YAMLQuoting {
    /// What is written.
    let written: String
    /// The same in quotes.
    let replacement: String
    /// Whether nothing else can have been meant.
    let isCertain: Bool
    /// The column at which it starts, in code points from 1.
    let column: Int
    /// The line with this and all others of its list in quotes.
    private(set) var quotedLine: String

    /// Puts the whole value of a line into quotes.
    init(valueOf line: YAMLLine) {
        self.init(line.value, of: line)
    }

    /// Puts a part of a line into quotes.
    init(_ range: Range<Int>, of line: YAMLLine) {
        let value = line.bytes[range]
        let meaning = YAMLQuoteMeaning(of: value)
        let isList = "[{".utf8.contains(value[value.startIndex])
        written = line.text(range)
        replacement = Self.quoted(LeftoverEntities.resolved(meaning.text) ?? meaning.text)
        // What opens a list was hardly meant as one text, except in a title. Whether ` # ` begins a comment or belongs
        // to the text, only its writer knows.
        let isSeveral = YAMLFlowList(of: line).map { $0.items.count > 1 && range == line.value } ?? false
        isCertain = meaning.isCertain && (!isList || line.wantsText && !isSeveral) && !Self.mayHoldComment(value)
        column = line.column(of: range.lowerBound)
        quotedLine = line.replacing(range, with: replacement)
    }

    /// The items of a list on one line that lack quotes.
    static func items(of list: YAMLFlowList, in line: YAMLLine, definedNames: Set<String> = []) -> [YAMLQuoting] {
        let bad = list.items.filter { range in
            let item = line.bytes[range]
            let isAlias = item.first == UInt8(ascii: "*") && definedNames.contains(line.text(range))
            return !isAlias && isBadItem(item)
        }
        var items = bad.map { YAMLQuoting($0, of: line) }
        var fixed = line.text(line.bytes.startIndex..<line.bytes.endIndex)
        for (range, item) in zip(bad, items).reversed() {
            let bytes = Array(fixed.utf8)
            fixed =
                String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + item.replacement
                + String(decoding: bytes[range.upperBound...], as: UTF8.self)
        }
        for index in items.indices { items[index].quotedLine = fixed }
        return items
    }

    /// The change that puts the quotes there, if it is certain.
    var fix: SourceFix? { isCertain ? SourceFix(written, to: replacement) : nil }

    // MARK: Need

    /// Whether a value is, or may be, something else than a text, without quotes.
    static func needsQuotes(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, !isBlockHeader(value) else { return false }
        if indicators.contains(first) { return true }
        let next = value.dropFirst().first
        if "-?:".utf8.contains(first), next.map(YAMLLine.isBlank) ?? true { return true }
        return value.last == UInt8(ascii: ":")
            || value.indices.dropLast().contains { index in
                (value[index] == UInt8(ascii: ":") && YAMLLine.isBlank(value[index + 1]))
                    || (YAMLLine.isBlank(value[index]) && value[index + 1] == UInt8(ascii: "#"))
            }
    }

    /// Whether an item between brackets is certainly not one text as it is.
    private static func isBadItem(_ item: ArraySlice<UInt8>) -> Bool {
        guard let first = item.first, let last = item.last else { return false }
        if let quoted = YAMLQuotedText(at: item.startIndex, in: item) { return quoted.end != item.endIndex }
        if first == UInt8(ascii: "["), last == UInt8(ascii: "]") { return false }
        if first == UInt8(ascii: "{"), last == UInt8(ascii: "}") { return false }
        return needsQuotes(item) || item.contains(where: "[]{}".utf8.contains)
    }

    /// Whether a value opens a text over several lines: `|`, `>-` and the like.
    private static func isBlockHeader(_ value: ArraySlice<UInt8>) -> Bool {
        guard "|>".utf8.contains(value[value.startIndex]) else { return false }
        let rest = value.dropFirst().drop { "+-".utf8.contains($0) || $0.isASCIIDigit }
        guard let next = rest.first else { return true }
        return YAMLLine.isBlank(next) && rest.first { !YAMLLine.isBlank($0) } == UInt8(ascii: "#")
    }

    /// Whether there is a `#` with blanks on both sides.
    private static func mayHoldComment(_ value: ArraySlice<UInt8>) -> Bool {
        value.indices.contains { index in
            value[index] == UInt8(ascii: "#") && (index == value.startIndex || YAMLLine.isBlank(value[index - 1]))
                && (index + 1 == value.endIndex || YAMLLine.isBlank(value[index + 1]))
        }
    }

    private static let indicators = ASCIISet(",[]{}#&*!|>'\"%@`")

    // MARK: Closing

    /// A line with a closing mark at its end, if its value opens something that it does not close.
    static func closed(_ line: YAMLLine) -> String? {
        let value = line.text(line.value)
        let closing: [Character: Character] = ["[": "]", "{": "}", "\"": "\"", "'": "'"]
        guard let mark = value.first, let close = closing[mark], value.count == 1 || value.last != close else {
            return nil
        }
        // What must be a text, as in `title: [속보] …`, needs quotes, not a bracket.
        let isQuote = mark == "\"" || mark == "'"
        guard isQuote || !line.wantsText else { return nil }
        return line.replacing(line.value, with: value + String(close))
    }

    // MARK: Writing

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
}

/// What a value was meant to say that has quotes where YAML does not understand them.
struct YAMLQuoteMeaning {
    /// The text.
    let text: String
    /// Whether it can mean nothing else.
    let isCertain: Bool

    init(of value: ArraySlice<UInt8>) {
        let whole = String(decoding: value, as: UTF8.self)
        let quote = value[value.startIndex]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            (text, isCertain) = (whole, true)
            return
        }
        let marks = Self.marks(quote, in: value)
        let hasEscapes = Self.hasEscapes(value, quote: quote)
        let isEnclosed = value.count > 1 && value.last == quote
        let inner = isEnclosed ? marks.dropFirst().dropLast() : marks.dropFirst()
        if isEnclosed, inner.isEmpty || Self.opens(inner[inner.startIndex], in: value) || !inner.count.isMultiple(of: 2)
        {
            text = String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
            isCertain = !hasEscapes && Self.alternate(Array(inner), in: value)
        } else {
            text = whole
            isCertain = !hasEscapes && Self.alternate(marks, in: value)
        }
    }

    /// The quotes of a value, but for apostrophes within English words.
    private static func marks(_ quote: UInt8, in value: ArraySlice<UInt8>) -> [Int] {
        value.indices.filter { index in
            guard value[index] == quote else { return false }
            guard quote == UInt8(ascii: "'"), index > value.startIndex, index + 1 < value.endIndex else { return true }
            return !(value[index - 1].isASCIILetter && value[index + 1].isASCIILetter)
        }
    }

    /// Whether a quote begins a quotation rather than ending one: it has a blank, a bracket or a quote before it.
    private static func opens(_ index: Int, in value: ArraySlice<UInt8>) -> Bool {
        guard index > value.startIndex, index + 1 < value.endIndex else { return index == value.startIndex }
        let (previous, next) = (value[index - 1], value[index + 1])
        return (YAMLLine.isBlank(previous) || "([{<\"'".utf8.contains(previous)) && !YAMLLine.isBlank(next)
    }

    /// Whether quotes open and close in turn.
    private static func alternate(_ marks: [Int], in value: ArraySlice<UInt8>) -> Bool {
        marks.count.isMultiple(of: 2)
            && marks.enumerated().allSatisfy { number, index in
                opens(index, in: value) == number.isMultiple(of: 2)
            }
    }

    /// Whether some of a text may be an escape rather than what it looks like.
    private static func hasEscapes(_ value: ArraySlice<UInt8>, quote: UInt8) -> Bool {
        value.indices.dropLast().contains { index in
            if quote == UInt8(ascii: "'") { return value[index] == quote && value[index + 1] == quote }
            guard value[index] == UInt8(ascii: "\\") else { return false }
            return "\"\\".utf8.contains(value[index + 1]) || YAMLEscape.isNumeric(at: value[index...])
        }
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
