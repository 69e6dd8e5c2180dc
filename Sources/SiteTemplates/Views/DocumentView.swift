import SiteModel

/// A document on its own page.
final class DocumentView: TabledView {
    let card: CardView
    let body: [UInt8]
    let surroundings: PageRenderer.Surroundings

    init(page: Page, body: [UInt8], surroundings: PageRenderer.Surroundings, context: ViewContext) {
        card = CardView(page: page, context: context)
        self.body = body
        self.surroundings = surroundings
    }

    private var modified: DateView? {
        card.page.laterChange.map { instant in
            let zone = card.context.configuration.timeZone
            return card.context.dateView(PublicationDate(instant: instant, zone: zone, isDayOnly: false))
        }
    }

    private var related: [RelatedView] {
        surroundings.related.map { RelatedView(page: $0, context: card.context) }
    }

    static let fields = FieldTable<DocumentView>([
        "body": Field { .html($0.body) },
        "modified": Field { .view(ifAny: $0.modified) },
        "outline": Field { .views(OutlineView.nest($0.card.page.outline)) },
        "hasOutline": Field { .flag($0.card.page.outline.count > 1) },
        "hasNeighbours": Field { .flag($0.surroundings.newer != nil || $0.surroundings.older != nil) },
        "newer": Field { document in .view(ifAny: document.surroundings.newer.map(document.card.context.link)) },
        "older": Field { document in .view(ifAny: document.surroundings.older.map(document.card.context.link)) },
        "related": Field { .views($0.related) },
        "hasRelated": Field { .flag(!$0.surroundings.related.isEmpty) },
        "extra": Field { .view(ExtraView(entries: $0.card.page.extra)) },
    ]).adding(CardView.fields) { $0.card }
}
