/// A subject of a document: its name as the author wrote it, grouped with others by its slug.
public struct Tag: Sendable, Hashable {
    /// The name as written, in NFC.
    public let name: String
    /// What tags are grouped by, and the last part of the tag page's URL.
    public let slug: Slug

    /// Makes a tag.
    ///
    /// - Parameter name: The name as written.
    /// - Throws: A `SlugProblem` when the name is too long for a URL or holds control characters.
    public init(name: String) throws(SlugProblem) {
        self.name = name.composed
        self.slug = try Slug(grouping: name)
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
