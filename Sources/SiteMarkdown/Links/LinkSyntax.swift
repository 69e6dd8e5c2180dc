/// Steps over the parts of links in the source of a block.
///
/// Every look ends at the next character of its kind, so that no text makes looking from each of its places costly.
struct LinkSyntax {
    let bytes: [UInt8]

    /// The index behind white space; behind a line's end also what a quote's lines start with.
    func skipSpace(from start: Int, before end: Int) -> Int {
        var index = start
        var isAtLineStart = false
        while index < end {
            if bytes[index] == UInt8(ascii: "\n") {
                isAtLineStart = true
            } else if !bytes[index].isMarkdownSpace, !(isAtLineStart && bytes[index] == UInt8(ascii: ">")) {
                return index
            }
            index += 1
        }
        return index
    }

    /// The index behind a title that starts at an index; the index itself when none starts there.
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

    /// The address and title in parentheses behind a link's text, and the index behind them.
    func inlineTarget(at start: Int, before end: Int) -> (destination: LinkDestination, end: Int)? {
        guard start < end, bytes[start] == UInt8(ascii: "(") else { return nil }
        let first = skipSpace(from: start + 1, before: end)
        guard let destination = LinkDestination(at: first, in: bytes, before: end) else { return nil }
        var index = skipSpace(from: destination.end, before: end)
        if index > destination.end { index = skipSpace(from: skipTitle(at: index, before: end), before: end) }
        guard index < end, bytes[index] == UInt8(ascii: ")") else { return nil }
        return (destination, index + 1)
    }

    /// The label in brackets that start at an index, and the index behind them.
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
        guard index < end, Unicode.Scalar(bytes[index]).isASCIIAlphanumeric else { return nil }
        var hasColon = false
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return hasColon ? (start + 1)..<index : nil }
            if byte <= 0x20 || byte == UInt8(ascii: "<") { return nil }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") {
                hasColon = true
            } else if !hasColon, !Unicode.Scalar(byte).isASCIIAlphanumeric, !"+-._".utf8.contains(byte) {
                return nil
            }
            index += 1
        }
        return nil
    }
}
