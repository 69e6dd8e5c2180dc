import SiteBytes

/// A shard as a search reads it: some of a generation's keys, each with the entries that hold it.
public struct Shard: Sendable {
    private let bytes: [UInt8]

    /// Takes a shard.
    ///
    /// - Parameter bytes: The file, inflated.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The entries that hold a key, in ascending order.
    ///
    /// - Parameter key: The key's code points.
    /// - Returns: The postings; none if the shard does not have the key.
    /// - Throws: `SearchDamage.content` if the shard is damaged.
    public func postings(of key: [UInt32]) throws(SearchDamage) -> [Posting] {
        var found: [Posting] = []
        try forEachKey(startingWith: key) { other, postings in
            if other == key { found = postings }
        }
        return found
    }

    /// Goes through the keys that start with something.
    ///
    /// - Parameters:
    ///   - prefix: What the keys start with.
    ///   - body: Called with each key and its postings, in the order of the keys' code points.
    /// - Throws: `SearchDamage.content` if the shard is damaged.
    public func forEachKey(
        startingWith prefix: [UInt32] = [], _ body: (_ key: [UInt32], _ postings: [Posting]) -> Void
    ) throws(SearchDamage) {
        var wanted: [UInt8] = []
        for scalar in prefix { SearchScalar.append(scalar, to: &wanted) }
        try bytes.withView { (view) throws(SearchDamage) in
            var cursor = ByteCursor(view)
            var key: [UInt8] = []
            while !cursor.isAtEnd {
                let shared = try cursor.variable()
                guard shared <= key.count else { throw .content }
                key.removeSubrange(shared...)
                key.append(contentsOf: try cursor.take(try cursor.variable()))
                let postings = try cursor.take(try cursor.variable())
                guard key.starts(with: wanted) else {
                    if wanted.lexicographicallyPrecedes(key) { return }
                    continue
                }
                body(Self.scalars(of: key), try Self.postings(in: postings))
            }
        }
    }

    /// A key in UTF-8 and its postings.
    struct KeyPostings {
        let key: [UInt8]
        var postings: [Posting]
    }

    /// All keys with their postings, in order.
    func all() throws(SearchDamage) -> [KeyPostings] {
        try bytes.withView { (view) throws(SearchDamage) in
            var cursor = ByteCursor(view)
            var keys: [KeyPostings] = []
            var key: [UInt8] = []
            while !cursor.isAtEnd {
                let shared = try cursor.variable()
                guard shared <= key.count else { throw .content }
                key.removeSubrange(shared...)
                key.append(contentsOf: try cursor.take(try cursor.variable()))
                keys.append(KeyPostings(key: key, postings: try Self.postings(in: cursor.take(try cursor.variable()))))
            }
            return keys
        }
    }

    private static func scalars(of key: [UInt8]) -> [UInt32] {
        key.withView { key in
            var scalars: [UInt32] = []
            var index = 0
            while index < key.count { scalars.append(SearchText.next(in: key, at: &index)) }
            return scalars
        }
    }

    private static func postings(in bytes: ByteView) throws(SearchDamage) -> [Posting] {
        var cursor = ByteCursor(bytes)
        var postings: [Posting] = []
        var next = 0
        while !cursor.isAtEnd {
            let number = try cursor.variable()
            guard let level = KeyLevel(rawValue: UInt8(number & 3)) else { throw .content }
            let entry = next + number >> 2
            guard entry <= UInt32.max else { throw .content }
            postings.append(Posting(entry: entry, level: level))
            next = entry + 1
        }
        return postings
    }
}
