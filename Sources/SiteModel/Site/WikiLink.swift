/// A link to another document by its name, as Obsidian writes it: `[[글#제목]]`.
public struct WikiLink: Sendable, Hashable {
    /// The title, the file's name or the slug of the document.
    public package(set) var name: String
    /// The id of the heading that it leads to.
    public package(set) var fragment: String?
    /// Where it is in the document.
    public package(set) var position: SourcePosition
    /// The line that contains it.
    public package(set) var excerpt: LineExcerpt

    /// Makes a link.
    ///
    /// - Parameters:
    ///   - name: The title, the file's name or the slug of the document.
    ///   - fragment: The id of the heading that it leads to.
    ///   - position: Where it is in the document.
    ///   - excerpt: The line that contains it.
    public init(name: String, fragment: String?, position: SourcePosition, excerpt: LineExcerpt = "") {
        self.name = name
        self.fragment = fragment
        self.position = position
        self.excerpt = excerpt
    }
}
