/// What a list of results shows of some documents of a generation.
public struct EntryBlock: Sendable, Hashable {
    /// A document.
    public struct Document: Sendable, Hashable {
        /// The path of its page on the host, with the base path.
        public let path: String
        /// The title.
        public let title: String
        /// Its entries with an anchor.
        public let anchored: [Anchored]
    }

    /// An item of a digest or a chapter of a transcript.
    public struct Anchored: Sendable, Hashable {
        /// The `id` in the page.
        public let anchor: String
        /// The headline.
        public let headline: String
    }

    /// A block is closed once it has so many entries.
    public static let entryCount = 32

    /// The documents, in order.
    public let documents: [Document]

    /// Reads a block.
    ///
    /// - Parameter json: The file, inflated.
    /// - Throws: `SearchDamage.content` if it is none.
    public init(json: [UInt8]) throws(SearchDamage) { throw .content }
}
