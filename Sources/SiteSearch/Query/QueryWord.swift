/// A word or phrase of a query, and what it may be found by.
struct QueryWord {
    enum Form {
        case word
        /// In quotes: the words must follow each other.
        case phrase
        /// First consonants, which are looked for in titles, headlines and tags alone.
        case initials
    }

    /// One way to find it.
    struct Way {
        /// What an entry must have.
        let units: [QueryUnit]
        /// How many of them it must have.
        let leastUnits: Int
        /// Finds it in a text.
        let pattern: Pattern

        init(units: [QueryUnit], leastUnits: Int? = nil, pattern: Pattern) {
            self.units = units
            self.leastUnits = leastUnits ?? units.count
            self.pattern = pattern
        }
    }

    enum Pattern {
        case text(TextPattern)
        case initials([UInt32])

        func places(in text: FoldedText) -> [Range<Int>] {
            switch self {
            case .text(let pattern): pattern.places(in: text)
            case .initials(let letters): InitialsPattern(letters).places(in: text)
            }
        }
    }

    /// The text as typed, but in one width.
    let text: [UInt32]
    /// What an answer calls it.
    let label: [UInt32]
    let form: Form
    /// An entry has the word if it is found in one of these ways.
    let ways: [Way]

    init(_ text: [UInt32], label: [UInt32]? = nil, form: Form = .word, ways: [Way]) {
        self.text = text
        self.label = label ?? text
        self.form = form
        self.ways = ways
    }

    /// Where the word is in a text.
    func places(in text: FoldedText) -> [Range<Int>] {
        ways.flatMap { $0.pattern.places(in: text) }
    }
}

extension QueryWord {
    /// Reads a word as it was typed; `nil` if there is nothing in it to look for.
    ///
    /// - Parameters:
    ///   - text: The word, or the words between quotes.
    ///   - isPhrase: Whether it was in quotes.
    ///   - isExcluded: Whether it must not be there.
    ///   - synonyms: Names that are one, in lower case.
    init?(typed text: [UInt32], isPhrase: Bool, isExcluded: Bool, synonyms: [[[UInt32]]]) {
        let lowercased = text.map(SearchScalar.lowercased)
        let letters = lowercased.filter { !SearchScalar.isWhitespace($0) }
        if letters.allSatisfy(SearchScalar.isConsonant) {
            guard !isPhrase, let word = QueryWord(initials: letters, text: text) else { return nil }
            self = word
            return
        }
        guard !QueryToken.all(in: lowercased).isEmpty else { return nil }
        let names = isPhrase ? nil : synonyms.first { $0.contains(lowercased) }
        self.init(
            text, form: isPhrase ? .phrase : .word,
            ways: (names ?? [lowercased]).map { Way(name: $0, everyPair: isPhrase || isExcluded) })
    }

    /// First consonants; `nil` if there are less than two.
    private init?(initials letters: [UInt32], text: [UInt32]) {
        let initials = letters.flatMap { letter in
            Jamo.parts(of: letter).map { [$0.first, $0.second] } ?? [letter]
        }
        guard initials.count > 1 else { return nil }
        let length = min(3, initials.count)
        let units = QueryUnit.parts(of: initials, length: length, step: length).map(QueryUnit.key)
        self.init(text, form: .initials, ways: [Way(units: units, pattern: .initials(initials))])
    }

    /// A word that another reading of a query gives.
    init(read text: [UInt32], label: [UInt32]? = nil) {
        self.init(text, label: label, ways: [Way(name: text.map(SearchScalar.lowercased))])
    }
}

extension QueryWord.Way {
    /// The way to find a name as it is.
    init(name: [UInt32], everyPair: Bool = false) {
        self.init(
            units: QueryUnit.units(of: name, everyPair: everyPair), pattern: .text(TextPattern(name)))
    }
}
