public import SiteModel

/// How a document is to be rendered.
public struct MarkdownOptions: Sendable {
    /// Whether to write plain Markdown: no heading ids, figures, link attributes or item sections, and raw HTML
    /// unchanged.
    public var isPlain = false
    /// Whether the author may write raw HTML and any link.
    public var isTrusted = false
    /// Where the site is published.
    public var baseURL: BaseURL
    /// The folders below `content/` that contain the document, for links relative to it.
    public var folders: [String] = []
    /// The files beside documents in `content/`, as paths from the site's root without a leading slash.
    public var files: Set<String> = []
    /// The sizes of the images among those files.
    public var imageSize: @Sendable (String) -> ImageSize? = { _ in nil }
    /// Whether the document has no title of its own, so that its first heading or bold line becomes it.
    public var takesTitleFromBody = false
    /// Whether the document has no description of its own.
    public var wantsSummary = false
    /// The description that the document has of its own, to find whether it was cut within a word.
    public var ownDescription: String?
    /// Whether each heading is followed by a link to itself.
    public var linksHeadings = false
    /// Which links of the document to collect.
    public var collectedLinks = CollectedLinks.none
    /// Whether to look for the markup of other generators.
    public var findsForeignMarkup = false
    /// What becomes of a single line end within a paragraph.
    public var lineBreaks = LineBreaks.join
    /// Whether the document is part of an Obsidian vault, so that its syntax is meant.
    public var isObsidian = false
    /// The files beside documents by their names, for a vault.
    public var fileIndex = FileIndex([])
    /// What the document may cost.
    public var limits = SiteConfiguration.Limits()
    /// The language of the words that the renderer adds, such as the title of an alert.
    public var language = InterfaceLanguage.korean

    /// Makes options.
    ///
    /// - Parameter baseURL: Where the site is published.
    public init(baseURL: BaseURL) {
        self.baseURL = baseURL
    }
}

/// The links of a document that are collected while it is rendered.
public enum CollectedLinks: Sendable, Hashable {
    case none
    /// Links and pictures that lead somewhere in the site, which a build follows.
    case followed
    /// Those, the stories of a digest, and pictures without a text.
    case all
}
