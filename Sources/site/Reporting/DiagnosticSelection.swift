import SiteModel

/// Chooses which of many diagnostics to show: the hundredth of a kind says nothing new.
struct DiagnosticSelection {
    /// What to show, in the order given.
    private(set) var shown: [DiagnosticGroup] = []
    /// How many of each kind are left out, by the kind's identifier.
    private(set) var omitted: [(identifier: String, count: Int)] = []

    /// Groups and leaves out diagnostics, which must be in reading order.
    init(of diagnostics: [Diagnostic], detail: ReportDetail) {
        switch detail {
        case .everything: shown = diagnostics.map { DiagnosticGroup($0) }
        case .eachKeyOnce: shown = Self.groups(of: diagnostics)
        case .firstFew: keepFirstFew(of: Self.groups(of: diagnostics))
        }
    }

    /// The diagnostics; those that the same key causes in many documents are one group.
    private static func groups(of diagnostics: [Diagnostic]) -> [DiagnosticGroup] {
        let causes = diagnostics.map(cause)
        var counts: [String: Int] = [:]
        for case let cause? in causes { counts[cause, default: 0] += 1 }
        var groups: [DiagnosticGroup] = []
        var positions: [String: Int] = [:]
        for (diagnostic, cause) in zip(diagnostics, causes) {
            if let cause, let position = positions[cause] {
                groups[position].others.append(diagnostic)
                continue
            }
            if let cause, counts[cause, default: 0] > few { positions[cause] = groups.count }
            groups.append(DiagnosticGroup(diagnostic))
        }
        return groups
    }

    private static func cause(of diagnostic: Diagnostic) -> String? {
        diagnostic.problem.recurringKey.map { diagnostic.problem.identifier + " " + $0 }
    }

    /// Up to this many documents with the same key are shown one by one.
    private static let few = 3

    private mutating func keepFirstFew(of groups: [DiagnosticGroup]) {
        var counts: [String: Int] = [:]
        for group in groups {
            let identifier = group.diagnostic.problem.identifier
            let count = counts[identifier, default: 0] + 1
            counts[identifier] = count
            if count <= Self.limit(for: group.diagnostic.severity) {
                shown.append(group)
            } else if let position = omitted.firstIndex(where: { $0.identifier == identifier }) {
                omitted[position].count += 1 + group.others.count
            } else {
                omitted.append((identifier, 1 + group.others.count))
            }
        }
    }

    private static func limit(for severity: Severity) -> Int {
        switch severity {
        case .error: 100
        case .warning: 10
        case .note: 3
        }
    }
}

/// A diagnostic, and others like it that the same key causes in other documents.
struct DiagnosticGroup {
    /// The one that is shown.
    let diagnostic: Diagnostic
    /// The others, of which only the places are shown.
    var others: [Diagnostic] = []

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}

/// How many of the diagnostics to show to people.
enum ReportDetail {
    /// Each diagnostic separately.
    case everything
    /// Each separately, except that those which the same key causes in many documents are shown as one.
    case eachKeyOnce
    /// As `eachKeyOnce`, but only the first few of each kind.
    case firstFew
}
