extension StringProtocol {
    /// The text without white space at its ends.
    ///
    /// White space is looked for by code points: no character but white space starts with one.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isSpace }),
            let end = scalars.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(self[start..<scalars.index(after: end)])
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
    }
}
