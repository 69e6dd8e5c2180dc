import Foundation
import Synchronization

/// Keeps the HTML of document bodies on disk between conversion and layout, so that memory does not grow with them.
package final class BodySpool: Sendable {
    private let descriptor: Int32
    private let path: String
    private let end = Atomic(0)

    /// Where a body lies.
    package struct Reference: Sendable {
        package let offset: Int
        package let byteCount: Int
    }

    /// Opens a spool; the file has no name any more when this returns, and so is gone however the build ends.
    package init(path: String) throws(DiskError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DiskError(path: path) }
        unlink(path)
    }

    deinit {
        close(descriptor)
    }

    /// Gives the disk's space back; what was stored is gone.
    ///
    /// A worker that was left alone may still store a body afterwards, which nobody reads.
    package func empty() {
        ftruncate(descriptor, 0)
    }

    /// Stores a body.
    ///
    /// Several threads may do so at once: each writes to a range of its own.
    package func store(_ body: [UInt8]) throws(DiskError) -> Reference {
        try body.withUnsafeBufferPointer { body throws(DiskError) -> Reference in
            let bytes = UnsafeRawBufferPointer(body)
            let offset = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
            var written = 0
            while written < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw DiskError(path: path) }
                written += count
            }
            return Reference(offset: offset, byteCount: bytes.count)
        }
    }

    /// Reads a body back.
    package func load(_ reference: Reference) throws(DiskError) -> [UInt8] {
        let body = [UInt8](unsafeUninitializedCapacity: reference.byteCount) { buffer, count -> Void in
            while count < reference.byteCount {
                let start = buffer.baseAddress.map { $0 + count }
                let received = pread(descriptor, start, reference.byteCount - count, off_t(reference.offset + count))
                if received < 0, errno == EINTR { continue }
                guard received > 0 else { break }
                count += received
            }
        }
        guard body.count == reference.byteCount else { throw DiskError(path: path, isReading: true) }
        return body
    }
}
