/// Counts how many letters must be put in, left out or replaced to make one text of another.
enum EditDistance {
    /// The distance between two texts.
    ///
    /// - Parameters:
    ///   - left: A text.
    ///   - right: Another.
    ///   - limit: The most that is still near.
    /// - Returns: The distance; `nil` when it is more than the limit.
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var row = Array(0...right.count)
        for (line, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            var least = row[0]
            for column in right.indices {
                let above = row[column + 1]
                row[column + 1] = min(min(above, row[column]) + 1, diagonal + (letter == right[column] ? 0 : 1))
                diagonal = above
                least = min(least, row[column + 1])
            }
            if least > limit { return nil }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
