/// A subject of a document: its name as the author wrote it, grouped with others by its slug.
public struct Tag: Sendable, Hashable {
    /// The name as written, in NFC.
    public package(set) var name: String
    /// What tags are grouped by, and the last part of the tag page's URL.
    public package(set) var slug: Slug
    /// The spelling that most documents of the site use, when that is another.
    private var otherName: String?

    /// Makes a tag.
    ///
    /// - Parameter name: The name as written.
    /// - Throws: A `SlugProblem` when the name is too long for a URL or holds control characters.
    public init(name: String) throws(SlugProblem) {
        self.init(name: name.composed, slug: try Slug(grouping: name))
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

    /// The spelling that most documents of the site use, which pages show.
    public var commonName: String { otherName ?? name }

    /// The same tag, shown under another spelling of its name.
    func shown(as commonName: String) -> Tag {
        var tag = self
        tag.otherName = commonName == name ? nil : commonName
        return tag
    }
}
