/// Where the words of a query are in a text.
struct WordPlaces {
    struct Place {
        let word: Int
        let range: Range<Int>
    }

    /// The places, from the start of the text.
    let places: [Place]
    private let wordCount: Int
    private let text: FoldedText

    init(of words: [QueryWord], in text: FoldedText) {
        self.text = text
        wordCount = words.count
        places = words.enumerated().flatMap { word, typed in
            typed.form == .initials ? [] : typed.places(in: text).map { Place(word: word, range: $0) }
        }
        .sorted { ($0.range.lowerBound, $0.word) < ($1.range.lowerBound, $1.word) }
    }

    /// How near the words are to each other.
    var nearness: Nearness {
        if wordCount < 2 || areInOrder { return .adjacent }
        for (index, place) in places.enumerated() {
            if words(from: index, within: place.range.lowerBound + 80).count == wordCount { return .close }
        }
        return .scattered
    }

    /// The different words from a place on that end before some position.
    private func words(from index: Int, within end: Int) -> Set<Int> {
        var words: Set<Int> = []
        for place in places[index...].prefix(while: { $0.range.lowerBound < end }) where place.range.upperBound <= end {
            words.insert(place.word)
        }
        return words
    }

    /// Whether all words stand somewhere one behind the other, with at most one other word between two of them.
    private var areInOrder: Bool {
        var ends = Set(places.filter { $0.word == 0 }.map(\.range.upperBound))
        for word in 1..<wordCount {
            let next = places.filter { $0.word == word }
            ends = Set(
                next.filter { place in ends.contains { follows(place.range.lowerBound, $0) } }.map(\.range.upperBound))
            if ends.isEmpty { return false }
        }
        return !ends.isEmpty
    }

    /// Whether there are only the rest of a word and at most one other word between two positions.
    private func follows(_ start: Int, _ end: Int) -> Bool {
        guard start >= end, start < end + 60 else { return false }
        let between = text.scalars[end..<start]
        guard let space = between.firstIndex(where: SearchScalar.isWhitespace) else { return between.isEmpty }
        let others = between[space...].split(whereSeparator: SearchScalar.isWhitespace)
        guard let last = between.last, SearchScalar.isWhitespace(last) else { return false }
        return others.count <= 1
    }

    // MARK: The passage

    /// How many letters a passage has.
    private static let passageLength = 120

    /// The part of the text that shows the most words, cut between words.
    var passage: [SearchResult.Piece] {
        let range = passageRange
        let marked = places.map(\.range).filter {
            range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound
        }
        let pieces = Self.pieces(of: text.scalars, in: range, marking: marked)
        let dots = [SearchResult.Piece(text: "…", isMatch: false)]
        return (range.lowerBound > 0 ? dots : []) + pieces + (range.upperBound < text.count ? dots : [])
    }

    private var passageRange: Range<Int> {
        let best = bestPlace
        let room = max(20, (Self.passageLength - best.count) / 2)
        var start = max(0, best.lowerBound - room)
        var end = min(text.count, max(best.upperBound, start + Self.passageLength))
        start = max(0, min(start, max(best.count, end - start) > Self.passageLength ? start : end - Self.passageLength))
        start = min(start, best.lowerBound)
        if start > 0,
            let space = text.scalars[(start - 1)..<best.lowerBound].firstIndex(where: SearchScalar.isWhitespace)
        {
            start = space + 1
        }
        if end < text.count, let space = text.scalars[start...end].lastIndex(where: SearchScalar.isWhitespace) {
            end = max(best.upperBound, space)
        }
        return start..<max(start, end)
    }

    /// From the first to the last place among those with the most different words.
    private var bestPlace: Range<Int> {
        var (best, most) = (0..<0, 0)
        for (index, place) in places.enumerated() {
            let end = place.range.lowerBound + Self.passageLength
            let words = words(from: index, within: end)
            guard words.count > most else { continue }
            most = words.count
            let last = places[index...].prefix { $0.range.lowerBound < end }.filter { $0.range.upperBound <= end }
            best = place.range.lowerBound..<(last.map(\.range.upperBound).max() ?? place.range.upperBound)
            if most == wordCount { break }
        }
        return best
    }

    /// A part of a text, with some ranges marked.
    static func pieces(
        of scalars: [UInt32], in range: Range<Int>, marking marked: [Range<Int>]
    ) -> [SearchResult.Piece] {
        var pieces: [SearchResult.Piece] = []
        var end = range.lowerBound
        func add(_ range: Range<Int>, isMatch: Bool) {
            guard !range.isEmpty else { return }
            let text = scalars[range].map { SearchScalar.isWhitespace($0) ? 0x20 : $0 }.string
            pieces.append(SearchResult.Piece(text: text, isMatch: isMatch))
        }
        for place in marked.sorted(by: { $0.lowerBound < $1.lowerBound }) where place.upperBound > end {
            add(end..<max(end, place.lowerBound), isMatch: false)
            add(max(end, place.lowerBound)..<place.upperBound, isMatch: true)
            end = place.upperBound
        }
        add(end..<range.upperBound, isMatch: false)
        return pieces
    }
}
