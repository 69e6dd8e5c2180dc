/// The keys of one word: itself, its later parts and, without its inner marks, all of it.
enum WordParts {
    /// The most later parts that are keys.
    static let mostParts = 6

    /// Where the later parts of a word start: behind an inner mark, and at a capital as in `ChatGPT` and `GPTModel`.
    ///
    /// - Parameters:
    ///   - word: Where the word is.
    ///   - scalars: The text, before capitals are made small.
    /// - Returns: Positions in the text.
    static func starts(of word: Range<Int>, in scalars: [UInt32]) -> [Int] {
        var starts: [Int] = []
        for index in word.dropFirst() where starts.count < mostParts {
            if isStart(index, of: word, in: scalars) { starts.append(index) }
        }
        return starts
    }

    private static func isStart(_ index: Int, of word: Range<Int>, in scalars: [UInt32]) -> Bool {
        let (before, scalar) = (scalars[index - 1], scalars[index])
        guard SearchScalar.isWord(scalar) else { return false }
        if isInnerMark(before) { return true }
        guard isCapital(scalar) else { return false }
        if isSmall(before) { return true }
        return isCapital(before) && index + 1 < word.upperBound && isSmall(scalars[index + 1])
    }

    /// The word without its inner marks, in lower case; `nil` if it has none.
    static func joined(_ word: Range<Int>, in scalars: [UInt32]) -> [UInt32]? {
        guard scalars[word].contains(where: isInnerMark) else { return nil }
        return scalars[word].lazy.filter { !isInnerMark($0) }.map(SearchScalar.lowercased)
    }

    private static func isInnerMark(_ scalar: UInt32) -> Bool { SearchScalar.isMark(scalar) || scalar == 0x2C }

    /// Whether the code point has another form in lower case.
    private static func isCapital(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
        return SearchScalar.lowercased(scalar) != scalar
    }

    /// Whether the code point is a letter in lower case.
    private static func isSmall(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
        return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }
}
