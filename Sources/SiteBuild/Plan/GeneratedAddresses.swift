public import SiteModel

/// Addresses of pages and files that a site has whatever its content.
public enum GeneratedAddresses {
    /// Whether a page at an address would take the place of one of them.
    ///
    /// - Parameters:
    ///   - route: The page's address.
    ///   - configuration: The site's settings.
    /// - Returns: `true`, for example, for `/tags/` and `/rss.xml/`.
    public static func contain(_ route: Route, in configuration: SiteConfiguration) -> Bool {
        let name = name(of: route)
        return FileFamilies.all(in: configuration).contains { $0.fixedRoutes.contains { self.name(of: $0) == name } }
    }

    private static func name(of route: Route) -> String {
        route.path.split(separator: "/").joined(separator: "/").lowercased()
    }
}
