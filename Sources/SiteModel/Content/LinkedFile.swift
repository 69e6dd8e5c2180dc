/// What was found of a file beside the documents that a link or image refers to; the page depends on it.
public enum LinkedFile: Sendable, Hashable {
    case missing
    case there
    /// An image that the page shows, and its size if it is known.
    case image(ImageSize?)
}

/// The size of an image in pixels.
public struct ImageSize: Sendable, Hashable {
    /// The width of the image as it is displayed.
    public let width: Int
    /// The height of the image as it is displayed.
    public let height: Int

    /// Makes a size, unless no image can have it.
    ///
    /// - Parameters:
    ///   - width: The width, 1 to 100,000 pixels.
    ///   - height: The height, 1 to 100,000 pixels.
    public init?(width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// The size after a rotation by 90°.
    public var turned: ImageSize? { ImageSize(width: height, height: width) }
}
