import SiteModel

/// A whole page: what stands in its head, and whichever parts its kind has.
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
    var descriptionText: String {
        if let description = description?.nonEmpty { return description }
        let site = context.configuration.description.nonEmpty ?? context.configuration.title
        return lead.map { "\($0) | \(site)" } ?? site
    }

    /// The page's own path from the host's root.
    private(set) lazy var link = context.link(to: route)

    private(set) lazy var canonicalAddress =
        canonicalURL.map(PercentEncoding.address) ?? context.configuration.baseURL.origin + link

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
        "site": { .view($0.context.site) },
        "text": { .view($0.context.text) },
        "heading": { .text($0.heading) },
        "lead": { .text(ifAny: $0.lead) },
        "documentTitle": { .text($0.documentTitle) },
        "description": { .text($0.descriptionText) },
        "canonicalURL": { .text($0.canonicalAddress) },
        "targetURL": { page in .text(ifAny: page.target.map(page.context.link)) },
        "structuredData": { StructuredData.json(of: $0).map(TemplateValue.html) ?? .absent },
        "socialType": { .text($0.isArticle ? "article" : "website") },
        "twitterCard": { .text($0.imageURL == nil ? "summary" : "summary_large_image") },
        "imageURL": { .text(ifAny: $0.imageURL) },
        "pageFeedURL": { .text(ifAny: $0.feedURL) },
        "inTags": { .text(ifAny: $0.ariaCurrent(in: .tags)) },
        "inArchives": { .text(ifAny: $0.ariaCurrent(in: Archive.route)) },
        "inFeatured": { .text(ifAny: $0.ariaCurrent(in: .featured)) },
        "inAbout": { .text(ifAny: $0.ariaCurrent(in: SiteParts.aboutRoute)) },
        "isHome": { .flag($0.isHome) },
        "isArticle": { .flag($0.isArticle) },
        "isNotFound": { .flag($0.isNotFound) },
        "document": { .view(ifAny: $0.document) },
        "featured": { .views($0.featured) },
        "hasFeatured": { .flag(!$0.featured.isEmpty) },
        "cards": { .views($0.cards) },
        "cardDays": { .views(CardDayView.divide($0.cards, days: $0.cardDays, context: $0.context)) },
        "count": { .number(ifAny: $0.count) },
        "countText": { page in .text(ifAny: page.count.map(page.context.text.count)) },
        "dateRange": { .text(ifAny: $0.dateRange) },
        "firstDate": { page in .view(ifAny: page.period.map { page.context.dateView($0.first) }) },
        "lastDate": { page in .view(ifAny: page.period.map { page.context.dateView($0.last) }) },
        "pagination": { page in .view(ifAny: page.pagination.flatMap { $0.count > 1 ? $0 : nil }) },
        "groups": { .views($0.groups) },
        "popular": { .views(Array($0.groups.prefix(popularCount))) },
        "initials": { .views(InitialView.file($0.groups, text: $0.context.text)) },
        "years": { .views($0.years) },
        "months": { .views($0.months) },
        "days": { .views($0.days) },
        "calendar": { .view(ifAny: $0.calendar) },
        "parents": { .views($0.parents) },
        "hasNeighbours": { .flag($0.newer != nil || $0.older != nil) },
        "newer": { .view(ifAny: $0.newer) },
        "older": { .view(ifAny: $0.older) },
    ])
}
