/// Answers queries from the index and the pages of a site, by the rules of its search page.
public struct SearchEngine {
    private let manifest: SearchManifest
    private let load: (String) throws -> [UInt8]
    private let page: (String) throws -> [UInt8]

    /// Makes an engine.
    ///
    /// - Parameters:
    ///   - manifest: The manifest of the index.
    ///   - load: Reads a file of the index, given by its path below `search/`.
    ///   - page: Reads the HTML of a page, given by its path on the host with the base path.
    public init(
        manifest: SearchManifest, load: @escaping (String) throws -> [UInt8],
        page: @escaping (String) throws -> [UInt8]
    ) {
        self.manifest = manifest
        self.load = load
        self.page = page
    }

    /// How many pages are read for one result that is wanted: what the index offers beyond them does not count.
    private static let pagesForResult = 3

    /// Answers a query: as it was typed or, where that finds nothing, as it may be meant.
    ///
    /// - Parameters:
    ///   - text: What was typed.
    ///   - limit: The most results to give.
    /// - Returns: The answer, which is empty if nothing is found.
    public func answer(_ text: String, limit: Int = 10) -> SearchAnswer {
        let files = IndexFiles(load: load)
        let query = SearchQuery(text, synonyms: manifest.synonyms)
        var answer = query.words.isEmpty ? SearchAnswer() : answer(query, limit: limit, files: files)
        answer.isCut = query.isCut
        answer.unreadable = files.unreadable
        return answer
    }

    private func answer(_ query: SearchQuery, limit: Int, files: IndexFiles) -> SearchAnswer {
        let check = EntryCheck(manifest: manifest, files: files, page: page)
        let candidates = Candidates(of: query, in: manifest, files: files)
        var best = verified(candidates, of: query, limit: limit, by: check)
        if !best.results.isEmpty, !best.hasOnlySomeWords {
            best.reading = query.words.contains { $0.form == .initials } ? query.label : nil
            return best
        }
        let isSilent = candidates.isSilent.contains(true) ? candidates.isSilent : query.words.map { _ in true }
        for reading in Reading.allCases {
            guard let other = self.query(query, changing: isSilent, by: reading, files: files) else { continue }
            let candidates = Candidates(of: other, in: manifest, files: files)
            var answer = verified(candidates, of: other, limit: limit, by: check)
            answer.reading = other.label
            if !answer.results.isEmpty, !answer.hasOnlySomeWords { return answer }
            if best.results.isEmpty { best = answer }
        }
        if best.results.isEmpty { best.reading = nil }
        return best
    }

    /// Another reading of the words that find nothing; `nil` if there is none.
    private func query(
        _ query: SearchQuery, changing isSilent: [Bool], by reading: Reading, files: IndexFiles
    ) -> SearchQuery? {
        var isChanged = false
        let words = query.words.enumerated().map { index, word in
            guard isSilent[index],
                let other = reading.read(
                    word, isLast: index == query.words.count - 1, knownNames: { names(near: $0, in: files) })
            else { return word }
            isChanged = true
            return other
        }
        return isChanged ? SearchQuery(words: words, excluded: query.excluded) : nil
    }

    private func names(near word: [UInt32], in files: IndexFiles) -> [[UInt32]] {
        var known: Set<[UInt32]> = []
        return manifest.generations.flatMap { WordLookup(files: files, generation: $0).names(near: word) }
            .filter { known.insert($0).inserted }
    }

    /// The best candidates that their pages confirm.
    private func verified(
        _ candidates: Candidates, of query: SearchQuery, limit: Int, by check: EntryCheck
    ) -> SearchAnswer {
        var answer = SearchAnswer()
        var looked = 0
        var pages: Set<[Int]> = []
        for candidate in candidates.all {
            guard answer.results.count < limit, pages.count < Self.pagesForResult * limit else { break }
            looked += 1
            pages.insert([candidate.age, candidate.document])
            if let result = check.result(of: candidate, for: query.words) { answer.results.append(result) }
        }
        let wholeResults = answer.results.count { $0.words == query.words.count }
        answer.hasOnlySomeWords = wholeResults == 0
        let total = candidates.wholeCount > 0 ? candidates.wholeCount : candidates.all.count
        answer.total = looked == candidates.all.count ? answer.results.count : total
        answer.results = answer.results.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.words != second.words { return first.words > second.words }
            if first.score != second.score { return first.score > second.score }
            return (first.nearness, left.offset) < (second.nearness, right.offset)
        }
        .map(\.element)
        return answer
    }
}

extension SearchQuery {
    /// What an answer calls the query.
    fileprivate var label: String { Array(words.map(\.label).joined(separator: [0x20])).string }
}
