public import SiteModel

/// What a check found.
public struct CheckReport: Sendable {
    /// How many documents were checked.
    public let documentCount: Int
    /// Files and folders that are not published: hidden ones, leftovers of programs, and those that settings exclude.
    public let leftOut: [LeftOutFile]
    /// Where the site is published.
    public let baseURL: BaseURL
    /// What was found, in reading order.
    public let diagnostics: [Diagnostic]
}
