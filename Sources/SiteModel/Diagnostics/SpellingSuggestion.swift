/// Finds the word that someone probably meant.
public enum SpellingSuggestion {
    /// The candidate nearest to a word, if it is near enough for the word to be a typing error.
    ///
    /// For many words with the same candidates, `SpellingCandidates` is faster.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - candidates: What could have been meant.
    /// - Returns: The nearest candidate within a third of the word's length (at least one edit), or `nil`.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        var allowance = EditDistance.Allowance(steps: .max)
        return SpellingCandidates(candidates).search(word, within: &allowance)
    }
}

/// What could have been meant by any of many words.
///
/// A text with ten thousand wrong words would be compared with every candidate ten thousand times: each word is looked
/// for once, and after a lot of comparing there are no more suggestions.
public struct SpellingCandidates: Sendable {
    private let candidates: [(letters: [Character], name: String)]
    private var known: [String: String?] = [:]
    private var allowance = EditDistance.Allowance(steps: 20_000_000)

    /// Prepares to look for words.
    ///
    /// - Parameter names: What could have been meant.
    public init(_ names: some Sequence<String>) {
        candidates = names.lazy.map { (Array($0.lowercased()), $0) }.filter { $0.0.count <= 2 * Self.longestWord }
    }

    /// The candidate nearest to a word, if it is near enough for the word to be a typing error.
    ///
    /// - Parameter word: What was written.
    /// - Returns: The nearest candidate within a third of the word's length (at least one edit), or `nil`.
    public mutating func nearest(to word: String) -> String? {
        guard word.utf8.count <= Self.longestWord else { return nil }
        if let answer = known[word] { return answer }
        let answer = Self.search(word, among: candidates, within: &allowance)
        known[word] = answer
        return answer
    }

    /// The candidate nearest to a word, unless too much has been compared already.
    ///
    /// - Parameters:
    ///   - word: What was written.
    ///   - allowance: How much more may be compared.
    /// - Returns: The nearest candidate, or `nil`.
    package func search(_ word: String, within allowance: inout EditDistance.Allowance) -> String? {
        Self.search(word, among: candidates, within: &allowance)
    }

    private static func search(
        _ word: String, among candidates: [(letters: [Character], name: String)],
        within allowance: inout EditDistance.Allowance
    ) -> String? {
        guard word.utf8.count <= longestWord, !allowance.isSpent else { return nil }
        let letters = Array(word.lowercased())
        let limit = max(1, letters.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let distance = EditDistance.between(
                letters, candidate.letters, atMost: best?.distance ?? limit, within: &allowance)
            guard let distance else { continue }
            if best.map({ (distance, candidate.name) < ($0.distance, $0.name) }) ?? true {
                best = (distance, candidate.name)
            }
        }
        return best?.name
    }

    /// A text longer than this is not a misspelled name, and would be expensive to compare.
    private static let longestWord = 100
}

/// Counts how many letters must be inserted, deleted, replaced or swapped to turn one text into another.
package enum EditDistance {
    /// How much more may be compared.
    package struct Allowance: Sendable {
        /// In pairs of letters.
        private var steps: Int

        /// Allows so many pairs of letters to be compared.
        package init(steps: Int) {
            self.steps = steps
        }

        /// Whether nothing more may be compared.
        package var isSpent: Bool { steps <= 0 }

        /// Whether so many pairs may be compared; if so, they count.
        fileprivate mutating func takes(_ count: Int) -> Bool {
            guard count <= steps else {
                // From here on no text has a suggestion: otherwise which has one would depend on its length.
                steps = 0
                return false
            }
            steps -= count
            return true
        }
    }

    /// The distance between two texts.
    ///
    /// - Parameters:
    ///   - left: The letters of a text.
    ///   - right: The letters of another text.
    ///   - limit: The maximum distance.
    /// - Returns: The distance; `nil` if it exceeds the limit.
    package static func between<Letter: Equatable>(_ left: [Letter], _ right: [Letter], atMost limit: Int) -> Int? {
        var allowance = Allowance(steps: .max)
        return between(left, right, atMost: limit, within: &allowance)
    }

    /// The distance between two texts, unless too much has been compared already.
    ///
    /// - Parameters:
    ///   - left: The letters of a text.
    ///   - right: The letters of another text.
    ///   - limit: The maximum distance.
    ///   - allowance: How much more may be compared.
    /// - Returns: The distance; `nil` if it exceeds the limit.
    package static func between<Letter: Equatable>(
        _ left: [Letter], _ right: [Letter], atMost limit: Int, within allowance: inout Allowance
    ) -> Int? {
        guard abs(left.count - right.count) <= limit,
            allowance.takes(1 + left.count * min(right.count, 2 * limit + 1))
        else { return nil }
        // What is further from the diagonal than the limit exceeds it.
        let tooMany = limit + 1
        var twoAbove = [Int](repeating: tooMany, count: right.count + 1)
        var above = twoAbove
        var row = (0...right.count).map { min($0, tooMany) }
        var leastAbove = 0
        for (line, letter) in left.enumerated() {
            swap(&twoAbove, &above)
            swap(&above, &row)
            let columns = max(0, line - limit)..<min(right.count, line + limit + 1)
            row[columns.lowerBound] = columns.lowerBound == 0 ? min(line + 1, tooMany) : tooMany
            if columns.upperBound < right.count { row[columns.upperBound + 1] = tooMany }
            var least = row[columns.lowerBound]
            for column in columns {
                var edits = min(
                    above[column + 1] + 1, row[column] + 1, above[column] + (letter == right[column] ? 0 : 1))
                if line > 0, column > 0, letter == right[column - 1], left[line - 1] == right[column] {
                    edits = min(edits, twoAbove[column - 1] + 1)
                }
                row[column + 1] = min(edits, tooMany)
                least = min(least, edits)
            }
            // A swap refers to the row before the last.
            if min(least, leastAbove) > limit { return nil }
            leastAbove = least
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
