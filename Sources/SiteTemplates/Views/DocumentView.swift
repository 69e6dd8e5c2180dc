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

    static let fields = FieldTable<DocumentView>(
        [
            "body": { .html($0.body) },
            "modified": { .view(ifAny: $0.modified) },
            "outline": { .views(OutlineView.nest($0.card.page.outline)) },
            "hasOutline": { .flag($0.card.page.outline.count > 1) },
            "hasNeighbours": { .flag($0.surroundings.newer != nil || $0.surroundings.older != nil) },
            "newer": { document in .view(ifAny: document.surroundings.newer.map(document.card.context.link)) },
            "older": { document in .view(ifAny: document.surroundings.older.map(document.card.context.link)) },
            "related": { .views($0.related) },
            "hasRelated": { .flag(!$0.surroundings.related.isEmpty) },
            "extra": { .view(ExtraView(entries: $0.card.page.extra)) },
        ],
        extending: CardView.fields,
        through: { $0.card })
}
