extension String {
    /// The text without white space at its ends.
    ///
    /// Code points are enough: only white space characters start with one that is white space.
    package var trimmed: String {
        guard !startsAndEndsPlain else { return self }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isSpace }),
            let end = scalars.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(self[start..<scalars.index(after: end)])
    }

    /// Whether both ends are visible ASCII or Hangul, as they nearly always are.
    private var startsAndEndsPlain: Bool {
        guard let first = utf8.first, let last = utf8.last else { return true }
        let (visible, hangul) = (UInt8(0x21)...0x7E, UInt8(0xEA)...0xEC)
        guard visible.contains(first) || hangul.contains(first) else { return false }
        return visible.contains(last) || utf8.suffix(3).first.map(hangul.contains) ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        isASCII ? UInt8(truncatingIfNeeded: value).isASCIIWhitespace : properties.isWhitespace
    }
}
