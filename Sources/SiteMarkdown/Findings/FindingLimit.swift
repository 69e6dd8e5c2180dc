import SiteModel

/// How many findings of a document are listed.
enum FindingLimit {
    /// A list of more findings than this would help nobody, and each one takes time.
    static let count = 50
}

extension RenderedDocument {
    /// The same with no more findings than help its author, the first ones of the text, and one that counts the others.
    func limitingFindings() -> RenderedDocument {
        let excess = max(0, findings.count - FindingLimit.count)
        guard excess + unlistedFindingCount > 0, !findings.isEmpty else { return self }
        var document = self
        if excess > 0 { document.findings = Array(inOrder.prefix(FindingLimit.count)) }
        if let last = document.findings.last {
            let more = MarkdownProblem.moreFindings(count: excess + unlistedFindingCount)
            document.findings.append(MarkdownFinding(problem: more, line: last.line, column: last.column))
        }
        document.unlistedFindingCount = 0
        return document
    }

    /// The findings by their places; those at the same place stay as they are.
    private var inOrder: [MarkdownFinding] {
        findings.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
        }.map(\.element)
    }
}
