import SiteBytes

/// Skips the parts of links in the source of a block.
///
/// Every search ends at the next character of its kind, so that searching from each place of a text stays cheap.
struct LinkSyntax {
    let bytes: [UInt8]

    /// The index after white space, and after the `>` at the start of a quote's lines.
    func skipSpace(from start: Int, before end: Int) -> Int {
        var index = start
        var isAtLineStart = false
        while index < end {
            if bytes[index] == UInt8(ascii: "\n") {
                isAtLineStart = true
            } else if !bytes[index].isASCIIWhitespace, !(isAtLineStart && bytes[index] == UInt8(ascii: ">")) {
                return index
            }
            index += 1
        }
        return index
    }

    /// The index after the title that starts at an index, or the index itself if there is none.
    func skipTitle(at start: Int, before end: Int) -> Int {
        guard start < end, let close = Self.titleMarks[bytes[start]] else { return start }
        var index = start + 1
        while index < end {
            switch bytes[index] {
            case close: return index + 1
            case UInt8(ascii: "(") where close == UInt8(ascii: ")"): return start
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return start
    }

    private static let titleMarks: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
        UInt8(ascii: "("): UInt8(ascii: ")"),
    ]

    /// The address and title in parentheses after a link's text, and the index after them.
    func inlineTarget(at start: Int, before end: Int) -> (destination: LinkDestination, end: Int)? {
        guard start < end, bytes[start] == UInt8(ascii: "(") else { return nil }
        let first = skipSpace(from: start + 1, before: end)
        guard let destination = LinkDestination(at: first, in: bytes, before: end) else { return nil }
        var index = skipSpace(from: destination.end, before: end)
        if index > destination.end { index = skipSpace(from: skipTitle(at: index, before: end), before: end) }
        guard index < end, bytes[index] == UInt8(ascii: ")") else { return nil }
        return (destination, index + 1)
    }

    /// The label in brackets that starts at an index, and the index after it.
    func label(at start: Int, before end: Int) -> (text: Range<Int>, end: Int)? {
        guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        let limit = min(end, start + Self.longestLabel)
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "]"): return ((start + 1)..<index, index + 1)
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    // https://spec.commonmark.org/0.29/#link-label
    private static let longestLabel = 1001

    /// The address in `<https://…>`, without the brackets.
    func angleAddress(at start: Int, before end: Int) -> Range<Int>? {
        var index = start + 1
        guard index < end, bytes[index].isASCIIAlphanumeric else { return nil }
        var hasColon = false
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return hasColon ? (start + 1)..<index : nil }
            if byte <= 0x20 || byte == UInt8(ascii: "<") { return nil }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") {
                hasColon = true
            } else if !hasColon, !byte.isASCIIAlphanumeric, !"+-._".utf8.contains(byte) {
                return nil
            }
            index += 1
        }
        return nil
    }
}

/// The address of a link or definition in the source.
///
/// https://spec.commonmark.org/0.29/#link-destination
struct LinkDestination {
    /// The address with escapes and character references resolved, as the parser gives it.
    let address: String
    /// Where it starts.
    let offset: Int
    /// Where it ends, including its brackets.
    let end: Int

    /// The parser's limit of nested parentheses.
    private static let deepest = 32

    /// Reads the address that starts at an index, up to the end of the block.
    init?(at start: Int, in bytes: [UInt8], before end: Int) {
        let isBracketed = start < end && bytes[start] == UInt8(ascii: "<")
        guard
            let range = isBracketed
                ? Self.bracketed(at: start, in: bytes, before: end) : Self.bare(at: start, in: bytes, before: end)
        else { return nil }
        address = Self.resolved(bytes[range])
        offset = range.lowerBound
        self.end = range.upperBound + (isBracketed ? 1 : 0)
    }

    private static func bracketed(at start: Int, in bytes: [UInt8], before end: Int) -> Range<Int>? {
        var index = start + 1
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: ">"): return (start + 1)..<index
            case UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    private static func bare(at start: Int, in bytes: [UInt8], before end: Int) -> Range<Int>? {
        var depth = 0
        var index = start
        while index < end, !bytes[index].isASCIIWhitespace {
            switch bytes[index] {
            case UInt8(ascii: "\\") where index + 1 < end && bytes[index + 1].isASCIIPunctuation: index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")") where depth == 0: return start..<index
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if depth > deepest { return nil }
            index += 1
        }
        return depth == 0 ? start..<index : nil
    }

    /// The parser resolves references before escapes.
    private static func resolved(_ written: ArraySlice<UInt8>) -> String {
        let bytes = CharacterReference.resolved(in: written)
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isEscape =
                bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation
            if isEscape { index += 1 }
            text.append(bytes[index])
            index += 1
        }
        return String(decoding: text.withView(Marker.undone), as: UTF8.self)
    }
}
