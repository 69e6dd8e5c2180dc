/// One heading of a document, for its table of contents.
public struct OutlineEntry: Sendable, Hashable {
    /// The heading's level, 1 to 6.
    public let level: Int
    /// The heading's `id` in the page.
    public let identifier: String
    /// The heading as plain text.
    public let text: String

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - level: The heading's level.
    ///   - identifier: The heading's `id`.
    ///   - text: The heading as plain text.
    public init(level: Int, identifier: String, text: String) {
        self.level = level
        self.identifier = identifier
        self.text = text
    }
}
