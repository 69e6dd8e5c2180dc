import SiteModel
import SiteTemplates

/// The archives: all years, and a page for each year, month and day that has documents.
enum ArchivePages: FileFamily {
    static let fixedRoutes = [Archive.route]
    static let templates = [ArchiveIndexPage.template, YearPage.template, MonthPage.template, DayPage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        let archive = input.site.archive
        let months = archive.years.flatMap(\.months)
        let days = zip(months.flatMap(\.days), archive.members).map { (day: $0, members: $1) }
        return [ArchiveIndexPage()] + withNeighbours(archive.years, YearPage.init)
            + withNeighbours(monthsWithMembers(months, days: days), MonthPage.init) + withNeighbours(days, DayPage.init)
    }

    fileprivate static let owner = FileOwner.generated(Wording("the archives", korean: "날짜별 목록"))

    /// Makes a page for each year, month or day, with the next newer and next older one.
    private static func withNeighbours<Period>(
        _ periods: [Period], _ page: (Period, Period?, Period?) -> any SiteFile
    ) -> [any SiteFile] {
        periods.indices.map { position in
            page(
                periods[position], position > 0 ? periods[position - 1] : nil,
                position + 1 < periods.count ? periods[position + 1] : nil)
        }
    }

    /// The months, each with the positions of its days' documents.
    private static func monthsWithMembers(
        _ months: [Archive.Month], days: [(day: Archive.Day, members: Range<Int>)]
    ) -> [(month: Archive.Month, members: [Range<Int>])] {
        var rest = days[...]
        return months.map { month in
            defer { rest = rest.dropFirst(month.days.count) }
            return (month, rest.prefix(month.days.count).map(\.members))
        }
    }

    /// A page about a span of time.
    fileprivate static func content(
        _ heading: String, at route: Route, count: Int, with tools: RenderTools
    ) -> PageContent {
        var content = PageContent(heading: heading, route: route)
        content.count = count
        content.lead = tools.text.documents(of: heading, count: count)
        content.parents = [PageLink(title: tools.text.word(.archives), route: Archive.route)]
        return content
    }

    fileprivate static func link(toYear year: Int, with tools: RenderTools) -> PageLink {
        PageLink(title: tools.dateFormat.words(year: year), route: Archive.route(ofYear: year))
    }

    fileprivate static func link(toMonth month: Int, of year: Int, with tools: RenderTools) -> PageLink {
        PageLink(
            title: tools.dateFormat.words(month: month, year: year), route: Archive.route(ofMonth: month, year: year))
    }
}

/// The list of all years.
struct ArchiveIndexPage: PageFile {
    static let template: TemplateName = "archives"

    var route: Route { Archive.route }
    var owner: FileOwner { ArchivePages.owner }
    var indexing: Indexing { .listed(modified: nil) }

    func shown(in index: SiteIndex) -> [Archive.Year] { index.site.archive.years }

    static func page(of years: [Archive.Year], at route: Route, with tools: RenderTools) -> PageContent {
        let count = years.reduce(0) { $0 + $1.pageCount }
        var content = PageContent(heading: tools.text.word(.archives), route: route)
        content.count = count
        content.lead = tools.text.documentsSoFar(count: count)
        content.years = years
        return content
    }
}

/// A year with its months.
struct YearPage: PageFile {
    static let template: TemplateName = "archive-year"
    private let year: Archive.Year
    private let newer: Int?
    private let older: Int?

    init(_ year: Archive.Year, newer: Archive.Year?, older: Archive.Year?) {
        self.year = year
        route = year.route
        self.newer = newer?.year
        self.older = older?.year
    }

    let route: Route
    var owner: FileOwner { ArchivePages.owner }
    var indexing: Indexing { .listed(modified: nil) }

    typealias Shown = Ingredients<Archive.Year, Int?, Int?>

    func shown(in _: SiteIndex) -> Shown { Ingredients(year, newer, older) }

    static func page(of shown: Shown, at route: Route, with tools: RenderTools) -> PageContent {
        let (year, newer, older) = shown.parts
        let heading = tools.dateFormat.words(year: year.year)
        var content = ArchivePages.content(heading, at: route, count: year.pageCount, with: tools)
        content.months = year.months
        content.newer = newer.map { ArchivePages.link(toYear: $0, with: tools) }
        content.older = older.map { ArchivePages.link(toYear: $0, with: tools) }
        return content
    }
}

/// A month as a calendar, and as a list of its days with their documents.
struct MonthPage: PageFile {
    static let template: TemplateName = "archive-month"
    private let month: Archive.Month
    private let members: [Range<Int>]
    private let newer: MonthNumber?
    private let older: MonthNumber?

    typealias Period = (month: Archive.Month, members: [Range<Int>])

    init(_ period: Period, newer: Period?, older: Period?) {
        month = period.month
        route = month.route
        members = period.members
        self.newer = newer.map { MonthNumber($0.month) }
        self.older = older.map { MonthNumber($0.month) }
    }

    /// A month of a year.
    struct MonthNumber: CacheEncodable {
        let year: Int
        let month: Int

        init(_ month: Archive.Month) {
            year = month.year
            self.month = month.month
        }

        func encode(into encoder: inout CacheEncoder) {
            encoder.write(year)
            encoder.write(month)
        }
    }

    let route: Route
    var owner: FileOwner { ArchivePages.owner }
    var indexing: Indexing { .listed(modified: nil) }

    /// The documents are grouped by the days of the month.
    typealias Shown = Ingredients<Archive.Month, [[PageReference]], MonthNumber?, MonthNumber?>

    func shown(in index: SiteIndex) -> Shown {
        Ingredients(month, members.map { $0.map(index.page(at:)) }, newer, older)
    }

    static func page(of shown: Shown, at route: Route, with tools: RenderTools) -> PageContent {
        let (month, documents, newer, older) = shown.parts
        let heading = tools.dateFormat.words(month: month.month, year: month.year)
        var content = ArchivePages.content(heading, at: route, count: month.pageCount, with: tools)
        content.parents.append(ArchivePages.link(toYear: month.year, with: tools))
        content.calendar = month
        content.days = zip(month.days, documents).map { ($0, $1.map(\.page)) }
        content.newer = newer.map { ArchivePages.link(toMonth: $0.month, of: $0.year, with: tools) }
        content.older = older.map { ArchivePages.link(toMonth: $0.month, of: $0.year, with: tools) }
        return content
    }
}

/// A day with its documents.
struct DayPage: PageFile {
    static let template: TemplateName = "archive-day"
    private let day: Archive.Day
    private let members: Range<Int>
    private let newer: CivilDate?
    private let older: CivilDate?

    typealias Period = (day: Archive.Day, members: Range<Int>)

    init(_ period: Period, newer: Period?, older: Period?) {
        day = period.day
        route = day.route
        members = period.members
        self.newer = newer?.day.date
        self.older = older?.day.date
    }

    let route: Route
    var owner: FileOwner { ArchivePages.owner }
    var indexing: Indexing { .listed(modified: nil) }

    typealias Shown = Ingredients<CivilDate, [PageReference], CivilDate?, CivilDate?>

    func shown(in index: SiteIndex) -> Shown {
        Ingredients(day.date, members.map(index.page(at:)), newer, older)
    }

    static func page(of shown: Shown, at route: Route, with tools: RenderTools) throws -> PageContent {
        let (date, documents, newer, older) = shown.parts
        let heading = tools.dateFormat.words(date)
        var content = ArchivePages.content(heading, at: route, count: documents.count, with: tools)
        content.parents += [
            ArchivePages.link(toYear: date.year, with: tools),
            ArchivePages.link(toMonth: date.month, of: date.year, with: tools),
        ]
        content.cards = try documents.map(tools.card)
        content.newer = newer.map { link(to: $0, with: tools) }
        content.older = older.map { link(to: $0, with: tools) }
        return content
    }

    private static func link(to date: CivilDate, with tools: RenderTools) -> PageLink {
        PageLink(title: tools.dateFormat.words(date), route: Archive.route(of: date))
    }
}
