import Foundation

/// Replaces a file's content whole or not at all.
package enum FileReplacement {
    /// Writes a new file beside the old one and puts it in its place.
    ///
    /// - Parameters:
    ///   - path: The file; no link.
    ///   - bytes: Its new content. Permissions and owner stay as they are.
    /// - Throws: A `DiskError` when the disk refuses, or when the file may not be written to.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
        let status = try status(ofWritable: path)
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        // Hidden, so that no build and no preview takes it for content.
        let new = String(path[..<slash]) + ".site-mend-\(getpid())"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw DiskError(path: path) }
        defer { close(descriptor) }
        do throws(DiskError) {
            try fill(descriptor, with: bytes, like: status, path: path)
            guard rename(new, path) == 0 else { throw DiskError(path: path) }
        } catch {
            unlink(new)
            throw error
        }
    }

    private static func status(ofWritable path: String) throws(DiskError) -> stat {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw DiskError(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            errno = EINVAL
            throw DiskError(path: path)
        }
        guard access(path, W_OK) == 0 else { throw DiskError(path: path) }
        return status
    }

    private static func fill(
        _ descriptor: Int32, with bytes: [UInt8], like old: stat, path: String
    ) throws(DiskError) {
        try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
            try Disk.write(UnsafeRawBufferPointer(bytes), to: descriptor, path: path)
        }
        // The owner first: a change of it may take permissions away.
        guard isOwned(descriptor, like: old) || fchown(descriptor, old.st_uid, old.st_gid) == 0,
            fchmod(descriptor, old.st_mode & 0o7777) == 0, fsync(descriptor) == 0
        else { throw DiskError(path: path) }
    }

    private static func isOwned(_ descriptor: Int32, like old: stat) -> Bool {
        var new = stat()
        return fstat(descriptor, &new) == 0 && new.st_uid == old.st_uid && new.st_gid == old.st_gid
    }
}
