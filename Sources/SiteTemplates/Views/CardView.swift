import SiteModel

/// A document as lists show it.
final class CardView: TabledView {
    let page: Page
    let context: ViewContext

    init(page: Page, context: ViewContext) {
        self.page = page
        self.context = context
    }

    static let fields = FieldTable<CardView>(
        [
            "title": Field { .text($0.page.title) },
            "url": Field { .text($0.context.link(to: $0.page.route)) },
            "description": Field { .text(ifAny: $0.page.description.nonEmpty) },
            "date": Field { card in .view(ifAny: card.page.published.map(card.context.dateView)) },
            "author": Field { card in .view(ifAny: card.page.author.map { card.context.group($0, below: "authors") }) },
            "source": Field { card in .view(ifAny: card.page.source.map { card.context.group($0, below: "sources") }) },
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
