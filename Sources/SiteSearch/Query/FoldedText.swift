/// A text in the form in which words are found in it.
struct FoldedText {
    /// The code points with their capitals, as `SearchText` gives them.
    let scalars: [UInt32]
    /// The same in lower case, one for each.
    let lowercased: [UInt32]

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
        lowercased = scalars.map(SearchScalar.lowercased)
    }

    init(utf8: [UInt8]) {
        self.init(SearchText.scalars(of: utf8))
    }

    init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    var count: Int { scalars.count }

    /// Whether a word, or a later part of one as in `ChatGPT`, may start at a letter.
    func isWordStart(_ index: Int) -> Bool {
        guard index > 0, SearchScalar.isWord(scalars[index - 1]) else { return true }
        let before = scalars[index - 1]
        guard WordParts.isCapital(scalars[index]) else { return false }
        if WordParts.isSmall(before) { return true }
        return WordParts.isCapital(before) && index + 1 < count && WordParts.isSmall(scalars[index + 1])
    }
}

extension [UInt32] {
    /// Code points as text.
    var string: String {
        var string = String.UnicodeScalarView()
        for scalar in self { string.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(string)
    }
}

extension SearchScalar {
    static func isWhitespace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || (0x09...0x0D).contains(scalar)
            || scalar >= 0x85 && Unicode.Scalar(scalar)?.properties.isWhitespace == true
    }

    /// Whether it may stand within a word without a meaning of its own: an inner mark.
    static func isInnerMark(_ scalar: UInt32) -> Bool { isMark(scalar) || scalar == 0x2C }

    /// Whether it is a letter of Hangul that is no syllable, as people type it.
    static func isLoneJamo(_ scalar: UInt32) -> Bool { (0x3131...0x3163).contains(scalar) }
}
