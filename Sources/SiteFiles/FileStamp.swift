import Foundation

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

    /// Looks at a regular file; fails when there is none, and for a link.
    ///
    /// - Parameter path: The file.
    public init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    /// Looks at an open regular file.
    ///
    /// - Parameter descriptor: The file.
    public init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.init(
            byteCount: Int(status.st_size), modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed))
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}
