/// A link, or another reference in a document, as checks of the whole site need it.
public struct DocumentLink: Sendable, Hashable {
    /// What refers to something else.
    public enum Kind: Sendable, Hashable {
        /// A link that readers follow.
        case link
        /// An image, or another file that the page loads.
        case resource
        /// An image without alternative text.
        case imageWithoutText
        /// The address at which a story of a digest was published.
        case story(headline: String)
        /// A file that a field of the front matter names.
        case field(key: String)
    }

    /// What kind of reference it is.
    public package(set) var kind: Kind
    /// The address as its author wrote it.
    public package(set) var written: String
    /// The address as the page has it.
    public package(set) var address: String
    /// Where it is in the document.
    public package(set) var position: SourcePosition

    /// Makes a link.
    ///
    /// - Parameters:
    ///   - kind: What kind of reference it is.
    ///   - written: The address as its author wrote it.
    ///   - address: The address as the page has it.
    ///   - position: Where it is in the document.
    public init(kind: Kind, written: String, address: String, position: SourcePosition) {
        self.kind = kind
        self.written = written
        self.address = address
        self.position = position
    }
}
