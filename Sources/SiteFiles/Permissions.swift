import Foundation

/// What a file lets its owner, its group and everybody else do.
package struct Permissions: Sendable, Equatable {
    package let bits: UInt64

    /// Takes bits that were kept.
    package init(bits: UInt64) {
        self.bits = bits
    }

    /// Reads them from what the system says of a file.
    init(_ status: stat) {
        bits = UInt64(status.st_mode & 0o777)
    }

    /// Looks at a file; a link is not followed.
    package init(of path: String) throws(DiskError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw DiskError(path: path, isReading: true) }
        self.init(status)
    }

    /// Finds what a new file in a folder lets do: the user's mask, the folder and the file system all have their say.
    ///
    /// - Parameter path: The place of a file that is made for this and taken away again.
    /// - Throws: A `DiskError` when the disk refuses.
    package init(ofNewFileAt path: String) throws(DiskError) {
        try Disk.replace(with: UnsafeRawBufferPointer(start: nil, count: 0), at: path)
        defer { unlink(path) }
        try self.init(of: path)
    }

    /// Whether whoever may do something by some other permissions may do it by these, too.
    package func cover(_ other: Permissions) -> Bool { bits & other.bits == other.bits }
}
