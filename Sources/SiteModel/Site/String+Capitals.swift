import SiteBytes

extension String {
    /// Whether the text may contain capital letters; only `false` is certain.
    ///
    /// Hangul, Chinese characters and kana have none, and lowercasing a text is expensive.
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
