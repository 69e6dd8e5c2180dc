import SiteModel

/// A document on its own page.
final class DocumentView: TabledView {
    let card: CardView
    let content: PageContent.Document

    init(_ content: PageContent.Document, context: ViewContext) {
        card = CardView(page: content.page, context: context)
        self.content = content
    }

    private var modified: DateView? {
        card.page.laterChange.map { instant in
            let zone = card.context.configuration.timeZone
            return card.context.dateView(PublicationDate(instant: instant, zone: zone, isDayOnly: false))
        }
    }

    private var related: [RelatedView] {
        content.related.map { RelatedView($0, context: card.context) }
    }

    private static let ownFields = FieldTable<DocumentView>([
        "body": Field { .html($0.content.body) },
        "modified": Field { .view(ifAny: $0.modified) },
        "outline": Field { .views(OutlineView.nest($0.content.outline)) },
        "hasOutline": Field { .flag($0.content.outline.count > 1) },
        "hasNeighbours": Field { .flag($0.content.newer != nil || $0.content.older != nil) },
        "newer": Field { document in .view(ifAny: document.content.newer.map(document.card.context.link)) },
        "older": Field { document in .view(ifAny: document.content.older.map(document.card.context.link)) },
        "related": Field { .views($0.related) },
        "hasRelated": Field { .flag(!$0.content.related.isEmpty) },
        "extra": Field { .view(ExtraView(entries: $0.card.page.extra)) },
    ])

    static let fields = ownFields.adding(CardView.fields) { $0.card }

    /// Asks the card itself for its variables: a closure in between has a context, whose references threads would count.
    func value(of name: FieldKey) -> TemplateValue? {
        Self.ownFields.value(of: name, in: self) ?? card.value(of: name)
    }
}
