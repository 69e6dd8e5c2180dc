/// A part of what is typed: a token of the index, or letters of Hangul that are no syllables (yet).
struct QueryToken {
    enum Kind { case run, word, jamo }

    let kind: Kind
    let range: Range<Int>

    /// The tokens of a text, in order.
    static func all(in scalars: [UInt32]) -> [QueryToken] {
        var tokens: [QueryToken] = []
        var end = 0
        SearchToken.forEach(in: scalars) { token in
            let next =
                switch token {
                case .run(let range): QueryToken(kind: .run, range: range)
                case .word(let range): QueryToken(kind: .word, range: range)
                }
            tokens += jamo(in: end..<next.range.lowerBound, of: scalars) + [next]
            end = next.range.upperBound
        }
        return tokens + jamo(in: end..<scalars.count, of: scalars)
    }

    private static func jamo(in range: Range<Int>, of scalars: [UInt32]) -> [QueryToken] {
        scalars[range].indices
            .split { !SearchScalar.isLoneJamo(scalars[$0]) }
            .compactMap { indices in
                guard let first = indices.first else { return nil }
                return QueryToken(kind: .jamo, range: first..<(first + indices.count))
            }
    }
}
