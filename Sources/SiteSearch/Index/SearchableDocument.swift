package import SiteBytes
public import SiteModel

/// What a document's body gives to the search, found when the document is converted: its entries with their keys.
public struct SearchableDocument: Sendable {
    /// The keys of all entries, packed as a `DocumentContribution` reads them.
    public let encoded: [UInt8]

    /// Finds the entries of a document and their keys.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - outline: The headings.
    public init(body: DocumentBody, outline: [OutlineEntry]) {
        encoded = []
    }
}

/// What a document's body gives to the search, as the cache keeps it.
public struct DocumentContribution: Sendable {
    /// The bytes that `SearchableDocument` gave.
    public let encoded: [UInt8]
    /// How many postings the entries have together.
    public let postingCount: Int
    /// How many entries there are: the document and what has an anchor.
    public let entryCount: Int

    /// Takes what the cache has kept.
    ///
    /// - Parameter encoded: The bytes that `SearchableDocument` gave.
    /// - Throws: `SearchDamage.content` if they are something else.
    public init(encoded: [UInt8]) throws(SearchDamage) {
        self.encoded = encoded
        postingCount = 0
        entryCount = 1
    }

    /// Identifies the contribution.
    package var fingerprint: Fingerprint { Fingerprint(of: encoded) }
}
