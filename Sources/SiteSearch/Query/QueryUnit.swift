/// A key, or keys, one of which an entry must have for a word to be in it.
enum QueryUnit: Hashable {
    /// This key.
    case key([UInt32])
    /// Any key that starts so.
    case beginning([UInt32])
    /// Any key that differs from this one in nothing but the final consonant of its last syllable.
    case openSyllable([UInt32])

    /// The units of a word or phrase.
    ///
    /// - Parameters:
    ///   - lowercased: The word or phrase.
    ///   - everyPair: Whether each pair of a run counts; otherwise the fewest that cover the run, which also finds what is
    ///     written with a space in it.
    /// - Returns: The units; none if nothing in the text is a key.
    static func units(of lowercased: [UInt32], everyPair: Bool) -> [QueryUnit] {
        QueryToken.all(in: lowercased).flatMap { token in
            let scalars = lowercased[token.range]
            switch token.kind {
            case .run: return pairs(of: Array(scalars), step: everyPair ? 1 : 2).map(QueryUnit.key)
            // Of words with more letters the first two are a key of their own.
            case .word: return [scalars.count > 2 ? .beginning(Array(scalars)) : .key(Array(scalars))]
            case .jamo: return []
            }
        }
    }

    /// Every part of a list with two elements that starts at a multiple of the step, and the last.
    private static func pairs(of run: [UInt32], step: Int) -> [[UInt32]] {
        run.count < 2 ? [run] : parts(of: run, length: 2, step: step)
    }

    /// The parts of a list with some length, of which one starts at each multiple of the step, and one ends the list.
    static func parts(of list: [UInt32], length: Int, step: Int) -> [[UInt32]] {
        guard list.count >= length else { return [] }
        let last = list.count - length
        return (0...last).filter { $0 % step == 0 || $0 == last }.map { Array(list[$0..<($0 + length)]) }
    }

    /// What the shard is found by.
    var sample: [UInt32] {
        switch self {
        case .key(let key), .beginning(let key), .openSyllable(let key): key
        }
    }

    /// Whether a key of the shard is meant.
    func matches(_ key: [UInt32]) -> Bool {
        switch self {
        case .key(let wanted): key == wanted
        case .beginning(let wanted): key.starts(with: wanted)
        case .openSyllable(let wanted):
            key.count == wanted.count && key.dropLast() == wanted.dropLast()
                && key.last.map(SearchScalar.withoutFinal) == wanted.last.map(SearchScalar.withoutFinal)
        }
    }

    /// What all keys that are meant start with.
    var commonBeginning: [UInt32] {
        switch self {
        case .key(let key), .beginning(let key): key
        case .openSyllable(let key): key.dropLast()
        }
    }
}
