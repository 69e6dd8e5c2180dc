public import SiteModel

/// Writes the list of pages that search engines read (https://www.sitemaps.org/protocol.html).
public enum Sitemap {
    /// A page of the site.
    public struct Entry: Sendable {
        /// Where the page is.
        public let route: Route
        /// When it was last changed, when that is known.
        public let modified: Timestamp?

        /// Makes an entry.
        ///
        /// - Parameters:
        ///   - route: The page's address.
        ///   - modified: When it last changed, if that is known.
        public init(route: Route, modified: Timestamp?) {
            self.route = route
            self.modified = modified
        }
    }

    /// The most addresses that one sitemap can have.
    public static let maximumEntryCount = 50_000

    /// Writes a sitemap.
    ///
    /// - Parameters:
    ///   - entries: The pages.
    ///   - configuration: The settings of the site.
    /// - Returns: The XML.
    public static func text(of entries: some Sequence<Entry>, configuration: SiteConfiguration) -> String {
        let format = DateFormat(zone: configuration.timeZone, language: configuration.language)
        var xml = XMLWriter()
        xml.element("urlset", [(name: "xmlns", value: "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
            for entry in entries {
                xml.element("url") { xml in
                    xml.element("loc", text: configuration.baseURL.absoluteURL(of: entry.route))
                    if let modified = entry.modified { xml.element("lastmod", text: format.rfc3339(modified)) }
                }
            }
        }
        return xml.text
    }

    /// Writes the list of sitemaps of a site that needs several.
    ///
    /// - Parameters:
    ///   - routes: The sitemaps.
    ///   - configuration: The settings of the site.
    /// - Returns: The XML.
    public static func index(of routes: [Route], configuration: SiteConfiguration) -> String {
        var xml = XMLWriter()
        xml.element("sitemapindex", [(name: "xmlns", value: "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
            for route in routes {
                xml.element("sitemap") { xml in
                    xml.element("loc", text: configuration.baseURL.absoluteURL(of: route))
                }
            }
        }
        return xml.text
    }
}

/// Writes `robots.txt` (RFC 9309), which allows everything and points to the sitemap.
public enum RobotsFile {
    /// Writes the file.
    ///
    /// - Parameters:
    ///   - sitemap: The sitemap.
    ///   - configuration: The settings of the site.
    /// - Returns: The text.
    public static func text(sitemap: Route, configuration: SiteConfiguration) -> String {
        "User-agent: *\nAllow: /\n\nSitemap: \(configuration.baseURL.absoluteURL(of: sitemap))\n"
    }
}
