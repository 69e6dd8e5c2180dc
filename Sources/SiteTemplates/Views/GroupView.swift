import SiteModel

/// A tag, a source or an author, with its page.
final class GroupView: TabledView {
    let name: String
    let url: String
    let count: Int?

    init(name: String, route: Route, baseURL: BaseURL, count: Int? = nil) {
        self.name = name
        url = baseURL.link(to: route)
        self.count = count
    }

    static let fields = FieldTable<GroupView>([
        "name": { .text($0.name) }, "url": { .text($0.url) }, "count": { .number(ifAny: $0.count) },
    ])
}
