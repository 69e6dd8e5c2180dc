import Foundation

/// The folder that is served, through which nothing outside of it can be reached.
///
/// It remains the same folder even if another takes its name.
final class SiteFolder: Sendable {
    let path: String
    private let descriptor: Int32

    /// Opens a folder; one that does not exist counts as gone.
    init(path: String) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether the folder has been removed or replaced by another.
    var isGone: Bool {
        var opened = stat()
        var named = stat()
        guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return true }
        return opened.st_ino != named.st_ino || opened.st_dev != named.st_dev
    }

    /// What is at a path.
    enum Entry: Sendable {
        case file(OpenFile)
        /// A folder, and its index page if it has one.
        case folder(index: OpenFile?)
        case nothing
    }

    /// Looks up names that `RequestPath` allows, from the folder down.
    ///
    /// Each step opens a name inside the folder before it and follows no link, so that neither dots nor links nor a
    /// folder replaced at the wrong moment can lead out.
    func entry(_ names: [String]) -> Entry {
        var folder = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        guard folder >= 0 else { return .nothing }
        for (position, name) in names.enumerated() {
            let next = openat(folder, name, Self.flags)
            guard next >= 0 else { return .nothing }
            if !Self.isFolder(next) {
                guard position == names.count - 1, let file = OpenFile(descriptor: next) else { return .nothing }
                return .file(file)
            }
            close(folder)
            folder = next
        }
        let index = openat(folder, "index.html", Self.flags)
        return .folder(index: index < 0 ? nil : OpenFile(descriptor: index))
    }

    /// Whether there is a file at a path from the folder.
    func holdsFile(_ path: String) -> Bool {
        if case .file = entry(path.split(separator: "/").map(String.init)) { true } else { false }
    }

    /// Do not wait for a pipe, and do not follow a link.
    private static let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK

    private static func isFolder(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

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
