/// Full-width forms of ASCII, which input methods for East Asian languages write: `ＡＩ`.
enum FullWidth {
    /// A text with ASCII for its full-width forms, if any of its letters or digits is one.
    ///
    /// Full-width punctuation alone, as in `왜？`, is common in Korean and stays.
    static func folded(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isAlphanumeric) else { return text }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isForm = (0xFF01...0xFF5E).contains(scalar.value)
            folded.append(isForm ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        return String(folded)
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }
}
