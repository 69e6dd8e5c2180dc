public import SiteModel

/// What was found below `content/`.
public struct ContentListing: Sendable {
    /// Markdown files, by path.
    public var documents: [SourceFile] = []
    /// Every other file, by path.
    public var assets: [SourceFile] = []
    /// What was found that cannot be published.
    public var diagnostics: [Diagnostic] = []
}
