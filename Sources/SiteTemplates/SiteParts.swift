public import SiteModel

/// The optional parts of a site that every page's menu or head shows.
public struct SiteParts: Sendable, Hashable {
    /// Whether any document is featured.
    public let hasFeatured: Bool
    /// Whether there is a page about the site.
    public let hasAbout: Bool
    /// Whether the site can be searched.
    public let hasSearch: Bool
    /// The blog's own icon.
    public let favicon: Route?

    /// The page about the site, `content/pages/about.md`.
    public static let aboutRoute = Route(page: ["about"])
    /// The icons that are recognized by their names, the best first.
    public static let faviconRoutes = ["favicon.svg", "favicon.png", "favicon.ico"].map(Route.init(file:))

    /// Finds the parts of a site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - hasSearch: Whether the site can be searched.
    ///   - favicon: The blog's own icon.
    public init(site: Site, hasSearch: Bool = false, favicon: Route? = nil) {
        hasFeatured = !site.featured.isEmpty
        hasAbout = site.pages[site.listedCount...].contains { $0.route == Self.aboutRoute && !$0.isUnlisted }
        self.hasSearch = hasSearch
        self.favicon = favicon
    }
}
