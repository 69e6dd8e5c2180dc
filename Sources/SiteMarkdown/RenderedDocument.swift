public import SiteModel

/// What Markdown made of a document.
public struct RenderedDocument: Sendable {
    /// The body, ready for templates.
    public var body: DocumentBody
    /// The headings, or a digest's items, or a transcript's sections.
    public var outline: [OutlineEntry]
    /// The first heading or bold line, as plain text.
    public var leadingTitle: String?
    /// The start of the running text, as plain text, for a description.
    public var summary: String
    /// How long it takes to read.
    public var readingTime: ReadingTime
    /// The first picture, as the document links to it.
    public var firstImage: String?
    /// The files beside documents that its links and pictures ask for, and what was found.
    public var askedFiles: [String: LinkedFile]
    /// What it links to, when that was asked for.
    public var links: [DocumentLink] = []
    /// What the document's author should know.
    public var findings: [MarkdownFinding]
}
