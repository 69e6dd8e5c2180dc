public import SiteModel

/// What to build, and how.
public struct BuildOptions: Sendable {
    /// The site's root on disk.
    public var root: String
    /// The folder to write to; `public` below the root when nothing else is asked for.
    public var output: String
    /// Folders that are somebody's home and so may not be written to.
    public var homeFolders: [String] = []
    /// Whether drafts are published.
    public var includesDrafts = false
    /// Whether documents from the future are published.
    public var includesFuture = false
    /// What counts as now.
    public var now: Moment
    /// Where the site is published, instead of what `site.yml` says.
    public var baseURL: BaseURL?
    /// The scheme and host under which the site is looked at, instead of those of its address; the path stays.
    public var origin: String?
    /// How many documents are worked on at once.
    public var jobs: Int
    /// Where builds keep what the next one need not do again, from the root.
    public var cache = CacheFolder.name
    /// Whether addresses that documents had in earlier builds go on to lead to them.
    public var remembersAddresses = true
    /// Whether the result is for others, so that an address which only this machine knows is a mistake.
    public var isForOthers = false
    /// What tells one build of this program from another; a cache holds for one.
    public var program = ""
    /// Whether documents without errors are published when others have some.
    public var keepsGoing = false
    /// Whether files that this program did not make may be overwritten.
    public var overwritesForeignFiles = false

    /// Makes options.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - output: The folder to write to.
    ///   - now: What counts as now.
    ///   - jobs: How many documents are worked on at once.
    public init(root: String, output: String, now: Moment, jobs: Int) {
        self.root = root
        self.output = output
        self.now = now
        self.jobs = jobs
    }

    /// A point in time that may need the site's zone to be known.
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
