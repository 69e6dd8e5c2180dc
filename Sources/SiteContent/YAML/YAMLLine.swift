import SiteBytes
import SiteModel

/// A line of YAML such as `key: value` or `- value`, divided into its parts whether or not it can be read.
struct YAMLLine {
    let bytes: [UInt8]
    /// The value, without the blanks around it.
    let value: Range<Int>
    /// The key, if the value has one.
    private let key: String?

    /// Divides a line; an item of a list is a value as a whole, even if it looks like a key with a value.
    init?(_ line: String) {
        let bytes = Array(line.utf8)
        let content = Self.contentStart(of: bytes)
        if Self.isDash(at: content, of: bytes) {
            self.init(bytes, valueFrom: content + 1, key: nil)
        } else {
            self.init(bytes, keyAt: content)
        }
    }

    /// Divides an item of a list such as `- name: value`, whose key is a plain word.
    init?(itemWithKey line: String) {
        let bytes = Array(line.utf8)
        let dash = Self.contentStart(of: bytes)
        guard Self.isDash(at: dash, of: bytes),
            let start = bytes[(dash + 1)...].firstIndex(where: { !Self.isBlank($0) })
        else { return nil }
        self.init(bytes, keyAt: start)
        guard let key, key.utf8.allSatisfy({ $0.isASCIILetter && !$0.isASCIIUppercase }) else { return nil }
    }

    /// The value from an offset to the end of a line.
    init?(valueAt start: Int, of line: String) {
        self.init(Array(line.utf8), valueFrom: start, key: nil)
    }

    /// The item of a list or mapping in brackets that starts in a column of a line; lists and mappings are none.
    init?(tokenAt column: Int, of line: String) {
        let bytes = Array(line.utf8)
        var start = 0
        for _ in 1..<max(1, column) where start < bytes.count {
            start += 1
            while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
        let previous = bytes[..<start].last { !Self.isBlank($0) }
        guard start < bytes.count, !"[{".utf8.contains(bytes[start]),
            previous.map({ ",[{:".utf8.contains($0) }) ?? true
        else { return nil }
        let end = bytes[start...].firstIndex { ",]}".utf8.contains($0) } ?? bytes.endIndex
        guard let last = bytes[start..<end].lastIndex(where: { !Self.isBlank($0) }) else { return nil }
        self.bytes = bytes
        key = nil
        value = start..<(last + 1)
    }

    /// Whether the value is in brackets or braces that end it.
    var endsFlow: Bool {
        let (first, last) = (bytes[value.lowerBound], bytes[value.upperBound - 1])
        return (first == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
            || (first == UInt8(ascii: "{") && last == UInt8(ascii: "}"))
    }

    /// Whether the value starts like a list or mapping in brackets.
    var opensFlow: Bool { "[{".utf8.contains(bytes[value.lowerBound]) }

    private init?(_ bytes: [UInt8], keyAt start: Int) {
        let colon = bytes.indices.first { index in
            index > start && bytes[index] == UInt8(ascii: ":") && index + 1 < bytes.count
                && Self.isBlank(bytes[index + 1])
        }
        guard let colon, !bytes[start..<colon].contains(where: Self.openings.contains) else { return nil }
        self.init(bytes, valueFrom: colon + 1, key: String(decoding: bytes[start..<colon], as: UTF8.self))
    }

    private init?(_ bytes: [UInt8], valueFrom start: Int, key: String?) {
        guard let first = bytes[start...].firstIndex(where: { !Self.isBlank($0) }),
            let last = bytes.lastIndex(where: { !Self.isBlank($0) })
        else { return nil }
        self.bytes = bytes
        self.key = key
        value = first..<(last + 1)
    }

    /// Whether the value can only be one text, even if it looks like a list.
    var wantsText: Bool {
        guard let key, bytes.starts(with: key.utf8) else { return false }
        return Self.textKeys.contains(key)
    }

    /// Whether a list of several would do as well.
    var takesAuthors: Bool { key == "author" }

    /// Whether the value is a list of texts, also if the key is a slip for that of a list.
    var wantsList: Bool {
        guard let key, bytes.starts(with: key.utf8) else { return false }
        return Self.fields[key].map { $0.type == .list } ?? Self.isMeantAsList(key)
    }

    /// A line that a known key could have instead.
    var example: String? { key.flatMap(Self.example) }

    static func example(of key: String) -> String? { fields[key].map { "\(key): \($0.example)" } }

    /// Whether a part could be several texts in quotes rather than one: the whole value of a key that has no meaning here.
    func mayBeList(_ range: Range<Int>) -> Bool {
        guard range == value, key.map({ Self.fields[$0] == nil }) ?? true, let list = YAMLLooseList(of: self) else {
            return false
        }
        return list.isQuoted
    }

    func column(of offset: Int) -> Int {
        1 + bytes[..<offset].count { $0 & 0xC0 != 0x80 }
    }

    /// The line with another text in place of some of it, and without blanks at its end.
    func replacing(_ range: Range<Int>, with text: String) -> String {
        let end = max(range.upperBound, (bytes.lastIndex { !Self.isBlank($0) } ?? -1) + 1)
        return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + text
            + String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func contentStart(of bytes: [UInt8]) -> Int {
        bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
    }

    private static func isDash(at index: Int, of bytes: [UInt8]) -> Bool {
        index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && isBlank(bytes[index + 1])
    }

    /// A key that holds one of these is none, but part of a text or a list.
    private static let openings = ASCIISet("\"'{[")

    private static let fields = Dictionary(
        (FrontMatter.schema.rows + SiteConfiguration.schema.rows).filter { $0.section == nil }
            .flatMap { row in row.names.map { ($0, row) } }
    ) { first, _ in first }

    private static let textKeys = Set(fields.filter { $1.type.isText }.keys)

    private static func isMeantAsList(_ key: String) -> Bool {
        FrontMatter.schema.suggestion(for: key).flatMap { fields[$0.key] }?.type == .list
    }
}

/// A list in brackets that begins and ends on one line, divided at its commas even if it cannot be read.
struct YAMLFlowList {
    /// The items, without the blanks around them.
    let items: [Range<Int>]
    /// Behind its closing bracket.
    let end: Int

    /// Divides the value of a line; `nil` if it is not a list up to the end of the line or a comment.
    init?(of line: YAMLLine) {
        let bytes = line.bytes[line.value]
        guard bytes.first == UInt8(ascii: "["), let end = Self.end(of: bytes) else { return nil }
        var items: [Range<Int>] = []
        var index = bytes.startIndex + 1
        while index < end {
            let next = Self.endOfItem(at: index, in: bytes[..<end])
            if let first = bytes[index..<next].firstIndex(where: { !YAMLLine.isBlank($0) }),
                let last = bytes[index..<next].lastIndex(where: { !YAMLLine.isBlank($0) })
            {
                items.append(first..<(last + 1))
            }
            index = next + 1
        }
        self.items = items
        self.end = end + 1
    }

    /// The last bracket that closes, if nothing comes behind it but a comment.
    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        guard let end = bytes.lastIndex(of: UInt8(ascii: "]")) else { return nil }
        let rest = bytes[(end + 1)...]
        guard let first = rest.first else { return end }
        return YAMLLine.isBlank(first) && rest.first { !YAMLLine.isBlank($0) } == UInt8(ascii: "#") ? end : nil
    }

    /// The comma behind an item, or the end of the list.
    private static func endOfItem(at start: Int, in bytes: ArraySlice<UInt8>) -> Int {
        var index = start
        while index < bytes.endIndex, YAMLLine.isBlank(bytes[index]) { index += 1 }
        if index < bytes.endIndex, let end = YAMLQuotedText(at: index, in: bytes)?.end {
            let rest = bytes[end...].firstIndex { !YAMLLine.isBlank($0) } ?? bytes.endIndex
            if rest == bytes.endIndex || bytes[rest] == UInt8(ascii: ",") { return rest }
        }
        var depth = 0
        let balanced = bytes[index...].firstIndex { byte in
            if "[{".utf8.contains(byte) { depth += 1 }
            if "]}".utf8.contains(byte) { depth -= 1 }
            return byte == UInt8(ascii: ",") && depth <= 0
        }
        if depth <= 0 { return balanced ?? bytes.endIndex }
        return bytes[index...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.endIndex
    }
}

/// A text in quotes that ends on its line.
struct YAMLQuotedText {
    /// Behind its closing quote.
    let end: Int

    /// Finds the end of the text whose quote is at an offset.
    init?(at start: Int, in bytes: ArraySlice<UInt8>) {
        let quote = bytes[start]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        var index = start + 1
        while index < bytes.endIndex {
            if bytes[index] == quote {
                let isDoubled = index + 1 < bytes.endIndex && bytes[index + 1] == quote
                guard quote == UInt8(ascii: "'"), isDoubled else {
                    end = index + 1
                    return
                }
                index += 1
            } else if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            }
            index += 1
        }
        return nil
    }
}
