/// Another reading of what was typed, for when the letters themselves find nothing.
enum Reading: CaseIterable {
    /// The same keys on the other keyboard.
    case otherKeyboard
    /// The last syllable is not finished.
    case unfinishedSyllable
    /// The word has a particle.
    case withoutParticle
    /// It is written with spaces, or without.
    case otherSpaces
    /// A letter of a Latin word is wrong, or a name with a number is written otherwise.
    case otherSpelling

    /// Reads a word in this way.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - isLast: Whether it is the last of its query.
    ///   - knownNames: Finds the keys of the index that one wrong letter makes of a word.
    /// - Returns: The word as it may be meant; `nil` if that is nothing new.
    func read(_ word: QueryWord, isLast: Bool, knownNames: ([UInt32]) -> [[UInt32]]) -> QueryWord? {
        guard word.form == .word else { return nil }
        switch self {
        case .otherKeyboard:
            return (HangulKeyboard.hangul(typedAs: word.text) ?? HangulKeyboard.latin(typedAs: word.text))
                .flatMap { $0 == word.text.map(SearchScalar.lowercased) ? nil : QueryWord(read: $0) }
        case .unfinishedSyllable: return isLast ? UnfinishedSyllable.read(word.text) : nil
        case .withoutParticle: return KoreanParticles.without(in: word.text).map { QueryWord(read: $0) }
        case .otherSpaces: return withOtherSpaces(word.text)
        case .otherSpelling: return withOtherSpelling(word.text, knownNames: knownNames)
        }
    }

    /// Any two syllables may have a space between them, so half of the pairs are enough.
    private func withOtherSpaces(_ text: [UInt32]) -> QueryWord? {
        let lowercased = text.map(SearchScalar.lowercased)
        let tokens = QueryToken.all(in: lowercased)
        guard text.count > 2, tokens.allSatisfy({ $0.kind != .word }) else { return nil }
        let units = QueryUnit.units(of: lowercased, everyPair: true)
        guard units.count > 1 else { return nil }
        return QueryWord(
            text,
            ways: [.init(units: units, leastUnits: (units.count + 1) / 2, pattern: .text(TextPattern(lowercased)))])
    }

    private func withOtherSpelling(_ text: [UInt32], knownNames: ([UInt32]) -> [[UInt32]]) -> QueryWord? {
        let lowercased = text.map(SearchScalar.lowercased)
        guard lowercased.allSatisfy(Self.isLatinName) else { return nil }
        let parts = Self.parts(of: lowercased)
        var ways: [QueryWord.Way] = []
        if parts.count > 1 { ways.append(.init(name: Array(parts.joined(separator: [0x20])))) }
        let names: [[UInt32]] = lowercased.count < 5 ? [] : Array(knownNames(lowercased).prefix(8))
        for name in names { ways.append(.init(name: name)) }
        guard !ways.isEmpty else { return nil }
        let label: [UInt32] = Array(
            names.isEmpty ? parts.joined(separator: [0x20]) : names.joined(separator: [0x2C, 0x20]))
        return QueryWord(text, label: label, ways: ways)
    }

    /// The letters and the numbers of a name such as `gpt-5`.
    private static func parts(of name: [UInt32]) -> [[UInt32]] {
        var parts: [[UInt32]] = []
        var before: UInt32 = 0x20
        for scalar in name {
            defer { before = scalar }
            if SearchScalar.isInnerMark(scalar) { continue }
            if !parts.isEmpty, isDigit(scalar) == isDigit(before), !SearchScalar.isInnerMark(before) {
                parts[parts.count - 1].append(scalar)
            } else {
                parts.append([scalar])
            }
        }
        return parts
    }

    private static func isLatinName(_ scalar: UInt32) -> Bool {
        isLatin(scalar) || isDigit(scalar) || SearchScalar.isInnerMark(scalar)
    }

    private static func isLatin(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }
    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
