/// The settings of a site, from `site.yml`.
public struct SiteConfiguration: Sendable, Hashable, Encodable {
    /// `title`: the site's name.
    public var title = "블로그"
    /// `description`: what the site is, in a sentence.
    public var description = ""
    /// `author`: the author of documents that name none.
    public var author: String?
    /// `baseURL`: where the site is published.
    public var baseURL = BaseURL(origin: "http://localhost:4000", basePath: "")
    /// `language`: the language of the theme's own words.
    public var language = InterfaceLanguage.korean
    /// `timeZone`: the zone in which dates are read, shown and archived.
    public var timeZone = SiteTimeZone.seoul
    /// `permalink`: the shape of document URLs.
    public var permalink = PermalinkPattern.standard
    /// `pageSize`: how many documents a list page shows.
    public var pageSize = 10
    /// `featuredOnHome`: how many featured documents the top of the home page shows.
    public var featuredOnHome = 3
    /// `feedSize`: how many documents a feed contains.
    public var feedSize = 20
    /// `socialImage`: the image for link previews of pages that have none.
    public var socialImage: String?
    /// `naverSiteVerification`: the token by which Naver Search Advisor recognises the site's owner.
    public var naverSiteVerification: String?
    /// `googleSiteVerification`: the token by which Google Search Console recognises the site's owner.
    public var googleSiteVerification: String?
    /// `hosting`: the host for which `_headers` and `_redirects` are written.
    public var hosting: Hosting?
    /// `sources`: the names to show for the `source:` of digests.
    public var sources: [String: String] = [:]
    /// `exclude`: what is not published, besides hidden files and leftovers of programs.
    public var excluded: [PathPattern] = []
    /// `include`: what is published although a rule leaves it out.
    public var included: [PathPattern] = []
    /// `trusted`: folders of `content/` whose documents may contain raw HTML.
    public var trustedFolders: [String] = []
    /// `lineBreaks`: what becomes of a single line end within a paragraph.
    public var lineBreaks = LineBreaks.join
    /// `obsidian`: whether documents are written in Obsidian's syntax.
    public var isObsidian = false
    /// `missing`: how serious a link or a picture is whose target does not exist.
    public var missing = MissingTargets.warning
    /// `search`: the settings of the site's search; `nil` if it has none.
    public var search: SearchSettings? = SearchSettings()
    /// `limits`: how large and complex one document may be.
    public var limits = Limits()

    /// Makes the settings of a site without a `site.yml`.
    public init() {}

    /// Whether a document may contain raw HTML.
    ///
    /// - Parameter path: The document's path from the site's root.
    /// - Returns: Whether it is in one of the trusted folders.
    public func trusts(_ path: String) -> Bool {
        trustedFolders.contains { $0 == "." || path.hasPrefix("content/\($0)/") }
    }

    /// How large and complex one document may be.
    public struct Limits: Sendable, Hashable, Encodable {
        /// `documentBytes`: the maximum size of a Markdown file in bytes.
        public var documentBytes = 5_000_000
        /// `outputBytes`: the maximum size in bytes of the HTML of one document.
        public var outputBytes = 30_000_000
        /// `treeBytes`: the maximum memory in bytes that the parsed text of one document may take.
        public var treeBytes = 150_000_000
        /// `seconds`: how long one document may take to convert.
        public var seconds = 10
        /// `nesting`: the maximum number of quote and list markers at the start of a line.
        public var nesting = 100
        /// `tableColumns`: the maximum number of columns of a table.
        public var tableColumns = 200
        /// `tableCells`: the maximum number of cells of all tables of a document, including those added to short rows.
        public var tableCells = 1_000_000
        /// `openingsPerParagraph`: the maximum number of `![`, `[^`, `<!` and `<?` between two blank lines.
        public var openingsPerParagraph = 1_000
        /// `emphasisRunsPerParagraph`: the maximum number of runs of `*` and of `_` between two blank lines.
        public var emphasisRunsPerParagraph = 30_000

        /// Makes the default limits.
        public init() {}
    }
}

/// A host that reads the site's `_headers` and `_redirects` files.
public enum Hosting: String, Sendable, Hashable, Encodable, CaseIterable {
    case cloudflare
    case netlify

    /// What people call it.
    public var name: String {
        switch self {
        case .cloudflare: "Cloudflare Pages"
        case .netlify: "Netlify"
        }
    }

    /// Whether its `_redirects` may tell addresses by their queries
    /// (https://docs.netlify.com/manage/routing/redirects/redirect-options/,
    /// https://developers.cloudflare.com/pages/configuration/redirects/).
    public var redirectsByQuery: Bool {
        switch self {
        case .cloudflare: false
        case .netlify: true
        }
    }

    /// Characters in the name of a file over which it refuses a deployment
    /// (https://github.com/netlify/cli/issues/7340).
    public var refusedInNames: Set<Character> {
        switch self {
        case .cloudflare: []
        case .netlify: ["#", "?"]
        }
    }
}

/// How serious links and pictures are whose targets do not exist.
public enum MissingTargets: String, Sendable, Hashable, Encodable, CaseIterable {
    /// A build reports them.
    case warning
    /// A build fails.
    case error
}
