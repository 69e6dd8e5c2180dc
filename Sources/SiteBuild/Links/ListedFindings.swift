package import SiteModel

/// What is wrong with the links of one document: the first findings, and how many more there are.
///
/// A document may have a hundred thousand links. A list of as many findings would help nobody, and takes a kilobyte for each.
package struct ListedFindings {
    private let file: String
    private var listed: [Diagnostic] = []
    private var tallies: [Severity: Tally] = [:]
    /// How many findings the site still lists: what the documents before this one have left, less those listed here.
    package private(set) var room: FindingRoom

    /// How many findings of one severity there are.
    private struct Tally {
        var listed = 0
        var more = 0
        /// The place of the last one that is listed.
        var place: SourcePosition?
    }

    /// Lists nothing yet.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - room: What the documents before it have left to list.
    package init(of file: String, room: FindingRoom = FindingRoom()) {
        self.file = file
        self.room = room
    }

    /// How many findings of a severity are listed: more than anyone reads, but not more than `check --fix` may change.
    private static let most = 10_000

    /// Whether another finding of a severity would be listed.
    func hasRoom(for severity: Severity) -> Bool {
        room[severity] > 0 && tallies[severity, default: Tally()].listed < Self.most
    }

    /// Lists a finding, or only counts it.
    ///
    /// - Parameters:
    ///   - problem: What is wrong.
    ///   - position: Where the link is.
    ///   - excerpt: The source line at that place, if it is known already.
    ///   - fix: The change that fixes it with certainty.
    package mutating func add(
        _ problem: any Problem, at position: SourcePosition, excerpt: LineExcerpt? = nil, fix: SourceFix? = nil
    ) {
        let severity = problem.severity
        var tally = tallies[severity, default: Tally()]
        defer { tallies[severity] = tally }
        guard hasRoom(for: severity) else {
            tally.more += 1
            return
        }
        tally.listed += 1
        room[severity] -= 1
        tally.place = position
        listed.append(Diagnostic(problem, file: file, position: position, excerpt: excerpt, fix: fix))
    }

    /// What to report: the listed findings, then one of each severity that counts the others.
    package var diagnostics: [Diagnostic] {
        listed
            + [Severity.error, .warning, .note].compactMap { severity in
                guard let tally = tallies[severity], tally.more > 0 else { return nil }
                let problem = LinkProblem.moreFindings(count: tally.more, severity: severity)
                return Diagnostic(problem, file: file, position: tally.place)
            }
    }
}
