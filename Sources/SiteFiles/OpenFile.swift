import Foundation

/// A regular file that is open for reading.
///
/// Its content does not change while it is open: builds replace files and never write into them.
package final class OpenFile: Sendable {
    private let descriptor: Descriptor
    /// The parts of the path, which are put together only for a message.
    private let names: [String]
    private var path: String { names.joined(separator: "/") }
    /// The size in bytes.
    package let byteCount: Int
    /// When it was last written, in nanoseconds since 1970.
    package let modified: Int
    /// What the file system said of it when it was opened.
    package let status: FileStatus

    /// Takes over what is open; fails for anything but a regular file.
    convenience init?(_ descriptor: consuming Descriptor) {
        try? self.init(descriptor, path: [])
    }

    /// Takes over what is open, and the parts of its path; throws for anything but a regular file.
    init(_ descriptor: consuming Descriptor, path names: [String]) throws(DiskError) {
        status = try descriptor.status(path: names.joined(separator: "/"))
        guard status.kind == .file else {
            throw DiskError(
                path: names.joined(separator: "/"), isReading: true, code: status.kind == .folder ? EISDIR : EINVAL)
        }
        byteCount = status.byteCount
        modified = status.stamp.modified
        self.descriptor = descriptor
        self.names = names
    }

    /// Tells this content from any other that had the same name.
    package var identity: String {
        [UInt64(byteCount), UInt64(bitPattern: Int64(modified)), status.number].map { String($0, radix: 36) }
            .joined(separator: "-")
    }

    /// Reads a part of the file; fewer bytes if someone has truncated it.
    package func bytes(in range: Range<Int>) -> [UInt8] {
        (try? descriptor.bytes(in: range, path: "")) ?? []
    }

    /// Whether another open file holds the same bytes.
    package func holds(sameAs other: OpenFile) -> Bool {
        guard byteCount == other.byteCount else { return false }
        return stride(from: 0, to: byteCount, by: Self.chunkSize).allSatisfy { start in
            let range = start..<min(start + Self.chunkSize, byteCount)
            return bytes(in: range) == other.bytes(in: range)
        }
    }

    /// The whole content; more or fewer bytes than the file had when it was opened if someone writes into it.
    ///
    /// Of a file that grows, not much more than `limit` bytes are read.
    package func contents(limit: Int = .max) throws(DiskError) -> [UInt8] {
        // One byte more than expected, so that a larger file is noticed; one of the size expected needs a single call.
        var bytes = try descriptor.bytes(
            in: 0..<(byteCount + 1), expecting: byteCount == 0 ? nil : byteCount, path: path)
        guard bytes.count > byteCount else { return bytes }
        while bytes.count <= limit {
            let start = bytes.count
            bytes += try descriptor.bytes(in: start..<(start + Self.chunkSize), path: path)
            if bytes.count < start + Self.chunkSize { break }
        }
        return bytes
    }

    /// Whether the file holds exactly some bytes, and allows what it must.
    package func holds(_ bytes: [UInt8], allowing permissions: Permissions? = nil) -> Bool {
        guard byteCount == bytes.count, permissions.map(status.permissions.cover) ?? true else { return false }
        return stride(from: 0, through: bytes.count, by: Self.chunkSize).allSatisfy { offset in
            // One byte more than expected, so that a file that has grown meanwhile is noticed.
            let end = min(offset + Self.chunkSize, bytes.count + 1)
            return self.bytes(in: offset..<end)[...] == bytes[offset..<min(end, bytes.count)]
        }
    }

    /// Copies the whole content into another file.
    func copy(into file: borrowing Descriptor, path other: String) throws(DiskError) {
        var offset = 0
        while true {
            let chunk = try descriptor.bytes(in: offset..<(offset + Self.chunkSize), path: path)
            try file.write(chunk, path: other)
            if chunk.count < Self.chunkSize { return }
            offset += chunk.count
        }
    }

    /// Small enough that the allocator keeps it at hand.
    private static let chunkSize = 64 * 1024
}
