/// What a page is made of.
public struct PageFields: Sendable {
    /// The file it comes from, relative to the site's root.
    public var file: String
    /// What the document is.
    public var kind: DocumentKind
    /// The title as plain text.
    public var title: String
    /// The title as HTML, if Markdown marks in it are shown; `nil` if it looks like its text.
    public var titleHTML: String?
    /// One or two sentences about it, as plain text.
    public var description: String
    /// Where it is in the site.
    public var route: Route
    /// The same as its front matter asks for it, if that does.
    public var permalink: Alias?
    /// When it was published; `nil` for an undated document.
    public var published: PublicationDate?
    /// When it was last changed.
    public var modified: Timestamp?
    /// Who wrote it.
    public var author: Attribution?
    /// Who first published its items.
    public var source: Attribution?
    /// Its tags, in the author's order, none twice.
    public var tags: [Tag]
    /// Whether it is on top of the home page.
    public var isFeatured: Bool
    /// Whether it is still being written.
    public var isDraft: Bool
    /// Whether it is published without appearing in any list; `Page.isListed` takes it into account.
    public var isUnlisted: Bool
    /// Whether search engines are to leave it out, although lists have it.
    public var isKeptFromSearch: Bool
    /// When it may be published, if that is after its date.
    public var release: Timestamp?
    /// When it stops being published.
    public var expires: Timestamp?
    /// The picture for link previews, as the document links to it.
    public var socialImage: String?
    /// Where the document first appeared, when that is elsewhere.
    public var canonicalURL: String?
    /// What feeds know it by, as an address or a path from the site's root, if it says so.
    public var feedID: String?
    /// How many minutes it takes to read.
    public var readingMinutes: Int
    /// Former addresses that lead to it.
    public var aliases: [Alias]
    /// Links in its body to other documents by their names.
    public var wikiLinks: [WikiLink]
    /// Front matter that this program gives no meaning, for templates.
    public var extra: [String: FrontMatterValue]

    /// Takes what every page has; the rest can be set afterwards.
    ///
    /// - Parameters:
    ///   - file: The file it comes from.
    ///   - kind: What the document is.
    ///   - title: The title.
    ///   - description: One or two sentences about it.
    ///   - route: Where it is in the site.
    public init(file: String, kind: DocumentKind, title: String, description: String, route: Route) {
        self.file = file
        self.kind = kind
        self.title = title
        self.description = description
        self.route = route
        tags = []
        isFeatured = false
        isDraft = false
        isUnlisted = false
        isKeptFromSearch = false
        readingMinutes = 1
        aliases = []
        wikiLinks = []
        extra = [:]
    }
}
