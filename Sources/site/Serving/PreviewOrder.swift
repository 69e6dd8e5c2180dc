/// Where to build for the preview, as the process that serves tells the one that builds.
struct PreviewOrder: Codable, Sendable {
    /// The folder for the pages.
    let output: String
    /// The folder for what builds keep, from the site's root.
    let cache: String
    /// Whether nothing has changed since a build that failed: what was said then need not be said again.
    var isRetry = false
}
