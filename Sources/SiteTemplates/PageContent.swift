public import SiteModel

/// The values that a page shows; each kind of page has some of them.
public struct PageContent: Sendable {
    /// The heading.
    public var heading: String
    /// The heading as HTML, if it has marks to show.
    public var headingHTML: String?
    /// The page's address.
    public var route: Route
    /// What the page lists, in a phrase.
    public var lead: String?
    /// The text for link previews and search results.
    public var description: String?
    /// Where the page first appeared, if that is elsewhere.
    public var canonicalURL: String?
    /// The picture for link previews.
    public var socialImage: String?
    /// The feed of what the page lists.
    public var feedRoute: Route?
    /// Whether it is the first page of the site.
    public var isHome = false
    /// Whether it is a document of a kind that appears in lists.
    public var isArticle = false
    /// Whether it is a document that search engines and lists should not know.
    public var isUnlisted = false
    /// Whether it is shown instead of pages that do not exist.
    public var isNotFound = false
    /// Where the page redirects to, if it does.
    public var target: Route?
    /// The document, on its own page.
    public var document: Document?
    /// The cards of featured documents.
    public var featured: [Card] = []
    /// The cards of the documents that the page lists.
    public var cards: [Card] = []
    /// The list that the cards are a part of.
    public var list: List?
    /// How many documents the whole list has.
    public var count: Int?
    /// Tags, sources or authors.
    public var groups: [Group] = []
    /// Years of the archives.
    public var years: [Archive.Year] = []
    /// Months of the archives.
    public var months: [Archive.Month] = []
    /// Days of the archives, each with its documents.
    public var days: [(day: Archive.Day, documents: [Page])] = []
    /// The month to show as a calendar.
    public var calendar: Archive.Month?
    /// The pages between the home page and this one.
    public var parents: [PageLink] = []
    /// The next page of the same kind, later in time.
    public var newer: PageLink?
    /// The next page of the same kind, earlier in time.
    public var older: PageLink?

    /// Makes a page that shows only its heading.
    ///
    /// - Parameters:
    ///   - heading: The heading.
    ///   - route: The page's address.
    public init(heading: String, route: Route) {
        self.heading = heading
        self.route = route
    }

    /// The rendered card of a document, in UTF-8.
    public typealias Card = [UInt8]

    /// A document on its own page.
    public struct Document: Sendable {
        /// The document.
        public var page: Page
        /// Its body as HTML in UTF-8.
        public var body: [UInt8]
        /// Its headings.
        public var outline: [OutlineEntry]
        /// The listed document published next.
        public var newer: PageLink?
        /// The listed document published before.
        public var older: PageLink?
        /// The documents most like it, the most related first.
        public var related: [PageLink]

        /// Makes a document.
        ///
        /// - Parameters:
        ///   - page: The document.
        ///   - body: Its body as HTML in UTF-8.
        ///   - outline: Its headings.
        ///   - newer: The listed document published next.
        ///   - older: The listed document published before.
        ///   - related: The documents most like it.
        public init(
            page: Page, body: [UInt8], outline: [OutlineEntry] = [], newer: PageLink? = nil, older: PageLink? = nil,
            related: [PageLink] = []
        ) {
            self.page = page
            self.body = body
            self.outline = outline
            self.newer = newer
            self.older = older
            self.related = related
        }
    }

    /// The list that a page shows a part of.
    public struct List: Sendable {
        /// The list's first page.
        public var route: Route
        /// The number of this page, from 1.
        public var number: Int
        /// How many pages the list has.
        public var pageCount: Int
        /// The day on which the document of each card was published.
        public var days: [CivilDate?]
        /// When the first and the last document of the whole list were published, if any is dated.
        public var period: Period?

        /// Two dates, the earlier one first.
        public struct Period: Sendable {
            /// The earlier date.
            public let first: PublicationDate
            /// The later date.
            public let last: PublicationDate

            /// Makes a span of time.
            ///
            /// - Parameters:
            ///   - first: The earlier date.
            ///   - last: The later date.
            public init(first: PublicationDate, last: PublicationDate) {
                self.first = first
                self.last = last
            }
        }

        /// Makes a part of a list.
        ///
        /// - Parameters:
        ///   - route: The list's first page.
        ///   - number: The number of this page, from 1.
        ///   - pageCount: How many pages the list has.
        ///   - days: The day on which the document of each card was published.
        ///   - period: When the first and the last document of the whole list were published.
        public init(route: Route, number: Int, pageCount: Int, days: [CivilDate?], period: Period? = nil) {
            self.route = route
            self.number = number
            self.pageCount = pageCount
            self.days = days
            self.period = period
        }
    }

    /// A tag, a source or an author among all of them.
    public struct Group: Sendable, Hashable {
        /// The name to show.
        public let name: String
        /// Its page.
        public let route: Route
        /// How many documents it has.
        public let count: Int

        /// Makes a group.
        ///
        /// - Parameters:
        ///   - name: The name to show.
        ///   - route: Its page.
        ///   - count: How many documents it has.
        public init(name: String, route: Route, count: Int) {
            self.name = name
            self.route = route
            self.count = count
        }
    }
}
