/// Finds the word someone probably meant.
public enum SpellingSuggestion {
    /// The candidate nearest to a word, when one is near enough to be a slip of the keyboard.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - candidates: What could have been meant.
    /// - Returns: The nearest candidate within a third of the word's length (at least one edit), or `nil`.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        // Nobody means a name by a text this long, and comparing it would be costly.
        guard word.utf8.count <= 100 else { return nil }
        let limit = max(1, word.count / 3)
        let ranked =
            candidates
            .map { (distance: editDistance(word.lowercased(), $0.lowercased()), candidate: $0) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
        return ranked?.candidate
    }

    /// How many characters must be put in, left out, replaced or swapped with the next one.
    package static func editDistance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var rows = [Array(0...right.count)]
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let substitution = rows[row][column] + (left[row] == right[column] ? 0 : 1)
                var best = min(substitution, rows[row][column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, rows[row - 1][column - 1] + 1)
                }
                current.append(best)
            }
            rows.append(current)
        }
        return rows[left.count][right.count]
    }
}
