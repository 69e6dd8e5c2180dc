public import SiteModel

/// Addresses of pages and files that every site has, whatever it holds.
public enum GeneratedAddresses {
    /// Whether a page at an address would stand where one of them does.
    ///
    /// - Parameter route: The page's address.
    /// - Returns: `true` for such as `/tags/` and `/rss.xml/`.
    public static func contain(_ route: Route) -> Bool {
        let name = route.path.split(separator: "/").joined(separator: "/").lowercased()
        return names.contains(name)
    }

    private static let names: Set<String> = [
        "", "tags", "featured", "archives", "rss.xml", "atom.xml", "feed.json", "sitemap.xml", "robots.txt", "404.html",
    ]
}
