import Foundation

/// Asks the file system about places.
package enum FileLocation {
    /// The path with every link in it followed; `nil` when it leads nowhere.
    package static func real(_ path: String) -> String? { FileSystem.resolved(path) }

    /// Whether nothing stands at a path, or just the file that is to be renamed: macOS takes both spellings for one.
    package static func isFree(_ path: String, for file: String) -> Bool {
        var there = stat()
        guard lstat(path, &there) == 0 else { return errno == ENOENT }
        var own = stat()
        guard lstat(file, &own) == 0, own.st_dev == there.st_dev, own.st_ino == there.st_ino else { return false }
        // A file of two links may have the other name already; a folder has one link for each folder in it.
        return own.st_mode & S_IFMT != S_IFREG || own.st_nlink < 2
    }

    /// Gives a file or folder another name, but never that of another file.
    package static func rename(_ old: String, to new: String) throws(DiskError) {
        guard isFree(new, for: old) else {
            errno = EEXIST
            throw DiskError(path: new)
        }
        // A second name for a file fails where one of that name has just appeared; a renaming would take its place.
        if OutputPath.kind(of: old) == .file, OutputPath.kind(of: new) == .nothing {
            if link(old, new) == 0 {
                guard unlink(old) == 0 else { throw DiskError(path: old) }
                return
            }
            guard errno != EEXIST else { throw DiskError(path: new) }
        }
        guard Foundation.rename(old, new) == 0 else { throw DiskError(path: new) }
    }
}
