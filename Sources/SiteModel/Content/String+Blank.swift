extension String {
    /// Whether the text is empty or only white space.
    package var isBlank: Bool {
        // Printable ASCII and the first bytes of Hangul syllables are not white space.
        switch utf8.first {
        case (0x21...0x7E)?, (0xEA...0xED)?: false
        default: allSatisfy(\.isWhitespace)
        }
    }
}
