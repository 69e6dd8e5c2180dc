import SiteModel

/// A diagnostic, and those of other documents that say the same of the same key.
struct Finding {
    /// The one that is shown.
    let diagnostic: Diagnostic
    /// The others, whose places alone are shown.
    var others: [Diagnostic] = []
}
