import Foundation

extension Disk {
    /// Gives a file or folder another name; a file that has that name already is replaced.
    package static func move(_ path: String, to new: String) throws(DiskError) {
        guard Foundation.rename(path, new) == 0 else { throw DiskError(path: new) }
    }

    /// Gives a file or folder another name, but never that of another file.
    package static func rename(_ path: String, to new: String) throws(DiskError) {
        guard isFree(new, for: path) else { throw DiskError(path: new, code: EEXIST) }
        // A second name for a file fails if one of that name has just appeared; renaming would take its place.
        if FileKind(at: path) == .file, FileKind(at: new) == nil {
            do throws(DiskError) {
                try addName(new, to: path)
                return try remove(path)
            } catch {
                // Some file systems have no second names.
                guard error.path == new, !error.isExisting else { throw error }
            }
        }
        try move(path, to: new)
    }

    /// Whether there is nothing at a path but the file that is to be renamed: macOS takes both spellings for one.
    package static func isFree(_ path: String, for file: String) -> Bool {
        let there: FileStatus
        do { there = try FileStatus(of: path) } catch { return error.isMissing }
        guard let own = try? FileStatus(of: file), own.isSameFile(as: there) else { return false }
        // A file with two links may have the other name already; a folder has one link for each folder in it.
        return own.kind != .file || own.status.st_nlink < 2
    }

    /// Gives a file a second name.
    package static func addName(_ new: String, to path: String) throws(DiskError) {
        guard link(path, new) == 0 else { throw DiskError(path: new) }
    }

    /// Removes a file or link.
    package static func remove(_ path: String) throws(DiskError) {
        guard unlink(path) == 0 else { throw DiskError(path: path) }
    }
}
