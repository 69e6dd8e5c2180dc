/// What a document's link or picture found when it asked for a file beside the documents; what is written of it depends
/// on that.
public enum LinkedFile: Sendable, Hashable {
    case missing
    case there
    /// A picture to show, and its size where that can be told.
    case image(ImageSize?)
}
