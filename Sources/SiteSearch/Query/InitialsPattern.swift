/// Finds first consonants in a title: ㅌㅋㄴ in 토크나이저.
///
/// Spaces between syllables do not count.
struct InitialsPattern {
    private let letters: [UInt32]

    init(_ letters: [UInt32]) {
        self.letters = letters
    }

    /// Where the syllables with these consonants are.
    func places(in text: FoldedText) -> [Range<Int>] {
        let positions = text.scalars.indices.filter { !SearchScalar.isWhitespace(text.scalars[$0]) }
        let initials = positions.map { index in
            SyllableLetters(text.scalars[index]).map { Jamo.initials[$0.initial] } ?? 0
        }
        guard initials.count >= letters.count else { return [] }
        return (0...(initials.count - letters.count))
            .filter { initials[$0..<($0 + letters.count)] == letters[...] }
            .map { positions[$0]..<(positions[$0 + letters.count - 1] + 1) }
    }
}
