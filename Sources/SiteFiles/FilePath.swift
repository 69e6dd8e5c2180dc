import Foundation

/// Paths as texts, and as what they lead to.
package enum FilePath {
    /// The folder of a path; empty for a file at the top.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// What comes after the last slash of a path.
    package static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// A path and those of the folders above it, from the path up.
    package static func ancestry(of path: String) -> [String] {
        var paths = [path]
        while let slash = paths.last?.utf8.lastIndex(of: UInt8(ascii: "/")) { paths.append(String(path[..<slash])) }
        return paths
    }

    /// The path with every link in it followed; `nil` if it leads nowhere.
    package static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// The path without links and dots, as far as it exists.
    package static func resolved(_ path: String) -> String {
        if let real = real(path) { return real }
        let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        let url = URL(filePath: absolute).standardizedFileURL
        let parent = url.deletingLastPathComponent().path(percentEncoded: false)
        guard parent != absolute, url.path != "/" else { return url.path }
        let base = resolved(parent.count > 1 && parent.hasSuffix("/") ? String(parent.dropLast()) : parent)
        return (base == "/" ? "" : base) + "/" + url.lastPathComponent
    }
}
