/// Reads a word whose last syllable is still being typed: 토크낭 on the way to 토크나이저.
enum UnfinishedSyllable {
    /// The word that is meant; `nil` if its last letter is no syllable that may go on.
    static func read(_ text: [UInt32]) -> QueryWord? {
        guard let last = text.last else { return nil }
        let before = Array(text.dropLast())
        if let initial = Jamo.initials.firstIndex(of: last) {
            guard before.last.map(SearchScalar.isSyllable) == true else { return nil }
            return word(before, followedBy: initial)
        }
        guard let letters = SyllableLetters(last) else { return nil }
        return letters.final == nil ? withAnyFinal(text) : withFinalMovedOn(letters, before: before)
    }

    /// The final consonant starts the next syllable: of two, the second one does.
    private static func withFinalMovedOn(_ letters: SyllableLetters, before: [UInt32]) -> QueryWord? {
        guard let final = letters.final.map({ Jamo.finals[$0] }) else { return nil }
        var rest = letters
        let parts = Jamo.parts(of: final)
        rest.final = parts.flatMap { Jamo.finals.firstIndex(of: $0.first) }
        guard let initial = Jamo.initials.firstIndex(of: parts?.second ?? final) else { return nil }
        return word(before + [rest.scalar], followedBy: initial)
    }

    /// A word behind which a syllable with some initial comes.
    private static func word(_ stem: [UInt32], followedBy initial: Int) -> QueryWord {
        let lowercased = stem.map(SearchScalar.lowercased)
        let pattern = TextPattern(lowercased, followedBy: Jamo.syllables(withInitial: initial))
        let way = QueryWord.Way(units: QueryUnit.units(of: lowercased, everyPair: false), pattern: .text(pattern))
        return QueryWord(stem, label: stem + [Jamo.initials[initial]], ways: [way])
    }

    /// An open syllable that may take any final consonant.
    private static func withAnyFinal(_ text: [UInt32]) -> QueryWord? {
        let lowercased = text.map(SearchScalar.lowercased)
        var units = QueryUnit.units(of: lowercased, everyPair: false)
        guard let last = units.popLast(), let syllable = lowercased.last else { return nil }
        units.append(.openSyllable(last.sample))
        let pattern = TextPattern(Array(lowercased.dropLast()), followedBy: syllable...(syllable + 27))
        return QueryWord(
            text, label: text + ["…".unicodeScalars.first?.value ?? 0],
            ways: [QueryWord.Way(units: units, pattern: .text(pattern))])
    }
}
