/// What was found of a file beside the documents that a link or image refers to; the page depends on it.
public enum LinkedFile: Sendable, Hashable {
    case missing
    case there
    /// An image that the page shows, and its size if it is known.
    case image(ImageSize?)
}
