/// How large a picture is, in pixels.
public struct ImageSize: Sendable, Hashable {
    /// The width, as the picture is shown.
    public let width: Int
    /// The height, as the picture is shown.
    public let height: Int

    /// Makes a size, unless no picture can have it.
    ///
    /// - Parameters:
    ///   - width: The width, 1 to 100,000 pixels.
    ///   - height: The height, 1 to 100,000 pixels.
    public init?(width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// The size after a turn to the side.
    public var turned: ImageSize? { ImageSize(width: height, height: width) }
}
