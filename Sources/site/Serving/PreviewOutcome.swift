import SitePreview

/// What the builder answers after a build: one line of JSON.
struct BuilderReply: Codable, Sendable {
    /// Why the site could not be built; empty if it was built.
    var problems: [PreviewProblem] = []
    /// Whether the next build may succeed without a change to the sources, such as after a disk was full.
    var mayRecover = false
    /// How many files it changed.
    var changedCount = 0
    /// Whether as many style sheets were added as were removed: editing one renames it.
    var hasSameStyleSheets = true
    /// How many files the site has.
    var fileCount = 0
    /// The path of the site on its host.
    var basePath = ""
    /// When the next document dated in the future is due, in milliseconds since 1970.
    var nextDue: Int?
}
