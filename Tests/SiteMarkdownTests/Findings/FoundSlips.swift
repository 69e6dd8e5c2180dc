import SiteModel

@testable import SiteMarkdown

/// What is found in a post's source, as `line:column name`.
func slips(_ markdown: String) -> [String] {
    render(markdown).findings.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        .map { "\($0.line):\($0.column) \($0.problem.identifier)" }
}

/// A post's source with every change that is certain.
func fixed(_ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    for finding in render(markdown).findings.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
        guard let fix = finding.fix else { continue }
        let written = Array(fix.written.unicodeScalars)
        let place = (finding.column - 1)..<(finding.column - 1 + written.count)
        let line = lines[finding.line - 1]
        guard place.upperBound <= line.count, Array(line[place]) == written else { return "no ‘\(fix.written)’ there" }
        lines[finding.line - 1].replaceSubrange(place, with: fix.replacement.unicodeScalars)
    }
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
}

/// The hints about a post's source, in English.
func hints(_ markdown: String) -> [String] {
    render(markdown).findings.map { $0.problem.hint?.english ?? "" }
}
