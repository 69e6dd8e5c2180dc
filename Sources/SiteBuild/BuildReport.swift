import SiteBytes
public import SiteModel

/// What a build did.
public struct BuildReport: Sendable {
    /// The paths in the output folder of files that were not there before, in no order.
    public let added: [String]
    /// The paths in the output folder of files that were there and have changed, in no order.
    public let changed: [String]
    /// How many files were already up to date.
    public let unchangedCount: Int
    /// Files of earlier builds that are no longer part of the site, by path in the output folder.
    public let removed: [String]
    /// How many documents were held back, by reason, and how many are in no list.
    public let heldBack: HeldBackCounts
    /// The files that were held back with documents, by path.
    public let heldBackFiles: [HeldBackFile]
    /// When the next document is due or expires.
    public let nextDue: Timestamp?
    /// Files and folders that are not published: hidden ones, leftovers of programs, and those that settings exclude.
    public let leftOut: [LeftOutFile]
    /// Where the site is published.
    public let baseURL: BaseURL
    /// What the build reports; contains errors only if the build was told to keep going.
    public let diagnostics: [Diagnostic]

    init(
        added: [String] = [], changed: [String] = [], unchangedCount: Int, removed: [String] = [],
        heldBack: HeldBackCounts, heldBackFiles: [HeldBackFile], nextDue: Timestamp?, leftOut: [LeftOutFile],
        baseURL: BaseURL,
        diagnostics: [Diagnostic]
    ) {
        self.added = added
        self.changed = changed
        self.unchangedCount = unchangedCount
        self.removed = removed
        self.heldBack = heldBack
        self.heldBackFiles = heldBackFiles
        self.nextDue = nextDue
        self.leftOut = leftOut
        self.baseURL = baseURL
        self.diagnostics = diagnostics
    }

    /// How many files are new or have changed.
    public var writtenCount: Int { added.count + changed.count }
}

/// The files that a build added, changed and removed, for scripts that upload a site to its host.
public struct ChangeList: Sendable {
    /// What happened to a file.
    public enum Change: String, Sendable {
        case added
        case changed
        case removed
    }

    /// The files by path in the output folder, sorted.
    public let lines: [(change: Change, path: String)]

    /// A line for each file: the change, a tab, and the path.
    public var text: String { lines.map { "\($0.change.rawValue)\t\($0.path)\n" }.joined() }

    /// Lists what a build did.
    ///
    /// - Parameter report: The build's report.
    public init(of report: BuildReport) {
        let all: [(change: Change, path: String)] =
            report.added.map { (.added, $0) } + report.changed.map { (.changed, $0) }
            + report.removed.map { (.removed, $0) }
        lines = all.sorted { $0.path.precedes($1.path) }
    }
}

/// The progress of a build.
public struct BuildProgress: Sendable {
    /// A part of a build that takes time.
    public enum Stage: Sendable {
        /// Waiting for another build that writes to the same folder; reported once.
        case waiting
        /// Reading documents and turning their Markdown into HTML.
        case converting
        /// Rendering pages and staging them.
        case rendering
    }

    /// The part that is running.
    public let stage: Stage
    /// How many steps of it are done.
    public let done: Int
    /// How many steps it has.
    public let total: Int

    package init(stage: Stage, done: Int, total: Int) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}
