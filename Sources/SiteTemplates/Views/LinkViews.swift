import SiteModel

/// A link to a page of the site, or a gap in a row of them.
final class LinkView: TabledView {
    let title: String?
    private let titleHTML: String?
    let url: String?
    let isCurrent: Bool
    let label: String?

    init(title: String, titleHTML: String? = nil, url: String, isCurrent: Bool = false, label: String? = nil) {
        self.title = title
        self.titleHTML = titleHTML
        self.url = url
        self.isCurrent = isCurrent
        self.label = label
    }

    init(gap: Void) {
        title = nil
        titleHTML = nil
        url = nil
        isCurrent = false
        label = nil
    }

    static let fields = FieldTable<LinkView>([
        "title": Field { .text(ifAny: $0.title) },
        "titleHTML": Field { link in link.title.map { .title($0, html: link.titleHTML) } ?? .absent },
        "url": Field { .text(ifAny: $0.url) },
        "isCurrent": Field { .flag($0.isCurrent) },
        "label": Field { .text(ifAny: $0.label) }, "isGap": Field { .flag($0.url == nil) },
    ])
}

/// The pages of a list around the current one.
final class PaginationView: TabledView {
    let current: Int
    let count: Int
    private let route: Route
    private let context: ViewContext

    init(current: Int, count: Int, route: Route, context: ViewContext) {
        self.current = current
        self.count = count
        self.route = route
        self.context = context
    }

    /// The first page, the last, the current one with two on either side, and gaps of two pages or more.
    private var pages: [LinkView] {
        let window = max(1, current - 2)...min(count, current + 2)
        let start = window.lowerBound <= 3 ? [Int](1..<window.lowerBound) : [1, 0]
        let end = window.upperBound >= count - 2 ? [Int](window.upperBound + 1..<count + 1) : [0, count]
        return (start + window + end).map { number in
            guard number > 0 else { return LinkView(gap: ()) }
            return LinkView(
                title: String(number), url: url(of: number), isCurrent: number == current,
                label: context.text.page(number))
        }
    }

    private func url(of number: Int) -> String {
        context.link(to: route.page(number))
    }

    static let fields = FieldTable<PaginationView>([
        "current": Field { .number($0.current) },
        "count": Field { .number($0.count) },
        "words": Field { .text($0.context.text.page($0.current, of: $0.count)) },
        "pages": Field { .views($0.pages) },
        "firstURL": Field { .text(ifAny: $0.current > 1 ? $0.url(of: 1) : nil) },
        "lastURL": Field { .text(ifAny: $0.current < $0.count ? $0.url(of: $0.count) : nil) },
        "newerURL": Field { .text(ifAny: $0.current > 1 ? $0.url(of: $0.current - 1) : nil) },
        "olderURL": Field { .text(ifAny: $0.current < $0.count ? $0.url(of: $0.current + 1) : nil) },
    ])
}
