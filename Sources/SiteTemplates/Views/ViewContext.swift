public import SiteModel

/// What all views of a site share.
public final class ViewContext: Sendable {
    /// The settings.
    package let configuration: SiteConfiguration
    let site: SiteView
    /// The theme's own words.
    package let text: InterfaceText
    /// How the site writes dates.
    package let dateFormat: DateFormat
    /// The publisher of the site, as JSON for search engines.
    let publisherData: [UInt8]
    /// The home page in breadcrumbs, as JSON.
    let homeData: [UInt8]
    /// The site's tags as most documents spell them, made once because they appear on nearly every page.
    private let tagViews: [Slug: GroupView]

    /// Makes the context of a site.
    ///
    /// - Parameters:
    ///   - configuration: The settings.
    ///   - parts: The optional parts of the site.
    ///   - tags: The site's tags, to prepare their views; what pages show does not depend on them.
    public init(configuration: SiteConfiguration, parts: SiteParts, tags: [PageGroup] = []) {
        self.configuration = configuration
        site = SiteView(configuration: configuration, parts: parts)
        text = InterfaceText(language: configuration.language)
        dateFormat = DateFormat(zone: configuration.timeZone, language: configuration.language)
        publisherData = StructuredData.publisher(of: configuration)
        homeData = StructuredData.home(name: text.word(.home), baseURL: configuration.baseURL)
        let (text, baseURL) = (text, configuration.baseURL)
        tagViews = Dictionary(
            uniqueKeysWithValues: tags.map {
                ($0.slug, GroupView(name: $0.name, url: baseURL.link(to: $0.route), text: text))
            })
    }

    func link(to route: Route) -> String {
        configuration.baseURL.link(to: route)
    }

    func link(_ page: PageLink) -> LinkView {
        LinkView(title: page.title, titleHTML: page.titleHTML, url: link(to: page.route))
    }

    /// A date; one of a document that is in no list has no link to its day, which may have no page.
    func dateView(_ date: PublicationDate, isLinked: Bool = true) -> DateView {
        DateView(date, format: dateFormat, baseURL: isLinked ? configuration.baseURL : nil)
    }

    /// An author or a source, likewise.
    func group(_ attribution: Attribution, at route: Route, isLinked: Bool) -> GroupView {
        GroupView(name: attribution.name, url: isLinked ? link(to: route) : nil, text: text)
    }

    /// A tag with its page, in the spelling of most documents.
    func tagView(_ tag: Tag) -> GroupView {
        if let view = tagViews[tag.slug], view.name == tag.commonName { return view }
        return GroupView(name: tag.commonName, url: link(to: .tag(tag.slug)), text: text)
    }
}
