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

extension SiteView: TabledView {
    static let fields = FieldTable<SiteView>([
        "title": { .text($0.configuration.title) },
        "description": { .text(ifAny: $0.configuration.description.nonEmpty) },
        "author": { .text(ifAny: $0.configuration.author) },
        "language": { .text($0.configuration.language.rawValue) },
        "homeURL": { .text($0.link(Route(page: []))) },
        "tagsURL": { .text($0.link(Route(page: ["tags"]))) },
        "archivesURL": { .text($0.link(Route(page: ["archives"]))) },
        "featuredURL": { .text(ifAny: $0.hasFeatured ? $0.link(Route(page: ["featured"])) : nil) },
        "feedURL": { .text($0.link(Route(file: "rss.xml"))) },
        "atomURL": { .text($0.link(Route(file: "atom.xml"))) },
        "jsonFeedURL": { .text($0.link(Route(file: "feed.json"))) },
    ])
}

extension String {
    /// The text, unless there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
