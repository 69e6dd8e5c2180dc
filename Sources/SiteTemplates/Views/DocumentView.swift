import Mustache
import SiteModel

/// A document on its own page.
final class DocumentView: ViewModel {
    let page: Page
    let body: String
    let newer: LinkView?
    let older: LinkView?
    let context: ViewContext

    init(page: Page, body: String, newer: LinkView?, older: LinkView?, context: ViewContext) {
        self.page = page
        self.body = body
        self.newer = newer
        self.older = older
        self.context = context
    }

    static let fields: [String: @Sendable (DocumentView) -> Any?] = CardView.fields.mapValues {
        field -> @Sendable (DocumentView) -> Any? in
        { document in field(CardView(page: document.page, context: document.context)) }
    }.merging(ownFields) { _, own in own }

    private static let ownFields: [String: @Sendable (DocumentView) -> Any?] = [
        "body": { $0.body },
        "modified": { document in
            document.page.modified.map { instant in
                let date = PublicationDate(
                    instant: instant, zone: document.context.configuration.timeZone, isDayOnly: false)
                return document.context.dateView(date)
            }
        },
        "outline": { OutlineView.nest($0.page.outline) },
        "hasOutline": { $0.page.outline.count > 1 },
        "newer": { $0.newer },
        "older": { $0.older },
        "extra": { ExtraView(entries: $0.page.extra) },
    ]
}

extension FrontMatterValue {
    /// The value as templates take it: text, arrays and dictionaries; `false` and `no` are false in sections.
    var templateValue: Any {
        switch self {
        case .text("false"), .text("no"), .text("off"): false
        case .text(let text): text
        case .list(let items): items.map(\.templateValue)
        case .mapping(let entries): ExtraView(entries: entries)
        }
    }
}
