import SiteModel

/// A link to a page of the site.
final class LinkView: ViewModel {
    let title: String
    let url: String
    let isCurrent: Bool

    init(title: String, url: String, isCurrent: Bool = false) {
        self.title = title
        self.url = url
        self.isCurrent = isCurrent
    }

    static let fields: [String: @Sendable (LinkView) -> Any?] = [
        "title": { $0.title }, "url": { $0.url }, "isCurrent": { $0.isCurrent },
    ]
}
