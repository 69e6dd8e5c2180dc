/// Reads the files of an index, each once, and notes those that are missing or damaged.
final class IndexFiles {
    private let load: (String) throws -> [UInt8]
    private var known: [String: [UInt8]?] = [:]
    private var blocks: [String: EntryBlock] = [:]
    private var facets: [String: GenerationFacets] = [:]
    /// The files that cannot be read, in the order in which they were asked for.
    private(set) var unreadable: [String] = []

    /// More than any file of an index holds: what inflates to more is damaged, or made to fill the memory.
    private static let mostBytes = 1 << 28

    init(load: @escaping (String) throws -> [UInt8]) {
        self.load = load
    }

    /// The shard of a key; an empty one if the generation has no such keys, `nil` if it cannot be read.
    func shard(of key: [UInt32], in generation: GenerationRecord) -> Shard? {
        let number = ShardNumber.of(key, among: generation.shards.count)
        guard let file = generation.shardFile(number) else { return Shard([]) }
        return bytes(of: file).map(Shard.init)
    }

    /// What filters know of a generation.
    func facets(of generation: GenerationRecord) -> GenerationFacets? {
        let file = generation.facetsFile
        if let facets = facets[file] { return facets }
        guard let bytes = bytes(of: file) else { return nil }
        guard let read = try? GenerationFacets(json: bytes), read.documents.allSatisfy({ $0.entries > 0 }) else {
            note(file)
            return nil
        }
        facets[file] = read
        return read
    }

    /// A block of entries.
    func block(_ number: Int, of generation: GenerationRecord) -> EntryBlock? {
        guard generation.blocks.indices.contains(number) else { return nil }
        let file = generation.blockFile(number)
        if let block = blocks[file] { return block }
        guard let bytes = bytes(of: file) else { return nil }
        guard let block = try? EntryBlock(json: bytes) else {
            note(file)
            return nil
        }
        blocks[file] = block
        return block
    }

    /// Notes that a file holds something else than it should.
    func note(_ file: String) {
        if !unreadable.contains(file) { unreadable.append(file) }
    }

    private func bytes(of file: String) -> [UInt8]? {
        if let bytes = known[file] { return bytes }
        let bytes = (try? load(file)).flatMap { try? Deflate.inflated($0, limit: Self.mostBytes) }
        if bytes == nil { note(file) }
        known[file] = .some(bytes)
        return bytes
    }
}
