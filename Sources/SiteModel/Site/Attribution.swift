/// Who something comes from: an author or a source, with a page of its own.
public struct Attribution: Sendable, Hashable {
    /// The name to show.
    public package(set) var name: String
    /// What pages are grouped by, and the last part of the page's URL.
    public package(set) var slug: Slug

    /// Makes an attribution.
    ///
    /// - Parameters:
    ///   - name: The name to show.
    ///   - identifier: What the slug is made of; the name when there is none.
    /// - Throws: A `SlugProblem` when no URL can be made of it.
    public init(name: String, identifier: String? = nil) throws(SlugProblem) {
        self.name = name
        self.slug = try Slug(grouping: identifier ?? name)
    }

    /// Takes what has been decided before, such as what a cache holds.
    ///
    /// - Parameters:
    ///   - name: The name to show.
    ///   - slug: What pages are grouped by.
    package init(name: String, slug: Slug) {
        self.name = name
        self.slug = slug
    }
}
