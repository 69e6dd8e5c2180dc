import SiteModel

/// What people are shown of many diagnostics: the hundredth of a kind says nothing that the first did not.
struct Condensation {
    /// What to show, in the order given.
    private(set) var shown: [Finding] = []
    /// How many of each kind are left out, by the kind's identifier.
    private(set) var omitted: [(identifier: String, count: Int)] = []

    /// Leaves out what goes too far.
    ///
    /// - Parameters:
    ///   - diagnostics: All of them, in reading order.
    ///   - detail: How much to show.
    init(of diagnostics: [Diagnostic], detail: ReportDetail) {
        switch detail {
        case .everything: shown = diagnostics.map { Finding(diagnostic: $0) }
        case .eachKeyOnce: shown = Self.findings(in: diagnostics)
        case .firstFew: keepFirstFew(of: Self.findings(in: diagnostics))
        }
    }

    /// The diagnostics, those that one key brings about in many documents as one.
    private static func findings(in diagnostics: [Diagnostic]) -> [Finding] {
        let groups = diagnostics.map(group)
        var counts: [String: Int] = [:]
        for case let group? in groups { counts[group, default: 0] += 1 }
        var findings: [Finding] = []
        var places: [String: Int] = [:]
        for (diagnostic, group) in zip(diagnostics, groups) {
            if let group, let place = places[group] {
                findings[place].others.append(diagnostic)
                continue
            }
            if let group, counts[group, default: 0] > few { places[group] = findings.count }
            findings.append(Finding(diagnostic: diagnostic))
        }
        return findings
    }

    private static func group(of diagnostic: Diagnostic) -> String? {
        diagnostic.problem.recurringKey.map { diagnostic.problem.identifier + " " + $0 }
    }

    /// So many documents with the same key are shown one by one.
    private static let few = 3

    private mutating func keepFirstFew(of findings: [Finding]) {
        var counts: [String: Int] = [:]
        for finding in findings {
            let identifier = finding.diagnostic.problem.identifier
            let count = counts[identifier, default: 0] + 1
            counts[identifier] = count
            if count <= Self.room(for: finding.diagnostic.severity) {
                shown.append(finding)
            } else if let position = omitted.firstIndex(where: { $0.identifier == identifier }) {
                omitted[position].count += 1 + finding.others.count
            } else {
                omitted.append((identifier, 1 + finding.others.count))
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
