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

/// Counts how many letters must be inserted, deleted, replaced or swapped to turn one text into another.
package enum EditDistance {
    /// The distance between two texts.
    ///
    /// - Parameters:
    ///   - left: The letters of a text.
    ///   - right: The letters of another text.
    ///   - limit: The maximum distance.
    /// - Returns: The distance; `nil` if it exceeds the limit.
    package static func between<Letter: Equatable>(_ left: [Letter], _ right: [Letter], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var above = [Int](repeating: 0, count: right.count + 1)
        var row = Array(0...right.count)
        for (line, letter) in left.enumerated() {
            let twoAbove = above
            above = row
            row[0] = line + 1
            for column in right.indices {
                let replaced = above[column] + (letter == right[column] ? 0 : 1)
                row[column + 1] = min(min(above[column + 1], row[column]) + 1, replaced)
                guard line > 0, column > 0, letter == right[column - 1], left[line - 1] == right[column] else {
                    continue
                }
                row[column + 1] = min(row[column + 1], twoAbove[column - 1] + 1)
            }
            // A swap refers to the row before the last.
            if min(row.min() ?? 0, above.min() ?? 0) > limit { return nil }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
