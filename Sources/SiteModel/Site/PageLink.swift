/// A link to a page of the site: all that may be shown of a page without depending on the rest of it.
public struct PageLink: Sendable, Hashable {
    /// The page's title.
    public let title: String
    /// The title as HTML, if it has marks to show.
    public let titleHTML: String?
    /// Where the page is.
    public let route: Route
    /// When its document was published, where the link says so.
    public let published: PublicationDate?

    /// Makes a link.
    ///
    /// - Parameters:
    ///   - title: The page's title.
    ///   - titleHTML: The title as HTML, if it has marks to show.
    ///   - route: Where the page is.
    ///   - published: When its document was published, where the link is to say so.
    public init(title: String, titleHTML: String? = nil, route: Route, published: PublicationDate? = nil) {
        self.title = title
        self.titleHTML = titleHTML
        self.route = route
        self.published = published
    }
}
