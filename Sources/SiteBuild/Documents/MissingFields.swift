import SiteContent
import SiteModel

/// Joins what is wrong with a document's front matter and what its page lacks, where the one is why of the other.
enum MissingFields {
    /// What to report of both: what a misspelt key was to say is not reported as missing as well, or following both hints
    /// would write it twice.
    static func explained(_ decisions: [Diagnostic], by diagnostics: [Diagnostic]) -> [Diagnostic] {
        let meant = diagnostics.compactMap { diagnostic -> KeySuggestion? in
            guard case KeyProblem.misspelt(_, let suggestion) = diagnostic.problem else { return nil }
            return suggestion
        }
        guard !meant.isEmpty else { return diagnostics + decisions }
        let rest = decisions.filter { decision in
            !meant.contains { isMissing($0, by: decision.problem) }
        }
        let isUntitled = decisions.hasErrors && !rest.hasErrors
        return (isUntitled ? diagnostics.map(withTitleAsError) : diagnostics) + rest
    }

    /// Whether a problem is that a page lacks what a key says.
    private static func isMissing(_ meant: KeySuggestion, by problem: any Problem) -> Bool {
        switch problem {
        case BuildProblem.untitled, BuildProblem.titleInferred: meant.key == "title"
        case BuildProblem.undated: meant.names.contains("pubDatetime")
        default: false
        }
    }

    /// A key that was meant to be `title`, as the reason why there is no page.
    private static func withTitleAsError(_ diagnostic: Diagnostic) -> Diagnostic {
        guard case KeyProblem.misspelt(let key, let suggestion) = diagnostic.problem, suggestion.key == "title"
        else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.problem = KeyProblem.misspeltTitle(key: key, suggestion)
        return diagnostic
    }
}
