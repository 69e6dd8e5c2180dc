import Foundation

/// What a path leads to.
package enum FileKind: Sendable {
    case file, folder, link, other

    /// Looks at a path without following a link at its end; `nil` if there is nothing.
    package init?(at path: String) {
        guard let status = try? FileStatus(of: path) else { return nil }
        self = status.kind
    }

    /// Looks at what a path leads to when links are followed; `nil` if there is nothing.
    package init?(atTarget path: String) {
        guard let status = try? FileStatus(ofTarget: path) else { return nil }
        self = status.kind
    }
}

/// What the file system says of a file or folder.
package struct FileStatus: Sendable {
    let status: stat

    /// Looks at a path without following a link at its end.
    package init(of path: String) throws(DiskError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw DiskError(path: path, isReading: true) }
        self.status = status
    }

    /// Looks at what a path leads to when links are followed.
    package init(ofTarget path: String) throws(DiskError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw DiskError(path: path, isReading: true) }
        self.status = status
    }

    init(_ status: stat) {
        self.status = status
    }

    /// What it is.
    package var kind: FileKind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// The size in bytes.
    package var byteCount: Int { Int(status.st_size) }

    /// The file's number on its disk, which no other file has at the same time.
    package var number: UInt64 { UInt64(status.st_ino) }

    /// What tells the file or folder from every other one that exists at the same time.
    package var identity: FileIdentity { FileIdentity(status) }

    /// What changes with the content.
    package var stamp: FileStamp {
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        return FileStamp(
            byteCount: byteCount, modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed))
    }

    /// What the file allows to whom.
    package var permissions: Permissions { Permissions(bits: UInt64(status.st_mode & 0o777)) }

    /// Whether both are of one and the same file or folder.
    func isSameFile(as other: FileStatus) -> Bool {
        identity == other.identity
    }

    /// Whether it is the file itself that is to get this one's name.
    func mayGiveWay(to own: FileStatus) -> Bool {
        // A file with two links may have the other name already; a folder has one link for each folder in it.
        own.isSameFile(as: self) && (own.kind != .file || own.status.st_nlink < 2)
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}
