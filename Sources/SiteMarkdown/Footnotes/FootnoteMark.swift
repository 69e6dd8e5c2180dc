import SiteBytes

/// A `[^label]` in the source of a document.
struct FootnoteMark {
    /// Where its bracket opens.
    let offset: Int
    /// The index after its bracket closes.
    let end: Int
    /// The label as written.
    let label: String
    /// What labels are compared by: case and white space do not matter.
    let key: String
    /// Whether it starts its line, apart from the markers of quotes and lists.
    let startsLine: Bool
    let follower: Follower
    /// Whether what follows repeats a class of characters, as in `[^abc]+`.
    let isRepeated: Bool

    /// What follows the bracket.
    enum Follower {
        case colon
        /// A colon that defines nothing: a full-width one, or one after spaces; it ends at an index.
        case badColon(end: Int)
        case parenthesis
        case other
    }

    /// Whether the label contains white space, which the parser takes for no note.
    var hasSpace: Bool { label.contains(where: \.isWhitespace) }

    /// Whether the parser takes this for the start of a definition, if a block can start here.
    var looksLikeDefinition: Bool {
        guard startsLine, !hasSpace, case .colon = follower else { return false }
        return true
    }

    /// The maximum length of a label in the source; the parser's is 1000.
    private static let reach = 1000

    /// All in a text, in order.
    static func all(in text: [UInt8]) -> [FootnoteMark] {
        var marks: [FootnoteMark] = []
        text.withView { text in
            var index = nextOpening(in: text, from: 0)
            while index < text.count {
                let mark = FootnoteMark(at: index, in: text)
                if let mark { marks.append(mark) }
                index = nextOpening(in: text, from: mark?.end ?? index + 2)
            }
        }
        return marks
    }

    /// The next `[^`, or the end of the text.
    private static func nextOpening(in text: ByteView, from start: Int) -> Int {
        var index = text.firstIndex(from: start + 1) { $0.or("^") }
        while index < text.count, text[index - 1] != UInt8(ascii: "[") {
            index = text.firstIndex(from: index + 1) { $0.or("^") }
        }
        return index < text.count ? index - 1 : text.count
    }

    private init?(at offset: Int, in text: ByteView) {
        guard !Self.isEscaped(offset, in: text), let close = Self.closing(from: offset + 2, in: text) else {
            return nil
        }
        label = String(decoding: Marker.undone(in: text[view: (offset + 2)..<close]), as: UTF8.self)
        key = Self.key(of: label)
        guard !key.isEmpty else { return nil }
        self.offset = offset
        end = close + 1
        startsLine = Self.startsLine(offset, in: text)
        follower = Self.follower(at: end, in: text)
        isRepeated = Self.isRepeated(label, at: offset, before: end, in: text)
    }

    /// A note may stand before `?`, and before the `*` that ends emphasis.
    private static func isRepeated(_ label: String, at start: Int, before end: Int, in text: ByteView) -> Bool {
        guard end < text.count else { return false }
        if "+{".utf8.contains(text[end]) { return true }
        guard "*?".utf8.contains(text[end]), !label.allSatisfy(\.isNumber) else { return false }
        let isGlued = start > 0 && text[start - 1] >= 0x80
        return !isGlued && !text[end...].starts(with: "**".utf8)
    }

    /// What a label is compared by.
    static func key(of label: String) -> String {
        label.uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func isEscaped(_ index: Int, in text: ByteView) -> Bool {
        var start = index
        while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (index - start) % 2 == 1
    }

    /// Where the bracket of a label closes: another bracket or a blank line must not come first.
    private static func closing(from start: Int, in text: ByteView) -> Int? {
        var index = start
        while index < min(text.count, start + reach) {
            switch text[index] {
            case UInt8(ascii: "]"): return index
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\n") where isBlankLine(after: index, in: text): return nil
            default: index += 1
            }
        }
        return nil
    }

    private static func isBlankLine(after lineEnd: Int, in text: ByteView) -> Bool {
        text[(lineEnd + 1)...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }.map {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        } ?? true
    }

    private static func startsLine(_ offset: Int, in text: ByteView) -> Bool {
        var index = offset
        while index > 0, text[index - 1] != UInt8(ascii: "\n") {
            guard
                text[index - 1].isASCIIWhitespace || text[index - 1].isASCIIDigit
                    || ">-+*.)".utf8.contains(text[index - 1])
            else { return false }
            index -= 1
        }
        return true
    }

    private static func follower(at index: Int, in text: ByteView) -> Follower {
        let rest = text[index...]
        if rest.first == UInt8(ascii: ":") { return .colon }
        if rest.first == UInt8(ascii: "(") { return .parenthesis }
        let spaces = rest.prefix { $0 == UInt8(ascii: " ") }.count
        if rest.dropFirst(spaces).first == UInt8(ascii: ":") { return .badColon(end: index + spaces + 1) }
        // U+FF1A
        return rest.dropFirst(spaces).starts(with: "：".utf8) ? .badColon(end: index + spaces + 3) : .other
    }
}

extension FootnoteMark {
    /// Whether this is more likely an emoticon such as `[^_^]`, or a class of characters such as `[^a-z]`, than a note
    /// whose definition is missing.
    var isUnlikelyNote: Bool {
        let scalars = Array(label.unicodeScalars)
        if isRepeated || label.contains("^") || label.contains("\\") { return true }
        if scalars.allSatisfy({ $0.isASCII && !$0.isASCIIAlphanumeric && $0 != "*" }) { return true }
        guard scalars.count >= 3, scalars[1] == "-", scalars[0].value < scalars[2].value else { return false }
        return Self.ranges.contains { $0 ~= scalars[0] && $0 ~= scalars[2] }
    }

    private static let ranges: [ClosedRange<Unicode.Scalar>] = ["a"..."z", "A"..."Z", "0"..."9", "ㄱ"..."ㅣ", "가"..."힣"]
}
