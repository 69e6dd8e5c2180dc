import SiteModel

/// A tag, a source or an author, with its page.
final class GroupView: ViewModel {
    let name: String
    let url: String
    let count: Int?

    init(name: String, route: Route, baseURL: BaseURL, count: Int? = nil) {
        self.name = name
        url = baseURL.link(to: route)
        self.count = count
    }

    static let fields: [String: @Sendable (GroupView) -> Any?] = [
        "name": { $0.name }, "url": { $0.url }, "count": { $0.count },
    ]
}
