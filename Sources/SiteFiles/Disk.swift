import Foundation
package import SiteBytes

/// Reads, writes and compares whole files.
package enum Disk {
    // MARK: Reading

    /// Reads a regular file; a link is not followed.
    package static func contents(of path: String) throws(DiskError) -> [UInt8] {
        let file = try Descriptor(path, Descriptor.reading | O_NOFOLLOW)
        let status = try file.status(path: path)
        guard status.kind == .file else {
            throw DiskError(path: path, isReading: true, code: status.kind == .folder ? EISDIR : EINVAL)
        }
        let size = status.byteCount
        let bytes = try file.bytes(in: 0..<size, path: path)
        guard bytes.count == size else { throw DiskError(path: path, isReading: true, code: EIO) }
        return bytes
    }

    /// Reads what a path leads to when links are followed, which has about so many bytes.
    package static func contents(ofTarget path: String, expecting byteCount: Int) throws(DiskError) -> [UInt8] {
        let file = try Descriptor(path, O_RDONLY)
        // One byte more than expected, so that a larger file is noticed; one of the size expected needs a single call.
        var bytes = try file.bytes(in: 0..<(byteCount + 1), expecting: byteCount == 0 ? nil : byteCount, path: path)
        guard bytes.count > byteCount else { return bytes }
        while true {
            let start = bytes.count
            bytes += try file.bytes(in: start..<(start + chunkSize), path: path)
            if bytes.count < start + chunkSize { return bytes }
        }
    }

    /// Reads the first bytes of what a path leads to.
    package static func start(of path: String, byteCount: Int) throws(DiskError) -> [UInt8] {
        try Descriptor(path, Descriptor.reading).bytes(in: 0..<byteCount, path: path)
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

    /// Writes a new file.
    ///
    /// - Returns: What the file system says of it.
    @discardableResult
    package static func write(_ bytes: borrowing ByteBuffer, to path: String) throws(DiskError) -> FileStamp? {
        let file = try Descriptor(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
        try file.write(UnsafeRawBufferPointer(bytes.bytes), path: path)
        return file.stamp
    }

    /// Writes a file where nobody else can have put one: what is there is removed first, and a link is not followed.
    package static func replace(with bytes: [UInt8], at path: String) throws(DiskError) {
        unlink(path)
        let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        try file.write(bytes, path: path)
    }

    /// Copies a file's bytes into a new file.
    ///
    /// - Returns: What the file system says of it.
    package static func copy(from source: String, to destination: String) throws(DiskError) -> FileStamp? {
        let input = try Descriptor(source, Descriptor.reading)
        let output = try Descriptor(destination, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
        var offset = 0
        while true {
            let chunk = try input.bytes(in: offset..<(offset + chunkSize), path: source)
            try output.write(chunk, path: destination)
            if chunk.count < chunkSize { return output.stamp }
            offset += chunkSize
        }
    }

    // MARK: Comparing

    /// Whether a regular file holds exactly some bytes, and allows what it must.
    package static func file(
        at path: String, holds bytes: [UInt8], allowing permissions: Permissions? = nil
    ) -> Bool {
        guard let file = try? Descriptor(path, Descriptor.reading | O_NOFOLLOW),
            let status = try? file.status(path: path), status.kind == .file, status.byteCount == bytes.count,
            permissions.map(status.permissions.cover) ?? true
        else { return false }
        return stride(from: 0, through: bytes.count, by: chunkSize).allSatisfy { offset in
            // One byte more than expected, so that a file that has grown meanwhile is noticed.
            let end = min(offset + chunkSize, bytes.count + 1)
            let chunk = try? file.bytes(in: offset..<end, path: path)
            return chunk.map { $0[...] == bytes[offset..<min(end, bytes.count)] } ?? false
        }
    }

    /// Whether two regular files hold the same, and the first allows what it must.
    package static func file(at path: String, equals other: String, allowing permissions: Permissions) -> Bool {
        guard let left = try? Descriptor(path, Descriptor.reading | O_NOFOLLOW),
            let right = try? Descriptor(other, Descriptor.reading),
            let leftStatus = try? left.status(path: path), let rightStatus = try? right.status(path: other),
            leftStatus.kind == .file, leftStatus.byteCount == rightStatus.byteCount,
            leftStatus.permissions.cover(permissions)
        else { return false }
        return stride(from: 0, through: leftStatus.byteCount, by: chunkSize).allSatisfy { offset in
            let range = offset..<min(offset + chunkSize, leftStatus.byteCount + 1)
            guard let chunk = try? left.bytes(in: range, path: path) else { return false }
            return chunk == (try? right.bytes(in: range, path: other))
        }
    }

    /// Small enough that the allocator keeps it at hand.
    private static let chunkSize = 64 * 1024
}
