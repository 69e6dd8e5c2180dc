public import SiteModel

/// What all views of a site share.
public final class ViewContext: Sendable {
    let configuration: SiteConfiguration
    let site: SiteView
    let text: InterfaceText
    let dateFormat: DateFormat
    /// The one who publishes the site, as JSON for search engines.
    let publisherData: [UInt8]
    /// The home page in breadcrumbs, likewise.
    let homeData: [UInt8]
    private let tagViews: [Slug: GroupView]

    /// Makes the context of a site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - parts: What it may have or not; what can be seen of the site itself unless told otherwise.
    public init(site: Site, parts: SiteParts? = nil) {
        configuration = site.configuration
        self.site = SiteView(configuration: site.configuration, parts: parts ?? SiteParts(site: site))
        text = InterfaceText(language: site.configuration.language)
        dateFormat = DateFormat(zone: site.configuration.timeZone, language: site.configuration.language)
        publisherData = StructuredData.publisher(of: site.configuration)
        homeData = StructuredData.home(name: text.word("home"), baseURL: site.configuration.baseURL)
        let (text, baseURL) = (text, site.configuration.baseURL)
        tagViews = Dictionary(
            uniqueKeysWithValues: site.tags.map {
                ($0.slug, GroupView(name: $0.name, url: baseURL.link(to: $0.route), text: text))
            })
    }

    func link(to route: Route) -> String {
        configuration.baseURL.link(to: route)
    }

    func link(_ page: Page) -> LinkView {
        LinkView(title: page.title, url: link(to: page.route))
    }

    func dateView(_ date: PublicationDate) -> DateView {
        DateView(date, format: dateFormat, baseURL: configuration.baseURL)
    }

    func group(_ attribution: Attribution, below folder: String) -> GroupView {
        let route = Route(page: [folder, attribution.slug.text])
        return GroupView(name: attribution.name, url: link(to: route), text: text)
    }

    /// A tag in its most used spelling.
    func tagView(_ tag: Tag) -> GroupView {
        if let view = tagViews[tag.slug] { return view }
        let route = Route(page: ["tags", tag.slug.text])
        return GroupView(name: tag.name, url: link(to: route), text: text)
    }
}
