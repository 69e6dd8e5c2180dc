extension String {
    /// Reads the text's UTF-8 where it is; the bytes are gone when `body` returns.
    ///
    /// `withUTF8` needs a text of its own that it may change; making one counts a reference up and down, which costs
    /// more than reading most texts.
    @inlinable @inline(__always)
    package func withUTF8Bytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
        if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return try copy.withUTF8(body)
    }
}

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
        withUTF8Bytes { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            let (visible, hangul) = (UInt8(0x21)...0x7E, UInt8(0xEA)...0xED)
            guard visible.contains(first) || hangul.contains(first) else { return false }
            return visible.contains(last) || bytes.count >= 3 && hangul.contains(bytes[bytes.count - 3])
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        isASCII ? UInt8(truncatingIfNeeded: value).isASCIIWhitespace : properties.isWhitespace
    }
}

extension String {
    /// Whether the text consists of printable ASCII and Hangul syllables, so that every character is one scalar.
    package var isPlain: Bool {
        withUTF8Bytes { bytes in
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if (0x20...0x7E).contains(byte) {
                    position += 1
                } else if (0xEA...0xED).contains(byte),
                    Self.isHangulSyllable(lead: byte, second: bytes[position + 1], third: bytes[position + 2])
                {
                    position += 3
                } else {
                    return false
                }
            }
            return true
        }
    }

    /// Whether three bytes are a syllable, U+AC00 to U+D7A3.
    private static func isHangulSyllable(lead: UInt8, second: UInt8, third: UInt8) -> Bool {
        switch lead {
        case 0xEA: second >= 0xB0
        case 0xED: second < 0x9E || second == 0x9E && third <= 0xA3
        default: true
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a syllable of Hangul, U+AC00 to U+D7A3.
    @inlinable
    package var isHangulSyllable: Bool { (0xAC00...0xD7A3).contains(value) }
}
