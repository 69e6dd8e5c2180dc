import Foundation

extension Disk {
    /// Gives a file or folder another name; a file that has that name already is replaced.
    package static func move(_ path: String, to new: String) throws(DiskError) {
        guard Foundation.rename(path, new) == 0 else { throw DiskError(path: new) }
    }

    /// Whether there is nothing at a path but the file that is to be renamed: macOS takes both spellings for one.
    package static func isFree(_ path: String, for file: String) -> Bool {
        let there: FileStatus
        do { there = try FileStatus(of: path) } catch { return error.isMissing }
        guard let own = try? FileStatus(of: file) else { return false }
        return there.mayGiveWay(to: own)
    }

    /// Removes a file or link.
    package static func remove(_ path: String) throws(DiskError) {
        guard unlink(path) == 0 else { throw DiskError(path: path) }
    }
}
