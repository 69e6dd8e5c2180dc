import Foundation

/// Paths relative to the output folder, and what stands at them.
package enum OutputPath {
    /// What a path on disk names; a link is not followed.
    package enum Kind {
        case nothing, file, folder, link, other
    }

    package static func kind(of location: String) -> Kind {
        var status = stat()
        guard lstat(location, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The folder of a path; empty for a file at the top.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }
}
