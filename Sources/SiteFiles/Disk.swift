import Foundation

/// The few calls through which files are written.
package enum Disk {
    /// Writes a new file.
    ///
    /// - Parameters:
    ///   - bytes: Its content.
    ///   - path: Where to.
    /// - Returns: What the file system says of it.
    /// - Throws: A `DiskError` when the disk refuses.
    @discardableResult
    package static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(DiskError) -> FileStamp? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DiskError(path: path) }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, path: path)
        return FileStamp(of: descriptor)
    }

    /// Writes a file where nobody else can have put one: what stands there goes first, and a link is not followed.
    package static func replace(with bytes: UnsafeRawBufferPointer, at path: String) throws(DiskError) {
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DiskError(path: path) }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, path: path)
    }

    /// Writes all of some bytes to an open file.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(DiskError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw DiskError(path: path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads a regular file.
    package static func contents(of path: String) throws(DiskError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw DiskError(path: path, isReading: true) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw DiskError(path: path, isReading: true)
        }
        var received = 0
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while received < size {
                let step = read(descriptor, buffer.baseAddress.map { $0 + received }, size - received)
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { break }
                received += step
            }
            count = received
        }
        guard received == size else { throw DiskError(path: path, isReading: true) }
        return bytes
    }

    /// Whether a regular file holds exactly some bytes, and lets do what it must.
    package static func file(
        at path: String, holds bytes: UnsafeRawBufferPointer, allowing permissions: Permissions? = nil
    ) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count,
            permissions.map(Permissions(status).cover) ?? true
        else { return false }
        return withChunks(of: descriptor) { chunk, offset in
            offset + chunk.count <= bytes.count
                && chunk.elementsEqual(UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + chunk.count)]))
        }
    }

    /// Whether two regular files hold the same, and the first lets do what it must.
    package static func file(at path: String, equals other: String, allowing permissions: Permissions) -> Bool {
        let left = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard left >= 0 else { return false }
        defer { close(left) }
        let right = open(other, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard right >= 0 else { return false }
        defer { close(right) }
        var leftStatus = stat()
        var rightStatus = stat()
        guard fstat(left, &leftStatus) == 0, fstat(right, &rightStatus) == 0,
            leftStatus.st_mode & S_IFMT == S_IFREG, leftStatus.st_size == rightStatus.st_size,
            Permissions(leftStatus).cover(permissions)
        else { return false }
        var buffer = [UInt8](repeating: 0, count: chunkSize)
        return withChunks(of: left) { chunk, offset in
            let count = pread(right, &buffer, chunk.count, off_t(offset))
            return count == chunk.count && chunk.elementsEqual(buffer[..<count])
        }
    }

    /// Copies a file's bytes into a new file.
    ///
    /// - Returns: What the file system says of it.
    package static func copy(from source: String, to destination: String) throws(DiskError) -> FileStamp? {
        let input = open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard input >= 0 else { throw DiskError(path: source, isReading: true) }
        defer { close(input) }
        let output = open(destination, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard output >= 0 else { throw DiskError(path: destination) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: chunkSize)
        while true {
            let count = read(input, &buffer, chunkSize)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw DiskError(path: source, isReading: true) }
            if count == 0 { return FileStamp(of: output) }
            try buffer.withUnsafeBufferPointer { bytes throws(DiskError) in
                let chunk = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count])
                try write(chunk, to: output, path: destination)
            }
        }
    }

    private static let chunkSize = 128 * 1024

    /// Reads a file piece by piece while a function is content with it.
    private static func withChunks(
        of descriptor: Int32, isExpected: (UnsafeRawBufferPointer, Int) -> Bool
    ) -> Bool {
        var buffer = [UInt8](repeating: 0, count: chunkSize)
        var offset = 0
        while true {
            let count = read(descriptor, &buffer, chunkSize)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            if count == 0 { return true }
            let matches = buffer.withUnsafeBytes {
                isExpected(UnsafeRawBufferPointer(rebasing: $0[..<count]), offset)
            }
            guard matches else { return false }
            offset += count
        }
    }
}
