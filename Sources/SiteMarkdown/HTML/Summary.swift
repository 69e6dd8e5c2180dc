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
        guard let limit = collapsed.index(collapsed.startIndex, offsetBy: maximumLength, limitedBy: collapsed.endIndex),
            limit < collapsed.endIndex
        else { return goesOn ? collapsed + "…" : collapsed }
        let scalars = collapsed.unicodeScalars
        if let end = lastSentenceEnd(in: scalars, upTo: limit) { return String(scalars[..<end]) }
        let kept = collapsed[..<collapsed.index(before: limit)]
        let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
        return words + "…"
    }

    /// The text with each run of ASCII white space as one space, and none at its ends.
    static func collapsingSpaces(of text: String) -> String {
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
