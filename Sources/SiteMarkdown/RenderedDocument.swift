public import SiteModel

/// A rendered document, and what was found in it.
public struct RenderedDocument: Sendable {
    /// The body, ready for templates.
    public var body: DocumentBody
    /// The headings, or a digest's items, or a transcript's sections.
    public var outline: [OutlineEntry]
    /// The first heading or bold line, as plain text.
    public var leadingTitle: String?
    /// The start of the running text, as plain text, for a description.
    public var summary: String
    /// Whether the document's own description ends within a word of its text.
    public var isDescriptionCut = false
    /// How long it takes to read.
    public var readingTime: ReadingTime
    /// The address of the first image that link previews may show, as the document's page writes it.
    public var firstImage: String?
    /// The files beside documents that its links and images refer to, and what was found.
    public var askedFiles: [String: LinkedFile]
    /// What it links to, as far as `collectedLinks` says.
    public var links: [DocumentLink] = []
    /// The links to other documents by their names, in the order of their placeholders in the body.
    public var wikiLinks: [WikiLink] = []
    /// What the document's author should know.
    public var findings: [MarkdownFinding]
    /// How many findings there are besides, which are not listed.
    var unlistedFindingCount = 0
}

/// A problem in a document's body.
public struct MarkdownFinding: Sendable {
    /// What is wrong.
    public let problem: any Problem & Hashable
    /// The line, from 1 in the text that was rendered.
    public internal(set) var line: Int
    /// The column, in code points from 1.
    public let column: Int
    /// The change that fixes it with certainty, at this place.
    public var fix: SourceFix?
}

extension MarkdownFinding: Hashable {
    /// Whether two findings are of the same problem at the same place.
    public static func == (left: Self, right: Self) -> Bool {
        AnyHashable(left.problem) == AnyHashable(right.problem)
            && (left.line, left.column, left.fix) == (right.line, right.column, right.fix)
    }

    /// Hashes the problem and its place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(AnyHashable(problem))
        hasher.combine(line)
        hasher.combine(column)
    }
}
