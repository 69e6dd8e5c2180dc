import SiteModel

/// A whole page: what stands in its head, and whichever parts its kind has.
final class PageView: ViewModel {
    let context: ViewContext
    let heading: String
    let route: Route
    var description: String?
    var canonicalURL: String?
    var socialImage: String?
    var feedURL: String?
    var isHome = false
    var isArticle = false
    var isNotFound = false
    var document: DocumentView?
    var featured: [RenderedCardView] = []
    var cards: [RenderedCardView] = []
    var count: Int?
    var pagination: PaginationView?
    var groups: [GroupView] = []
    var years: [YearView] = []
    var months: [MonthView] = []
    var days: [DayView] = []
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
        return isHome || heading.isEmpty ? site : "\(heading) | \(site)"
    }

    private var imageURL: String? {
        let image = socialImage ?? context.configuration.socialImage
        return image.map(context.configuration.baseURL.absoluteURL(ofLink:))
    }

    static let fields: [String: @Sendable (PageView) -> Any?] = [
        "site": { $0.context.site },
        "text": { $0.context.text },
        "heading": { $0.heading },
        "documentTitle": { $0.documentTitle },
        "description": { $0.description?.nonEmpty ?? $0.context.configuration.description.nonEmpty },
        "canonicalURL": { $0.canonicalURL ?? $0.context.configuration.baseURL.absoluteURL(of: $0.route) },
        "imageURL": { $0.imageURL },
        "pageFeedURL": { $0.feedURL },
        "isHome": { $0.isHome },
        "isArticle": { $0.isArticle },
        "isNotFound": { $0.isNotFound },
        "document": { $0.document },
        "featured": { $0.featured },
        "hasFeatured": { !$0.featured.isEmpty },
        "cards": { $0.cards },
        "count": { $0.count },
        "pagination": { page in page.pagination.flatMap { $0.count > 1 ? $0 : nil } },
        "groups": { $0.groups },
        "years": { $0.years },
        "months": { $0.months },
        "days": { $0.days },
        "parents": { $0.parents },
        "newer": { $0.newer },
        "older": { $0.older },
    ]
}
