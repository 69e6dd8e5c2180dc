/// A former address as someone wrote it in front matter.
public struct WrittenAlias: Sendable {
    /// What was written: a path from the site's root, or one relative to the folder that contains the document's page.
    public let text: String
    /// Where it is in the document.
    public let position: SourcePosition
    /// The line that contains it.
    public let excerpt: String

    /// Makes an alias as it was written.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - position: Where it is in the document.
    ///   - excerpt: The line that contains it.
    public init(text: String, position: SourcePosition, excerpt: String) {
        self.text = text
        self.position = position
        self.excerpt = excerpt
    }

    /// The alias of a document's page.
    ///
    /// - Parameter page: The route of the document's page.
    /// - Returns: The alias.
    /// - Throws: An `AliasProblem` if no page of the site can have this address.
    public func alias(beside page: Route) throws(AliasProblem) -> Alias {
        Alias(route: try Route(alias: text, beside: page), position: position, excerpt: excerpt)
    }
}
