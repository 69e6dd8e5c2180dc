import SiteModel

/// A link to a page of the site.
final class LinkView: TabledView {
    let title: String
    let url: String
    let isCurrent: Bool

    init(title: String, url: String, isCurrent: Bool = false) {
        self.title = title
        self.url = url
        self.isCurrent = isCurrent
    }

    static let fields = FieldTable<LinkView>([
        "title": { .text($0.title) }, "url": { .text($0.url) }, "isCurrent": { .flag($0.isCurrent) },
    ])
}
