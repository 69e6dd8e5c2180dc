/// Something in a document that leads elsewhere, as checks of the whole site need it.
public struct DocumentLink: Sendable, Hashable {
    /// What leads elsewhere.
    public enum Kind: Sendable, Hashable {
        /// A link that people follow.
        case link
        /// A picture, or another file that the page loads.
        case resource
        /// A picture without a text that could stand for it.
        case pictureWithoutText
        /// The address at which a story of a digest was published.
        case story(headline: String)
        /// A file that the front matter names.
        case field(key: String)
    }

    /// What it is.
    public let kind: Kind
    /// The address as its author wrote it.
    public let written: String
    /// The address as the page has it.
    public let address: String
    /// Where it stands in the document.
    public let position: SourcePosition

    /// Makes a link.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - written: The address as its author wrote it.
    ///   - address: The address as the page has it.
    ///   - position: Where it stands in the document.
    public init(kind: Kind, written: String, address: String, position: SourcePosition) {
        self.kind = kind
        self.written = written
        self.address = address
        self.position = position
    }
}
