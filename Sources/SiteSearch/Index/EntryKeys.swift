import SiteBytes

/// Collects what the keys of one entry are made of: pairs of syllables, and words as they are written.
///
/// Single syllables and parts of words follow from these, so they are left to the generation.
struct EntryKeys {
    /// A key in the upper bits, its occurrence in the lower three.
    private var syllables: [UInt32] = []
    /// Words with their capitals, and keys of CJK characters other than syllables.
    private var strings = ByteStringTable()
    private var stringOccurrences: [KeyOccurrence] = []
    private var scalars: [UInt32] = []
    private var string: [UInt8] = []

    private static let occurrenceBits: UInt32 = 3

    /// Adds a text.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - occurrence: Where it is.
    mutating func add(_ text: ByteView, as occurrence: KeyOccurrence) {
        scalars.removeAll(keepingCapacity: true)
        SearchText.append(text, to: &scalars)
        let scalars = scalars
        SearchToken.forEach(in: scalars) { token in
            switch token {
            case .run(let run): add(run: scalars[run], as: occurrence)
            case .word(let word): add(string: scalars[word], as: occurrence)
            }
        }
    }

    /// Adds a text.
    mutating func add(_ text: String, as occurrence: KeyOccurrence) {
        text.withUTF8Bytes { add($0, as: occurrence) }
    }

    private mutating func add(run: ArraySlice<UInt32>, as occurrence: KeyOccurrence) {
        for index in run.indices {
            let scalar = run[index]
            let next = index + 1 < run.endIndex ? run[index + 1] : nil
            if SearchScalar.isSyllable(scalar) {
                let second = next.flatMap { SearchScalar.isSyllable($0) ? $0 : nil }
                let key = SyllableKey(scalar, second)
                syllables.append(key.rawValue << Self.occurrenceBits | UInt32(occurrence.rawValue))
                if second != nil { continue }
            } else {
                add(string: run[index...index], as: occurrence)
            }
            if next != nil { add(string: run[index...(index + 1)], as: occurrence) }
        }
    }

    private mutating func add(string scalars: ArraySlice<UInt32>, as occurrence: KeyOccurrence) {
        string.removeAll(keepingCapacity: true)
        for scalar in scalars { SearchScalar.append(scalar, to: &string) }
        let number = string.withView { strings.number(of: $0) }
        if number == stringOccurrences.count {
            stringOccurrences.append(occurrence)
        } else {
            stringOccurrences[number].add(occurrence)
        }
    }

    // MARK: Packing

    /// What was collected, which is then forgotten.
    mutating func packed() -> [UInt8] {
        var writer = ByteBuffer(capacity: 1024)
        _ = pack(into: &writer)
        return Array(writer.bytes)
    }

    /// Writes what was collected, and forgets it.
    ///
    /// - Returns: About how many postings come of it.
    mutating func pack(into writer: inout ByteBuffer) -> Int {
        let postings = packSyllables(into: &writer) + packStrings(into: &writer)
        syllables.removeAll(keepingCapacity: true)
        strings.removeAll()
        stringOccurrences.removeAll(keepingCapacity: true)
        return postings
    }

    private mutating func packSyllables(into writer: inout ByteBuffer) -> Int {
        let shift = Int(Self.occurrenceBits)
        RadixSort.sort(&syllables, byBits: shift..<(shift + SyllableKey.bitCount))
        let count = combineEqualSyllables()
        writer.append(variable: count)
        var (previous, firsts, pairs) = (UInt32(0), 0, 0)
        for number in syllables[..<count] {
            writer.append(variable: Int(number - previous))
            if number >> 17 != previous >> 17 || previous == 0 { firsts += 1 }
            if number >> 3 & 0x3FFF != 0 { pairs += 1 }
            previous = number
        }
        return firsts + pairs
    }

    /// Puts one number in front for each key, with all its occurrences.
    private mutating func combineEqualSyllables() -> Int {
        var count = 0
        for number in syllables {
            guard let occurrence = KeyOccurrence(UInt8(number & 7)) else { continue }
            if count > 0, syllables[count - 1] >> 3 == number >> 3 {
                var sum = KeyOccurrence(UInt8(syllables[count - 1] & 7)) ?? occurrence
                sum.add(occurrence)
                syllables[count - 1] = number & ~7 | UInt32(sum.rawValue)
            } else {
                syllables[count] = number
                count += 1
            }
        }
        return count
    }

    private func packStrings(into writer: inout ByteBuffer) -> Int {
        writer.append(variable: strings.count)
        for number in 0..<strings.count {
            let range = strings.range(number)
            writer.append(stringOccurrences[number].rawValue)
            writer.append(variable: range.count)
            writer.append(strings.allBytes, in: range)
        }
        return 2 * strings.count
    }
}
