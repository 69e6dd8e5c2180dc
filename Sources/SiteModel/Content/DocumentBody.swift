/// A document's rendered body, as values that templates lay out.
public enum DocumentBody: Sendable, Hashable {
    /// The whole body as HTML, in UTF-8.
    case article(html: [UInt8])
    /// The items, and the HTML before the first item and after the last.
    case digest(introductionHTML: String, items: [DigestItem], closingHTML: String)
    /// The parts of a conversation.
    case transcript([TranscriptPart])
}
