import SiteModel

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
