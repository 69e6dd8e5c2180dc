public import SiteModel

/// Lays out pages: values in, HTML out.
public struct PageRenderer: Sendable {
    private let library: TemplateLibrary
    private let context: ViewContext

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - library: The templates.
    ///   - context: What all views of the site share.
    public init(library: TemplateLibrary, context: ViewContext) {
        self.library = library
        self.context = context
    }

    // MARK: Documents

    /// Lays out a document as lists show it.
    ///
    /// - Parameter page: The document.
    /// - Returns: The card's HTML as UTF-8.
    public func card(_ page: Page) -> [UInt8] {
        // Cards are kept until the build ends; the copy does not hold on to the room that was made for a page.
        library.render(.card, CardView(page: page, context: context)).withUnsafeBufferPointer { Array($0) }
    }

    /// The documents that a document's own page links to.
    public struct Surroundings {
        /// The listed document published next.
        public let newer: Page?
        /// The listed document published before.
        public let older: Page?
        /// The documents most like it, the most related first.
        public let related: [Page]

        /// Makes the surroundings of a document; of one that stands alone unless told otherwise.
        ///
        /// - Parameters:
        ///   - newer: The listed document published next.
        ///   - older: The listed document published before.
        ///   - related: The documents most like it.
        public init(newer: Page? = nil, older: Page? = nil, related: [Page] = []) {
            self.newer = newer
            self.older = older
            self.related = related
        }
    }

    /// Lays out a document's own page.
    ///
    /// - Parameters:
    ///   - page: The document.
    ///   - body: Its body as HTML.
    ///   - surroundings: The documents that its page links to.
    /// - Returns: The page's HTML as UTF-8.
    public func document(_ page: Page, body: String, surroundings: Surroundings) -> [UInt8] {
        let view = PageView(context: context, heading: page.title, route: page.route)
        view.description = page.description
        view.canonicalURL = page.canonicalURL
        view.socialImage = page.socialImage
        view.isArticle = page.isListed
        view.document = DocumentView(page: page, body: body, surroundings: surroundings, context: context)
        return library.render(Self.template(for: page.kind), view)
    }

    // MARK: Lists

    /// One page of a list of documents.
    public struct ListPage {
        /// The number of this page, from 1.
        public let number: Int
        /// How many pages the list has.
        public let pageCount: Int
        /// How many documents the whole list has.
        public let documentCount: Int
        /// The list's first page.
        public let route: Route
        /// The cards of this page.
        public let cards: [[UInt8]]

        /// Makes a page of a list.
        ///
        /// - Parameters:
        ///   - number: The number of this page.
        ///   - pageCount: How many pages the list has.
        ///   - documentCount: How many documents the whole list has.
        ///   - route: The list's first page.
        ///   - cards: The cards of this page.
        public init(number: Int, pageCount: Int, documentCount: Int, route: Route, cards: [[UInt8]]) {
            self.number = number
            self.pageCount = pageCount
            self.documentCount = documentCount
            self.route = route
            self.cards = cards
        }
    }

    /// Lays out the home page, or a later page of its list.
    ///
    /// - Parameters:
    ///   - list: The page of the list.
    ///   - featured: The cards of featured documents, for the first page.
    /// - Returns: The page's HTML as UTF-8.
    public func home(_ list: ListPage, featured: [[UInt8]]) -> [UInt8] {
        let view = listView(list, heading: context.configuration.title)
        view.isHome = list.number == 1
        view.featured = featured.map(RenderedCardView.init)
        return library.render(.home, view)
    }

    /// Lays out the list of featured documents.
    ///
    /// - Parameter list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func featured(_ list: ListPage) -> [UInt8] {
        library.render(.featured, listView(list, heading: context.text.word("featured")))
    }

    /// Lays out the list of a tag's documents.
    ///
    /// - Parameters:
    ///   - tag: The tag.
    ///   - list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func tag(_ tag: PageGroup, _ list: ListPage) -> [UInt8] {
        let view = listView(list, heading: tag.name)
        view.feedURL = context.link(to: tag.route.file("rss.xml"))
        view.parents = [LinkView(title: context.text.word("tags"), url: context.link(to: Route(page: ["tags"])))]
        return library.render(.tag, view)
    }

    /// Lays out the list of a source's documents.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func source(_ source: PageGroup, _ list: ListPage) -> [UInt8] {
        library.render(.source, listView(list, heading: source.name))
    }

    /// Lays out the list of an author's documents.
    ///
    /// - Parameters:
    ///   - author: The author.
    ///   - list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func author(_ author: PageGroup, _ list: ListPage) -> [UInt8] {
        library.render(.author, listView(list, heading: author.name))
    }

    /// Lays out the list of all tags.
    ///
    /// - Parameter tags: The tags in the order to show.
    /// - Returns: The page's HTML as UTF-8.
    public func tags(_ tags: [PageGroup]) -> [UInt8] {
        let view = PageView(context: context, heading: context.text.word("tags"), route: Route(page: ["tags"]))
        view.groups = tags.map { tag in
            GroupView(
                name: tag.name, route: tag.route, baseURL: context.configuration.baseURL, count: tag.members.count)
        }
        return library.render(.tags, view)
    }

    // MARK: Archives

    /// Lays out the list of all years.
    ///
    /// - Parameter archive: The archive.
    /// - Returns: The page's HTML as UTF-8.
    public func archives(_ archive: Archive) -> [UInt8] {
        let view = PageView(context: context, heading: context.text.word("archives"), route: Archive.route)
        view.count = archive.pageCount
        view.years = archive.years.map { YearView(year: $0, context: context) }
        return library.render(.archives, view)
    }

    /// Lays out a year.
    ///
    /// - Parameter year: The year.
    /// - Returns: The page's HTML as UTF-8.
    public func year(_ year: Archive.Year) -> [UInt8] {
        let view = PageView(context: context, heading: context.dateFormat.words(year: year.year), route: year.route)
        view.parents = [archivesLink]
        view.count = year.pageCount
        view.months = year.months.map { MonthView(month: $0, context: context) }
        return library.render(.archiveYear, view)
    }

    /// Lays out a month.
    ///
    /// - Parameters:
    ///   - month: The month.
    ///   - pages: The documents that the month's positions mean.
    /// - Returns: The page's HTML as UTF-8.
    public func month(_ month: Archive.Month, pages: [Page]) -> [UInt8] {
        let heading = context.dateFormat.words(month: month.month, year: month.year)
        let view = PageView(context: context, heading: heading, route: month.route)
        view.parents = [archivesLink, yearLink(month.year)]
        view.count = month.pageCount
        view.days = month.days.map { day in
            let cards = day.members.map { CardView(page: pages[$0], context: context) }
            return DayView(day: day, documents: cards, context: context)
        }
        return library.render(.archiveMonth, view)
    }

    /// Lays out a day.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - cards: The cards of its documents.
    ///   - newer: The next day that has documents.
    ///   - older: The day before that has documents.
    /// - Returns: The page's HTML as UTF-8.
    public func day(_ day: Archive.Day, cards: [[UInt8]], newer: Archive.Day?, older: Archive.Day?) -> [UInt8] {
        let view = PageView(context: context, heading: context.dateFormat.words(day.date), route: day.route)
        view.parents = [archivesLink, yearLink(day.date.year), monthLink(day.date)]
        view.count = cards.count
        view.cards = cards.map(RenderedCardView.init)
        view.newer = newer.map(link)
        view.older = older.map(link)
        return library.render(.archiveDay, view)
    }

    /// Lays out what visitors see where there is nothing.
    ///
    /// - Returns: The page's HTML as UTF-8.
    public func notFound() -> [UInt8] {
        let view = PageView(
            context: context, heading: context.text.word("notFoundTitle"), route: Route(file: "404.html"))
        view.isNotFound = true
        return library.render(.notFound, view)
    }

    // MARK: Parts

    private static func template(for kind: DocumentKind) -> TemplateName {
        switch kind {
        case .post: .post
        case .digest: .digest
        case .transcript: .transcript
        case .page: .page
        }
    }

    private func listView(_ list: ListPage, heading: String) -> PageView {
        let view = PageView(context: context, heading: heading, route: list.route.page(list.number))
        view.count = list.documentCount
        view.cards = list.cards.map(RenderedCardView.init)
        view.pagination = PaginationView(
            current: list.number, count: list.pageCount, route: list.route, baseURL: context.configuration.baseURL)
        return view
    }

    private func link(_ day: Archive.Day) -> LinkView {
        LinkView(title: context.dateFormat.words(day.date), url: context.link(to: day.route))
    }

    private var archivesLink: LinkView {
        LinkView(title: context.text.word("archives"), url: context.link(to: Archive.route))
    }

    private func yearLink(_ year: Int) -> LinkView {
        LinkView(title: context.dateFormat.words(year: year), url: context.link(to: Archive.route(ofYear: year)))
    }

    private func monthLink(_ date: CivilDate) -> LinkView {
        LinkView(
            title: context.dateFormat.words(month: date.month, year: date.year),
            url: context.link(to: Archive.route(ofMonth: date.month, year: date.year)))
    }
}
