/// An author or a source, which has a page of its own.
public struct Attribution: Sendable, Hashable {
    /// The name to show.
    public let name: String
    /// What pages are grouped by, and the last part of the page's URL.
    public let slug: Slug

    /// Makes an attribution.
    ///
    /// - Parameters:
    ///   - name: The name to show.
    ///   - identifier: What the slug is made from; the name if there is none.
    /// - Throws: A `SlugProblem` if it cannot be part of a URL.
    public init(name: String, identifier: String? = nil) throws(SlugProblem) {
        self.name = name
        self.slug = try Slug(grouping: identifier ?? name)
    }

    /// Makes an attribution whose slug is known, such as one from a cache.
    ///
    /// - Parameters:
    ///   - name: The name to show.
    ///   - slug: What pages are grouped by.
    package init(name: String, slug: Slug) {
        self.name = name
        self.slug = slug
    }
}
