/// A document's front matter, decoded from the text of each field.
public struct FrontMatter: Sendable, Equatable {
    /// `kind`: what the document is, if it says so.
    public var kind: DocumentKind?
    /// `title`.
    public var title: String?
    /// `slug`: the last part of the document's URL.
    public var slug: Slug?
    /// `description`, `summary` or `excerpt`: one or two sentences for cards, feeds and search results.
    public var description: String?
    /// `author`.
    public var author: String?
    /// `source`: who first published the items of a digest.
    public var source: String?
    /// `pubDatetime`, `date` or another of its names: when the document was published.
    public var published: DateText?
    /// `modDatetime`, `last_modified_at` or another of its names: when the document was last changed.
    public var modified: DateText?
    /// `crawled_at`: when a digest was fetched.
    public var crawled: DateText?
    /// `timezone`: the zone of this document's times that have none.
    public var timeZone: SiteTimeZone?
    /// `tags` and `categories`, as written.
    public var tags: [String] = []
    /// `categories` alone, as written.
    public var categories: [String] = []
    /// `featured`: whether the document appears at the top of the home page.
    public var isFeatured = false
    /// `draft`, `published: false` or another key that keeps the document from readers: whether it is held back.
    public var isDraft = false
    /// `private`, `password` and words such as `visibility: private`: whether it is a draft since it is not for everyone.
    public var isPrivate = false
    /// `hidden` or `unlisted`: whether the document is published without appearing in any list.
    public var isUnlisted = false
    /// `robots: noindex` and what other generators write for it: whether search engines are to leave the document out.
    public var isKeptFromSearch = false
    /// `publishDate` and other dates of publication beside each other: the document waits for all of them.
    public var releases: [DateText] = []
    /// `expiryDate` or `expires`: when the document stops being published.
    public var expires: DateText?
    /// `ogImage`: the image that link previews show.
    public var socialImage: String?
    /// `canonicalURL`: where the document first appeared.
    public var canonicalURL: String?
    /// `feedID`: what feeds know the document by, as an address or a path.
    public var feedID: String?
    /// `lineBreaks`: what becomes of a single line end within a paragraph, if the document says so.
    public var lineBreaks: LineBreaks?
    /// `aliases` and `redirect_from`: former addresses, as written.
    public var aliases: [WrittenAlias] = []
    /// `permalink` and `url`: the address that the document asks for, as written.
    public var permalinks: [WrittenAlias] = []
    /// Every other key, for templates.
    public var extra: [String: FrontMatterValue] = [:]

    /// Makes front matter without any field.
    public init() {}
}

/// A front matter value as it was written: text, a list or a mapping, never a guessed type.
public indirect enum FrontMatterValue: Sendable, Hashable {
    case text(String)
    case list([FrontMatterValue])
    case mapping([String: FrontMatterValue])
}
