public import SiteModel

/// What a check found.
public struct CheckReport: Sendable {
    /// How many documents were checked.
    public let documentCount: Int
    /// Where the site is published.
    public let baseURL: BaseURL
    /// What was found, in reading order.
    public let diagnostics: [Diagnostic]
}
