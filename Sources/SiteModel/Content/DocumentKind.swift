/// What a document is, and so how it is read and laid out.
public enum DocumentKind: String, Sendable, CaseIterable {
    /// An article; the default.
    case post
    /// A day's news from one source, as numbered items.
    case digest
    /// A conversation as speaker turns with times.
    case transcript
    /// A page outside the lists, such as `/about/`.
    case page
}
