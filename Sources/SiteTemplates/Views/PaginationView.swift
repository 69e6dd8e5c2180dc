import SiteModel

/// The pages of a list around the current one.
final class PaginationView: TabledView {
    let current: Int
    let count: Int
    private let route: Route
    private let baseURL: BaseURL

    init(current: Int, count: Int, route: Route, baseURL: BaseURL) {
        self.current = current
        self.count = count
        self.route = route
        self.baseURL = baseURL
    }

    /// The current page and two on either side.
    private var neighbours: [LinkView] {
        (max(1, current - 2)...min(count, current + 2)).map { number in
            LinkView(title: String(number), url: url(of: number), isCurrent: number == current)
        }
    }

    private func url(of number: Int) -> String {
        baseURL.link(to: route.page(number))
    }

    static let fields = FieldTable<PaginationView>([
        "current": { .number($0.current) },
        "count": { .number($0.count) },
        "pages": { .views($0.neighbours) },
        "firstURL": { .text(ifAny: $0.current > 3 ? $0.url(of: 1) : nil) },
        "lastURL": { .text(ifAny: $0.current < $0.count - 2 ? $0.url(of: $0.count) : nil) },
        "newerURL": { .text(ifAny: $0.current > 1 ? $0.url(of: $0.current - 1) : nil) },
        "olderURL": { .text(ifAny: $0.current < $0.count ? $0.url(of: $0.current + 1) : nil) },
    ])
}
