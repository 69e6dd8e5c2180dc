import Foundation

/// A folder that is held open: it stays the same folder whatever takes its name later.
///
/// Each name is opened inside the folder and no link is followed, so that neither dots nor links nor a folder that is
/// swapped at the wrong moment can lead out.
package final class OpenFolder: Sendable {
    let descriptor: Descriptor
    /// The path by which the first folder was opened, and the names of those that were opened from there.
    ///
    /// They are put together only where a path is needed: for a message, seldom.
    private let names: [String]
    /// The folder that it was opened from, through how many others whatsoever.
    private let origin: OpenFolder?

    /// What messages call it.
    var path: String { names.joined(separator: "/") }

    /// Opens a folder.
    package init(_ path: String, followingLinks: Bool = true) throws(DiskError) {
        names = [path]
        descriptor = try Descriptor(path, O_RDONLY | O_DIRECTORY | (followingLinks ? 0 : O_NOFOLLOW))
        origin = nil
    }

    /// Opens the folder at a path from another one, name by name; what is found in it is opened from there.
    ///
    /// A link in the place of any name is an error.
    package init(_ path: String, in folder: OpenFolder) throws(DiskError) {
        let parent = try folder.folder(at: FilePath.folder(of: path))
        let whole = folder.path + "/" + path
        do throws(DiskError) {
            descriptor = try Descriptor(
                FilePath.name(of: path), in: parent.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        } catch {
            throw error.naming(whole)
        }
        names = [whole]
        origin = nil
    }

    private init(_ descriptor: consuming Descriptor, named name: String, in folder: OpenFolder) {
        self.descriptor = descriptor
        names = folder.names + CollectionOfOne(name)
        origin = folder.origin ?? folder
    }

    /// The folder that this one was opened from, and the path of a name in this one from there.
    private func place(of name: String) -> (origin: OpenFolder, path: String) {
        guard let origin else { return (self, name) }
        return (origin, (names.dropFirst() + CollectionOfOne(name)).joined(separator: "/"))
    }

    /// What tells the folder from every other one; no other folder can have it while this one is held.
    package func identity() throws(DiskError) -> FileIdentity {
        try descriptor.status(path: path).identity
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
        if status.kind == .folder { return .folder(OpenFolder(found, named: name, in: self)) }
        return OpenFile(found).map(Entry.file)
    }

    /// What the folder holds, in no order.
    package func entries() throws(DiskError) -> [Folder.Entry] {
        // Opened anew: what is held may be listed several times, and each listing starts at the first entry.
        try Folder.entries(of: Descriptor(".", in: descriptor, O_RDONLY | O_DIRECTORY), path: path)
    }

    /// What the file system says of what has a name in the folder; a link is not followed.
    package func status(of name: String) throws(DiskError) -> FileStatus {
        var status = stat()
        guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw DiskError(path: path + "/" + name, isReading: true)
        }
        return FileStatus(status)
    }

    /// A file of a name in the folder, to be opened later, when the folder is not held any more.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - status: What the file system says of it.
    /// - Returns: What can be opened later.
    package func found(_ name: String, _ status: FileStatus) -> FoundFile {
        let (origin, path) = place(of: name)
        return FoundFile(in: origin, path: path, identity: status.identity)
    }

    /// Why the system would refuse something to be done with what a name in the folder leads to, or `nil`.
    package func refusal(of access: Access, to name: String) -> DiskError? {
        faccessat(descriptor.number, name, access.mode, 0) == 0
            ? nil : DiskError(path: path + "/" + name, isReading: access == .reading)
    }

    /// Opens the folder of a name in this one; a link in its place is an error.
    package func folder(_ name: String) throws(DiskError) -> OpenFolder {
        do throws(DiskError) {
            let folder = try Descriptor(name, in: descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
            return OpenFolder(folder, named: name, in: self)
        } catch {
            throw error.naming(path + "/" + name)
        }
    }

    /// Opens the folder at a path from this one, name by name, so that a link in the place of any is an error.
    package func folder(at path: String) throws(DiskError) -> OpenFolder {
        var folder = self
        for name in path.split(separator: "/") { folder = try folder.folder(String(name)) }
        return folder
    }

    /// Opens the folder that a scan found at a path from this one.
    ///
    /// In one step, which takes a system much less than one for each name: a link in the place of a folder above may lead
    /// elsewhere, but not to the folder that was found.
    package func folder(at path: String, found identity: FileIdentity) throws(DiskError) -> OpenFolder {
        let folder = try folder(path)
        return try folder.identity() == identity ? folder : self.folder(at: path)
    }

    /// Opens the regular file of a name in the folder; a link, a pipe and everything else in its place is an error.
    package func file(_ name: String) throws(DiskError) -> OpenFile {
        do throws(DiskError) {
            return try OpenFile(
                Descriptor(name, in: descriptor, Descriptor.reading | O_NOFOLLOW), path: names + CollectionOfOne(name))
        } catch {
            throw error.naming(path + "/" + name)
        }
    }

    /// Opens the regular file at a path from this folder, name by name, so that a link in the place of any is an error.
    package func file(at path: String) throws(DiskError) -> OpenFile {
        try folder(at: FilePath.folder(of: path)).file(FilePath.name(of: path))
    }

    /// Where the link of a name in the folder points, as it is written there; `nil` if there is no such link.
    package func target(ofLink name: String) -> String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                guard let start = buffer.baseAddress else { return }
                count = max(0, readlinkat(descriptor.number, name, start, buffer.count))
            }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
