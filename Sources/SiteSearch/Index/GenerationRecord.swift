/// What the manifest says of a generation.
public struct GenerationRecord: Sendable, Hashable {
    /// The name, which is that of its folder below `search/`.
    public let name: String
    /// The first and the last day, in days since 1970-01-01; `nil` for documents without a date.
    public let days: ClosedRange<Int>?
    /// How many documents it has.
    public let documents: Int
    /// How many entries they have.
    public let entries: Int
    /// The hash in the name of each shard; `nil` for one that holds nothing and has no file.
    public let shards: [String?]
    /// The hash in the name of the facets' file.
    public let facets: String
    /// The hash in the name of each block of entries.
    public let blocks: [String]

    /// The file of a shard, below `search/`; `nil` if the shard holds nothing.
    public func shardFile(_ number: Int) -> String? {
        shards[number].map { "\(name)/\(number)-\($0).bin" }
    }

    /// The file of the facets, below `search/`.
    public var facetsFile: String { "\(name)/facets-\(facets).bin" }

    /// The file of a block of entries, below `search/`.
    public func blockFile(_ number: Int) -> String { "\(name)/entries-\(number)-\(blocks[number]).bin" }
}
