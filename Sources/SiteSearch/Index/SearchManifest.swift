/// The one file of the index with a fixed name: it names all others.
public struct SearchManifest: Sendable, Hashable {
    /// The generations, the newest first.
    public let generations: [GenerationRecord]
    /// Names that are one, in rows.
    public let synonyms: [[String]]

    /// Makes a manifest.
    ///
    /// - Parameters:
    ///   - generations: The generations, the newest first.
    ///   - synonyms: Names that are one, in rows.
    public init(generations: [GenerationRecord], synonyms: [[String]]) {
        self.generations = generations
        self.synonyms = synonyms
    }

    /// Reads a manifest.
    ///
    /// - Parameter json: The file.
    /// - Throws: `SearchDamage.content` if it is none, or is from a later version.
    public init(json: [UInt8]) throws(SearchDamage) {
        throw .content
    }

    /// The file.
    public var json: [UInt8] { [] }
}
