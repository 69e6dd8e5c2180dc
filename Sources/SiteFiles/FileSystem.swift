import Foundation
package import SiteModel

/// Reads files and folders with the system's own calls: exact names, and no more than one look at each.
package enum FileSystem {
    /// What a name in a folder stands for.
    package enum Kind {
        case file(FileStamp)
        case folder
        case link
        case other
    }

    /// Why a call failed, in the system's words.
    package struct Failure: Error {
        /// The value of `errno`.
        private let code: Int32
        package var reason: Wording { Wording(systemError: code) }

        package init() {
            code = errno
        }
    }

    /// What a folder holds.
    package struct Entry {
        /// The name; where it is not UTF-8, with U+FFFD for what is not.
        package let name: String
        package let isUTF8: Bool
        /// What the name stands for, without following a link.
        package let kind: Result<Kind, Failure>
    }

    /// What a folder holds, in no order.
    package static func entries(in folder: String) throws(Failure) -> [Entry] {
        guard let stream = opendir(folder) else { throw Failure() }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let found = readdir(stream) {
            let held = withUnsafeBytes(of: &found.pointee.d_name) { entry(named: $0, in: dirfd(stream)) }
            if held.name != ".", held.name != ".." { entries.append(held) }
        }
        return entries
    }

    /// Looks at an entry from its folder: the system then has no path to walk.
    private static func entry(named bytes: UnsafeRawBufferPointer, in folder: Int32) -> Entry {
        var status = stat()
        let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
        let isThere = start.map { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
        let kind: Result<Kind, Failure> = isThere ? .success(kind(status)) : .failure(Failure())
        let name = bytes.prefix { $0 != 0 }
        let valid = String(validating: name, as: UTF8.self)
        return Entry(name: valid ?? String(decoding: name, as: UTF8.self), isUTF8: valid != nil, kind: kind)
    }

    /// What a path stands for, without following a link at its end.
    package static func kind(of path: String) throws(Failure) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw Failure() }
        return kind(status)
    }

    /// What a path stands for, after following links.
    package static func kindOfTarget(of path: String) throws(Failure) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Failure() }
        return kind(status)
    }

    /// Whether a file may be read; `errno` says why not.
    package static func isReadable(_ path: String) -> Bool {
        access(path, R_OK) == 0
    }

    /// The path with every link in it followed; `nil` when it leads nowhere.
    package static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// The bytes of a file.
    package static func contents(of path: String, byteCount: Int) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure() }
        defer { close(descriptor) }
        var failure: Failure?
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end of the file shows without a second call.
        var chunk = byteCount + 1
        while true {
            let start = bytes.count
            var received = 0
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
                    received = read(descriptor, buffer.baseAddress, chunk)
                    if received < 0 { failure = Failure() }
                    count = max(0, received)
                })
            if let failure { throw failure }
            if received == 0 || bytes.count - start < chunk && bytes.count == byteCount { return bytes }
            chunk = 64 * 1024
        }
    }

    /// The first bytes of a file.
    package static func start(of path: String, byteCount: Int) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure() }
        defer { close(descriptor) }
        var received = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            received = read(descriptor, buffer.baseAddress, byteCount)
            count = max(0, received)
        }
        if received < 0 { throw Failure() }
        return bytes
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file(FileStamp(status))
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}
