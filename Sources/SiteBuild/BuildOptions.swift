public import SiteModel

/// What to build, and how.
public struct BuildOptions: Sendable {
    /// The site's root on disk.
    public var root: String
    /// The folder to write to; by default `public` in the root.
    public var output: String
    /// Home folders, which must not be written to.
    public var homeFolders: [String] = []
    /// Whether drafts are published.
    public var includesDrafts = false
    /// Whether documents from the future are published.
    public var includesFuture = false
    /// What counts as now.
    public var now: Moment
    /// Where the site is published, overriding `site.yml`.
    public var baseURL: BaseURL?
    /// The scheme and host to use instead of those of the site's address, as for previews; the path stays the same.
    public var origin: String?
    /// How many documents are processed at once.
    public var jobs: Int
    /// The path of the cache folder, relative to the root.
    public var cache = CacheFolder.name
    /// Whether addresses that documents had in earlier builds redirect to them.
    public var remembersAddresses = true
    /// Whether the result is meant to be published, so that an address only this machine can reach is a mistake.
    public var isForOthers = false
    /// Identifies the build of this program; a cache is valid only for one.
    public var program = ""
    /// Whether documents without errors are published if others have errors.
    public var keepsGoing = false
    /// Where to write what the search finds, for another search engine.
    public var searchExport: ResultFile?
    /// Whether files that this program did not make may be overwritten.
    public var overwritesForeignFiles = false

    /// Makes options.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - output: The folder to write to.
    ///   - now: What counts as now.
    ///   - jobs: How many documents are processed at once.
    public init(root: String, output: String, now: Moment, jobs: Int) {
        self.root = root
        self.output = output
        self.now = now
        self.jobs = jobs
    }

    /// A point in time, which may depend on the site's time zone.
    public enum Moment: Sendable {
        /// An instant, from a clock.
        case instant(Timestamp)
        /// A time as someone wrote it.
        case written(DateText)

        func timestamp(in zone: SiteTimeZone) -> Timestamp {
            switch self {
            case .instant(let instant): instant
            case .written(let text): text.timestamp(in: zone)
            }
        }
    }
}
