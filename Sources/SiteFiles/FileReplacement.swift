import Foundation

extension Disk {
    /// Replaces a file's content whole or not at all: a new file is written beside the old one and takes its place.
    ///
    /// Permissions and owner stay as they are; a link, and a file that may not be written to, is an error.
    package static func replaceContents(of path: String, with bytes: [UInt8]) throws(DiskError) {
        let status = try status(ofWritable: path)
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        // Hidden, so that no build and no preview takes it for content.
        let new = String(path[..<slash]) + ".site-fix-\(getpid())"
        do throws(DiskError) {
            let file = try Descriptor(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
            do throws(DiskError) {
                try fill(file, with: bytes, like: status)
                try move(new, to: path)
            } catch {
                unlink(new)
                throw error
            }
        } catch {
            throw error.naming(path)
        }
    }

    private static func status(ofWritable path: String) throws(DiskError) -> FileStatus {
        let status = try FileStatus(of: path)
        guard status.kind == .file else { throw DiskError(path: path, code: EINVAL) }
        if let refusal = Access.writing.refusal(at: path) { throw refusal }
        return status
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
}
