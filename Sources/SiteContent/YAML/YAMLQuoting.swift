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
    private(set) var column: Int
    /// The line with this and all others of its list in quotes.
    private(set) var quotedLine: String

    /// Puts the whole value of a line into quotes.
    init(valueOf line: YAMLLine) {
        self.init(line.value, of: line)
    }

    /// Puts a part of a line into quotes.
    init(_ range: Range<Int>, of line: YAMLLine) {
        self.init(partOf: line, range)
        column = line.column(of: range.lowerBound)
        quotedLine = line.replacing(range, with: replacement)
    }

    /// Puts a part of a line into quotes, whose column and line are still to come.
    private init(partOf line: YAMLLine, _ range: Range<Int>) {
        let value = line.bytes[range]
        let meaning = YAMLQuoteMeaning(of: value)
        let isList = "[{".utf8.contains(value[value.startIndex])
        written = line.text(range)
        let resolved = LeftoverEntities.resolved(meaning.text)
        replacement = Self.quoted(resolved ?? meaning.text)
        // What opens a list was hardly meant as one text, except in a title. Whether ` # ` begins a comment or belongs
        // to the text, only its writer knows.
        let isSeveral = range == line.value && YAMLFlowList(of: line).map { $0.items.count > 1 } ?? false
        isCertain =
            meaning.isCertain && (!isList || line.wantsText && !isSeveral) && !Self.mayHoldComment(value)
            && (resolved == nil || !LeftoverEntities.areNested(in: meaning.text)) && !line.mayBeList(range)
        column = 1
        quotedLine = ""
    }

    /// The items of a list on one line that lack quotes.
    static func items(of list: YAMLFlowList, in line: YAMLLine, definedNames: Set<String> = []) -> [YAMLQuoting] {
        let bad = list.items.filter { range in
            let item = line.bytes[range]
            let isAlias = item.first == UInt8(ascii: "*") && definedNames.contains(line.text(range))
            return !isAlias && isBadItem(item)
        }
        return all(bad, in: line)
    }

    /// Several parts of a line, in order, each with the line in which all of them are in quotes.
    static func all(_ ranges: [Range<Int>], in line: YAMLLine) -> [YAMLQuoting] {
        var items = ranges.map { YAMLQuoting(partOf: line, $0) }
        var fixed: [UInt8] = []
        var copied = line.bytes.startIndex
        var column = 1
        for index in items.indices {
            let range = ranges[index]
            column += line.bytes[copied..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
            items[index].column = column
            column += line.bytes[range].count { $0 & 0xC0 != 0x80 }
            fixed += line.bytes[copied..<range.lowerBound] + Array(items[index].replacement.utf8)
            copied = range.upperBound
        }
        let rest = line.bytes[copied...].reversed().drop(while: YAMLLine.isBlank).reversed()
        let text = String(decoding: fixed + rest, as: UTF8.self)
        for index in items.indices { items[index].quotedLine = text }
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
        let hasControls = scalars.contains { $0.properties.generalCategory == .control }
        let needsEscapes = scalars.contains("\"") || scalars.contains("\\")
        if needsEscapes, !hasControls, !scalars.contains("'") { return "'\(text)'" }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars { quoted.append(contentsOf: escaped(scalar).unicodeScalars) }
        return String(quoted) + "\""
    }

    /// A character as it is written in double quotes.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": return "\\\(scalar)"
        case "\n": return "\\n"
        case "\t": return "\\t"
        default:
            guard scalar.properties.generalCategory == .control else { return String(scalar) }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
