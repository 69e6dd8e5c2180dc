/// A shard as a search reads it: some of a generation's keys, each with the entries that hold it.
public struct Shard: Sendable {
    /// Takes a shard's bytes, inflated.
    public init(_ bytes: [UInt8]) {}

    /// The entries that hold a key, in ascending order.
    ///
    /// - Parameter key: The key's code points.
    /// - Returns: The postings; none if the shard does not have the key.
    /// - Throws: `SearchDamage.content` if the shard is damaged.
    public func postings(of key: [UInt32]) throws(SearchDamage) -> [Posting] { [] }

    /// Goes through the keys.
    ///
    /// - Parameters:
    ///   - prefix: What the keys start with.
    ///   - body: Called with each key and its postings, in order of code points.
    /// - Throws: `SearchDamage.content` if the shard is damaged.
    public func forEachKey(
        startingWith prefix: [UInt32] = [], _ body: (_ key: [UInt32], _ postings: [Posting]) -> Void
    ) throws(SearchDamage) {}
}
