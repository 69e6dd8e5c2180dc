import Foundation
import SiteBytes

/// Lists, creates and removes folders.
package enum Folder {
    // MARK: Listing

    /// What a folder holds under one name.
    package struct Entry {
        /// The name; where it is not UTF-8, with U+FFFD for what is not.
        package let name: String
        package let isUTF8: Bool
        /// What the name leads to, without following a link.
        package let status: Result<FileStatus, DiskError>
    }

    /// What a folder holds, in no order.
    package static func entries(in folder: String) throws(DiskError) -> [Entry] {
        try entries(of: Descriptor(folder, O_RDONLY | O_DIRECTORY), path: folder)
    }

    /// What an open folder holds, in no order.
    static func entries(of folder: consuming Descriptor, path: String) throws(DiskError) -> [Entry] {
        guard let stream = fdopendir(folder.number) else { throw DiskError(path: path, isReading: true) }
        folder.handOver()
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let found = readdir(stream) {
            let held = withUnsafeBytes(of: &found.pointee.d_name) { entry(named: $0, in: dirfd(stream)) }
            if held.name != ".", held.name != ".." { entries.append(held) }
        }
        return entries
    }

    /// Looks at an entry from its folder, so that the system has no path to walk.
    private static func entry(named bytes: UnsafeRawBufferPointer, in folder: Int32) -> Entry {
        var status = stat()
        let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
        let isThere = start.map { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
        let code = errno
        let name = bytes.prefix { $0 != 0 }
        let valid = String(validating: name, as: UTF8.self)
        let text = valid ?? String(decoding: name, as: UTF8.self)
        return Entry(
            name: text, isUTF8: valid != nil,
            status: isThere
                ? .success(FileStatus(status)) : .failure(DiskError(path: text, isReading: true, code: code)))
    }

    /// The names in a folder; none if it cannot be read.
    package static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// The paths of everything below a folder, from there; none if it cannot be read.
    package static func paths(below folder: String) -> [String] {
        (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    }

    // MARK: Creating

    /// Creates a folder, unless there is something of that name already.
    ///
    /// - Returns: Whether it was created.
    @discardableResult
    package static func make(_ path: String) throws(DiskError) -> Bool {
        if mkdir(path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw DiskError(path: path) }
        return false
    }

    /// Creates a folder, unless it exists already; a link in its place is never followed.
    ///
    /// - Returns: Whether it was created.
    @discardableResult
    package static func ensure(_ path: String) throws(DiskError) -> Bool {
        if try make(path) { return true }
        guard FileKind(at: path) == .folder else { throw DiskError(path: path, code: ENOTDIR) }
        return false
    }

    /// Creates a folder and those above it.
    ///
    /// - Returns: Those that were not there before, outermost first.
    package static func makeAll(_ path: String) throws(DiskError) -> [String] {
        if mkdir(path, 0o755) == 0 { return [path] }
        if errno == EEXIST { return [] }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw DiskError(path: path)
        }
        let made = try makeAll(String(path[..<slash]))
        try make(path)
        return made + [path]
    }

    // MARK: Removing

    /// Removes a folder if it is empty.
    package static func remove(_ path: String) throws(DiskError) {
        guard rmdir(path) == 0 else { throw DiskError(path: path) }
    }
}
