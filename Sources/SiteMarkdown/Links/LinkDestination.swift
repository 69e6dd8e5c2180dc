/// The address of a link or definition as it stands in the source.
///
/// https://spec.commonmark.org/0.29/#link-destination
struct LinkDestination {
    /// The address with escapes and character references resolved, as the parser gives it.
    let address: String
    /// Where it starts.
    let offset: Int
    /// Where it ends, with its brackets.
    let end: Int

    /// More levels of parentheses than any address has; the parser's own bound.
    private static let deepest = 32

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - start: Where it would start.
    ///   - bytes: The source.
    ///   - end: Where the block ends.
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
        while index < end, !bytes[index].isMarkdownSpace {
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
        return String(decoding: text.withUnsafeBufferPointer(Marker.undone), as: UTF8.self)
    }
}
