import SiteBytes
public import SiteModel

/// A document of the index: what its page says of it, and what its body gives.
public struct IndexedDocument: Sendable {
    /// The path of its page on the host, with the base path.
    public let path: String
    /// The title.
    public let title: String
    /// The names of its tags.
    public let tags: [String]
    /// What it is.
    public let kind: DocumentKind
    /// The day of publication in the site's zone, in days since 1970-01-01; `nil` if it is undated.
    public let day: Int?
    /// The name of its source, if it has one.
    public let source: String?
    /// The description.
    public let description: String
    /// The path of its file below `content/`, which orders the documents of a day.
    public let file: String
    /// What its body gives.
    public let contribution: DocumentContribution

    /// Makes a document of the index.
    ///
    /// - Parameters:
    ///   - path: The path of its page on the host, with the base path.
    ///   - title: The title.
    ///   - tags: The names of its tags.
    ///   - kind: What it is.
    ///   - day: The day of publication, in days since 1970-01-01; `nil` if it is undated.
    ///   - source: The name of its source.
    ///   - description: The description.
    ///   - file: The path of its file below `content/`.
    ///   - contribution: What its body gives.
    public init(
        path: String, title: String, tags: [String], kind: DocumentKind, day: Int?, source: String?,
        description: String, file: String,
        contribution: DocumentContribution
    ) {
        self.path = path
        self.title = title.withoutControlCharacters
        self.tags = tags.map(\.withoutControlCharacters)
        self.kind = kind
        self.day = day
        self.source = source?.withoutControlCharacters
        self.description = description.withoutControlCharacters
        self.file = file
        self.contribution = contribution
    }
}
