import SiteBytes

/// A generation's keys with their postings, in the order of the keys' UTF-8.
struct CollectedPostings {
    /// A key: where its postings are, and its UTF-8.
    struct Key {
        /// The first eight bytes, the first one highest: they decide nearly every comparison.
        let beginning: UInt64
        /// The number of a string, or -1 for one or two syllables.
        let string: Int
        /// Where its postings are, among those of syllables or of others.
        let postings: Range<Int>
    }

    /// Postings of syllables, by key and entry.
    private let syllables: [UInt64]
    /// Postings of other keys, by number and entry.
    private let others: [UInt64]
    private let strings: ByteStringTable
    /// All keys in order.
    private(set) var keys: [Key] = []

    init(syllables: [UInt64], others: [UInt64], strings: ByteStringTable) {
        self.syllables = syllables
        self.others = others
        self.strings = strings
        keys = merged(syllableKeys(), stringKeys())
    }

    /// How many postings there are.
    var postingCount: Int { syllables.count + others.count }

    /// The key and occurrence in each entry that has it.
    @inline(__always)
    func postings(of key: Key) -> ArraySlice<UInt64> {
        key.string < 0 ? syllables[key.postings] : others[key.postings]
    }

    /// The UTF-8 of a key.
    @inline(__always)
    func withBytes<Result>(of key: Key, _ body: (ByteView) -> Result) -> Result {
        guard key.string < 0 else { return strings.withBytes(key.string, body) }
        return withUnsafeBytes(of: key.beginning.bigEndian) { bytes in
            let count = 8 - min(7, key.beginning.trailingZeroBitCount / 8)
            return body(bytes.bindMemory(to: UInt8.self)[view: 0..<count])
        }
    }

    // MARK: Order

    private func syllableKeys() -> [Key] {
        groups(of: syllables).map { number, range in
            let key = SyllableKey(rawValue: number)
            var beginning = Self.utf8(key.first) << 40
            if let second = key.second { beginning |= Self.utf8(second) << 16 }
            return Key(beginning: beginning, string: -1, postings: range)
        }
    }

    private func stringKeys() -> [Key] {
        groups(of: others).map { number, range in
            Key(beginning: strings.beginning(Int(number)), string: Int(number), postings: range)
        }
        .sorted { left, right in
            if left.beginning != right.beginning { return left.beginning < right.beginning }
            return strings.withBytes(left.string) { first in
                strings.withBytes(right.string) { first.lexicographicallyPrecedes($0) }
            }
        }
    }

    private func groups(of postings: [UInt64]) -> [(key: UInt32, range: Range<Int>)] {
        var groups: [(UInt32, Range<Int>)] = []
        var start = 0
        for index in postings.indices {
            let key = PackedPosting(rawValue: postings[index]).key
            if index + 1 < postings.count, PackedPosting(rawValue: postings[index + 1]).key == key { continue }
            groups.append((key, start..<(index + 1)))
            start = index + 1
        }
        return groups
    }

    /// Puts two lists into one, in which eight bytes tell keys of syllables from all others.
    private func merged(_ left: [Key], _ right: [Key]) -> [Key] {
        var merged: [Key] = []
        merged.reserveCapacity(left.count + right.count)
        var (first, second) = (0, 0)
        while first < left.count || second < right.count {
            let takesLeft =
                second == right.count || first < left.count && left[first].beginning < right[second].beginning
            merged.append(takesLeft ? left[first] : right[second])
            if takesLeft { first += 1 } else { second += 1 }
        }
        return merged
    }

    /// The three bytes of a syllable.
    @inline(__always)
    private static func utf8(_ syllable: UInt32) -> UInt64 {
        let scalar = UInt64(syllable)
        return 0xE0_8080 | (scalar & 0xF000) << 4 | (scalar & 0x0FC0) << 2 | scalar & 0x3F
    }
}
