import SiteModel

/// A document that is like the one whose page this is.
final class RelatedView: TabledView {
    let link: PageLink
    let context: ViewContext

    init(_ link: PageLink, context: ViewContext) {
        self.link = link
        self.context = context
    }

    static let fields = FieldTable<RelatedView>([
        "title": Field { .text($0.link.title) },
        "url": Field { .text($0.context.link(to: $0.link.route)) },
        "date": Field { related in .view(ifAny: related.link.published.map(related.context.dateView)) },
    ])
}
