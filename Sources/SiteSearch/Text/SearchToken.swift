/// A part of a text that keys are made of.
public enum SearchToken: Sendable, Hashable {
    /// CJK characters without anything between them.
    case run(Range<Int>)
    /// Letters and digits of other scripts, with marks within.
    case word(Range<Int>)

    /// The longest word in code points; what is longer is cut, since nobody types it.
    static let longestWord = 48

    /// Finds the tokens of a text.
    ///
    /// - Parameters:
    ///   - scalars: The text, as `SearchText` gives it.
    ///   - body: Called for each token, in order.
    @inline(__always)
    public static func forEach(in scalars: [UInt32], _ body: (SearchToken) -> Void) {
        var index = 0
        while index < scalars.count {
            if SearchScalar.isCJK(scalars[index]) {
                let start = index
                repeat { index += 1 } while index < scalars.count && SearchScalar.isCJK(scalars[index])
                body(.run(start..<index))
            } else if SearchScalar.isWord(scalars[index]) {
                let end = endOfWord(from: index, in: scalars)
                body(.word(index..<min(end, index + longestWord)))
                index = end
            } else {
                index += 1
            }
        }
    }

    private static func endOfWord(from start: Int, in scalars: [UInt32]) -> Int {
        var index = start + 1
        while index < scalars.count {
            if SearchScalar.isWord(scalars[index]) {
                index += 1
            } else if isInnerMark(at: index, in: scalars) {
                index += 2
            } else {
                break
            }
        }
        return endOfSuffix(from: index, in: scalars)
    }

    /// Whether a mark stands between two code points of a word.
    private static func isInnerMark(at index: Int, in scalars: [UInt32]) -> Bool {
        guard index + 1 < scalars.count, SearchScalar.isWord(scalars[index + 1]) else { return false }
        if scalars[index] == 0x2C { return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1]) }
        return SearchScalar.isMark(scalars[index])
    }

    /// Takes what makes `c++` and `c#` of `c`.
    private static func endOfSuffix(from start: Int, in scalars: [UInt32]) -> Int {
        var end = start
        while end < scalars.count, scalars[end] == 0x2B, end - start < 3 { end += 1 }
        if end == start, end < scalars.count, scalars[end] == 0x23 { end += 1 }
        return end < scalars.count && SearchScalar.isWord(scalars[end]) ? start : end
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}

extension SearchScalar {
    /// Whether it may stand within a word: `.`, `-`, `_`, `'` or `&`; a comma stands between digits only.
    static func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0x2E || scalar == 0x2D || scalar == 0x5F || scalar == 0x27 || scalar == 0x26
    }
}
