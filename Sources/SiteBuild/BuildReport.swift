public import SiteModel

/// What a build did.
public struct BuildReport: Sendable {
    /// The paths in the output folder of files that were not there before, in no order.
    public let added: [String]
    /// The paths in the output folder of files that were there and have changed, in no order.
    public let changed: [String]
    /// How many files were already as they should be.
    public let unchangedCount: Int
    /// Files of earlier builds that no longer belong, by path in the output folder.
    public let removed: [String]
    /// Drafts that were left out.
    public let draftCount: Int
    /// Documents from the future that were left out.
    public let futureCount: Int
    /// When the next of the documents from the future is due.
    public let nextDue: Timestamp?
    /// Where the site is published.
    public let baseURL: BaseURL
    /// What is worth saying; errors only when the build was to keep going.
    public let diagnostics: [Diagnostic]

    init(
        added: [String] = [], changed: [String] = [], unchangedCount: Int, removed: [String] = [], draftCount: Int,
        futureCount: Int, nextDue: Timestamp?, baseURL: BaseURL, diagnostics: [Diagnostic]
    ) {
        self.added = added
        self.changed = changed
        self.unchangedCount = unchangedCount
        self.removed = removed
        self.draftCount = draftCount
        self.futureCount = futureCount
        self.nextDue = nextDue
        self.baseURL = baseURL
        self.diagnostics = diagnostics
    }

    /// How many files are new or have changed.
    public var writtenCount: Int { added.count + changed.count }
}
