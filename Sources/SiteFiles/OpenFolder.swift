import Foundation

/// A folder that is held open: it stays the same folder whatever takes its name later.
///
/// Each name is opened inside the folder and no link is followed, so that neither dots nor links nor a folder that is
/// swapped at the wrong moment can lead out.
package final class OpenFolder: Sendable {
    private let descriptor: Descriptor
    private let path: String

    /// Opens a folder.
    package init(_ path: String, followingLinks: Bool = true) throws(DiskError) {
        self.path = path
        descriptor = try Descriptor(path, O_RDONLY | O_DIRECTORY | (followingLinks ? 0 : O_NOFOLLOW))
    }

    private init(_ descriptor: consuming Descriptor, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Whether the folder is still what its path leads to.
    package var isInPlace: Bool {
        guard let opened = try? descriptor.status(path: path), let named = try? FileStatus(ofTarget: path) else {
            return false
        }
        return opened.isSameFile(as: named)
    }

    /// Keeps other programs from locking the folder for as long as it is held.
    ///
    /// - Parameter waits: Whether to wait until another program releases it.
    /// - Returns: Whether it is locked now.
    package func lock(waiting waits: Bool = false) -> Bool {
        uninterrupted { Int(flock(descriptor.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB)) } == 0
    }

    // MARK: Finding

    /// What a name in the folder leads to.
    package enum Entry: Sendable {
        case file(OpenFile)
        case folder(OpenFolder)
    }

    /// Opens what a name leads to; `nil` if there is nothing, or neither a file nor a folder.
    package func entry(_ name: String) -> Entry? {
        guard let found = try? Descriptor(name, in: descriptor, Descriptor.reading | O_NOFOLLOW),
            let status = try? found.status(path: name)
        else { return nil }
        if status.kind == .folder { return .folder(OpenFolder(found, path: path + "/" + name)) }
        return OpenFile(found).map(Entry.file)
    }

    // MARK: Writing

    /// Opens a folder in this one, and makes it if there is nothing of that name; `made` is called if so.
    package func makeFolder(_ name: String, made: () -> Void) throws(DiskError) -> OpenFolder {
        if mkdirat(descriptor.number, name, 0o755) == 0 {
            made()
        } else if errno != EEXIST {
            throw DiskError(path: path + "/" + name)
        }
        let folder = try Descriptor(name, in: descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        return OpenFolder(folder, path: path + "/" + name)
    }

    /// Writes a file where there is nothing of that name; `made` is called before anything is written into it.
    package func write(_ bytes: [UInt8], toNew name: String, made: () -> Void) throws(DiskError) {
        let file = try Descriptor(name, in: descriptor, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        made()
        try file.write(bytes, path: name)
    }

    /// Copies an open file to where there is nothing of that name; `made` is called before anything is written into it.
    package func copy(_ source: OpenFile, toNew name: String, made: () -> Void) throws(DiskError) {
        let file = try Descriptor(name, in: descriptor, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        made()
        for start in stride(from: 0, to: source.byteCount, by: Self.chunkSize) {
            let chunk = source.bytes(in: start..<min(start + Self.chunkSize, source.byteCount))
            try file.write(chunk, path: name)
        }
    }

    private static let chunkSize = 256 * 1024
}
