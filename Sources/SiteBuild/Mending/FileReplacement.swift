import Foundation

/// Replaces a file's content whole or not at all.
enum FileReplacement {
    /// Writes a new file beside the old one and puts it in its place.
    ///
    /// - Parameters:
    ///   - path: The file; no link.
    ///   - bytes: Its new content. Permissions stay as they are.
    /// - Throws: A `DiskError` when the disk refuses, or when the file may not be written to.
    static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, W_OK) == 0 else {
            throw DiskError(path: path)
        }
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        // Hidden, so that no build and no preview takes it for content.
        let new = String(path[..<slash]) + ".site-mend-\(getpid())"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw DiskError(path: path) }
        do throws(DiskError) {
            try fill(descriptor, with: bytes, mode: status.st_mode & 0o7777, path: path)
            close(descriptor)
            guard rename(new, path) == 0 else { throw DiskError(path: path) }
        } catch {
            unlink(new)
            throw error
        }
    }

    private static func fill(_ descriptor: Int32, with bytes: [UInt8], mode: mode_t, path: String) throws(DiskError) {
        try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
            try Disk.write(UnsafeRawBufferPointer(bytes), to: descriptor, path: path)
        }
        guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw DiskError(path: path) }
    }
}
