import SiteBytes
import Testing

@testable import SiteSearch

@Suite("shards of the index")
struct ShardVectorTests {
    @Test("are found by a hash of the key")
    func numbers() throws {
        for vector in try #require(SearchVectors.shards).numbers {
            #expect(ShardNumber.of(vector.key.codePoints, among: vector.count) == vector.shard, "\(vector.key)")
            let bytes = Array(vector.key.utf8)
            #expect(bytes.withView { ShardNumber.of($0, among: vector.count) } == vector.shard, "\(vector.key)")
        }
    }

    @Test("give keys and postings")
    func reading() throws {
        for vector in try #require(SearchVectors.shards).shards {
            let shard = Shard(Array(vector.bytes))
            var keys: [String] = []
            try shard.forEachKey { key, _ in keys.append(key.text) }
            #expect(keys == vector.keys.map(\.key))
            for key in vector.keys {
                let postings = try shard.postings(of: key.key.codePoints)
                #expect(postings.map { [$0.entry, Int($0.level.rawValue)] } == key.postings)
            }
        }
    }

    @Test("give what starts with something, in order")
    func prefixes() throws {
        let shard = Shard(Array(try #require(SearchVectors.shards).shards[2].bytes))
        func keys(_ prefix: String) throws -> [String] {
            var keys: [String] = []
            try shard.forEachKey(startingWith: prefix.codePoints) { key, _ in keys.append(key.text) }
            return keys
        }
        #expect(try keys("ai") == ["ai", "air"])
        #expect(try keys("가") == ["가", "가나", "가난"])
        #expect(try keys("b") == [])
        #expect(try shard.postings(of: "aid".codePoints) == [])
    }

    @Test("that are cut off or damaged are refused, and never read beyond their end")
    func damaged() throws {
        let bytes = Array(try #require(SearchVectors.shards).shards[3].bytes)
        var refused = 0
        for end in bytes.indices where (try? Shard(Array(bytes[..<end])).forEachKey { _, _ in }) == nil { refused += 1 }
        #expect(refused > bytes.count / 2)
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 0xFF
            _ = try? Shard(other).forEachKey { _, _ in }
        }
    }
}
