import SiteBytes
import SiteModel

/// Lists whose items are not in one pair of brackets: `"AI", "LLM"`, `[AI] 로봇`, `[AI], [LLM]`.
enum YAMLListRepair {
    /// Puts the items of a list into one pair of brackets, or says that each needs a line of its own.
    static func repair(of line: YAMLLine, line number: Int, in source: YAMLText) -> YAMLRepair? {
        guard let list = YAMLLooseList(of: line) else { return nil }
        if line.wantsList || line.takesAuthors { return bracketed(list, of: line, line: number) }
        guard list.isQuoted, let first = list.items.first, isItemOfList(line, line: number, in: source) else {
            return nil
        }
        return YAMLRepair(
            .severalItems(items: list.items.map { "- " + $0 }), at: place(of: line, number), line: number,
            text: line.replacing(line.value, with: first))
    }

    /// Several authors are then reported as such.
    private static func bracketed(_ list: YAMLLooseList, of line: YAMLLine, line number: Int) -> YAMLRepair {
        let value = "[" + list.items.joined(separator: ", ") + "]"
        let text = line.replacing(list.range, with: value)
        guard line.wantsList else { return YAMLRepair(findings: [], lines: [(number, text)]) }
        let fix = list.isCertain ? SourceFix(line.text(list.range), to: value) : nil
        return YAMLRepair(
            .unbracketedList(suggestion: text), at: place(of: line, number), line: number, text: text, fix: fix)
    }

    private static func place(of line: YAMLLine, _ number: Int) -> SourcePosition {
        SourcePosition(line: number, column: line.column(of: line.value.lowerBound))
    }

    /// Whether a line is an item of a list over several lines, below a key that takes a list.
    private static func isItemOfList(_ line: YAMLLine, line number: Int, in source: YAMLText) -> Bool {
        guard line.bytes.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "-") else { return false }
        let above = (1..<max(1, number)).reversed().lazy.map(source.line).first { text in
            !text.allSatisfy(\.isWhitespace) && !text.drop { $0 == " " }.hasPrefix("-")
        }
        // A key without a value is no field with a value: give it one.
        return above.flatMap { YAMLLine($0 + " x") }?.wantsList ?? false
    }
}

/// Texts between commas, and between brackets where they begin with one.
struct YAMLLooseList {
    /// The items as they are to be written between brackets.
    private(set) var items: [String] = []
    /// What is to be replaced.
    let range: Range<Int>
    /// Whether the first item is in quotes.
    private(set) var isQuoted = false
    /// Whether every item is a text in quotes, or needs none.
    private(set) var isCertain = true

    private let bytes: [UInt8]
    private let separators: [UInt8]

    /// Divides the value of a line; `nil` if it is one text, or one list.
    init?(of line: YAMLLine) {
        bytes = line.bytes
        let first = bytes[line.value.lowerBound]
        let opensList = first == UInt8(ascii: "[")
        guard opensList || "\"'".utf8.contains(first) else { return nil }
        separators = Array(opensList ? ",[]".utf8 : ",".utf8)
        range = line.value.lowerBound..<Self.endOfValue(line)
        guard opensList ? Self.goesOn(bytes[range]) : true, !bytes[range].contains(where: "{}".utf8.contains) else {
            return nil
        }
        isQuoted = !opensList
        var index = range.lowerBound
        while index < range.upperBound { index = readItem(at: index) + 1 }
        guard !items.isEmpty, opensList || items.count > 1 && isQuoted else { return nil }
        isCertain = isCertain && !opensList
    }

    /// Reads an item, if there is one.
    ///
    /// - Returns: Where the separator behind it is.
    private mutating func readItem(at start: Int) -> Int {
        guard let first = bytes[start..<range.upperBound].firstIndex(where: { !YAMLLine.isBlank($0) }) else {
            return range.upperBound
        }
        if let end = YAMLQuotedText(at: first, in: bytes[..<range.upperBound])?.end {
            let next = bytes[end..<range.upperBound].firstIndex { !YAMLLine.isBlank($0) } ?? range.upperBound
            if next == range.upperBound || separators.contains(bytes[next]) {
                items.append(String(decoding: bytes[first..<end], as: UTF8.self))
                return next
            }
            if items.isEmpty { isQuoted = false }
        }
        let next = bytes[first..<range.upperBound].firstIndex(where: separators.contains) ?? range.upperBound
        guard let last = bytes[first..<next].lastIndex(where: { !YAMLLine.isBlank($0) }) else { return next }
        add(bytes[first...last])
        return next
    }

    /// Adds an item without quotes.
    private mutating func add(_ item: ArraySlice<UInt8>) {
        let needsQuotes = YAMLQuoting.needsQuotes(item) || item.contains(where: "[]".utf8.contains)
        let text = String(decoding: item, as: UTF8.self)
        items.append(needsQuotes ? YAMLQuoting.quoted(text) : text)
        if needsQuotes || item.contains(where: "\"'".utf8.contains) { isCertain = false }
    }

    /// Whether a list closes before the end of a value.
    private static func goesOn(_ value: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        let end = value.firstIndex { byte in
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            return depth == 0
        }
        return end.map { $0 + 1 < value.endIndex } ?? false
    }

    /// Where a value ends that may have a comment behind it.
    private static func endOfValue(_ line: YAMLLine) -> Int {
        let bytes = line.bytes
        let comment = line.value.dropFirst().first { index in
            bytes[index] == UInt8(ascii: "#") && YAMLLine.isBlank(bytes[index - 1])
                && index + 1 < bytes.count && YAMLLine.isBlank(bytes[index + 1])
        }
        guard let comment else { return line.value.upperBound }
        return (bytes[..<comment].lastIndex { !YAMLLine.isBlank($0) } ?? line.value.lowerBound) + 1
    }
}
