import Foundation

/// A file that is written piece by piece, and takes the place of another once it is whole.
package struct FileWriter: ~Copyable {
    private let file: Descriptor
    private let path: String

    /// Opens a file for writing: a new one, or if that is a pipe or device, the one that is there.
    package init(at path: String, isNew: Bool) throws(DiskError) {
        if isNew { unlink(path) }
        let flags = isNew ? O_EXCL | O_NOFOLLOW : O_TRUNC
        file = try Descriptor(path, O_WRONLY | O_CREAT | flags, mode: 0o644)
        self.path = path
    }

    /// Writes bytes behind those before.
    package borrowing func append(_ bytes: [UInt8]) throws(DiskError) {
        try file.write(bytes, path: path)
    }
}
