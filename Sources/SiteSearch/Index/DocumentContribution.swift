package import SiteBytes

/// What a document's body gives to the search, as the cache keeps it.
public struct DocumentContribution: Sendable {
    /// The bytes that `SearchableDocument` gave.
    public let encoded: [UInt8]
    /// How many entries there are: the document and what has an anchor.
    public let entryCount: Int
    /// About how many postings the entries have together.
    public let postingCount: Int

    /// Takes what the cache has kept.
    ///
    /// - Parameter encoded: The bytes that `SearchableDocument` gave.
    /// - Throws: `SearchDamage.content` if they are something else.
    public init(encoded: [UInt8]) throws(SearchDamage) {
        self.encoded = encoded
        (entryCount, postingCount) = try encoded.withView { (view) throws(SearchDamage) in
            var cursor = ByteCursor(view)
            let entries = try cursor.variable()
            guard (1...encoded.count).contains(entries) else { throw .content }
            return (entries, try cursor.variable())
        }
    }

    /// Identifies the contribution.
    package var fingerprint: Fingerprint { Fingerprint(of: encoded) }

    /// Goes through the entries.
    ///
    /// - Parameter body: Called for each of them, the document's own first.
    /// - Throws: `SearchDamage.content` if the bytes are damaged, or what `body` throws.
    func forEachEntry(_ body: (PackedEntry) throws(SearchDamage) -> Void) throws(SearchDamage) {
        try encoded.withView { (view) throws(SearchDamage) in
            var cursor = ByteCursor(view)
            let count = try cursor.variable()
            _ = try cursor.variable()
            for _ in 0..<count { try body(PackedEntry(&cursor)) }
            guard cursor.isAtEnd else { throw .content }
        }
    }
}

/// One entry of a contribution: valid only as long as the bytes that it is read from.
struct PackedEntry {
    /// The `id` in the page; empty for the document itself.
    let anchor: String
    /// The headline; empty for the document itself.
    let headline: String
    /// The keys of syllables, in ascending order, with their occurrences.
    private(set) var syllables: [(key: SyllableKey, occurrence: KeyOccurrence)] = []
    /// Words as they are written, and keys of other CJK characters.
    private(set) var strings: [(bytes: ByteView, occurrence: KeyOccurrence)] = []

    fileprivate init(_ cursor: inout ByteCursor) throws(SearchDamage) {
        anchor = try cursor.countedText()
        headline = try cursor.countedText()
        try readSyllables(&cursor)
        try readStrings(&cursor)
    }

    /// Reads keys that belong to no anchored entry.
    init(keys cursor: inout ByteCursor) throws(SearchDamage) {
        anchor = ""
        headline = ""
        try readSyllables(&cursor)
        try readStrings(&cursor)
    }

    private mutating func readSyllables(_ cursor: inout ByteCursor) throws(SearchDamage) {
        let count = try cursor.variable()
        guard count <= cursor.bytes.count else { throw .content }
        syllables.reserveCapacity(count)
        var number = 0
        for _ in 0..<count {
            number += try cursor.variable()
            guard number < 1 << 31, let occurrence = KeyOccurrence(UInt8(number & 7)) else { throw .content }
            let key = SyllableKey(rawValue: UInt32(number >> 3))
            guard key.isValid else { throw .content }
            syllables.append((key, occurrence))
        }
    }

    private mutating func readStrings(_ cursor: inout ByteCursor) throws(SearchDamage) {
        let count = try cursor.variable()
        guard count <= cursor.bytes.count else { throw .content }
        strings.reserveCapacity(count)
        for _ in 0..<count {
            guard let occurrence = KeyOccurrence(try cursor.byte()) else { throw .content }
            let bytes = try cursor.take(try cursor.variable())
            guard !bytes.isEmpty else { throw .content }
            strings.append((bytes, occurrence))
        }
    }
}
