import SiteBytes

/// Gathers the keys of a generation's entries, entry by entry, and turns them round: entries by key.
struct PostingCollector {
    /// Postings of one or two syllables.
    private var syllables: [UInt64] = []
    /// Postings of all other keys, which have the number that they have in `keys`.
    private var others: [UInt64] = []
    /// The other keys, in UTF-8.
    private var keys = ByteStringTable()
    /// Where the latest posting of each of them is.
    private var latest: [Int] = []
    /// Words as they are written, and the numbers of each one's keys.
    private var words = ByteStringTable()
    private var keysOfWords: [UInt32] = []
    /// Where each word's keys end among `keysOfWords`.
    private var endsOfWords: [Int] = []

    // MARK: Gathering

    /// Adds keys of an entry: entries come in ascending order, the keys of one in as many parts as it likes.
    mutating func add(_ packed: PackedEntry, to entry: Int) {
        addSyllables(of: packed, to: entry)
        for (word, occurrence) in packed.strings {
            let number = words.number(of: word)
            if number == endsOfWords.count {
                addKeys(of: word)
                endsOfWords.append(keysOfWords.count)
            }
            for index in (number == 0 ? 0 : endsOfWords[number - 1])..<endsOfWords[number] {
                add(Int(keysOfWords[index]), occurrence, to: entry)
            }
        }
    }

    /// Adds the first consonants of a title, headline or tag.
    mutating func add(firstConsonantsOf text: String, to entry: Int) {
        for key in FirstConsonants.keys(of: SearchText.scalars(of: Array(text.utf8))) {
            add(number(of: key[...]), .inTitle, to: entry)
        }
    }

    /// Adds pairs as they are, and for all with the same first syllable together that syllable alone.
    private mutating func addSyllables(of packed: PackedEntry, to entry: Int) {
        var single: PackedPosting?
        for (key, occurrence) in packed.syllables {
            if single?.key == key.single.rawValue {
                single?.add(occurrence)
            } else {
                if let single { syllables.append(single.rawValue) }
                single = PackedPosting(key: key.single.rawValue, entry: entry, occurrence)
            }
            if !key.isSingle {
                syllables.append(PackedPosting(key: key.rawValue, entry: entry, occurrence).rawValue)
            }
        }
        if let single { syllables.append(single.rawValue) }
    }

    private mutating func add(_ key: Int, _ occurrence: KeyOccurrence, to entry: Int) {
        if latest[key] >= 0, PackedPosting(rawValue: others[latest[key]]).entry == entry {
            var posting = PackedPosting(rawValue: others[latest[key]])
            posting.add(occurrence)
            others[latest[key]] = posting.rawValue
        } else {
            latest[key] = others.count
            others.append(PackedPosting(key: UInt32(key), entry: entry, occurrence).rawValue)
        }
    }

    /// Finds the keys of a word; those of other CJK characters are complete as they are.
    private mutating func addKeys(of word: ByteView) {
        if Self.isWhole(word) {
            addKey(word)
            if word.count > 2 { addKey(word[view: ..<2]) }
            return
        }
        var scalars: [UInt32] = []
        var index = 0
        while index < word.count { scalars.append(SearchText.next(in: word, at: &index)) }
        guard let first = scalars.first, !SearchScalar.isCJK(first) else { return addKey(word) }
        for key in WordParts.keys(of: scalars[...]) { keysOfWords.append(UInt32(number(of: key))) }
    }

    /// Whether a word has no later parts: small ASCII letters and digits, which most words are.
    private static func isWhole(_ word: ByteView) -> Bool {
        word.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter && !$0.isASCIIUppercase }
    }

    private mutating func addKey(_ key: ByteView) {
        keysOfWords.append(UInt32(number(of: key)))
    }

    private mutating func number(of key: ArraySlice<UInt32>) -> Int {
        var bytes: [UInt8] = []
        for scalar in key { SearchScalar.append(scalar, to: &bytes) }
        return bytes.withView { number(of: $0) }
    }

    private mutating func number(of key: ByteView) -> Int {
        let number = keys.number(of: key)
        if number == latest.count { latest.append(-1) }
        return number
    }

    // MARK: Turning round

    /// All keys with their postings, in the order of the keys' UTF-8.
    mutating func collected() -> CollectedPostings {
        let bits = PackedPosting.keyBits..<(PackedPosting.keyBits + SyllableKey.bitCount)
        RadixSort.sort(&syllables, byBits: bits)
        let numberBits = Int.bitWidth - max(1, keys.count).leadingZeroBitCount
        RadixSort.sort(&others, byBits: PackedPosting.keyBits..<(PackedPosting.keyBits + numberBits))
        return CollectedPostings(syllables: combined(syllables), others: others, strings: keys)
    }

    /// Puts postings of the same key and entry together, which stand side by side.
    private func combined(_ postings: [UInt64]) -> [UInt64] {
        var combined: [UInt64] = []
        combined.reserveCapacity(postings.count)
        for number in postings {
            if let last = combined.last, last >> 3 == number >> 3 {
                var sum = PackedPosting(rawValue: last)
                sum.add(PackedPosting(rawValue: number).occurrence)
                combined[combined.count - 1] = sum.rawValue
            } else {
                combined.append(number)
            }
        }
        return combined
    }
}
