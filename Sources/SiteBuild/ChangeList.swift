import SiteBytes
import SiteModel

/// The files that a build added, changed and removed, for scripts that bring a site to its host.
public struct ChangeList: Sendable {
    /// A line for each file, sorted by path: `added`, `changed` or `removed`, a tab, and the path in the output folder.
    public let text: String

    /// Lists what a build did.
    ///
    /// - Parameter report: What it did.
    public init(of report: BuildReport) {
        let all =
            report.added.map { (path: $0, what: "added") } + report.changed.map { (path: $0, what: "changed") }
            + report.removed.map { (path: $0, what: "removed") }
        text = all.sorted { $0.path.precedes($1.path) }.map { "\($0.what)\t\($0.path)\n" }.joined()
    }
}
