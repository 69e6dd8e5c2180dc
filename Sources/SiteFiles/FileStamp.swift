/// What the file system says of a file's content: while it stays the same, so does the content.
public struct FileStamp: Sendable, Hashable {
    /// The size in bytes.
    public package(set) var byteCount: Int
    /// When the content was last written, in nanoseconds; anyone may set it.
    public package(set) var modified: Int
    /// When the file was last changed in any way, in nanoseconds; only the system sets it.
    public package(set) var changed: Int

    /// Makes a stamp of known values.
    ///
    /// - Parameters:
    ///   - byteCount: The size in bytes.
    ///   - modified: When the content was last written, in nanoseconds.
    ///   - changed: When the file was last changed in any way, in nanoseconds.
    public init(byteCount: Int, modified: Int, changed: Int) {
        self.byteCount = byteCount
        self.modified = modified
        self.changed = changed
    }

    /// Looks at a regular file; fails if there is none, and for a link.
    ///
    /// - Parameter path: The file.
    public init?(of path: String) {
        guard let status = try? FileStatus(of: path), status.kind == .file else { return nil }
        self = status.stamp
    }
}
