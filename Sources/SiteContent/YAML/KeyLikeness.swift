import SiteModel

/// How much a key is like one that has a meaning.
enum KeyLikeness {
    /// A key without what people write in different ways: capitals, `_`, `-` and spaces.
    static func letters(of key: String) -> String {
        key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    /// Whether a key can be nothing but another, so that it may be renamed unasked.
    ///
    /// - Parameters:
    ///   - key: A key as written.
    ///   - known: The known key that it looks like.
    /// - Returns: Whether they differ in capitals, `_` and `-` alone, or in one slip of a long word. A key that takes a
    ///   post off the site, puts it in front or trusts it is for people to change.
    static func isCertain(_ key: String, for known: String) -> Bool {
        guard !weighty.contains(known), !key.contains(" ") else { return false }
        if letters(of: key) == letters(of: known) { return true }
        return letters(of: key).count >= 8
            && isOneEdit(key.lowercased(), known.lowercased())
    }

    private static let weighty: Set<String> = ["draft", "featured", "source", "trusted"]

    /// Whether one key is the other in the plural.
    static func differInNumber(_ one: String, _ other: String) -> Bool {
        func plurals(_ word: String) -> [String] { [word + "s", word + "es", word.dropLast() + "ies"] }
        return plurals(one).contains(other) || plurals(other).contains(one)
    }

    /// Whether a key is a short word in which a letter is missing, one too many, or swapped with the next.
    ///
    /// Short words with another letter are near to each other without being slips: `data` is no `date`.
    static func isSlip(_ key: String, of word: String) -> Bool {
        key.count >= 3 && key.first == word.first && isOneEdit(key, word)
            && (key.count != word.count || key.sorted() == word.sorted())
    }

    private static func isOneEdit(_ one: String, _ other: String) -> Bool {
        EditDistance.between(Array(one), Array(other), atMost: 1) == 1
    }
}
