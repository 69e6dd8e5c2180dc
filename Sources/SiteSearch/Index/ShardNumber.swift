import SiteBytes

/// Says which shard of a generation holds a key.
public enum ShardNumber {
    /// The shard of a key.
    ///
    /// Keys that differ only in what a reader has not yet typed share a shard: the final consonant of the last syllable,
    /// and all of a word behind its third letter. Words with the same two letters in front are in four shards at most.
    ///
    /// - Parameters:
    ///   - key: The key's code points.
    ///   - count: How many shards the generation has.
    /// - Returns: A number from 0.
    public static func of(_ key: some Collection<UInt32>, among count: Int) -> Int {
        var (first, second, third): (UInt32?, UInt32?, UInt32?)
        for (place, scalar) in key.prefix(3).enumerated() {
            if place == 0 { first = scalar } else if place == 1 { second = scalar } else { third = scalar }
        }
        return number(first ?? 0, second, third, among: count)
    }

    @inline(__always)
    static func number(_ first: UInt32, _ second: UInt32?, _ third: UInt32?, among count: Int) -> Int {
        var hash = Hash()
        if SearchScalar.isCJK(first) {
            hash.add(second == nil ? SearchScalar.withoutFinal(first) : first)
            if let second { hash.add(SearchScalar.withoutFinal(second)) }
        } else {
            hash.add(first)
            if let second { hash.add(second) }
            if let third { hash.add(SearchScalar.isConsonant(first) ? third : third & 3) }
        }
        return Int(hash.finished % UInt32(count))
    }

    /// The shard of a key in UTF-8.
    @inline(__always)
    static func of(_ key: ByteView, among count: Int) -> Int {
        var index = 0
        let first = SearchText.next(in: key, at: &index)
        let second = index < key.count ? SearchText.next(in: key, at: &index) : nil
        let third = index < key.count ? SearchText.next(in: key, at: &index) : nil
        return number(first, second, third, among: count)
    }

    /// FNV-1a by code points, and a finish that spreads what it leaves in the low bits
    /// (https://github.com/skeeto/hash-prospector).
    private struct Hash {
        private var value: UInt32 = 2_166_136_261

        @inline(__always)
        mutating func add(_ scalar: UInt32) { value = (value ^ scalar) &* 16_777_619 }

        @inline(__always)
        var finished: UInt32 {
            let mixed = (value ^ value >> 16) &* 0x45D_9F3B
            return mixed ^ mixed >> 16
        }
    }
}
