/// A former address as someone wrote it in front matter.
public struct WrittenAlias: Sendable {
    /// What was written: a path from the site's root, or one that starts beside the document's own page.
    public let text: String
    /// Where it stands in the document.
    public let position: SourcePosition
    /// The line in which it stands.
    public let excerpt: String

    /// Makes a value of what was written.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - position: Where it stands in the document.
    ///   - excerpt: The line in which it stands.
    public init(text: String, position: SourcePosition, excerpt: String) {
        self.text = text
        self.position = position
        self.excerpt = excerpt
    }

    /// The alias that this means.
    ///
    /// - Parameter page: Where the document's own page stands.
    /// - Returns: The alias.
    /// - Throws: An `AliasProblem` when no page of the site can stand there.
    public func alias(beside page: Route) throws(AliasProblem) -> Alias {
        Alias(route: try Route(alias: text, beside: page), position: position, excerpt: excerpt)
    }
}
