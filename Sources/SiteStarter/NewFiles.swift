import SiteBytes
import SiteFiles
public import SiteModel

/// Writes files that do not exist yet: all of them or none, and never through a symbolic link.
public struct NewFiles {
    private let root: String
    /// The folders of the path to the root that were created, outermost first.
    private var madeRoots: [String] = []
    /// The paths in it of what was created so far.
    private var made: [String] = []
    /// The root, held from the first file on: what is removed after a failure is in it, whatever takes its name.
    private var held: OpenFolder?

    /// Writes files into a folder, which is created if it does not exist.
    ///
    /// - Parameters:
    ///   - files: Each file's bytes by its path inside the folder.
    ///   - root: The folder on disk.
    /// - Returns: The paths of the files, in order.
    /// - Throws: A `DiagnosedError` that names each file that already exists or is otherwise in the way; then
    ///   nothing new is left in the folder.
    @discardableResult
    public static func write(_ files: [String: [UInt8]], into root: String) throws(DiagnosedError) -> [String] {
        let ordered = files.map { (path: $0.key, bytes: $0.value) }.sorted { $0.path.precedes($1.path) }
        var writer = NewFiles(root: root.isEmpty ? "." : root)
        try check(ordered.map(\.path), in: root)
        do throws(DiskError) {
            try writer.makeRoot()
            for file in ordered { try writer.write(file.bytes, to: file.path) }
        } catch {
            writer.takeBack()
            throw DiagnosedError(Self.problem(error), file: error.path)
        }
        return ordered.map(\.path)
    }

    /// Checks that files could be written; throws a diagnostic for each file or folder in the way.
    static func check(_ paths: [String], in root: String) throws(DiagnosedError) {
        let writer = NewFiles(root: root.isEmpty ? "." : root)
        var obstacles: [Diagnostic] = []
        var seen: Set<String> = []
        for path in paths {
            guard let obstacle = writer.obstacle(before: path), seen.insert(obstacle.file).inserted else { continue }
            obstacles.append(obstacle)
        }
        guard obstacles.isEmpty else { throw DiagnosedError(obstacles) }
    }

    private init(root: String) {
        self.root = root
    }

    // MARK: Obstacles

    private func obstacle(before path: String) -> Diagnostic? {
        if let obstacle = obstacleAtRoot { return obstacle }
        for folder in Self.folders(of: path) {
            switch FileKind(at: root + "/" + folder) {
            case nil: return nil
            case .folder: continue
            case .link: return Diagnostic(StarterProblem.linkInTheWay, file: shown(folder))
            case .file, .other: return Diagnostic(StarterProblem.notAFolder, file: shown(folder))
            }
        }
        return FileKind(at: root + "/" + path).map { _ in Diagnostic(StarterProblem.exists, file: shown(path)) }
    }

    /// What keeps the folder itself from being opened or created; a link to a folder does not.
    private var obstacleAtRoot: Diagnostic? {
        for folder in rootFolders {
            guard let target = FileKind(atTarget: folder) else {
                // There is nothing, or a broken link.
                return FileKind(at: folder).map { _ in Diagnostic(StarterProblem.linkInTheWay, file: folder) }
            }
            guard target == .folder else { return Diagnostic(StarterProblem.notAFolder, file: folder) }
        }
        return nil
    }

    /// A path inside the folder as a user would type it.
    private func shown(_ path: String) -> String {
        root == "." ? path : root + (root.hasSuffix("/") ? "" : "/") + path
    }

    // MARK: Writing

    private static func problem(_ error: DiskError) -> StarterProblem {
        if error.isExisting { return .exists }
        return error.isLink ? .linkInTheWay : .cannotWrite(reason: error.reason)
    }

    private mutating func makeRoot() throws(DiskError) {
        for folder in rootFolders where FileKind(atTarget: folder) == nil {
            // Only what was created here may be removed after a failure.
            if try Folder.make(folder) { madeRoots.append(folder) }
        }
    }

    /// Writes one file, opening each folder on the way so that none can be replaced by a link meanwhile.
    private mutating func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        if held == nil { held = try OpenFolder(root) }
        guard var folder = held else { return }
        for inner in Self.folders(of: path) {
            folder = try Self.naming(shown(inner)) { () throws(DiskError) in
                try folder.makeFolder(FilePath.name(of: inner)) { made.append(inner) }
            }
        }
        try Self.naming(shown(path)) { () throws(DiskError) in
            try folder.write(bytes, toNew: FilePath.name(of: path)) { made.append(path) }
        }
    }

    /// Does something whose errors name a file as someone would type it.
    private static func naming<Result>(
        _ path: String, _ action: () throws(DiskError) -> Result
    ) throws(DiskError) -> Result {
        do throws(DiskError) { return try action() } catch { throw error.naming(path) }
    }

    /// Removes what was created before a failure, except folders that contain other files by now.
    private func takeBack() {
        for path in made.reversed() {
            let name = FilePath.name(of: path)
            guard let folder = try? held?.folder(at: FilePath.folder(of: path)) else { continue }
            if (try? folder.remove(name)) == nil { try? folder.removeFolder(name) }
        }
        for folder in madeRoots.reversed() { try? Folder.remove(folder) }
    }

    // MARK: Paths

    /// The folders that lead to the root, outermost first, and the root.
    private var rootFolders: [String] { Self.folders(of: root + "/") }

    /// The folders that a path leads through, outermost first.
    private static func folders(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" && $0 != path.startIndex }.map { String(path[..<$0]) }
    }
}
