import Testing

@testable import SiteSearch

@Suite("queries")
struct QueryVectorTests {
    @Test("are divided into words, phrases and what they must not have")
    func queries() throws {
        for vector in try #require(SearchVectors.queries).queries {
            let query = SearchQuery(vector.query)
            #expect(query.words.map(units) == vector.words, "\(vector.query)")
            #expect(query.excluded.map(units) == vector.excluded, "\(vector.query)")
            #expect(query.isCut == vector.isCut, "\(vector.query)")
        }
    }

    @Test("are read with the other keyboard")
    func keyboard() throws {
        try expect(.otherKeyboard, gives: try #require(SearchVectors.queries).keyboard)
    }

    @Test("are read with a last syllable that is not finished")
    func unfinished() throws {
        try expect(.unfinishedSyllable, gives: try #require(SearchVectors.queries).unfinished)
    }

    @Test("are read without particles")
    func particles() throws {
        try expect(.withoutParticle, gives: try #require(SearchVectors.queries).particles)
    }

    @Test("are read with one wrong letter, behind the first two")
    func near() throws {
        for vector in try #require(SearchVectors.queries).near {
            let words = vector.words.map(\.codePoints)
            #expect(OneLetterApart.isTrue(of: words[0], and: words[1]) == vector.isNear, "\(vector.words)")
            #expect(OneLetterApart.isTrue(of: words[1], and: words[0]) == vector.isNear, "\(vector.words)")
        }
    }

    @Test("are found in texts whatever space and marks are between the letters")
    func places() throws {
        for vector in try #require(SearchVectors.queries).places {
            let pattern = TextPattern(SearchText.lowercased(Array(vector.word.utf8)))
            expect(pattern.places(in: FoldedText(vector.text)), in: vector)
        }
    }

    @Test("of first consonants are found in titles")
    func initials() throws {
        for vector in try #require(SearchVectors.queries).initials {
            expect(InitialsPattern(vector.word.codePoints).places(in: FoldedText(vector.text)), in: vector)
        }
    }

    @Test(
        "that are hostile take no time",
        arguments: ["가", "\"", "-", "\u{301}", "a-", "ㅋ", "\u{1B}[31m", "\u{200B}", "e\u{301} "])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 10_000)
        let time = ContinuousClock().measure {
            let query = SearchQuery(text)
            #expect(query.words.count <= SearchQuery.mostWords)
            let folded = FoldedText(text)
            for word in query.words { _ = WordPlaces(of: [word, word], in: folded).passage }
        }
        #expect(time < .seconds(3))
    }

    private func expect(_ places: [Range<Int>], in vector: QueryVectors.Places) {
        let text = FoldedText(vector.text)
        #expect(places.map { Array(text.scalars[$0]).text } == vector.found, "\(vector.word)")
    }

    private func expect(_ reading: Reading, gives vectors: [[String?]]) throws {
        for vector in vectors {
            let text = try #require(vector[0]).codePoints
            let word = QueryWord(read: text)
            let read = reading.read(word, isLast: true) { _ in [] }
            #expect(read.map(\.label.text) == vector[1], "\(text.text)")
        }
    }

    private func units(_ word: QueryWord) -> [String] {
        word.ways[0].units.map { unit in
            switch unit {
            case .key(let key): key.text
            case .beginning(let key): key.text + "*"
            case .openSyllable(let key): key.text + "?"
            }
        }
    }
}
