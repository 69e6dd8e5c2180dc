import Foundation

extension OpenFolder {
    /// Replaces a file's content whole or not at all: a new file is written beside the old one and takes its place.
    ///
    /// Permissions and owner stay as they are; a link, and a file that may not be written to, is an error.
    package func replaceContents(of name: String, with bytes: [UInt8]) throws(DiskError) {
        let status = try status(of: name)
        guard status.kind == .file else { throw DiskError(path: path + "/" + name, code: EINVAL) }
        if let refusal = refusal(of: .writing, to: name) { throw refusal }
        // Hidden, so that no build and no preview takes it for content.
        let new = ".site-fix-\(getpid())"
        do throws(DiskError) {
            let file = try newFile(new, mode: 0o600)
            do throws(DiskError) {
                try Self.fill(file, with: bytes, like: status)
                try move(new, to: self, as: name)
            } catch {
                try? remove(new)
                throw error
            }
        } catch {
            throw error.naming(path + "/" + name)
        }
    }

    private static func fill(
        _ file: borrowing Descriptor, with bytes: [UInt8], like old: FileStatus
    ) throws(DiskError) {
        try file.write(bytes, path: "")
        let (owner, group) = (old.status.st_uid, old.status.st_gid)
        let new = try file.status(path: "").status
        // The owner first: a change of it may take permissions away.
        guard (new.st_uid, new.st_gid) == (owner, group) || fchown(file.number, owner, group) == 0,
            fchmod(file.number, old.status.st_mode & 0o7777) == 0, fsync(file.number) == 0
        else { throw DiskError(path: "") }
    }

    /// Gives a file or folder another name, but never that of another file.
    package func rename(_ name: String, to new: String) throws(DiskError) {
        guard isFree(new, for: name) else { throw DiskError(path: path + "/" + new, code: EEXIST) }
        // A second name for a file fails if one of that name has just appeared; renaming would take its place.
        if (try? status(of: name).kind) == .file, (try? status(of: new)) == nil {
            do throws(DiskError) {
                try addName(new, in: self, to: name)
                return try remove(name)
            } catch {
                // Some file systems have no second names.
                guard error.path == path + "/" + new, !error.isExisting else { throw error }
            }
        }
        try move(name, to: self, as: new)
    }

    /// Whether there is nothing of a name but the file that is to be renamed: macOS takes both spellings for one.
    private func isFree(_ new: String, for name: String) -> Bool {
        let there: FileStatus
        do { there = try status(of: new) } catch { return error.isMissing }
        guard let own = try? status(of: name) else { return false }
        return there.mayGiveWay(to: own)
    }
}
