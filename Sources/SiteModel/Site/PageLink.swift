/// A link to a page of the site: all that may be shown of a page without depending on the rest of it.
public struct PageLink: Sendable, Hashable {
    /// The page's title.
    public let title: String
    /// Where the page is.
    public let route: Route
    /// When its document was published, where the link says so.
    public let published: PublicationDate?

    /// Makes a link.
    ///
    /// - Parameters:
    ///   - title: The page's title.
    ///   - route: Where the page is.
    ///   - published: When its document was published, where the link is to say so.
    public init(title: String, route: Route, published: PublicationDate? = nil) {
        self.title = title
        self.route = route
        self.published = published
    }
}
