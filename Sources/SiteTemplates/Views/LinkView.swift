import SiteModel

/// A link to a page of the site, or a gap in a row of them.
final class LinkView: TabledView {
    let title: String?
    let url: String?
    let isCurrent: Bool
    let label: String?

    init(title: String, url: String, isCurrent: Bool = false, label: String? = nil) {
        self.title = title
        self.url = url
        self.isCurrent = isCurrent
        self.label = label
    }

    init(gap: Void) {
        title = nil
        url = nil
        isCurrent = false
        label = nil
    }

    static let fields = FieldTable<LinkView>([
        "title": Field { .text(ifAny: $0.title) }, "url": Field { .text(ifAny: $0.url) },
        "isCurrent": Field { .flag($0.isCurrent) },
        "label": Field { .text(ifAny: $0.label) }, "isGap": Field { .flag($0.url == nil) },
    ])
}
