public import SiteModel

/// What a document is known by in feeds: the address at which it was first published.
public struct FeedIdentity: Sendable, Hashable {
    /// The address.
    public package(set) var route: Route
    /// Which of several documents that were first published at that address it is, from 1.
    public package(set) var number: Int

    /// Makes an identity.
    ///
    /// - Parameters:
    ///   - route: The address at which the document was first published.
    ///   - number: Which of several documents that were first published there it is, from 1.
    public init(route: Route, number: Int = 1) {
        self.route = route
        self.number = number
    }
}
