import SiteBytes
import SiteModel

/// Reads YAML that can mean only one thing: fields with simple keys, each with a text, a list of texts, or nothing.
///
/// A general parser resolves tags, keeps a stack of states and allocates for each event, which most front matter needs
/// as little as it needs anchors. Whatever this reader is not sure of it leaves to the general parser, and what it
/// does read it reads as libyaml does (`scanner.c` and `parser.c`, as Yams 6.2 carries them).
struct PlainYAMLReader {
    private let source: YAMLText
    /// The next line that is not blank.
    private var line: PlainYAMLLine?
    /// The number of that line, or of the last one.
    private var number = 0

    /// Each key is compared with all before it, so a text with more fields is left to the general parser.
    private static let mostEntries = 64

    private init(_ source: YAMLText) {
        self.source = source
        step()
    }

    /// The entries that the general parser would return; `nil` if it is not certain that it would find no fault.
    ///
    /// The bytes must be valid UTF-8.
    static func entries(of source: YAMLText) -> [YAMLEntry]? {
        var reader = PlainYAMLReader(source)
        var entries: [YAMLEntry] = []
        while reader.line != nil {
            guard let entry = reader.readEntry(), entries.count < mostEntries,
                !entries.contains(where: { $0.name == entry.name })
            else { return nil }
            entries.append(entry)
        }
        return entries.isEmpty ? nil : entries
    }

    private mutating func readEntry() -> YAMLEntry? {
        guard var line, let key = line.readKey() else { return nil }
        step()
        let value = line.isAtEnd ? readValueBelow(line.place) : line.readValue()
        return value.map { YAMLEntry(key: key, value: $0) }
    }

    /// Reads the list below a key without a value, or the empty text at the end of its line if there is no list.
    private mutating func readValueBelow(_ place: SourcePosition) -> YAMLNode? {
        guard var first = line, let start = first.readDash() else {
            return YAMLNode(content: .scalar(YAMLScalar(text: "", isPlain: true)), place: place)
        }
        var items: [YAMLNode] = []
        while var line, line.readDash()?.column == start.column {
            guard let item = line.readText() else { return nil }
            items.append(item)
            step()
        }
        return YAMLNode(content: .sequence(items), place: start)
    }

    /// Goes to the next line that is not blank.
    private mutating func step() {
        line = nil
        while line == nil, number < source.lineCount {
            number += 1
            let next = PlainYAMLLine(source.bytes[source.range(ofLine: number)], number: number)
            if !next.isAtEnd { line = next }
        }
    }
}

/// One line of YAML, read from left to right as long as it can mean only one thing.
///
/// Where libyaml (`scanner.c`) is stricter or laxer than YAML 1.1, libyaml is meant.
struct PlainYAMLLine {
    /// The line without the spaces at its end.
    private let bytes: ArraySlice<UInt8>
    private let number: Int
    private var position: Int
    /// The column of the position, in code points from 1.
    private var column = 1

    /// Simple keys are errors from 1024 code points on; long ones are left to the general parser.
    private static let longestKey = 100

    /// Takes a line without its line feed, as valid UTF-8, and its number from 1.
    init(_ line: ArraySlice<UInt8>, number: Int) {
        var end = line.endIndex
        while end > line.startIndex, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
        bytes = line[..<end]
        position = line.startIndex
        self.number = number
    }

    /// Whether nothing but spaces is left.
    var isAtEnd: Bool { position == bytes.endIndex }

    /// Where reading goes on, with lines counted in the YAML alone.
    var place: SourcePosition { SourcePosition(line: number, column: column) }

    // MARK: Parts of a line

    /// Reads the key and the spaces after its colon; `nil` unless the line starts with a simple key.
    mutating func readKey() -> YAMLNode? {
        let (start, place) = (position, place)
        guard let first = next, Self.isLetter(first) else { return nil }
        while let byte = next, Self.isLetter(byte) || Self.isDigitOrHyphen(byte) { advance() }
        guard next == UInt8(ascii: ":"), position - start <= Self.longestKey else { return nil }
        let key = scalar(start..<position, isPlain: true, at: place)
        advance()
        guard isAtEnd || next == UInt8(ascii: " ") else { return nil }
        skipSpaces()
        return key
    }

    /// Reads the dash of a list's item and the spaces around it; `nil` if the line is not an item, or an empty one.
    mutating func readDash() -> SourcePosition? {
        skipSpaces()
        let place = place
        guard next == UInt8(ascii: "-") else { return nil }
        advance()
        guard next == UInt8(ascii: " ") else { return nil }
        skipSpaces()
        return place
    }

    /// Reads the rest of the line as a text or a list of texts.
    mutating func readValue() -> YAMLNode? {
        guard next == UInt8(ascii: "[") else { return readText() }
        let list = readList()
        return isAtEnd ? list : nil
    }

    /// Reads the rest of the line as a text.
    mutating func readText() -> YAMLNode? {
        let text = readScalar(inList: false)
        return isAtEnd ? text : nil
    }

    /// Reads a list in brackets.
    private mutating func readList() -> YAMLNode? {
        let place = place
        var items: [YAMLNode] = []
        advance()
        skipSpaces()
        while next != UInt8(ascii: "]") || !items.isEmpty {
            guard let item = readScalar(inList: true) else { return nil }
            items.append(item)
            skipSpaces()
            guard next == UInt8(ascii: ",") else { break }
            advance()
            skipSpaces()
        }
        guard next == UInt8(ascii: "]") else { return nil }
        advance()
        return YAMLNode(content: .sequence(items), place: place)
    }

    // MARK: Texts

    private mutating func readScalar(inList: Bool) -> YAMLNode? {
        switch next {
        case UInt8(ascii: "\"")?, UInt8(ascii: "'")?: readQuoted()
        default: readPlain(inList: inList)
        }
    }

    /// Reads a text without quotes to the end of the line or, in a list, to a comma or the closing bracket.
    private mutating func readPlain(inList: Bool) -> YAMLNode? {
        guard let first = next, !Self.isIndicator(first) else { return nil }
        let (start, place) = (position, place)
        var end = start
        while let byte = next, !inList || (byte != UInt8(ascii: ",") && byte != UInt8(ascii: "]")) {
            guard isText(at: position), !mayEndPlain(byte, inList: inList) else { return nil }
            advance()
            if byte != UInt8(ascii: " ") { end = position }
        }
        return scalar(start..<end, isPlain: true, at: place)
    }

    /// Whether a byte at the position starts a comment or a mapping there, or needs a closer look to know.
    private func mayEndPlain(_ byte: UInt8, inList: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "#"): bytes[position - 1] == UInt8(ascii: " ")
        case UInt8(ascii: ":"):
            inList || position + 1 == bytes.endIndex || bytes[position + 1] == UInt8(ascii: " ")
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"): inList
        default: false
        }
    }

    /// Reads a text in quotes.
    ///
    /// The escape of single quotes, a doubled quote, ends the text here, and what follows is then no end of a value.
    private mutating func readQuoted() -> YAMLNode? {
        let (quote, place) = (next, place)
        advance()
        let start = position
        while let byte = next, byte != quote, byte != UInt8(ascii: "\\") {
            guard isText(at: position) else { return nil }
            advance()
        }
        if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return readEscaped(from: start, at: place) }
        guard next == quote else { return nil }
        let text = scalar(start..<position, isPlain: false, at: place)
        advance()
        return text
    }

    /// Reads the rest of a text in double quotes from its first escape on.
    private mutating func readEscaped(from start: Int, at place: SourcePosition) -> YAMLNode? {
        var text = Array(bytes[start..<position])
        while let byte = next, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                guard let escape = YAMLEscape.character(at: bytes[position...]) else { return nil }
                text += String(escape.character).utf8
                for _ in 0..<escape.byteCount { advance() }
            } else {
                guard isText(at: position) else { return nil }
                text.append(byte)
                advance()
            }
        }
        guard next == UInt8(ascii: "\"") else { return nil }
        advance()
        let scalar = YAMLScalar(text: String(decoding: text, as: UTF8.self), isPlain: false)
        return YAMLNode(content: .scalar(scalar), place: place)
    }

    private func scalar(_ range: Range<Int>, isPlain: Bool, at place: SourcePosition) -> YAMLNode {
        let text = String(decoding: bytes[range], as: UTF8.self)
        return YAMLNode(content: .scalar(YAMLScalar(text: text, isPlain: isPlain)), place: place)
    }

    // MARK: Bytes

    private var next: UInt8? { isAtEnd ? nil : bytes[position] }

    private mutating func advance() {
        let isContinuation = bytes[position] & 0xC0 == 0x80
        column += isContinuation ? 0 : 1
        position += 1
    }

    private mutating func skipSpaces() {
        while next == UInt8(ascii: " ") { advance() }
    }

    /// Whether the byte belongs to a character that is text in every place.
    ///
    /// Tabs and the line breaks U+0085, U+2028 and U+2029 have meanings of their own; control characters and the
    /// noncharacters U+FFFE and U+FFFF are errors; U+FEFF may be a byte order mark.
    private func isText(at index: Int) -> Bool {
        switch bytes[index] {
        case ..<0x20, 0x7F: false
        case 0xC2: index + 1 < bytes.endIndex && bytes[index + 1] >= 0xA0
        case 0xE2, 0xEF: index + 2 < bytes.endIndex && isText(bytes[index], bytes[index + 1], bytes[index + 2])
        default: true
        }
    }

    private func isText(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): false
        default: true
        }
    }

    /// Whether a text that starts with the byte is, or may be, something else.
    private static func isIndicator(_ byte: UInt8) -> Bool {
        indicators.contains(byte)
    }

    private static let indicators = ASCIISet("-?:,[]{}#&*!|>'\"%@`")

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte == UInt8(ascii: "_")
    }

    private static func isDigitOrHyphen(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte == UInt8(ascii: "-")
    }
}
