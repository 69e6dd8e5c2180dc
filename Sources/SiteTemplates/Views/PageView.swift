import SiteModel

/// A whole page: what stands in its head, and whichever parts its kind has.
///
/// All parts are set before the first question; what is found out then is kept.
final class PageView: TabledView {
    let context: ViewContext
    let heading: String
    let route: Route
    /// What the page lists, in a phrase.
    var lead: String?
    var description: String?
    var canonicalURL: String?
    var socialImage: String?
    var feedURL: String?
    var isHome = false
    var isArticle = false
    var isNotFound = false
    /// Where the page leads, if it is there for nothing else.
    var target: Route?
    var document: DocumentView?
    var featured: [RenderedCardView] = []
    var cards: [RenderedCardView] = []
    /// The day of each of the cards.
    var cardDays: [CivilDate?] = []
    var period: PageRenderer.ListPage.ClosedPeriod?
    var count: Int?
    var pagination: PaginationView?
    var groups: [GroupView] = []
    var years: [YearView] = []
    var months: [MonthView] = []
    var days: [DayView] = []
    var calendar: CalendarView?
    var parents: [LinkView] = []
    var newer: LinkView?
    var older: LinkView?

    init(context: ViewContext, heading: String, route: Route) {
        self.context = context
        self.heading = heading
        self.route = route
    }

    /// The title of the browser's tab: the heading and the site's name.
    private var documentTitle: String {
        let site = context.configuration.title
        if isHome || heading.isEmpty { return site }
        let number = pagination.flatMap { $0.current > 1 ? ", " + context.text.page($0.current) : nil } ?? ""
        return "\(heading)\(number) | \(site)"
    }

    /// The document's own, else what the page lists, else what the site is.
    private(set) lazy var descriptionText: String = {
        if let description = description?.nonEmpty { return description }
        let site = context.configuration.description.nonEmpty ?? context.configuration.title
        return lead.map { "\($0) | \(site)" } ?? site
    }()

    /// The page's own path from the host's root.
    private(set) lazy var link = context.link(to: route)

    private(set) lazy var canonicalAddress =
        canonicalURL.map(PercentEncoding.address) ?? context.configuration.baseURL.origin + link

    /// What search engines are told; a section asks whether there is any, and its text asks again.
    private lazy var structuredData = StructuredData.json(of: self)

    /// The picture for link previews, unless it is no address that others could load.
    var imageURL: String? {
        let image = socialImage ?? context.configuration.socialImage
        let address = image.map(context.configuration.baseURL.absoluteURL(ofLink:))
        return address.flatMap { $0.lowercased().hasPrefix("http") ? PercentEncoding.address($0) : nil }
    }

    /// What a link of the menu says of this page: that it is the one, or that it lies below it.
    private func ariaCurrent(in part: Route) -> String? {
        guard route.path.hasPrefix(part.path), !isHome else { return nil }
        return route == part ? "page" : "true"
    }

    private var dateRange: String? {
        period.map { period in
            let words = [period.first, period.last].map { context.dateFormat.shortWords($0.day) }
            return words[0] == words[1] ? words[0] : words.joined(separator: " – ")
        }
    }

    /// How many of the most used tags stand out.
    private static let popularCount = 20

    static let fields = FieldTable<PageView>([
        "site": Field { .view($0.context.site) },
        "text": Field { .view($0.context.text) },
        "heading": Field { .text($0.heading) },
        "lead": Field { .text(ifAny: $0.lead) },
        "documentTitle": Field { .text($0.documentTitle) },
        "description": Field { .text($0.descriptionText) },
        "canonicalURL": Field { .text($0.canonicalAddress) },
        "targetURL": Field { page in .text(ifAny: page.target.map(page.context.link)) },
        "structuredData": Field { $0.structuredData.map(TemplateValue.html) ?? .absent },
        "socialType": Field { .text($0.isArticle ? "article" : "website") },
        "twitterCard": Field { .text($0.imageURL == nil ? "summary" : "summary_large_image") },
        "imageURL": Field { .text(ifAny: $0.imageURL) },
        "pageFeedURL": Field { .text(ifAny: $0.feedURL) },
        "inTags": Field { .text(ifAny: $0.ariaCurrent(in: .tags)) },
        "inArchives": Field { .text(ifAny: $0.ariaCurrent(in: Archive.route)) },
        "inFeatured": Field { .text(ifAny: $0.ariaCurrent(in: .featured)) },
        "inAbout": Field { .text(ifAny: $0.ariaCurrent(in: SiteParts.aboutRoute)) },
        "isHome": Field { .flag($0.isHome) },
        "isArticle": Field { .flag($0.isArticle) },
        "isNotFound": Field { .flag($0.isNotFound) },
        "document": Field { .view(ifAny: $0.document) },
        "featured": Field { .views($0.featured) },
        "hasFeatured": Field { .flag(!$0.featured.isEmpty) },
        "cards": Field { .views($0.cards) },
        "cardDays": Field { .views(CardDayView.divide($0.cards, days: $0.cardDays, context: $0.context)) },
        "count": Field { .number(ifAny: $0.count) },
        "countText": Field { page in .text(ifAny: page.count.map(page.context.text.count)) },
        "dateRange": Field { .text(ifAny: $0.dateRange) },
        "firstDate": Field { page in .view(ifAny: page.period.map { page.context.dateView($0.first) }) },
        "lastDate": Field { page in .view(ifAny: page.period.map { page.context.dateView($0.last) }) },
        "pagination": Field { page in .view(ifAny: page.pagination.flatMap { $0.count > 1 ? $0 : nil }) },
        "groups": Field { .views($0.groups) },
        "popular": Field { .views(Array($0.groups.prefix(popularCount))) },
        "initials": Field { .views(InitialView.file($0.groups, text: $0.context.text)) },
        "years": Field { .views($0.years) },
        "months": Field { .views($0.months) },
        "days": Field { .views($0.days) },
        "calendar": Field { .view(ifAny: $0.calendar) },
        "parents": Field { .views($0.parents) },
        "hasNeighbours": Field { .flag($0.newer != nil || $0.older != nil) },
        "newer": Field { .view(ifAny: $0.newer) },
        "older": Field { .view(ifAny: $0.older) },
    ])
}
