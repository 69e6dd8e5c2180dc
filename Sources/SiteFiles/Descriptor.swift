import Foundation

/// An open file or folder, which is closed when this value goes.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// Opens a file or folder.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(DiskError) {
        number = open(path, flags | O_CLOEXEC, mode)
        guard number >= 0 else { throw DiskError(path: path, isReading: flags & O_ACCMODE == O_RDONLY) }
    }

    /// Opens a file or folder by its name in an open folder.
    init(_ name: String, in folder: borrowing Descriptor, _ flags: Int32, mode: mode_t = 0) throws(DiskError) {
        number = openat(folder.number, name, flags | O_CLOEXEC, mode)
        guard number >= 0 else { throw DiskError(path: name, isReading: flags & O_ACCMODE == O_RDONLY) }
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// Leaves closing it to whom the number was given.
    consuming func handOver() {
        discard self
    }

    /// For reading: a pipe is not waited for.
    static let reading = O_RDONLY | O_NONBLOCK

    /// What the file system says of it.
    func status(path: @autoclosure () -> String) throws(DiskError) -> FileStatus {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw DiskError(path: path(), isReading: true) }
        return FileStatus(status)
    }

    /// What the file system says of a regular file's content.
    var stamp: FileStamp? {
        guard let status = try? status(path: ""), status.kind == .file else { return nil }
        return status.stamp
    }

    /// Reads part of a file: fewer bytes where the file ends, or no more than are expected.
    func bytes(
        in range: Range<Int>, expecting expected: Int? = nil, path: @autoclosure () -> String
    ) throws(DiskError) -> [UInt8] {
        var failure: DiskError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            count = 0
            while count < range.count, count != expected {
                let start = buffer.baseAddress.map { $0 + count }
                let received = uninterrupted {
                    pread(number, start, range.count - count, off_t(range.lowerBound + count))
                }
                if received < 0 { failure = DiskError(path: path(), isReading: true) }
                guard received > 0 else { break }
                count += received
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all of some bytes: at a place in the file, or where the last ones ended.
    func write(_ bytes: [UInt8], at offset: Int? = nil, path: @autoclosure () -> String) throws(DiskError) {
        try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
            try write(UnsafeRawBufferPointer(bytes), at: offset, path: path())
        }
    }

    /// Writes all of some bytes: at a place in the file, or where the last ones ended.
    func write(
        _ bytes: UnsafeRawBufferPointer, at offset: Int? = nil, path: @autoclosure () -> String
    ) throws(DiskError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = uninterrupted {
                if let offset { return pwrite(number, rest.baseAddress, rest.count, off_t(offset + written)) }
                return Foundation.write(number, rest.baseAddress, rest.count)
            }
            guard count > 0 else { throw DiskError(path: path()) }
            written += count
        }
    }
}
