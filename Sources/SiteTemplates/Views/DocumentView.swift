import SiteModel

/// A document on its own page.
final class DocumentView: TabledView {
    let card: CardView
    let body: [UInt8]
    let newer: LinkView?
    let older: LinkView?

    init(page: Page, body: [UInt8], newer: LinkView?, older: LinkView?, context: ViewContext) {
        card = CardView(page: page, context: context)
        self.body = body
        self.newer = newer
        self.older = older
    }

    private var modified: DateView? {
        card.page.modified.map { instant in
            let zone = card.context.configuration.timeZone
            return card.context.dateView(PublicationDate(instant: instant, zone: zone, isDayOnly: false))
        }
    }

    static let fields = FieldTable<DocumentView>(
        [
            "body": { .html($0.body) },
            "modified": { .view(ifAny: $0.modified) },
            "outline": { .views(OutlineView.nest($0.card.page.outline)) },
            "hasOutline": { .flag($0.card.page.outline.count > 1) },
            "newer": { .view(ifAny: $0.newer) },
            "older": { .view(ifAny: $0.older) },
            "extra": { .view(ExtraView(entries: $0.card.page.extra)) },
        ],
        extending: CardView.fields,
        through: { $0.card })
}
