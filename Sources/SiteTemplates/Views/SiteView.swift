import SiteModel

/// The site as every template sees it.
final class SiteView: TabledView, Sendable {
    let configuration: SiteConfiguration
    let parts: SiteParts

    init(configuration: SiteConfiguration, parts: SiteParts) {
        self.configuration = configuration
        self.parts = parts
    }

    private func link(_ route: Route) -> String {
        configuration.baseURL.link(to: route)
    }

    private var locale: String {
        switch configuration.language {
        case .korean: "ko_KR"
        case .english: "en_US"
        }
    }

    static let fields = FieldTable<SiteView>([
        "title": Field { .text($0.configuration.title) },
        "description": Field { .text(ifAny: $0.configuration.description.nonEmpty) },
        "author": Field { .text(ifAny: $0.configuration.author) },
        "language": Field { .text($0.configuration.language.rawValue) },
        "locale": Field { .text($0.locale) },
        "naverVerification": Field { .text(ifAny: $0.configuration.naverSiteVerification) },
        "googleVerification": Field { .text(ifAny: $0.configuration.googleSiteVerification) },
        "homeURL": Field { .text($0.link(Route.home)) },
        "tagsURL": Field { .text($0.link(Route.tags)) },
        "archivesURL": Field { .text($0.link(Archive.route)) },
        "featuredURL": Field { .text(ifAny: $0.parts.hasFeatured ? $0.link(Route.featured) : nil) },
        "aboutURL": Field { .text(ifAny: $0.parts.hasAbout ? $0.link(SiteParts.aboutRoute) : nil) },
        "searchURL": Field { .text(ifAny: $0.parts.hasSearch ? $0.link(Route.search) : nil) },
        "faviconURL": Field { site in .text(ifAny: site.parts.favicon.map(site.link)) },
        "feedURL": Field { .text($0.link(Route(file: "rss.xml"))) },
        "atomURL": Field { .text($0.link(Route(file: "atom.xml"))) },
        "jsonFeedURL": Field { .text($0.link(Route(file: "feed.json"))) },
    ])
}

extension String {
    /// The text, unless there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
