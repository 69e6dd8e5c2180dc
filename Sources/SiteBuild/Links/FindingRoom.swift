package import SiteModel

/// How many more findings of each severity are listed for a whole site.
///
/// Forty documents of ten thousand findings each are no better to read than two, and take a gigabyte.
package struct FindingRoom {
    private var listed: [Severity: Int] = [:]

    /// As much room as each site has.
    package init() {}

    /// How many findings of a severity are still listed.
    package subscript(severity: Severity) -> Int {
        get { Self.most - listed[severity, default: 0] }
        set { listed[severity] = Self.most - newValue }
    }

    /// Those of two documents that have the most.
    private static let most = 20_000
}
