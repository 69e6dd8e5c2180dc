/// One heading of a document, for its table of contents.
public struct OutlineEntry: Sendable, Hashable {
    /// The heading's level, 1 to 6.
    public let level: Int
    /// The heading's `id` in the page.
    public let identifier: String
    /// The heading as plain text.
    public let text: String
    /// When the part below it begins in a recording, such as `00:01:04`, if it is known.
    public var time: String?

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - level: The heading's level.
    ///   - identifier: The heading's `id`.
    ///   - text: The heading as plain text.
    ///   - time: When the part below it begins in a recording.
    public init(level: Int, identifier: String, text: String, time: String? = nil) {
        self.level = level
        self.identifier = identifier
        self.text = text
        self.time = time
    }
}
