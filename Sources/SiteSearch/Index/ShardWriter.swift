import SiteBytes

/// Writes the shards of a generation.
///
/// In a shard each key follows the one before: how many bytes it shares with that one, how many follow and which, then how
/// many bytes of postings follow. A posting is four times the number of entries passed over, plus the level.
struct ShardWriter: ~Copyable {
    private var bytes = ByteBuffer(capacity: 1 << 16)
    private var postings = ByteBuffer(capacity: 1 << 12)
    private var previous: [UInt8] = []

    /// Writes shards.
    ///
    /// - Parameters:
    ///   - collected: The keys of a generation.
    ///   - count: How many shards there are.
    /// - Returns: The bytes of each; none for a shard without keys.
    static func shards(of collected: CollectedPostings, count: Int) -> [[UInt8]] {
        var writer = ShardWriter()
        let (order, ends) = order(of: collected, among: count)
        var start = 0
        return ends.map { end in
            writer.startShard()
            for key in order[start..<end] { writer.write(collected.keys[Int(key)], of: collected) }
            start = end
            return Array(writer.bytes.bytes)
        }
    }

    /// Writes one shard.
    ///
    /// - Parameter keys: Its keys, in order.
    /// - Returns: Its bytes.
    static func shard(of keys: [Shard.KeyPostings]) -> [UInt8] {
        var writer = ShardWriter()
        for key in keys {
            writer.writePostings(key.postings.lazy.map { ($0.entry, $0.level) })
            key.key.withView { writer.write($0) }
        }
        return Array(writer.bytes.bytes)
    }

    /// The keys of each shard, in their order, and where they end.
    private static func order(of collected: CollectedPostings, among count: Int) -> (keys: [UInt32], ends: [Int]) {
        let shards = collected.keys.map { key in
            UInt32(collected.withBytes(of: key) { ShardNumber.of($0, among: count) })
        }
        var places = [Int](repeating: 0, count: count)
        for shard in shards { places[Int(shard)] += 1 }
        var sum = 0
        for shard in places.indices { (places[shard], sum) = (sum, sum + places[shard]) }
        var order = [UInt32](repeating: 0, count: shards.count)
        for (key, shard) in shards.enumerated() {
            order[places[Int(shard)]] = UInt32(key)
            places[Int(shard)] += 1
        }
        return (order, places)
    }

    private mutating func startShard() {
        bytes.cut(to: 0)
        previous.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ key: CollectedPostings.Key, of collected: CollectedPostings) {
        writePostings(
            collected.postings(of: key).lazy.map { number in
                let posting = PackedPosting(rawValue: number)
                return (posting.entry, posting.occurrence.level)
            })
        collected.withBytes(of: key) { write($0) }
    }

    /// Writes a key, and its postings, which have been written already.
    private mutating func write(_ key: ByteView) {
        let shared = sharedCount(key)
        bytes.append(variable: shared)
        bytes.append(variable: key.count - shared)
        bytes.append(key[view: shared...])
        previous.removeAll(keepingCapacity: true)
        previous.append(contentsOf: key)
        bytes.append(variable: postings.count)
        bytes.append(postings.bytes)
    }

    private func sharedCount(_ key: ByteView) -> Int {
        let most = min(key.count, previous.count)
        var count = 0
        while count < most, key[count] == previous[count] { count += 1 }
        return count
    }

    private mutating func writePostings(_ all: some Sequence<(entry: Int, level: KeyLevel)>) {
        postings.cut(to: 0)
        var next = 0
        for (entry, level) in all {
            postings.append(variable: (entry - next) << 2 | Int(level.rawValue))
            next = entry + 1
        }
    }
}
