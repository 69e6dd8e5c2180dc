/// The keys of one word.
///
/// They are the word, each later part of it (`ChatGPT` is found as `gpt`), and the word without its inner marks (`gpt-5` as
/// `gpt5`). Of those that are longer, the first two code points are a key as well: so few letters are looked up at once,
/// while longer beginnings are divided among shards.
public enum WordParts {
    /// The most later parts that are keys.
    static let mostParts = 6

    /// The keys of a word, in lower case, each once.
    ///
    /// - Parameter word: The word's code points, before capitals are made small.
    /// - Returns: The keys; the word itself is the first.
    public static func keys(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        let small = ArraySlice(word.map(SearchScalar.lowercased))
        var keys = [small]
        for start in starts(of: word) { keys.append(small[(start - word.startIndex)...]) }
        if small.contains(where: isInnerMark) { keys.append(small.filter { !isInnerMark($0) }[...]) }
        for key in keys where key.count > 2 {
            let beginning = key.prefix(2)
            if !isInnerMark(beginning[beginning.startIndex + 1]) { keys.append(beginning) }
        }
        // There are sixteen at most, which is too few for a set.
        return keys.indices.filter { index in !keys[..<index].contains(keys[index]) }.map { keys[$0] }
    }

    /// Where the later parts of a word start: behind an inner mark, and at a capital as in `ChatGPT` and `GPTModel`.
    ///
    /// - Parameter word: The word's code points, before capitals are made small.
    /// - Returns: Positions in the word.
    static func starts(of word: ArraySlice<UInt32>) -> [Int] {
        var starts: [Int] = []
        for index in word.indices.dropFirst() where starts.count < mostParts {
            if isStart(index, of: word) { starts.append(index) }
        }
        return starts
    }

    private static func isStart(_ index: Int, of word: ArraySlice<UInt32>) -> Bool {
        let (before, scalar) = (word[index - 1], word[index])
        guard SearchScalar.isWord(scalar) else { return false }
        if isInnerMark(before) { return true }
        guard isCapital(scalar) else { return false }
        if isSmall(before) { return true }
        return isCapital(before) && index + 1 < word.endIndex && isSmall(word[index + 1])
    }

    private static func isInnerMark(_ scalar: UInt32) -> Bool { SearchScalar.isInnerMark(scalar) }

    /// Whether the code point has another form in lower case.
    static func isCapital(_ scalar: UInt32) -> Bool { SearchScalar.lowercased(scalar) != scalar }

    /// Whether the code point is a letter that has another form in upper case.
    static func isSmall(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
        return Unicode.Scalar(scalar)?.properties.changesWhenUppercased ?? false
    }
}
