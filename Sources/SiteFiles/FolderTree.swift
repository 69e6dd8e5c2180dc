import Synchronization

/// The folders below one that is held, opened by their paths name by name, so that no link leads out.
///
/// Those that lead to others stay open for a while. Several threads may use it at once.
package final class FolderTree: Sendable {
    private let root: OpenFolder
    private let held = Mutex<[String: OpenFolder]>([:])

    package init(_ root: OpenFolder) {
        self.root = root
    }

    /// The folder at a path from the root; the root itself for an empty path.
    package func folder(_ path: String) throws(DiskError) -> OpenFolder {
        try holdingFewer { () throws(DiskError) in try find(path) }
    }

    /// The folder at a path from the root; it is made if it is missing, and so are those above it.
    ///
    /// `made` is called with the path of each.
    package func makeFolder(_ path: String, made: (String) -> Void = { _ in }) throws(DiskError) -> OpenFolder {
        try holdingFewer { () throws(DiskError) in try make(path, made) }
    }

    /// Lets go of every folder but the root, so that what has their names now is found.
    package func forget() {
        held.withLock { $0 = [:] }
    }

    private func find(_ path: String) throws(DiskError) -> OpenFolder {
        if let known = known(path) { return known }
        let (above, name) = (FilePath.folder(of: path), FilePath.name(of: path))
        if let outer = known(above) { return try outer.folder(name) }
        return try hold(find(above), at: above).folder(name)
    }

    private func make(_ path: String, _ made: (String) -> Void) throws(DiskError) -> OpenFolder {
        if let known = known(path) { return known }
        let (above, name) = (FilePath.folder(of: path), FilePath.name(of: path))
        if let outer = known(above) { return try outer.makeFolder(name) { made(path) } }
        return try hold(make(above, made), at: above).makeFolder(name) { made(path) }
    }

    /// Opens a folder; lets go of the others if the program may not hold more files open.
    private func holdingFewer(_ open: () throws(DiskError) -> OpenFolder) throws(DiskError) -> OpenFolder {
        do throws(DiskError) {
            return try open()
        } catch {
            guard error.isOutOfOpenFiles else { throw error }
            forget()
            return try open()
        }
    }

    private func known(_ path: String) -> OpenFolder? {
        path.isEmpty ? root : held.withLock { $0[path] }
    }

    private func hold(_ folder: OpenFolder, at path: String) -> OpenFolder {
        held.withLock { held in
            if held.count >= mostHeld, held[path] == nil { held = [:] }
            held[path] = folder
        }
        return folder
    }

    /// Far below the number of files that systems let a program hold open, unless someone has lowered it.
    private let mostHeld = SystemLimits.allowsManyOpenFiles ? 16 : 1
}
