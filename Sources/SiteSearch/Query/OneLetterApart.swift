/// Compares Latin words that one slip of the finger may have made of each other.
enum OneLetterApart {
    /// Whether one letter put in, left out or changed, or two neighbours swapped, make one word of the other.
    ///
    /// The first two letters must be the same, since they say where the index has the word.
    static func isTrue(of word: [UInt32], and other: [UInt32]) -> Bool {
        guard abs(word.count - other.count) <= 1, word != other, word.prefix(2) == other.prefix(2) else { return false }
        let start = zip(word, other).prefix { $0 == $1 }.count
        let most = min(word.count, other.count) - start
        let end = zip(word.reversed(), other.reversed()).prefix(most).prefix { $0 == $1 }.count
        let (left, right) = (word[start..<(word.count - end)], other[start..<(other.count - end)])
        if left.count <= 1, right.count <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
    }
}
