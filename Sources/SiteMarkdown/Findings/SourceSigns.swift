import SiteBytes

/// What a text may contain that its page would show as source, so that only those finders run that may find something.
///
/// The pass over the lines decides this; the finders look closer.
struct SourceSigns: OptionSet {
    let rawValue: UInt8

    /// An address after `](` that may not be one to the parser, or brackets that are swapped.
    static let links = SourceSigns(rawValue: 1)
    /// `][` between two texts in brackets.
    static let references = SourceSigns(rawValue: 2)
    /// `__` beside a character beyond ASCII, or `＊＊`.
    static let emphasis = SourceSigns(rawValue: 4)
    /// A mark at the start of a line that may be none to the parser.
    static let blockMarks = SourceSigns(rawValue: 8)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Looks for the bytes that `note` looks at.
    @inline(__always)
    static func mayBe(_ bytes: ByteVector) -> ByteVector {
        bytes.or("[").or("]").or("_").or(0xEF)
    }

    /// Notes what the byte at an index of a line may be the sign of.
    mutating func note(byteAt index: Int, in line: ByteView) {
        switch line[index] {
        case UInt8(ascii: "]"): noteBracket(at: index, in: line)
        case UInt8(ascii: "["): noteSwappedBracket(at: index, in: line)
        case UInt8(ascii: "_"): noteUnderscore(at: index, in: line)
        case 0xEF: noteFullWidth(at: index, in: line)
        default: break
        }
    }

    // MARK: Brackets

    private mutating func noteBracket(at index: Int, in text: ByteView) {
        guard index + 1 < text.count else { return }
        switch text[index + 1] {
        case UInt8(ascii: "("):
            if !contains(.links), Self.mayBreak(from: index + 2, in: text) { insert(.links) }
        case UInt8(ascii: "["):
            if !contains(.references), Self.mayOpenReference(closingAt: index, in: text) { insert(.references) }
        case UInt8(ascii: ":"):
            if !contains(.references), Self.mayDefineNothing(from: index + 2, closingAt: index, in: text) {
                insert(.references)
            }
        case UInt8(ascii: " "):
            if index + 2 < text.count, text[index + 2] == UInt8(ascii: "(") { insert(.links) }
        default: break
        }
    }

    /// Whether what follows `](` is not plainly an address up to a `)`.
    private static func mayBreak(from start: Int, in text: ByteView) -> Bool {
        var depth = 0
        for index in start..<text.count {
            switch text[index] {
            case UInt8(ascii: "<") where index == start: return false
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                let next = text[index...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
                return index > start && next != UInt8(ascii: "\"") && next != UInt8(ascii: "'")
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return false }
                depth -= 1
            case UInt8(ascii: "]"):
                if index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") { return false }
            default: break
            }
        }
        return start < text.count
    }

    /// Whether two words that may be an address follow `[label]:`, which is not a note.
    private static func mayDefineNothing(from start: Int, closingAt end: Int, in text: ByteView) -> Bool {
        guard start < text.count, let first = text[start...].firstIndex(where: { $0 != UInt8(ascii: " ") }),
            let space = text[first...].firstIndex(where: { $0 <= 0x20 }), text[space] == UInt8(ascii: " "),
            let next = text[space...].first(where: { $0 != UInt8(ascii: " ") }), next > 0x20,
            !"\"'(".utf8.contains(next), text[first] != UInt8(ascii: "<")
        else { return false }
        let open = text[..<end].suffix(300).lastIndex { $0 == UInt8(ascii: "[") }
        return open.map { text[$0 + 1] != UInt8(ascii: "^") && ($0 == 0 || text[$0 - 1] <= 0x20) } ?? false
    }

    /// Whether the brackets that close at an index do not belong to the word before them, as in `a[0][1]`.
    private static func mayOpenReference(closingAt end: Int, in text: ByteView) -> Bool {
        var index = end - 1
        while index >= 0, !"[]".utf8.contains(text[index]) { index -= 1 }
        guard index >= 0, text[index] == UInt8(ascii: "[") else { return false }
        return index == 0 || !text[index - 1].isASCIIAlphanumeric && !"])_".utf8.contains(text[index - 1])
    }

    /// Notes `)[http…`.
    private mutating func noteSwappedBracket(at index: Int, in text: ByteView) {
        guard index > 0, index + 1 < text.count, text[index - 1] == UInt8(ascii: ")"),
            "h/".utf8.contains(text[index + 1])
        else { return }
        insert(.links)
    }

    // MARK: Marks

    private mutating func noteUnderscore(at index: Int, in text: ByteView) {
        guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "_") else { return }
        let isBeside = index > 0 && text[index - 1] >= 0x80 || index + 2 < text.count && text[index + 2] >= 0x80
        if isBeside { insert(.emphasis) }
    }

    /// Notes ＊ twice.
    private mutating func noteFullWidth(at index: Int, in text: ByteView) {
        guard index + 4 < text.count, text[index + 1] == 0xBC, text[index + 2] == 0x8A, text[index + 3] == 0xEF,
            text[index + 4] == 0xBC
        else { return }
        insert(.emphasis)
    }
}
