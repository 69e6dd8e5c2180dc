/// How many shards a generation has.
///
/// A reader loads the manifest with five bytes for each shard, and a few shards; an edit changes the manifest and some
/// thirty shards. Both are least when the number of shards grows with the square root of their size.
enum ShardCount {
    /// The number of shards, which a small change of the generation leaves as it is.
    ///
    /// - Parameter bytes: How many bytes the shards have together when they are compressed, at a guess.
    /// - Returns: 1, 2, 3, 4, 6, 8, 12 and so on.
    static func count(forCompressedBytes bytes: Int) -> Int {
        let wanted = min(Double(bytes).squareRoot(), Double(bytes / leastBytes))
        var count = 1
        // Midway between two numbers, by ratio, the smaller gives way to the larger.
        while wanted * wanted >= Double(count * next(after: count)) { count = next(after: count) }
        return count
    }

    /// Smaller shards are hardly compressed, and are many files for little.
    private static let leastBytes = 1024

    /// The next number with at most two binary digits other than zeros.
    private static func next(after count: Int) -> Int {
        let isPowerOfTwo = count & (count - 1) == 0
        return count == 1 ? 2 : isPowerOfTwo ? count + count / 2 : count / 3 * 4
    }
}
