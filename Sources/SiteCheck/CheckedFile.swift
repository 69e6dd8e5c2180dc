/// A file of `content/`.
public struct CheckedFile: Sendable {
    /// The path from the site's root, in NFC.
    public let path: String
    /// The size in bytes.
    public let byteCount: Int

    /// Makes a file.
    ///
    /// - Parameters:
    ///   - path: The path from the site's root, in NFC.
    ///   - byteCount: The size in bytes.
    public init(path: String, byteCount: Int) {
        self.path = path
        self.byteCount = byteCount
    }
}
