import SiteModel

/// A document as lists show it.
final class CardView: TabledView {
    let page: Page
    let context: ViewContext

    init(page: Page, context: ViewContext) {
        self.page = page
        self.context = context
    }

    static let fields = FieldTable<CardView>([
        "title": { .text($0.page.title) },
        "url": { .text($0.context.link(to: $0.page.route)) },
        "description": { .text(ifAny: $0.page.description.nonEmpty) },
        "date": { card in .view(ifAny: card.page.published.map(card.context.dateView)) },
        "author": { card in .view(ifAny: card.page.author.map { card.context.group($0, below: "authors") }) },
        "source": { card in .view(ifAny: card.page.source.map { card.context.group($0, below: "sources") }) },
        "tags": { card in .views(card.page.tags.map(card.context.tagView)) },
        "hasTags": { .flag(!$0.page.tags.isEmpty) },
        "isFeatured": { .flag($0.page.isFeatured) },
        "readingMinutes": { .number($0.page.readingMinutes) },
        "readingTime": { .text($0.context.text.readingTime(minutes: $0.page.readingMinutes)) },
        "isDraft": { .flag($0.page.isDraft) },
        "isPost": { .flag($0.page.kind == .post) },
        "isDigest": { .flag($0.page.kind == .digest) },
        "isTranscript": { .flag($0.page.kind == .transcript) },
        "isPage": { .flag($0.page.kind == .page) },
        "text": { .view($0.context.text) },
    ])
}
