/// The name of a template that the program renders: its path inside `templates/` without the extension.
///
/// Every kind of page declares its own; templates can use any others as partials and parents.
public struct TemplateName: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name.
    public let text: String

    /// Makes a name.
    ///
    /// - Parameter text: The template's path inside `templates/` without the extension.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// A document as lists show it.
    static let card: TemplateName = "card"
    /// The items of a digest.
    static let digestBody: TemplateName = "digest-body"
    /// The turns of a transcript.
    static let transcriptBody: TemplateName = "transcript-body"

    /// The templates of parts of pages, which this module renders itself.
    static let parts: [TemplateName] = [card, digestBody, transcriptBody]
}
