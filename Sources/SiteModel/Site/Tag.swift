/// A subject of a document: its name as the author wrote it, grouped with others by its slug.
public struct Tag: Sendable, Hashable {
    /// The name as written, in NFC.
    public package(set) var name: String
    /// What pages are grouped by, and the last part of the tag page's URL.
    public package(set) var slug: Slug
    /// The spelling that most documents of the site use, when that is another.
    private var otherName: String?

    /// Makes a tag.
    ///
    /// - Parameter name: The name as written.
    /// - Throws: A `SlugProblem` if the name is too long for a URL or contains control characters.
    public init(name: String) throws(SlugProblem) {
        self.name = name.composed
        self.slug = try Slug(grouping: name)
    }

    /// Makes a tag whose slug is known, such as one from a cache.
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

/// An author or a source, which has a page of its own.
public struct Attribution: Sendable, Hashable {
    /// The name to show.
    public package(set) var name: String
    /// What pages are grouped by, and the last part of the page's URL.
    public package(set) var slug: Slug

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
