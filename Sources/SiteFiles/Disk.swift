import Foundation

/// Reads and writes whole files by their paths.
package enum Disk {
    // MARK: Reading

    /// Reads a regular file; a link is not followed, and more bytes than `limit` are an error.
    package static func contents(of path: String, limit: Int = .max) throws(DiskError) -> [UInt8] {
        let file = try Descriptor(path, Descriptor.reading | O_NOFOLLOW)
        let status = try file.status(path: path)
        guard status.kind == .file else {
            throw DiskError(path: path, isReading: true, code: status.kind == .folder ? EISDIR : EINVAL)
        }
        let size = status.byteCount
        guard size <= limit else { throw DiskError(path: path, isReading: true, code: EFBIG) }
        let bytes = try file.bytes(in: 0..<size, path: path)
        guard bytes.count == size else { throw DiskError(path: path, isReading: true, code: EIO) }
        return bytes
    }

    /// Reads what a path leads to when links are followed, which has about so many bytes.
    ///
    /// Of something that goes on, not much more than `limit` bytes are read.
    package static func contents(
        ofTarget path: String, expecting byteCount: Int, limit: Int = .max
    ) throws(DiskError) -> [UInt8] {
        let file = try Descriptor(path, O_RDONLY)
        // One byte more than expected, so that a larger file is noticed; one of the size expected needs a single call.
        var bytes = try file.bytes(in: 0..<(byteCount + 1), expecting: byteCount == 0 ? nil : byteCount, path: path)
        guard bytes.count > byteCount else { return bytes }
        while bytes.count <= limit {
            let start = bytes.count
            bytes += try file.bytes(in: start..<(start + chunkSize), path: path)
            if bytes.count < start + chunkSize { break }
        }
        return bytes
    }

    // MARK: Writing

    /// Writes a new file.
    ///
    /// - Returns: What the file system says of it.
    @discardableResult
    package static func write(_ bytes: [UInt8], to path: String) throws(DiskError) -> FileStamp? {
        let file = try Descriptor(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
        try file.write(bytes, path: path)
        return file.stamp
    }

    /// Writes a file where nobody else can have put one: what is there is removed first, and a link is not followed.
    package static func replace(with bytes: [UInt8], at path: String) throws(DiskError) {
        unlink(path)
        let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        try file.write(bytes, path: path)
    }

    private static let chunkSize = 64 * 1024
}
