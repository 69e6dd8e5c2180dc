/// An error that keeps a site from being built, as pages show it.
public struct PreviewProblem: Sendable, Hashable, Codable {
    /// The file and the place in it: `content/posts/a.md:3:9`.
    public var place: String
    /// What is wrong.
    public var message: String
    /// How to fix it.
    public var hint: String?
    /// The source line's number.
    public var line: Int?
    /// The source line.
    public var excerpt: Excerpt?

    /// A source line, divided at the place of the error.
    public struct Excerpt: Sendable, Hashable, Codable {
        /// The text before the place.
        public var before: String
        /// The text from the place on.
        public var after: String

        /// Makes an excerpt.
        ///
        /// - Parameters:
        ///   - before: The text before the place.
        ///   - after: The text from the place on.
        public init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    /// Makes a problem.
    ///
    /// - Parameters:
    ///   - place: The file and the place in it.
    ///   - message: What is wrong.
    ///   - hint: How to fix it.
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
