import SiteBytes
import SiteModel

/// What one document became.
struct ConvertedDocument: Sendable {
    /// Of the document's bytes; `nil` when they could not be read.
    let source: Fingerprint?
    let outcome: Outcome

    /// The ways in which a document can end.
    enum Outcome: Sendable {
        case page(ConvertedPage)
        case draft([Diagnostic])
        case future([Diagnostic], published: Timestamp)
        case failed([Diagnostic])
    }
}
