import SiteBytes

/// A link or picture as it is written on one line, whether the parser takes it for one or not.
struct WrittenLink {
    /// From `[` or `![` to after `]`.
    let text: Range<Int>
    let isPicture: Bool
    /// What is in the parentheses before a title, without white space around it.
    let address: Range<Int>
    /// The title with its quotation marks.
    let title: Range<Int>?
    /// Where the `)` is; the end of the line if there is none.
    let close: Int

    /// How long a link's text may be in bytes.
    private static let reach = 1000

    /// Reads the link whose text ends before a `]` and whose address is behind a `(`.
    init?(closingAt bracket: Int, addressIn parenthesis: Int, before end: Int, in bytes: [UInt8]) {
        guard let opening = Self.opening(of: bracket, in: bytes) else { return nil }
        isPicture = opening > 0 && bytes[opening - 1] == UInt8(ascii: "!")
        text = (isPicture ? opening - 1 : opening)..<(bracket + 1)
        guard let close = Self.close(from: parenthesis + 1, before: end, in: bytes) else { return nil }
        self.close = close
        let content = Self.trimmed((parenthesis + 1)..<close, in: bytes)
        title = Self.title(in: content, of: bytes)
        address = Self.trimmed(content.lowerBound..<(title?.lowerBound ?? content.upperBound), in: bytes)
        guard !address.isEmpty else { return nil }
    }

    /// The bracket that a `]` closes.
    private static func opening(of close: Int, in bytes: [UInt8]) -> Int? {
        var depth = 0
        for index in stride(from: close - 1, through: max(0, close - reach), by: -1) {
            switch bytes[index] {
            case UInt8(ascii: "\n"): return nil
            case UInt8(ascii: "]"): depth += 1
            case UInt8(ascii: "["):
                if depth == 0 { return index }
                depth -= 1
            default: break
            }
        }
        return nil
    }

    /// The parenthesis that ends the address, or the end of the line.
    private static func close(from start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
        var depth = 0
        for index in start..<max(start, end) {
            switch bytes[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            // Another link starts before this one ends.
            case UInt8(ascii: "]") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "("): return nil
            default: break
            }
        }
        return end
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// The quotation marks around titles: those of Markdown, and those that word processors put in their place.
    private static let quotes: [(open: [UInt8], close: [UInt8])] = [
        ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("”", "”"), ("＂", "＂"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// The title at the end of a text, if there is one.
    static func title(in content: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        let whole = bytes[content]
        for (open, close) in quotes
        where whole.count > open.count + close.count && whole.suffix(close.count).elementsEqual(close) {
            for index in content.dropFirst()
            where bytes[index - 1] == UInt8(ascii: " ") && bytes[index..<content.upperBound].starts(with: open) {
                return index + open.count <= content.upperBound - close.count ? index..<content.upperBound : nil
            }
        }
        return nil
    }
}
