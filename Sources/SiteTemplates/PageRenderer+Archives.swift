public import SiteModel

// The archives: years, months and days.

extension PageRenderer {
    /// Lays out the list of all years.
    ///
    /// - Parameter archive: The archive.
    /// - Returns: The page's HTML as UTF-8.
    public func archives(_ archive: Archive) -> [UInt8] {
        let view = PageView(context: context, heading: context.text.word("archives"), route: Archive.route)
        view.count = archive.pageCount
        view.lead = context.text.documentsSoFar(count: archive.pageCount)
        view.years = archive.years.map { YearView(year: $0, context: context) }
        return library.render(.archives, view)
    }

    /// Lays out a year.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - newer: The next year that has documents.
    ///   - older: The year before that has documents.
    /// - Returns: The page's HTML as UTF-8.
    public func year(_ year: Archive.Year, newer: Archive.Year? = nil, older: Archive.Year? = nil) -> [UInt8] {
        let view = periodView(context.dateFormat.words(year: year.year), route: year.route, count: year.pageCount)
        view.parents = [archivesLink]
        view.months = year.months.map { MonthView(month: $0, context: context) }
        view.newer = newer.map { yearLink($0.year) }
        view.older = older.map { yearLink($0.year) }
        return library.render(.archiveYear, view)
    }

    /// Lays out a month.
    ///
    /// - Parameters:
    ///   - month: The month.
    ///   - pages: The documents that the month's positions mean.
    ///   - newer: The next month that has documents.
    ///   - older: The month before that has documents.
    /// - Returns: The page's HTML as UTF-8.
    public func month(
        _ month: Archive.Month, pages: [Page], newer: Archive.Month? = nil, older: Archive.Month? = nil
    ) -> [UInt8] {
        let heading = context.dateFormat.words(month: month.month, year: month.year)
        let view = periodView(heading, route: month.route, count: month.pageCount)
        view.parents = [archivesLink, yearLink(month.year)]
        view.calendar = CalendarView(month: month, context: context)
        view.days = month.days.map { day in
            let cards = day.members.map { CardView(page: pages[$0], context: context) }
            return DayView(day: day, documents: cards, context: context)
        }
        view.newer = newer.map { monthLink($0.month, year: $0.year) }
        view.older = older.map { monthLink($0.month, year: $0.year) }
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
        let view = periodView(context.dateFormat.words(day.date), route: day.route, count: cards.count)
        view.parents = [archivesLink, yearLink(day.date.year), monthLink(day.date.month, year: day.date.year)]
        view.cards = cards.map(RenderedCardView.init)
        view.newer = newer.map(link)
        view.older = older.map(link)
        return library.render(.archiveDay, view)
    }

    private func periodView(_ heading: String, route: Route, count: Int) -> PageView {
        let view = PageView(context: context, heading: heading, route: route)
        view.count = count
        view.lead = context.text.documents(of: heading, count: count)
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

    private func monthLink(_ month: Int, year: Int) -> LinkView {
        LinkView(
            title: context.dateFormat.words(month: month, year: year),
            url: context.link(to: Archive.route(ofMonth: month, year: year)))
    }
}
