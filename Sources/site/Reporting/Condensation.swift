import SiteModel

/// The first few diagnostics of each kind, for people: the hundredth of a kind says nothing that the first did not.
struct Condensation {
    /// What to show, in the order given.
    private(set) var shown: [Diagnostic] = []
    /// How many of each kind are left out, by the kind's identifier.
    private(set) var omitted: [(identifier: String, count: Int)] = []

    /// Leaves nothing out.
    init(all diagnostics: [Diagnostic]) {
        shown = diagnostics
    }

    /// Keeps the first few of each kind.
    init(of diagnostics: [Diagnostic]) {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics {
            let identifier = diagnostic.problem.identifier
            let count = counts[identifier, default: 0] + 1
            counts[identifier] = count
            if count <= Self.room(for: diagnostic.severity) {
                shown.append(diagnostic)
            } else if let position = omitted.firstIndex(where: { $0.identifier == identifier }) {
                omitted[position].count += 1
            } else {
                omitted.append((identifier, 1))
            }
        }
    }

    private static func room(for severity: Severity) -> Int {
        switch severity {
        case .error: 100
        case .warning: 10
        case .note: 3
        }
    }
}
