import Foundation
package import SiteBytes

// Each name is one in the folder itself, and no link in its place is followed.
extension OpenFolder {
    // MARK: Folders

    /// Makes a folder, unless there is something of that name already.
    ///
    /// - Returns: Whether it was made.
    @discardableResult
    package func make(_ name: String) throws(DiskError) -> Bool {
        if mkdirat(descriptor.number, name, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw DiskError(path: path + "/" + name) }
        return false
    }

    /// Opens a folder in this one, and makes it if there is nothing of that name; `made` is called if so.
    package func makeFolder(_ name: String, made: () -> Void = {}) throws(DiskError) -> OpenFolder {
        if try make(name) { made() }
        return try folder(name)
    }

    /// Removes a folder if it is empty.
    package func removeFolder(_ name: String) throws(DiskError) {
        guard unlinkat(descriptor.number, name, AT_REMOVEDIR) == 0 else { throw DiskError(path: path + "/" + name) }
    }

    /// Removes a folder that contains nothing but folders.
    package func removeEmptyTree(_ name: String) {
        guard let folder = try? folder(name) else { return }
        for entry in (try? folder.entries()) ?? [] { folder.removeEmptyTree(entry.name) }
        try? removeFolder(name)
    }

    /// Removes everything in the folder, as far as the system allows.
    package func empty() {
        for entry in (try? entries()) ?? [] {
            if (try? entry.status.get().kind) == .folder {
                (try? folder(entry.name))?.empty()
                try? removeFolder(entry.name)
            } else {
                try? remove(entry.name)
            }
        }
    }

    // MARK: Names

    /// Removes a file or link.
    package func remove(_ name: String) throws(DiskError) {
        guard unlinkat(descriptor.number, name, 0) == 0 else { throw DiskError(path: path + "/" + name) }
    }

    /// Moves a file or folder to a name in another folder; a file that has that name already is replaced.
    package func move(_ name: String, to folder: OpenFolder, as new: String) throws(DiskError) {
        guard renameat(descriptor.number, name, folder.descriptor.number, new) == 0 else {
            throw DiskError(path: folder.path + "/" + new)
        }
    }

    /// Gives a file a second name, in another folder.
    package func addName(_ new: String, in folder: OpenFolder, to name: String) throws(DiskError) {
        guard linkat(descriptor.number, name, folder.descriptor.number, new, 0) == 0 else {
            throw DiskError(path: folder.path + "/" + new)
        }
    }

    // MARK: Files

    /// Writes a file where there is nothing of that name; `made` is called before anything is written into it.
    package func write(_ bytes: [UInt8], toNew name: String, made: () -> Void) throws(DiskError) {
        let file = try newFile(name)
        made()
        try file.write(bytes, path: path + "/" + name)
    }

    /// Copies an open file to where there is nothing of that name; `made` is called before anything is written into it.
    package func copy(_ source: OpenFile, toNew name: String, made: () -> Void) throws(DiskError) {
        let file = try newFile(name)
        made()
        try source.copy(into: file, path: path + "/" + name)
    }

    /// Writes a new file; one that has its name is removed first.
    ///
    /// - Returns: What the file system says of it.
    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws(DiskError) -> FileStamp? {
        let file = try replacingFile(name)
        try file.write(bytes, path: path + "/" + name)
        return file.stamp
    }

    /// Writes a new file; one that has its name is removed first.
    package func write(_ bytes: borrowing ByteBuffer, to name: String) throws(DiskError) {
        let file = try replacingFile(name)
        try file.write(UnsafeRawBufferPointer(bytes.bytes), path: path + "/" + name)
    }

    /// Copies an open file's bytes into a new file; one that has its name is removed first.
    ///
    /// - Returns: What the file system says of it.
    package func copy(_ source: OpenFile, to name: String) throws(DiskError) -> FileStamp? {
        let file = try replacingFile(name)
        try source.copy(into: file, path: path + "/" + name)
        return file.stamp
    }

    /// Opens a file that nobody else has made.
    func newFile(
        _ name: String, for access: Int32 = O_WRONLY, mode: mode_t = 0o644
    ) throws(DiskError) -> Descriptor {
        do throws(DiskError) {
            return try Descriptor(name, in: descriptor, access | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        } catch {
            throw error.naming(path + "/" + name)
        }
    }

    private func replacingFile(_ name: String) throws(DiskError) -> Descriptor {
        do throws(DiskError) {
            return try newFile(name)
        } catch {
            guard error.isExisting else { throw error }
            try remove(name)
            return try newFile(name)
        }
    }

    /// Finds what a new file in the folder allows: the user's mask, the folder and the file system all have a say.
    ///
    /// A file is created for this, and removed again.
    package func permissionsOfNewFile(named name: String) throws(DiskError) -> Permissions {
        let file = try replacingFile(name)
        defer { try? remove(name) }
        return try file.status(path: path + "/" + name).permissions
    }
}
