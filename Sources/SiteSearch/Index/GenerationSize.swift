/// How large a generation is: what the number of its shards follows from.
public struct GenerationSize: Sendable, Hashable {
    /// How many postings its shards have.
    public var postings: Int
    /// How many keys they have.
    public var keys: Int
    /// How many bytes of UTF-8 these have together.
    public var keyBytes: Int

    /// Takes a size.
    ///
    /// - Parameters:
    ///   - postings: How many postings the shards have.
    ///   - keys: How many keys they have.
    ///   - keyBytes: How many bytes of UTF-8 these have together.
    public init(postings: Int, keys: Int, keyBytes: Int) {
        self.postings = postings
        self.keys = keys
        self.keyBytes = keyBytes
    }

    init(of collected: CollectedPostings) {
        let keyBytes = collected.keys.reduce(0) { $0 + collected.withBytes(of: $1, \.count) }
        self.init(postings: collected.postingCount, keys: collected.keys.count, keyBytes: keyBytes)
    }

    /// How many bytes the shards will have when they are compressed, at a guess that does not depend on their number.
    var compressedByteEstimate: Int { (postings * 10 + keyBytes * 4 + keys * 20) * 72 / 1000 }

    /// How many shards there are.
    var shardCount: Int { ShardCount.count(forCompressedBytes: compressedByteEstimate) }
}
