/// A former address of a document, which leads to it.
public struct Alias: Sendable, Hashable {
    /// Where it stands in the site.
    public package(set) var route: Route
    /// Where the document's front matter names it.
    public package(set) var position: SourcePosition
    /// The line that names it.
    public package(set) var excerpt: String

    /// Makes an alias.
    ///
    /// - Parameters:
    ///   - route: Where it stands in the site.
    ///   - position: Where the document's front matter names it.
    ///   - excerpt: The line that names it.
    public init(route: Route, position: SourcePosition, excerpt: String) {
        self.route = route
        self.position = position
        self.excerpt = excerpt
    }
}
