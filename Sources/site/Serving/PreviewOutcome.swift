import SitePreview

/// What has become of a build for the preview, as the process that builds tells the one that serves.
struct PreviewOutcome: Codable, Sendable {
    /// What keeps the site from being built; none when it was built.
    var problems: [PreviewProblem] = []
    /// Whether the next build may do better though no source changes: a disk may have room again.
    var mayRecover = false
    /// How many files it changed.
    var changedCount = 0
    /// Whether every style sheet that went has another in its place, as when one is edited and so renamed.
    var hasSameStyleSheets = true
    /// How many files the site has.
    var fileCount = 0
    /// The path under which the site lies on its host.
    var basePath = ""
    /// When the next document from the future is due, in milliseconds since 1970.
    var nextDue: Int?
}
