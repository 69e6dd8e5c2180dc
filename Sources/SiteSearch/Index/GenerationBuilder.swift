import SiteBytes

/// A generation as it is published: its files, and what the manifest says of it.
public struct BuiltGeneration: Sendable {
    /// A file of the generation's folder.
    public struct File: Sendable {
        /// The name, which has a hash of the content in it, such as `7-abcde.bin`.
        public let name: String
        /// What is in it, before compression.
        public let content: [UInt8]
    }

    /// The files: shards, blocks of entries, and facets.
    public let files: [File]
    /// What the manifest says.
    public let record: GenerationRecord
    /// How large it is.
    public let size: GenerationSize
}

/// Makes the files of a generation.
public enum GenerationBuilder {
    /// Makes the files of a generation.
    ///
    /// - Parameters:
    ///   - documents: Its documents, in any order.
    ///   - span: The days that it holds.
    /// - Returns: The files, not yet compressed, and what the manifest says.
    /// - Throws: `SearchDamage.content` if a contribution is damaged.
    public static func build(
        _ documents: [IndexedDocument], span: GenerationSpan
    ) throws(SearchDamage) -> BuiltGeneration {
        let documents = documents.sorted { left, right in
            (left.day ?? .min, left.file) < (right.day ?? .min, right.file)
        }
        var postings = PostingCollector()
        var blocks = EntryBlockWriter()
        var entry = 0
        for document in documents {
            let anchored = try add(document, to: &postings, at: entry)
            blocks.add(document, anchored: anchored)
            entry += 1 + anchored.count
        }
        let collected = postings.collected()
        let size = GenerationSize(of: collected)
        let shards = ShardWriter.shards(of: collected, count: size.shardCount)
        return assembled(
            documents, entries: entry, span: span, shards: shards, blocks: blocks.finished(),
            facets: GenerationFacets(documents).json, size: size)
    }

    /// Adds a document's keys.
    ///
    /// - Returns: Its entries besides its own.
    static func add(
        _ document: IndexedDocument, to postings: inout PostingCollector, at first: Int
    ) throws(SearchDamage) -> [EntryBlock.Anchored] {
        var anchored: [EntryBlock.Anchored] = []
        var entry = first
        try document.contribution.forEachEntry { (packed) throws(SearchDamage) in
            postings.add(packed, to: entry)
            if entry == first {
                try postings.add(titleOf: document, to: entry)
            } else {
                anchored.append(EntryBlock.Anchored(anchor: packed.anchor, headline: packed.headline))
                postings.add(firstConsonantsOf: packed.headline, to: entry)
            }
            entry += 1
        }
        return anchored
    }

    private static func assembled(
        _ documents: [IndexedDocument], entries: Int, span: GenerationSpan, shards: [[UInt8]], blocks: [[UInt8]],
        facets: [UInt8], size: GenerationSize
    ) -> BuiltGeneration {
        let record = GenerationRecord(
            name: span.name, days: span.days, documents: documents.count, entries: entries,
            shards: shards.map { $0.isEmpty ? nil : IndexFileHash.hash(of: $0) },
            facets: IndexFileHash.hash(of: facets), blocks: blocks.map(IndexFileHash.hash))
        var files: [BuiltGeneration.File] = []
        for (number, shard) in shards.enumerated() {
            if let name = record.shardName(number) { files.append(.init(name: name, content: shard)) }
        }
        for (number, block) in blocks.enumerated() {
            files.append(.init(name: record.blockName(number), content: block))
        }
        files.append(.init(name: record.facetsName, content: facets))
        return BuiltGeneration(files: files, record: record, size: size)
    }
}

extension PostingCollector {
    /// Adds what a document's page and front matter say besides its body.
    fileprivate mutating func add(titleOf document: IndexedDocument, to entry: Int) throws(SearchDamage) {
        var keys = EntryKeys()
        keys.add(document.title, as: .inTitle)
        for tag in document.tags { keys.add(tag, as: .inHeading) }
        keys.add(document.description, as: .inText)
        try keys.packed().withView { (bytes) throws(SearchDamage) in
            var cursor = ByteCursor(bytes)
            add(try PackedEntry(keys: &cursor), to: entry)
        }
        for text in [document.title] + document.tags { add(firstConsonantsOf: text, to: entry) }
    }
}
