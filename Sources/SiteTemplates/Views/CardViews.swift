import SiteModel

/// A document as lists show it.
final class CardView: TabledView {
    let page: Page
    let context: ViewContext

    init(page: Page, context: ViewContext) {
        self.page = page
        self.context = context
    }

    private func group(_ attribution: Attribution?, at route: (Slug) -> Route) -> GroupView? {
        attribution.map { context.group($0, at: route($0.slug), isLinked: !page.isUnlisted) }
    }

    static let fields = FieldTable<CardView>(
        [
            "title": Field { .text($0.page.title) },
            "titleHTML": Field { .title($0.page.title, html: $0.page.titleHTML) },
            "url": Field { .text($0.context.link(to: $0.page.route)) },
            "description": Field { .text(ifAny: $0.page.description.nonEmpty) },
            "descriptionHTML": Field { .bound(ifAny: $0.page.description.nonEmpty) },
            "date": Field { card in
                .view(
                    ifAny: card.page.published.map { card.context.dateView($0, isLinked: !card.page.isUnlisted) })
            },
            "author": Field { .view(ifAny: $0.group($0.page.author, at: Route.author)) },
            "source": Field { .view(ifAny: $0.group($0.page.source, at: Route.source)) },
            "tags": Field { card in .views(card.page.tags.map(card.context.tagView)) },
            "hasTags": Field { .flag(!$0.page.tags.isEmpty) },
            "isFeatured": Field { .flag($0.page.isFeatured) },
            "readingMinutes": Field { .number($0.page.readingMinutes) },
            "readingTime": Field { .text($0.context.text.readingTime(minutes: $0.page.readingMinutes)) },
            "isDraft": Field { .flag($0.page.isDraft) },
            "text": Field { .view($0.context.text) },
        ].merging(kindFields) { field, _ in field })

    /// `isPost`, `isDigest` and so on for every kind.
    private static let kindFields = Dictionary(
        uniqueKeysWithValues: DocumentKind.allCases.map { kind in
            ("is" + kind.rawValue.capitalized, Field { .flag($0.page.kind == kind) })
        })
}

/// A card that is already HTML: a document appears in many lists, but its card is rendered once.
final class RenderedCardView: TabledView {
    let html: [UInt8]

    init(html: [UInt8]) {
        self.html = html
    }

    static let fields = FieldTable<RenderedCardView>(["html": Field { .html($0.html) }])
}

/// The cards of a list that belong to one day.
final class CardDayView: TabledView {
    /// The day; `nil` for undated documents.
    let date: CivilDate?
    let cards: [RenderedCardView]
    let context: ViewContext

    init(date: CivilDate?, cards: [RenderedCardView], context: ViewContext) {
        self.date = date
        self.cards = cards
        self.context = context
    }

    /// Splits cards by day, keeping their order.
    static func divide(_ cards: [RenderedCardView], days: [CivilDate?], context: ViewContext) -> [CardDayView] {
        var views: [CardDayView] = []
        var start = 0
        for end in 1..<max(days.count, 1) where days[end] != days[start] {
            views.append(CardDayView(date: days[start], cards: Array(cards[start..<end]), context: context))
            start = end
        }
        guard let last = days.last else { return [] }
        return views + [CardDayView(date: last, cards: Array(cards[start...]), context: context)]
    }

    private var name: String { date.map(context.dateFormat.words) ?? context.text.word(.undated) }

    static let fields = FieldTable<CardDayView>([
        "name": Field { .text($0.name) },
        "iso": Field { .text(ifAny: $0.date.map(DateFormat.iso)) },
        "url": Field { day in .text(ifAny: day.date.map { day.context.link(to: Archive.route(of: $0)) }) },
        "cards": Field { .views($0.cards) },
    ])
}

/// A document that is like the one whose page this is.
final class RelatedView: TabledView {
    let link: PageLink
    let context: ViewContext

    init(_ link: PageLink, context: ViewContext) {
        self.link = link
        self.context = context
    }

    static let fields = FieldTable<RelatedView>([
        "title": Field { .text($0.link.title) },
        "titleHTML": Field { .title($0.link.title, html: $0.link.titleHTML) },
        "url": Field { .text($0.context.link(to: $0.link.route)) },
        "date": Field { related in .view(ifAny: related.link.published.map { related.context.dateView($0) }) },
    ])
}
