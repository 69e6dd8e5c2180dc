/// Says which shard of a generation holds a key.
public enum ShardNumber {
    /// The shard of a key.
    ///
    /// Keys that differ only in what a reader has not yet typed share a shard: the final consonant of the last syllable,
    /// and all of a word behind its first two code points.
    ///
    /// - Parameters:
    ///   - key: The key's code points.
    ///   - count: How many shards the generation has.
    /// - Returns: A number from 0.
    public static func of(_ key: some Collection<Unicode.Scalar>, among count: Int) -> Int {
        Int(hash(key) % UInt32(count))
    }

    static func hash(_ key: some Collection<Unicode.Scalar>) -> UInt32 {
        // FNV-1a by code points, and a finish that spreads what it leaves in the low bits
        // (https://github.com/skeeto/hash-prospector).
        var hash: UInt32 = 2_166_136_261
        for scalar in scalars(ofShardOf: key) { hash = (hash ^ scalar) &* 16_777_619 }
        hash ^= hash >> 16
        hash = hash &* 0x45D_9F3B
        return hash ^ hash >> 16
    }

    private static func scalars(ofShardOf key: some Collection<Unicode.Scalar>) -> [UInt32] {
        let scalars = key.map(\.value)
        guard let first = scalars.first, let last = scalars.last else { return [] }
        if SearchScalar.isCJK(first) { return scalars.dropLast() + [SearchScalar.withoutFinal(last)] }
        return SearchScalar.isConsonant(first) ? scalars : Array(scalars.prefix(2))
    }
}
