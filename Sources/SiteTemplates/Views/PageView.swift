import SiteBytes
import SiteModel

/// A whole page: what belongs in its head, and the parts that its kind has.
final class PageView: TabledView {
    let content: PageContent
    let context: ViewContext
    let document: DocumentView?

    init(_ content: PageContent, context: ViewContext) {
        self.content = content
        self.context = context
        document = content.document.map { DocumentView($0, context: context) }
    }

    var heading: String { content.heading }
    var isHome: Bool { content.isHome }
    private var route: Route { content.route }

    private lazy var pagination = content.list.map {
        PaginationView(current: $0.number, count: $0.pageCount, route: $0.route, context: context)
    }

    private lazy var groups: [GroupView] = {
        let mostUses = content.groups.first?.count ?? 1
        return content.groups.map { GroupView($0, mostUses: mostUses, context: context) }
    }()

    private lazy var cards = content.cards.map(RenderedCardView.init)

    private var days: [DayView] {
        content.days.map { day, documents in
            let cards = documents.map { CardView(page: $0, context: context) }
            return DayView(day: day, documents: cards, context: context)
        }
    }

    /// The title of the browser's tab: the heading and the site's name.
    private var documentTitle: String {
        let site = context.configuration.title
        if isHome || heading.isEmpty { return site }
        let number = content.list.flatMap { $0.number > 1 ? ", " + context.text.page($0.number) : nil } ?? ""
        return "\(heading)\(number) | \(site)"
    }

    /// The document's own description, otherwise what the page lists and what the site is.
    private(set) lazy var descriptionText: String = {
        if let description = content.description?.nonEmpty { return description }
        let site = context.configuration.description.nonEmpty ?? context.configuration.title
        return content.lead.map { "\($0) | \(site)" } ?? site
    }()

    private var feedURL: String? { content.feedRoute.map(context.link) }

    /// The page's own path from the root of the host.
    private(set) lazy var link = context.link(to: route)

    private(set) lazy var canonicalAddress =
        content.canonicalURL.map(PercentEncoding.address) ?? context.configuration.baseURL.origin + link

    /// The data for search engines; kept because templates ask for it twice, in a section and in its text.
    private lazy var structuredData = StructuredData.json(of: self)

    /// The picture for link previews, if other sites can load it.
    var imageURL: String? {
        let image = content.socialImage ?? context.configuration.socialImage
        let address = image.map(context.configuration.baseURL.absoluteURL(ofLink:))
        return address.flatMap { $0.lowercased().hasPrefix("http") ? PercentEncoding.address($0) : nil }
    }

    /// The value of `aria-current` for a link of the menu: whether this page is its target, or below it.
    private func ariaCurrent(in part: Route) -> String? {
        guard route.path.hasPrefix(part.path), !isHome else { return nil }
        return route == part ? "page" : "true"
    }

    private var dateRange: String? {
        content.list?.period.map { period in
            let words = [period.first, period.last].map { context.dateFormat.shortWords($0.day) }
            return words[0] == words[1] ? words[0] : words.joined(separator: " – ")
        }
    }

    /// How many of the most used tags are shown first.
    private static let popularCount = 20

    static let fields = FieldTable<PageView>([
        "site": Field { .view($0.context.site) },
        "text": Field { .view($0.context.text) },
        "heading": Field { .text($0.heading) },
        "headingHTML": Field { .title($0.heading, html: $0.content.headingHTML) },
        "lead": Field { .text(ifAny: $0.content.lead) },
        "documentTitle": Field { .text($0.documentTitle) },
        "description": Field { .text($0.descriptionText) },
        "canonicalURL": Field { .text($0.canonicalAddress) },
        "targetURL": Field { page in .text(ifAny: page.content.target.map(page.context.link)) },
        "structuredData": Field { $0.structuredData.map(TemplateValue.html) ?? .absent },
        "socialType": Field { .text($0.content.isArticle ? "article" : "website") },
        "twitterCard": Field { .text($0.imageURL == nil ? "summary" : "summary_large_image") },
        "imageURL": Field { .text(ifAny: $0.imageURL) },
        "pageFeedURL": Field { .text(ifAny: $0.feedURL) },
        "inTags": Field { .text(ifAny: $0.ariaCurrent(in: .tags)) },
        "inArchives": Field { .text(ifAny: $0.ariaCurrent(in: Archive.route)) },
        "inFeatured": Field { .text(ifAny: $0.ariaCurrent(in: .featured)) },
        "inAbout": Field { .text(ifAny: $0.ariaCurrent(in: SiteParts.aboutRoute)) },
        "inSearch": Field { .text(ifAny: $0.ariaCurrent(in: .search)) },
        "isHome": Field { .flag($0.isHome) },
        "isArticle": Field { .flag($0.content.isArticle) },
        "isNotFound": Field { .flag($0.content.isNotFound) },
        "isUnlisted": Field { .flag($0.content.isUnlisted) },
        "document": Field { .view(ifAny: $0.document) },
        "featured": Field { .views($0.content.featured.map(RenderedCardView.init)) },
        "hasFeatured": Field { .flag(!$0.content.featured.isEmpty) },
        "cards": Field { .views($0.cards) },
        "cardDays": Field {
            .views(CardDayView.divide($0.cards, days: $0.content.list?.days ?? [], context: $0.context))
        },
        "count": Field { .number(ifAny: $0.content.count) },
        "countText": Field { page in .text(ifAny: page.content.count.map(page.context.text.count)) },
        "dateRange": Field { .text(ifAny: $0.dateRange) },
        "firstDate": Field { page in .view(ifAny: page.content.list?.period.map { page.context.dateView($0.first) }) },
        "lastDate": Field { page in .view(ifAny: page.content.list?.period.map { page.context.dateView($0.last) }) },
        "pagination": Field { page in .view(ifAny: page.pagination.flatMap { $0.count > 1 ? $0 : nil }) },
        "groups": Field { .views($0.groups) },
        "popular": Field { .views(Array($0.groups.prefix(popularCount))) },
        "initials": Field { .views(InitialView.grouping($0.groups, text: $0.context.text)) },
        "years": Field { page in .views(page.content.years.map { YearView(year: $0, context: page.context) }) },
        "months": Field { page in .views(page.content.months.map { MonthView(month: $0, context: page.context) }) },
        "days": Field { .views($0.days) },
        "calendar": Field { page in
            .view(ifAny: page.content.calendar.map { CalendarView(month: $0, context: page.context) })
        },
        "parents": Field { .views($0.content.parents.map($0.context.link)) },
        "hasNeighbours": Field { .flag($0.content.newer != nil || $0.content.older != nil) },
        "newer": Field { page in .view(ifAny: page.content.newer.map(page.context.link)) },
        "older": Field { page in .view(ifAny: page.content.older.map(page.context.link)) },
    ])
}
