public import SiteModel

/// What filters need to know of a generation's documents, in their order.
public struct GenerationFacets: Sendable, Hashable {
    /// A document.
    public struct Document: Sendable, Hashable {
        /// The day of publication, in days since 1970-01-01; `nil` if it is undated.
        public let day: Int?
        /// What it is.
        public let kind: DocumentKind
        /// The name of its source, if it has one.
        public let source: String?
        /// The names of its tags.
        public let tags: [String]
        /// How many entries it has: itself, and what has an anchor.
        public let entries: Int
    }

    /// The documents, in the order of their entries' numbers.
    public let documents: [Document]

    /// Reads a file of facets.
    ///
    /// - Parameter json: The file, inflated.
    /// - Throws: `SearchDamage.content` if it is none.
    public init(json: [UInt8]) throws(SearchDamage) { throw .content }
}
