import SiteModel

/// The file `_redirects`, by which hosts lead visitors on without a page of the site.
struct RedirectsFile {
    /// A line for each address that fits.
    let lines: [String]
    /// How many do not fit.
    let leftOutCount: Int

    /// Cloudflare Pages reads 2,000 rules without placeholders of 1,000 characters
    /// (https://developers.cloudflare.com/pages/configuration/redirects/).
    private static let mostRules = 2000
    private static let longestRule = 1000

    /// Makes the lines of a site.
    ///
    /// The pages that lead on stand beside them, for visitors of what does not fit. Cloudflare follows a rule whether
    /// there is a page or not; Netlify wants it forced by `!`
    /// (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing).
    ///
    /// - Parameters:
    ///   - redirects: Addresses, and where they lead.
    ///   - hosting: The host that reads the file.
    ///   - baseURL: Where the site is published.
    init(_ redirects: [(from: Route, to: Route)], hosting: Hosting, baseURL: BaseURL) {
        let status = hosting == .netlify ? "301!" : "301"
        let all = redirects.map { "\(baseURL.link(to: $0.from)) \(baseURL.link(to: $0.to)) \(status)" }
        let fitting = hosting == .cloudflare ? all.filter { $0.utf8.count <= Self.longestRule } : all
        lines = hosting == .cloudflare ? Array(fitting.prefix(Self.mostRules)) : fitting
        leftOutCount = all.count - lines.count
    }
}
