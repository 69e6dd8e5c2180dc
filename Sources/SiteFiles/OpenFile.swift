import Foundation

/// A regular file that is open for reading.
///
/// Its content does not change while it is open: builds replace files and never write into them.
package final class OpenFile: Sendable {
    private let descriptor: Descriptor
    /// The size in bytes.
    package let byteCount: Int
    /// When it was last written, in nanoseconds since 1970.
    package let modified: Int
    /// What the file system said of it when it was opened.
    package let status: FileStatus

    /// Takes over what is open; fails for anything but a regular file.
    convenience init?(_ descriptor: consuming Descriptor) {
        try? self.init(descriptor, path: "")
    }

    /// Takes over what is open; throws for anything but a regular file.
    init(_ descriptor: consuming Descriptor, path: String) throws(DiskError) {
        status = try descriptor.status(path: path)
        guard status.kind == .file else {
            throw DiskError(path: path, isReading: true, code: status.kind == .folder ? EISDIR : EINVAL)
        }
        byteCount = status.byteCount
        modified = status.stamp.modified
        self.descriptor = descriptor
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

    private static let chunkSize = 256 * 1024
}
