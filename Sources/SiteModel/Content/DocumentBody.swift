/// A document's body after Markdown: values that templates lay out.
public enum DocumentBody: Sendable, Hashable {
    /// HTML as it stands, in UTF-8.
    case article(html: [UInt8])
    /// What stands before the first item and after the last, as HTML, and the items.
    case digest(introductionHTML: String, items: [DigestItem], closingHTML: String)
    /// The parts of a conversation.
    case transcript([TranscriptPart])
}
