import SiteModel

/// A document as lists show it.
final class CardView: ViewModel {
    let page: Page
    let context: ViewContext

    init(page: Page, context: ViewContext) {
        self.page = page
        self.context = context
    }

    static let fields: [String: @Sendable (CardView) -> Any?] = [
        "title": { $0.page.title },
        "url": { $0.context.link(to: $0.page.route) },
        "description": { $0.page.description.nonEmpty },
        "date": { card in card.page.published.map(card.context.dateView) },
        "author": { card in card.page.author.map { card.context.group($0, below: "authors") } },
        "source": { card in card.page.source.map { card.context.group($0, below: "sources") } },
        "tags": { card in card.page.tags.map(card.context.tagView) },
        "hasTags": { !$0.page.tags.isEmpty },
        "isFeatured": { $0.page.isFeatured },
        "isDraft": { $0.page.isDraft },
        "isPost": { $0.page.kind == .post },
        "isDigest": { $0.page.kind == .digest },
        "isTranscript": { $0.page.kind == .transcript },
        "text": { $0.context.text },
    ]
}
