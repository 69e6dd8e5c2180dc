/// Finds the word that someone probably meant.
public enum SpellingSuggestion {
    /// The candidate nearest to a word, if it is near enough for the word to be a typing error.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - candidates: What could have been meant.
    /// - Returns: The nearest candidate within a third of the word's length (at least one edit), or `nil`.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        // A text this long is not a misspelled name, and would be expensive to compare.
        guard word.utf8.count <= 100 else { return nil }
        let letters = Array(word.lowercased())
        let limit = max(1, letters.count / 3)
        let ranked = candidates.compactMap { candidate in
            EditDistance.between(letters, Array(candidate.lowercased()), atMost: limit).map { ($0, candidate) }
        }
        return ranked.min { $0 < $1 }?.1
    }
}
