import SiteFiles
import SiteModel
import SiteTemplates

/// The file `_headers`, by which hosts know what to send along.
enum HeadersFile {
    /// The rules of a site, in the form that Cloudflare Pages and Netlify share.
    ///
    /// Style sheets and scripts carry a hash of their content in their name, so that browsers need never ask again.
    /// Nothing else is said of caching: both hosts let browsers ask whether a page has changed.
    ///
    /// - Parameters:
    ///   - theme: The theme.
    ///   - baseURL: Where the site is published.
    /// - Returns: The lines.
    static func lines(theme: Theme, baseURL: BaseURL) -> [String] {
        let everywhere = [
            "\(baseURL.basePath)/*", "  X-Content-Type-Options: nosniff",
            "  Referrer-Policy: strict-origin-when-cross-origin",
            "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
        ]
        let assets = theme.assets.filter(\.isFingerprinted).flatMap { asset in
            [baseURL.link(to: asset.route), "  Cache-Control: public, max-age=31536000, immutable"]
        }
        return everywhere + assets
    }
}
