import SiteBytes

extension String {
    /// The text in NFC.
    ///
    /// Checking the bytes first is far cheaper than normalising a text that is in NFC already.
    package var composed: String {
        isPlain || unicodeScalars.allSatisfy(\.isComposed)
            ? self : String(decoding: Composition.composed(Array(utf8)), as: UTF8.self)
    }

    /// Whether the text has no line end.
    package var isOneLine: Bool {
        !unicodeScalars.contains { $0.endsLines }
    }
}

extension Unicode.Scalar {
    /// LF, VT, FF, CR, NEL and the separators of lines and paragraphs, the same as `Character.isNewline`.
    fileprivate var endsLines: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether the scalar is certainly in NFC and stays so beside any other: it is below the combining marks, common
    /// punctuation, an ideograph or a Hangul syllable.
    fileprivate var isComposed: Bool {
        switch value {
        case ..<0x300, 0x2010..<0x2070, 0x3000..<0x302A, 0x4E00..<0xA000: true
        default: isHangulSyllable
        }
    }
}

extension String {
    /// Whether the text is empty or only white space.
    package var isBlank: Bool {
        // Printable ASCII and the first bytes of Hangul syllables are not white space: 0.6 % of a cold build.
        switch utf8.first {
        case (0x21...0x7E)?, (0xEA...0xED)?: false
        default: allSatisfy(\.isWhitespace)
        }
    }
}

extension String {
    /// The longest prefix of the text that fits a number of bytes, without splitting a grapheme.
    ///
    /// - Parameter limit: The maximum number of UTF-8 bytes.
    /// - Returns: The prefix.
    public func cut(toByteCount limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var byteCount = 0
        let kept = prefix { character in
            byteCount += character.utf8.count
            return byteCount <= limit
        }
        return String(kept)
    }
}

extension String {
    /// Whether the text may contain capital letters; only `false` is certain.
    ///
    /// Hangul, Chinese characters and kana have none, and lowercasing every text would cost 0.4 % of a cold build.
    package var mayHaveCapitals: Bool {
        withUTF8Bytes { utf8 in
            var previous: UInt8 = 0
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
                case ..<0xC0: if previous == 0xEA, byte < 0xB0 { return true }
                // U+3000 to U+9FFF, and Hangul from U+AC00 on.
                case 0xE3...0xED: break
                default: return true
                }
                previous = byte
            }
            return false
        }
    }
}
