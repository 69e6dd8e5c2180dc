/// An entry that may answer a query, by what the index says.
struct Candidate {
    /// The position of its generation, of which the newest is the first.
    let age: Int
    /// Its number in the generation.
    let entry: Int
    /// How many words of the query it has.
    var words: Int
    /// How prominent they are in it.
    var score: Int
    /// Which of its generation's documents it belongs to, and where that document's entries start.
    var document = 0
    var firstEntry = 0

    init(age: Int, entry: Int, words: Int) {
        (self.age, self.entry, self.words) = (age, entry, words)
        score = 0
    }

    /// Its number in its document: 0 is the document itself.
    var part: Int { entry - firstEntry }

    mutating func add(_ level: KeyLevel) {
        words += 1
        score += 1 << Int(level.rawValue)
    }

    /// Whether it comes before another: more words, more prominent ones, the newer document, then the order in the page.
    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.words != right.words { return left.words > right.words }
        if left.score != right.score { return left.score > right.score }
        if left.age != right.age { return left.age < right.age }
        if left.firstEntry != right.firstEntry { return left.firstEntry > right.firstEntry }
        return left.entry < right.entry
    }
}

/// The candidates of one reading of a query.
struct Candidates {
    /// All of them, the best first.
    private(set) var all: [Candidate] = []
    /// How many have all words.
    private(set) var wholeCount = 0
    /// For each word whether the index has it nowhere.
    private(set) var isSilent: [Bool]

    /// With more entries than this that have all words, those with some of them do not count.
    private static let fewEntries = 10

    init(of query: SearchQuery, in manifest: SearchManifest, files: IndexFiles) {
        isSilent = query.words.map { _ in true }
        for (age, generation) in manifest.generations.enumerated() {
            let lookup = WordLookup(files: files, generation: generation)
            let found = query.words.map(lookup.entries(with:))
            for (word, entries) in found.enumerated() where entries?.isEmpty == false { isSilent[word] = false }
            let known = Self.combined(found, age: age)
            let excluded = query.excluded.compactMap(lookup.entries(with:))
            all += known.filter { candidate in !excluded.contains { $0[candidate.entry] != nil } }
        }
        let count = query.words.count
        wholeCount = all.count { $0.words == count }
        if wholeCount > Self.fewEntries { all.removeAll { $0.words < count } }
        locate(in: manifest, files: files)
        all.sort(by: Candidate.precedes)
    }

    /// A word of which nothing can be read is taken to be everywhere.
    private static func combined(_ found: [[Int: KeyLevel]?], age: Int) -> [Candidate] {
        let unknown = found.count { $0 == nil }
        var candidates: [Int: Candidate] = [:]
        for entries in found.compactMap(\.self) {
            for (entry, level) in entries {
                candidates[entry, default: Candidate(age: age, entry: entry, words: unknown)].add(level)
            }
        }
        return Array(candidates.values)
    }

    /// Finds out which document each belongs to; without that there is nothing to show of it.
    private mutating func locate(in manifest: SearchManifest, files: IndexFiles) {
        let byAge = Dictionary(grouping: all, by: \.age)
        all = byAge.flatMap { age, candidates -> [Candidate] in
            guard let facets = files.facets(of: manifest.generations[age]) else { return [] }
            var (document, first) = (0, 0)
            return candidates.sorted { $0.entry < $1.entry }.compactMap { candidate in
                while document < facets.documents.count, first + facets.documents[document].entries <= candidate.entry {
                    first += facets.documents[document].entries
                    document += 1
                }
                guard document < facets.documents.count else { return nil }
                var candidate = candidate
                (candidate.document, candidate.firstEntry) = (document, first)
                return candidate
            }
        }
    }
}
