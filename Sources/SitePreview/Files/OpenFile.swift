import Foundation

/// A regular file that is open for reading.
///
/// Its content does not change while it is open: builds replace files and never write into them.
final class OpenFile: Sendable {
    private let descriptor: Int32
    let byteCount: Int
    /// When it was last written, in nanoseconds since 1970.
    let modified: Int
    private let number: UInt64

    /// Takes over a descriptor, and closes it if it is not of a regular file.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        self.descriptor = descriptor
        byteCount = Int(status.st_size)
        modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
        number = UInt64(status.st_ino)
    }

    deinit {
        close(descriptor)
    }

    /// Tells this content from any other that had the same name.
    var identity: String {
        [UInt64(byteCount), UInt64(bitPattern: Int64(modified)), number].map { String($0, radix: 36) }
            .joined(separator: "-")
    }

    /// Reads a part of the file; returns fewer bytes if someone has truncated it.
    func bytes(in range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            count = 0
            while count < range.count {
                let received = pread(
                    descriptor, buffer.baseAddress.map { $0 + count }, range.count - count,
                    off_t(range.lowerBound + count))
                if received < 0, errno == EINTR { continue }
                guard received > 0 else { break }
                count += received
            }
        }
    }
}
