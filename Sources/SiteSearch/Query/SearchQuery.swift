/// A query: the words that an entry must have, and those that it must not have.
struct SearchQuery {
    let words: [QueryWord]
    let excluded: [QueryWord]
    /// Whether there was more than is looked for.
    let isCut: Bool

    /// How much of a query counts.
    static let mostScalars = 200
    static let mostWords = 12
    /// How much is read of a text that holds invisible characters or letters in parts, before these are put together.
    private static let mostRead = 1000

    init(words: [QueryWord], excluded: [QueryWord], isCut: Bool = false) {
        self.words = words
        self.excluded = excluded
        self.isCut = isCut
    }

    /// Reads what was typed.
    ///
    /// - Parameters:
    ///   - text: The query.
    ///   - synonyms: Names that are one, in rows.
    init(_ text: String, synonyms: [[String]] = []) {
        let rows = synonyms.map { $0.map { SearchText.lowercased(Array($0.utf8)) } }
        let read = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostRead)))
        let scalars = SearchText.scalars(of: Array(read.utf8))
        var parts = QueryParts(Array(scalars.prefix(Self.mostScalars)))
        var words: [(word: QueryWord, isExcluded: Bool)] = []
        while let part = parts.next() {
            let word = QueryWord(
                typed: part.text, isPhrase: part.isPhrase, isExcluded: part.isExcluded, synonyms: rows)
            if let word { words.append((word, part.isExcluded)) }
        }
        self.init(
            words: words.prefix(Self.mostWords).filter { !$0.isExcluded }.map(\.word),
            excluded: words.prefix(Self.mostWords).filter(\.isExcluded).map(\.word),
            isCut: scalars.count > Self.mostScalars || words.count > Self.mostWords)
    }
}

/// Divides a query at white space and quotes.
private struct QueryParts {
    struct Part {
        let text: [UInt32]
        let isPhrase: Bool
        let isExcluded: Bool
    }

    private let scalars: [UInt32]
    private var index = 0

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
    }

    mutating func next() -> Part? {
        while index < scalars.count, SearchScalar.isWhitespace(scalars[index]) { index += 1 }
        guard index < scalars.count else { return nil }
        let isExcluded = scalars[index] == Self.minus && index + 1 < scalars.count && !isSpace(at: index + 1)
        if isExcluded { index += 1 }
        if Self.isQuote(scalars[index]) { return phrase(isExcluded: isExcluded) }
        let start = index
        while index < scalars.count, !isSpace(at: index), !Self.isQuote(scalars[index]) { index += 1 }
        return Part(text: Array(scalars[start..<index]), isPhrase: false, isExcluded: isExcluded)
    }

    /// A phrase goes to the next quote, or else to the end.
    private mutating func phrase(isExcluded: Bool) -> Part {
        let start = index + 1
        index = scalars[start...].firstIndex(where: Self.isQuote) ?? scalars.count
        defer { index = min(index + 1, scalars.count) }
        return Part(text: Array(scalars[start..<index]), isPhrase: true, isExcluded: isExcluded)
    }

    private func isSpace(at index: Int) -> Bool { SearchScalar.isWhitespace(scalars[index]) }

    private static let minus: UInt32 = 0x2D

    private static func isQuote(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case "\"", "“", "”", "„", "‟": true
        default: false
        }
    }
}
