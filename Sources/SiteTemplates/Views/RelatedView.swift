import SiteModel

/// A document that is like the one whose page this is.
///
/// Only what stands here may be shown: it is all that the page's fingerprint knows of other documents.
final class RelatedView: TabledView {
    let page: Page
    let context: ViewContext

    init(page: Page, context: ViewContext) {
        self.page = page
        self.context = context
    }

    static let fields = FieldTable<RelatedView>([
        "title": Field { .text($0.page.title) },
        "url": Field { .text($0.context.link(to: $0.page.route)) },
        "date": Field { related in .view(ifAny: related.page.published.map(related.context.dateView)) },
    ])
}
