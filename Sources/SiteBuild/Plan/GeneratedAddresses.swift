public import SiteModel

/// Addresses of pages and files that every site has, whatever its content.
public enum GeneratedAddresses {
    /// Whether a page at an address would take the place of one of them.
    ///
    /// - Parameter route: The page's address.
    /// - Returns: `true`, for example, for `/tags/` and `/rss.xml/`.
    public static func contain(_ route: Route) -> Bool {
        names.contains(name(of: route))
    }

    private static let names = Set(FileFamilies.all.flatMap { $0.fixedRoutes }.map(name))

    private static func name(of route: Route) -> String {
        route.path.split(separator: "/").joined(separator: "/").lowercased()
    }
}
