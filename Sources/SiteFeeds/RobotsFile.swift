public import SiteModel

/// Writes `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
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
