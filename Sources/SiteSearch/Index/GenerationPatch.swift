import SiteBytes

/// A generation in which a few documents are not what they were: most of its shards are the same.
public struct PatchedGeneration: Sendable {
    /// A file of the generation's folder.
    public struct File: Sendable {
        /// The name.
        public let name: String
        /// What is in it, before compression; `nil` for a shard that is as it was.
        public let content: [UInt8]?
    }

    /// The files, in the order of a `BuiltGeneration`.
    public let files: [File]
    /// What the manifest says.
    public let record: GenerationRecord
    /// How large it is.
    public let size: GenerationSize
}

/// A document of a generation that has changed, in the same place and with as many entries.
public struct DocumentChange: Sendable {
    let before: IndexedDocument
    let after: IndexedDocument
    let firstEntry: Int

    /// Describes a change.
    ///
    /// - Parameters:
    ///   - before: The document as it was; only its title, tags, description and contribution matter.
    ///   - after: The document as it is.
    ///   - firstEntry: The number of its first entry.
    public init(from before: IndexedDocument, to after: IndexedDocument, firstEntry: Int) {
        self.before = before
        self.after = after
        self.firstEntry = firstEntry
    }
}

extension GenerationBuilder {
    /// Makes the files of a generation from those that it had.
    ///
    /// - Parameters:
    ///   - documents: All its documents, in the order of their entries.
    ///   - anchored: Their entries besides their own.
    ///   - changes: What has changed, in the same order.
    ///   - record: What the manifest said.
    ///   - size: How large it was.
    ///   - shard: The content that a shard had.
    /// - Returns: Just what `build` makes of the documents; `nil` if the generation has to be made anew.
    /// - Throws: `SearchDamage.content` if a shard or contribution is damaged, and what `shard` throws.
    public static func patched(
        _ documents: [IndexedDocument], anchored: [[EntryBlock.Anchored]], changes: [DocumentChange],
        record: GenerationRecord, size: GenerationSize, shard: (_ number: Int) throws -> [UInt8]
    ) throws -> PatchedGeneration? {
        var size = size
        var hashes = record.shards
        var contents: [Int: [UInt8]] = [:]
        for (number, changes) in try keyChanges(of: changes, among: record.shards.count) {
            let old = record.shards[number] == nil ? [] : try shard(number)
            var keys = try Shard(old).all()
            guard apply(changes, to: &keys, &size) else { return nil }
            let content = ShardWriter.shard(of: keys)
            contents[number] = content
            hashes[number] = content.isEmpty ? nil : IndexFileHash.hash(of: content)
        }
        guard size.shardCount == record.shards.count else { return nil }
        var blocks = EntryBlockWriter()
        for (document, anchored) in zip(documents, anchored) { blocks.add(document, anchored: anchored) }
        return PatchedGeneration(
            of: record, shards: hashes, contents: contents, blocks: blocks.finished(),
            facets: GenerationFacets(documents).json, size: size)
    }

    /// What becomes of a key: postings that go, and postings that come.
    private typealias KeyChange = (old: [Posting], new: [Posting])

    /// The keys whose postings change, by shard.
    private static func keyChanges(
        of changes: [DocumentChange], among count: Int
    ) throws(SearchDamage) -> [Int: [[UInt8]: KeyChange]] {
        let old = try postings(of: changes.map { ($0.before, $0.firstEntry) })
        let new = try postings(of: changes.map { ($0.after, $0.firstEntry) })
        var found: [Int: [[UInt8]: KeyChange]] = [:]
        for key in Set(old.keys).union(new.keys) {
            let change = (old: old[key] ?? [], new: new[key] ?? [])
            guard change.old != change.new else { continue }
            let shard = key.withView { ShardNumber.of($0, among: count) }
            found[shard, default: [:]][key] = change
        }
        return found
    }

    private static func postings(
        of documents: [(document: IndexedDocument, firstEntry: Int)]
    ) throws(SearchDamage) -> [[UInt8]: [Posting]] {
        var collector = PostingCollector()
        for (document, firstEntry) in documents { _ = try add(document, to: &collector, at: firstEntry) }
        let collected = collector.collected()
        var found: [[UInt8]: [Posting]] = [:]
        for key in collected.keys {
            let bytes = collected.withBytes(of: key) { Array($0) }
            found[bytes] = collected.postings(of: key).map {
                let posting = PackedPosting(rawValue: $0)
                return Posting(entry: posting.entry, level: posting.occurrence.level)
            }
        }
        return found
    }

    /// Changes the keys of a shard; says no if it does not hold what it should.
    private static func apply(
        _ changes: [[UInt8]: KeyChange], to keys: inout [Shard.KeyPostings], _ size: inout GenerationSize
    ) -> Bool {
        var rest = changes
        for position in keys.indices {
            guard let change = rest.removeValue(forKey: keys[position].key) else { continue }
            let going = Set(change.old)
            let staying = keys[position].postings.filter { !going.contains($0) }
            guard staying.count + change.old.count == keys[position].postings.count else { return false }
            keys[position].postings = (staying + change.new).sorted { $0.entry < $1.entry }
        }
        guard rest.values.allSatisfy(\.old.isEmpty) else { return false }
        keys += rest.map { Shard.KeyPostings(key: $0.key, postings: $0.value.new) }
        size.postings += changes.values.reduce(0) { $0 + $1.new.count - $1.old.count }
        let gone = keys.filter(\.postings.isEmpty)
        size.keys += rest.count - gone.count
        size.keyBytes += rest.keys.reduce(0) { $0 + $1.count } - gone.reduce(0) { $0 + $1.key.count }
        keys.removeAll(where: \.postings.isEmpty)
        if !rest.isEmpty { keys.sort { $0.key.lexicographicallyPrecedes($1.key) } }
        return true
    }
}

extension PatchedGeneration {
    fileprivate init(
        of old: GenerationRecord, shards: [String?], contents: [Int: [UInt8]], blocks: [[UInt8]], facets: [UInt8],
        size: GenerationSize
    ) {
        record = GenerationRecord(
            name: old.name, days: old.days, documents: old.documents, entries: old.entries, shards: shards,
            facets: IndexFileHash.hash(of: facets), blocks: blocks.map(IndexFileHash.hash))
        var files: [File] = []
        for number in shards.indices {
            if let name = record.shardName(number) { files.append(File(name: name, content: contents[number])) }
        }
        for (number, block) in blocks.enumerated() {
            files.append(File(name: record.blockName(number), content: block))
        }
        files.append(File(name: record.facetsName, content: facets))
        self.files = files
        self.size = size
    }
}
