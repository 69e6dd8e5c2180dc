public import SiteModel

// Lists of documents, and the list of tags.

extension PageRenderer {
    /// Lays out the home page, or a later page of its list.
    ///
    /// - Parameters:
    ///   - list: The page of the list.
    ///   - featured: The cards of featured documents, for the first page.
    /// - Returns: The page's HTML as UTF-8.
    public func home(_ list: ListPage, featured: [[UInt8]]) -> [UInt8] {
        let isHome = list.number == 1
        let view = listView(list, heading: isHome ? context.configuration.title : context.text.word("latest"))
        view.isHome = isHome
        view.lead = view.isHome ? nil : context.text.page(list.number, of: list.pageCount)
        view.featured = featured.map(RenderedCardView.init)
        return library.render(.home, view)
    }

    /// Lays out the list of featured documents.
    ///
    /// - Parameter list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func featured(_ list: ListPage) -> [UInt8] {
        let view = listView(list, heading: context.text.word("featured"))
        view.lead = context.text.featuredDocuments(count: list.documentCount)
        return library.render(.featured, view)
    }

    /// Lays out the list of a tag's documents.
    ///
    /// - Parameters:
    ///   - tag: The tag.
    ///   - list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func tag(_ tag: PageGroup, _ list: ListPage) -> [UInt8] {
        let view = listView(list, heading: tag.name)
        view.lead = context.text.documents(tagged: tag.name, count: list.documentCount)
        view.feedURL = context.link(to: tag.route.file("rss.xml"))
        view.parents = [LinkView(title: context.text.word("tags"), url: context.link(to: Route.tags))]
        return library.render(.tag, view)
    }

    /// Lays out the list of a source's documents.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func source(_ source: PageGroup, _ list: ListPage) -> [UInt8] {
        let view = listView(list, heading: source.name)
        view.lead = context.text.documents(from: source.name, count: list.documentCount)
        return library.render(.source, view)
    }

    /// Lays out the list of an author's documents.
    ///
    /// - Parameters:
    ///   - author: The author.
    ///   - list: The page of the list.
    /// - Returns: The page's HTML as UTF-8.
    public func author(_ author: PageGroup, _ list: ListPage) -> [UInt8] {
        let view = listView(list, heading: author.name)
        view.lead = context.text.documents(by: author.name, count: list.documentCount)
        return library.render(.author, view)
    }

    /// Lays out the list of all tags.
    ///
    /// - Parameter tags: The tags in the order to show, the most used first.
    /// - Returns: The page's HTML as UTF-8.
    public func tags(_ tags: [PageGroup]) -> [UInt8] {
        let view = PageView(context: context, heading: context.text.word("tags"), route: Route.tags)
        view.lead = context.text.tagCount(tags.count)
        let mostUses = tags.first?.members.count ?? 1
        view.groups = tags.map { GroupView($0, mostUses: mostUses, context: context) }
        return library.render(.tags, view)
    }

    private func listView(_ list: ListPage, heading: String) -> PageView {
        let view = PageView(context: context, heading: heading, route: list.route.page(list.number))
        view.count = list.documentCount
        view.cards = list.entries.map { RenderedCardView(html: $0.card) }
        view.cardDays = list.entries.map(\.day)
        view.period = list.period
        view.pagination = PaginationView(
            current: list.number, count: list.pageCount, route: list.route, context: context)
        return view
    }
}
