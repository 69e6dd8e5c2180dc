extension String {
    /// The text without white space at its ends.
    ///
    /// White space is looked for by code points: no character but white space starts with one.
    var trimmed: String {
        guard !startsAndEndsPlain else { return self }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isSpace }),
            let end = scalars.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(self[start..<scalars.index(after: end)])
    }

    /// Whether visible ASCII or Hangul stands at both ends, as nearly always.
    private var startsAndEndsPlain: Bool {
        guard let first = utf8.first, let last = utf8.last else { return true }
        let (visible, hangul) = (UInt8(0x21)...0x7E, UInt8(0xEA)...0xEC)
        guard visible.contains(first) || hangul.contains(first) else { return false }
        return visible.contains(last) || utf8.suffix(3).first.map(hangul.contains) ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
    }
}
