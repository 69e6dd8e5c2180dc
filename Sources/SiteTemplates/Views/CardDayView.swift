import SiteModel

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

    /// Divides cards by day, in their order.
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

    private var name: String { date.map(context.dateFormat.words) ?? context.text.word("undated") }

    static let fields = FieldTable<CardDayView>([
        "name": Field { .text($0.name) },
        "iso": Field { .text(ifAny: $0.date.map(DateFormat.iso)) },
        "url": Field { day in .text(ifAny: day.date.map { day.context.link(to: Archive.route(of: $0)) }) },
        "cards": Field { .views($0.cards) },
    ])
}
