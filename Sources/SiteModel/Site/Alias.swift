/// A former address of a document, which redirects to it.
public struct Alias: Sendable, Hashable {
    /// The former address.
    public let route: Route
    /// Where it is in the document's front matter.
    public let position: SourcePosition
    /// The line that contains it.
    public let excerpt: String

    /// Makes an alias.
    ///
    /// - Parameters:
    ///   - route: The former address.
    ///   - position: Where it is in the document's front matter.
    ///   - excerpt: The line that contains it.
    public init(route: Route, position: SourcePosition, excerpt: String) {
        self.route = route
        self.position = position
        self.excerpt = excerpt
    }
}
