import SiteBytes

/// The escapes of texts in double quotes (YAML 1.2.2, 5.7), and the pairs of surrogates in which JSON writes a character
/// beyond U+FFFF (RFC 8259, section 7), as `json.dumps` of Python does.
enum YAMLEscape {
    /// The character of a common escape at the start of some bytes, and the length of the escape.
    ///
    /// - Returns: `nil` for an escape that is rare or wrong.
    static func character(at bytes: ArraySlice<UInt8>) -> (character: Unicode.Scalar, byteCount: Int)? {
        let start = bytes.startIndex
        guard bytes.count > 1, bytes[start] == UInt8(ascii: "\\") else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return ("\"", 2)
        case UInt8(ascii: "\\"): return ("\\", 2)
        case UInt8(ascii: "/"): return ("/", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "u"): break
        default: return nil
        }
        if let character = pair(at: bytes) { return (character, pairByteCount) }
        guard let unit = codeUnit(at: bytes), let character = Unicode.Scalar(unit), character.value >= 0x20 else {
            return nil
        }
        return (character, pairByteCount / 2)
    }

    /// How long a pair of surrogates is: `\ud83d\ude42`.
    static let pairByteCount = 12

    /// The character of a pair of surrogates at the start of some bytes.
    static func pair(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let high = codeUnit(at: bytes), (0xD800..<0xDC00).contains(high),
            let low = codeUnit(at: bytes.dropFirst(pairByteCount / 2)), (0xDC00..<0xE000).contains(low)
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    /// Whether some bytes start with the escape of half a pair.
    static func isSurrogate(at bytes: ArraySlice<UInt8>) -> Bool {
        codeUnit(at: bytes).map { (0xD800..<0xE000).contains($0) } ?? false
    }

    /// Whether some bytes start with an escape of four digits.
    static func isNumeric(at bytes: ArraySlice<UInt8>) -> Bool { codeUnit(at: bytes) != nil }

    /// The number of an escape with four digits: `\u2014`.
    private static func codeUnit(at bytes: ArraySlice<UInt8>) -> UInt32? {
        guard bytes.starts(with: "\\u".utf8), bytes.count >= pairByteCount / 2 else { return nil }
        return bytes.dropFirst(2).prefix(4).reduce(0 as UInt32?) { number, byte in
            guard let number, let digit = byte.hexDigitValue else { return nil }
            return number << 4 + UInt32(digit)
        }
    }
}
