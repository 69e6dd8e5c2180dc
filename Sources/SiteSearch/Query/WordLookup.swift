/// Looks the words of a query up in one generation.
struct WordLookup {
    let files: IndexFiles
    let generation: GenerationRecord

    /// The entries that have a word, each with how prominent the word is there; `nil` if nothing of it can be read.
    func entries(with word: QueryWord) -> [Int: KeyLevel]? {
        let known = word.ways.compactMap(entries(by:))
        guard let first = known.first else { return nil }
        return known.dropFirst().reduce(into: first) { $0.merge($1, uniquingKeysWith: max) }
    }

    /// The entries that have the units of one way to find a word.
    ///
    /// A shard that cannot be read restricts nothing as long as there is another.
    private func entries(by way: QueryWord.Way) -> [Int: KeyLevel]? {
        let known = way.units.compactMap(entries(with:))
        guard !known.isEmpty || way.units.isEmpty else { return nil }
        var found: [Int: (count: Int, level: KeyLevel)] = [:]
        for levels in known {
            for (entry, level) in levels {
                let before = found[entry] ?? (0, .title)
                found[entry] = (before.count + 1, min(before.level, level))
            }
        }
        let least = way.leastUnits - (way.units.count - known.count)
        return found.filter { $0.value.count >= least }.mapValues(\.level)
    }

    private func entries(with unit: QueryUnit) -> [Int: KeyLevel]? {
        guard let shard = files.shard(of: unit.sample, in: generation) else { return nil }
        var levels: [Int: KeyLevel] = [:]
        do {
            try shard.forEachKey(startingWith: unit.commonBeginning) { key, postings in
                guard unit.matches(key) else { return }
                for posting in postings where posting.entry < generation.entries {
                    levels[posting.entry] = max(levels[posting.entry] ?? .text, posting.level)
                }
            }
            return levels
        } catch {
            note(unit.sample)
            return nil
        }
    }

    /// The keys that one wrong letter makes of a word.
    func names(near word: [UInt32]) -> [[UInt32]] {
        var names: [[UInt32]] = []
        // A word's shard depends on its first two letters, and on two bits of the third.
        for third in UInt32(0)..<4 {
            let sample = Array(word.prefix(2)) + [third]
            guard let shard = files.shard(of: sample, in: generation) else { continue }
            do {
                try shard.forEachKey(startingWith: Array(word.prefix(2))) { key, _ in
                    if OneLetterApart.isTrue(of: word, and: key), !names.contains(key) { names.append(key) }
                }
            } catch {
                note(sample)
            }
        }
        return names
    }

    private func note(_ key: [UInt32]) {
        let number = ShardNumber.of(key, among: generation.shards.count)
        if let file = generation.shardFile(number) { files.note(file) }
    }
}
