import SiteModel

/// The site as every template sees it.
final class SiteView: Sendable {
    let configuration: SiteConfiguration
    let hasFeatured: Bool

    init(configuration: SiteConfiguration, hasFeatured: Bool) {
        self.configuration = configuration
        self.hasFeatured = hasFeatured
    }

    private func link(_ route: Route) -> String {
        configuration.baseURL.link(to: route)
    }
}

extension SiteView: ViewModel {
    static let fields: [String: @Sendable (SiteView) -> Any?] = [
        "title": { $0.configuration.title },
        "description": { $0.configuration.description.nonEmpty },
        "author": { $0.configuration.author },
        "language": { $0.configuration.language.rawValue },
        "homeURL": { $0.link(Route(page: [])) },
        "tagsURL": { $0.link(Route(page: ["tags"])) },
        "archivesURL": { $0.link(Route(page: ["archives"])) },
        "featuredURL": { $0.hasFeatured ? $0.link(Route(page: ["featured"])) : nil },
        "feedURL": { $0.link(Route(file: "rss.xml")) },
        "atomURL": { $0.link(Route(file: "atom.xml")) },
        "jsonFeedURL": { $0.link(Route(file: "feed.json")) },
    ]
}

extension String {
    /// The text, unless there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
