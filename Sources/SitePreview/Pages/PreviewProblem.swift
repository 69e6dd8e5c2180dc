/// Something that keeps a site from being built, as a page shows it.
public struct PreviewProblem: Sendable, Hashable, Codable {
    /// The file to blame, and the place in it: `content/posts/a.md:3:9`.
    public var place: String
    /// What is wrong.
    public var message: String
    /// How to mend it.
    public var hint: String?
    /// The source line's number.
    public var line: Int?
    /// The source line up to the place, and from there on.
    public var excerpt: Excerpt?

    /// A source line, divided at one place.
    public struct Excerpt: Sendable, Hashable, Codable {
        /// What stands before the place.
        public var before: String
        /// What stands at the place and after it.
        public var after: String

        /// Makes an excerpt.
        ///
        /// - Parameters:
        ///   - before: What stands before the place.
        ///   - after: What stands at the place and after it.
        public init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    /// Makes a problem.
    ///
    /// - Parameters:
    ///   - place: The file to blame, and the place in it.
    ///   - message: What is wrong.
    ///   - hint: How to mend it.
    ///   - line: The source line's number.
    ///   - excerpt: The source line.
    public init(place: String, message: String, hint: String? = nil, line: Int? = nil, excerpt: Excerpt? = nil) {
        self.place = place
        self.message = message
        self.hint = hint
        self.line = line
        self.excerpt = excerpt
    }
}
