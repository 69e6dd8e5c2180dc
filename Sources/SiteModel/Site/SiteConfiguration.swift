/// The settings of a site, from `site.yml`.
public struct SiteConfiguration: Sendable, Hashable, Encodable {
    /// `title`: the site's name.
    public var title = "블로그"
    /// `description`: what the site is, in a sentence.
    public var description = ""
    /// `author`: who writes documents that name nobody.
    public var author: String?
    /// `baseURL`: where the site is published.
    public var baseURL = BaseURL(origin: "http://localhost:4000", basePath: "")
    /// `language`: the language of the theme's own words.
    public var language = InterfaceLanguage.korean
    /// `timeZone`: the zone in which dates are read, shown and filed.
    public var timeZone = SiteTimeZone.seoul
    /// `permalink`: the shape of document URLs.
    public var permalink = PermalinkPattern.standard
    /// `pageSize`: how many documents a list page shows.
    public var pageSize = 10
    /// `featuredOnHome`: how many featured documents stand on top of the home page.
    public var featuredOnHome = 3
    /// `feedSize`: how many documents a feed holds.
    public var feedSize = 20
    /// `socialImage`: the picture for link previews of pages that have none.
    public var socialImage: String?
    /// `naverSiteVerification`: the token by which Naver Search Advisor knows the site's owner.
    public var naverSiteVerification: String?
    /// `googleSiteVerification`: the token by which Google Search Console knows the site's owner.
    public var googleSiteVerification: String?
    /// `hosting`: the host for which `_headers` and `_redirects` are written.
    public var hosting: Hosting?
    /// `sources`: the names to show for the `source:` of digests.
    public var sources: [String: String] = [:]
    /// `trusted`: folders of `content/` whose documents may hold raw HTML.
    public var trustedFolders: [String] = []
    /// `limits`: what one document may cost.
    public var limits = Limits()

    /// Makes the settings that hold without a `site.yml`.
    public init() {}

    /// What one document may cost.
    public struct Limits: Sendable, Hashable, Encodable {
        /// `documentBytes`: the most bytes of one Markdown file.
        public var documentBytes = 5_000_000
        /// `outputBytes`: the most bytes of HTML that one document may become.
        public var outputBytes = 30_000_000
        /// `seconds`: how long one document may take to convert.
        public var seconds = 10
        /// `nesting`: the most quote and list markers that one line may start with.
        public var nesting = 100
        /// `tableColumns`: the most columns of a table.
        public var tableColumns = 200
        /// `tableCells`: the most cells of all tables of a document, counting those that fill up short rows.
        public var tableCells = 1_000_000
        /// `openingsPerParagraph`: the most `![`, `[^`, `<!` and `<?` between two blank lines.
        public var openingsPerParagraph = 1_000
        /// `emphasisRunsPerParagraph`: the most runs of `*` and of `_` between two blank lines.
        public var emphasisRunsPerParagraph = 30_000

        /// Makes the limits that hold by default.
        public init() {}
    }
}
