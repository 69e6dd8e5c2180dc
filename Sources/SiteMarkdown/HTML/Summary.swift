import SiteBytes

/// Makes a description from running text.
public enum Summary {
    /// The maximum length of a description in graphemes, about what search engines show.
    public static let maximumLength = 160

    /// The first sentences of a text that fit a description.
    ///
    /// - Parameters:
    ///   - text: Plain text.
    ///   - goesOn: Whether the text is only the start of a longer one.
    /// - Returns: Whole sentences if at least one fits, otherwise whole words and an ellipsis; no grapheme is split.
    public static func of(_ text: String, goesOn: Bool = false) -> String {
        let collapsed = collapsingSpaces(of: text)
        guard let limit = limit(of: collapsed) else { return goesOn ? collapsed + "…" : collapsed }
        let scalars = collapsed.unicodeScalars
        if let end = lastSentenceEnd(in: scalars, upTo: limit) { return String(scalars[..<end]) }
        let kept = collapsed[..<collapsed.index(before: limit)]
        let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
        return words + "…"
    }

    /// Where a text exceeds a description, if it does.
    static func limit(of text: String) -> String.Index? {
        // To find the graphemes of a text takes ten times as long as to see that each of its scalars is one.
        if let length = text.withUTF8Bytes(lengthOfSimpleStart) {
            return length < text.utf8.count ? text.utf8.index(text.startIndex, offsetBy: length) : nil
        }
        let limit = text.index(text.startIndex, offsetBy: maximumLength, limitedBy: text.endIndex)
        return limit.flatMap { $0 < text.endIndex ? $0 : nil }
    }

    /// How many bytes of a text fit a description, if each scalar up to there and the next one are graphemes.
    private static func lengthOfSimpleStart(of text: ByteView) -> Int? {
        var (end, next) = (0, 0)
        for _ in 0...maximumLength {
            end = next
            guard end < text.count else { break }
            guard let length = lengthOfSimpleScalar(at: end, in: text) else { return nil }
            next += length
        }
        return end
    }

    /// The length of a scalar in bytes, if it never joins another one to a grapheme: visible ASCII, Hangul syllables, and
    /// the punctuation that is frequent beside them, U+2010 to U+2027 and U+3000 to U+3029.
    private static func lengthOfSimpleScalar(at index: Int, in text: ByteView) -> Int? {
        switch text[index] {
        case 0x20...0x7E: 1
        case 0xEB, 0xEC: 3
        case 0xEA: text[index + 1] >= 0xB0 ? 3 : nil
        case 0xED: text[index + 1] <= 0x9D ? 3 : nil
        case 0xE2: text[index + 1] == 0x80 && (0x90...0xA7).contains(text[index + 2]) ? 3 : nil
        case 0xE3: text[index + 1] == 0x80 && text[index + 2] <= 0xA9 ? 3 : nil
        default: nil
        }
    }

    /// The text with each run of ASCII white space as one space, and none at its ends.
    static func collapsingSpaces(of text: String) -> String {
        guard text.withUTF8Bytes(hasOddSpaces) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte.isASCIIWhitespace {
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            } else {
                bytes.append(byte)
            }
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a text has white space at an end, in runs, or other than spaces.
    private static func hasOddSpaces(_ text: ByteView) -> Bool {
        var isBehindSpace = true
        for byte in text {
            if byte.isASCIIWhitespace, isBehindSpace || byte != UInt8(ascii: " ") { return true }
            isBehindSpace = byte == UInt8(ascii: " ")
        }
        return isBehindSpace && !text.isEmpty
    }

    /// Where the last sentence that fits ends: after its final mark and any closing quotes and brackets.
    private static func lastSentenceEnd(
        in text: String.UnicodeScalarView, upTo limit: String.Index
    ) -> String.Index? {
        var end = limit
        while end > text.startIndex {
            if text[end] == " ", SentenceEnd.ends(text[..<end], before: text[text.index(after: end)...].first) {
                return end
            }
            end = text.index(before: end)
        }
        return nil
    }
}
