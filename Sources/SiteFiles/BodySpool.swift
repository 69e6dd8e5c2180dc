import Foundation
import Synchronization

/// Keeps the HTML of document bodies on disk between conversion and layout, so that memory does not grow with them.
package final class BodySpool: Sendable {
    private let file: Descriptor
    private let path: String
    private let end = Atomic(0)

    /// Where a body is.
    package struct Reference: Sendable {
        package let offset: Int
        package let byteCount: Int
    }

    /// Opens a spool; its file has no name any more when this returns, and so is gone however the build ends.
    package init(in folder: OpenFolder, named name: String) throws(DiskError) {
        path = folder.path + "/" + name
        file = try folder.newFile(name, for: O_RDWR, mode: 0o600)
        try? folder.remove(name)
    }

    /// Gives the disk's space back; what was stored is gone.
    ///
    /// A worker that was left alone may still store a body afterwards, which nobody reads.
    package func empty() {
        ftruncate(file.number, 0)
    }

    /// Stores a body; several threads may do so at once, since each writes to a range of its own.
    package func store(_ body: [UInt8]) throws(DiskError) -> Reference {
        let offset = end.wrappingAdd(body.count, ordering: .relaxed).oldValue
        try file.write(body, at: offset, path: path)
        return Reference(offset: offset, byteCount: body.count)
    }

    /// Reads a body back.
    package func load(_ reference: Reference) throws(DiskError) -> [UInt8] {
        let body = try file.bytes(in: reference.offset..<(reference.offset + reference.byteCount), path: path)
        guard body.count == reference.byteCount else { throw DiskError(path: path, isReading: true, code: EIO) }
        return body
    }
}
