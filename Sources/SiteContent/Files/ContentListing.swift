public import SiteModel

/// What was found below `content/`.
public struct ContentListing: Sendable {
    /// Markdown files, by path.
    public var documents: [SourceFile] = []
    /// Every other file, by path.
    public var assets: [SourceFile] = []
    /// `content/_headers` and `content/_redirects`, which hosts read.
    public var hostFiles: [SourceFile] = []
    /// What was found that cannot be published.
    public var diagnostics: [Diagnostic] = []

    /// Leaves out what lies beside drafts: nobody is to see it before them.
    public mutating func leaveOutDraftAssets() {
        assets.removeAll(where: \.liesAmongDrafts)
    }
}
