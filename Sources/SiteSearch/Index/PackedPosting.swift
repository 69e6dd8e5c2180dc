/// A posting as it is gathered: the number of a key, the entry, and how often or where it is there.
struct PackedPosting {
    private(set) var rawValue: UInt64

    /// The bits of the key, by which postings are sorted.
    static let keyBits = 32
    private static let entryBits = 29
    private static let occurrenceBits = 3
    /// The most entries that a generation may have.
    static let mostEntries = 1 << entryBits

    @inline(__always)
    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    @inline(__always)
    init(key: UInt32, entry: Int, _ occurrence: KeyOccurrence) {
        rawValue = UInt64(key) << 32 | UInt64(entry) << 3 | UInt64(occurrence.rawValue)
    }

    @inline(__always)
    var key: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 32) }

    @inline(__always)
    var entry: Int { Int(truncatingIfNeeded: rawValue >> 3) & (Self.mostEntries - 1) }

    @inline(__always)
    var occurrence: KeyOccurrence { KeyOccurrence(UInt8(truncatingIfNeeded: rawValue & 7)) ?? .inText }

    /// Adds what else is known of the same key in the same entry.
    @inline(__always)
    mutating func add(_ other: KeyOccurrence) {
        var sum = occurrence
        sum.add(other)
        rawValue = rawValue & ~7 | UInt64(sum.rawValue)
    }
}
