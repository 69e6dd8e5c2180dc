/// What a document is, and so how it is read and laid out.
///
/// A new kind is a case here with its traits, a reader in SiteMarkdown and a template; the compiler asks for the rest.
public enum DocumentKind: String, Sendable, CaseIterable {
    /// An article; the default.
    case post
    /// A day's news from one source, as numbered items.
    case digest
    /// A conversation as speaker turns with times.
    case transcript
    /// A page outside the lists, such as `/about/`.
    case page
}

extension DocumentKind {
    /// How documents of one kind differ from those of the others.
    public struct Traits: Sendable {
        /// The folder of `content/` for new documents of this kind.
        public let folder: String
        /// Whether every document in that folder is of this kind unless it says otherwise.
        public let ownsFolder: Bool
        /// Whether documents appear in lists, feeds and archives, and so should have a date.
        public let isListed: Bool
        /// Whether the address follows the permalink pattern; else it follows the folders that hold the document.
        public let usesPermalink: Bool
        /// Where the title comes from when the front matter has none.
        public let titleSource: TitleSource
        /// Whether documents without an author are by the site's author.
        public let hasDefaultAuthor: Bool
        /// Whether the front matter should have a description; else one is always found in the body.
        public let needsDescription: Bool
        /// How precisely a new document is dated.
        public let dating: Dating
        /// Whether the front matter has to name the kind, because nothing else tells it.
        public let namesItself: Bool
        /// Whether the page is a list of items, as search engines understand it (https://schema.org/ItemList).
        public let hasItems: Bool
        /// The schema.org type of the document's page (https://schema.org/CreativeWork).
        public let schemaType: String
    }

    /// Where a title comes from when the front matter has none.
    public enum TitleSource: Sendable {
        /// A heading on top of the body, which is then reported: a title in front matter is clearer.
        case heading
        /// The first line, which is how such documents are meant to be titled.
        case firstLine
        /// The name of the source and the day.
        case sourceAndDay

        /// Whether the title is taken out of the body.
        public var isInBody: Bool {
            switch self {
            case .heading, .firstLine: true
            case .sourceAndDay: false
            }
        }
    }

    /// How precisely a new document is dated.
    public enum Dating: Sendable {
        case day
        case moment
        case undated
    }

    /// What is special about this kind.
    public var traits: Traits {
        switch self {
        case .post:
            Traits(
                folder: "posts", ownsFolder: false, isListed: true, usesPermalink: true, titleSource: .heading,
                hasDefaultAuthor: true, needsDescription: true, dating: .moment, namesItself: false, hasItems: false,
                schemaType: "BlogPosting")
        case .digest:
            Traits(
                folder: "digests", ownsFolder: false, isListed: true, usesPermalink: true, titleSource: .sourceAndDay,
                hasDefaultAuthor: false, needsDescription: false, dating: .day, namesItself: false, hasItems: true,
                schemaType: "NewsArticle")
        case .transcript:
            Traits(
                folder: "transcripts", ownsFolder: false, isListed: true, usesPermalink: true, titleSource: .firstLine,
                hasDefaultAuthor: false, needsDescription: false, dating: .moment, namesItself: true, hasItems: false,
                schemaType: "BlogPosting")
        case .page:
            Traits(
                folder: "pages", ownsFolder: true, isListed: false, usesPermalink: false, titleSource: .heading,
                hasDefaultAuthor: false, needsDescription: true, dating: .undated, namesItself: false, hasItems: false,
                schemaType: "WebPage")
        }
    }
}
