import ArgumentParser

/// A format for diagnostics.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people, on standard error.
    case text
    /// For scripts: one object on standard output.
    case json
    /// Workflow commands that GitHub shows next to the changed lines, on standard output.
    case github
    /// SARIF 2.1.0 for code scanning, on standard output.
    case sarif
}
