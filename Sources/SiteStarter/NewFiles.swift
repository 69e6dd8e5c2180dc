import SiteBytes
import Foundation
public import SiteModel

/// Writes files that do not exist yet: all of them or none, and never through a symbolic link.
public struct NewFiles {
    private let root: String
    /// The files and folders created so far.
    private var made: [String] = []

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
        do throws(WriteFailure) {
            try writer.makeRoot()
            for file in ordered { try writer.write(file.bytes, to: file.path) }
        } catch {
            writer.takeBack()
            throw DiagnosedError(error.problem, file: error.path)
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
            switch Self.kind(of: root + "/" + folder) {
            case nil: return nil
            case S_IFDIR: continue
            case S_IFLNK: return Diagnostic(StarterProblem.linkInTheWay, file: shown(folder))
            default: return Diagnostic(StarterProblem.notAFolder, file: shown(folder))
            }
        }
        return Self.kind(of: root + "/" + path).map { _ in Diagnostic(StarterProblem.exists, file: shown(path)) }
    }

    /// What keeps the folder itself from being opened or created; a link to a folder does not.
    private var obstacleAtRoot: Diagnostic? {
        for folder in rootFolders {
            switch (Self.kind(of: folder, followingLinks: true), Self.kind(of: folder)) {
            case (S_IFDIR?, _): continue
            case (nil, nil): return nil
            case (nil, S_IFLNK?): return Diagnostic(StarterProblem.linkInTheWay, file: folder)
            default: return Diagnostic(StarterProblem.notAFolder, file: folder)
            }
        }
        return nil
    }

    /// A path inside the folder as a user would type it.
    private func shown(_ path: String) -> String {
        root == "." ? path : root + (root.hasSuffix("/") ? "" : "/") + path
    }

    // MARK: Writing

    private struct WriteFailure: Error {
        let path: String
        let problem: StarterProblem

        /// Takes the reason from `errno`.
        init(path: String) {
            let code = errno
            self.path = path
            problem =
                switch code {
                case EEXIST: .exists
                case ELOOP: .linkInTheWay
                default: .cannotWrite(reason: Wording(systemError: code))
                }
        }
    }

    private mutating func makeRoot() throws(WriteFailure) {
        for folder in rootFolders where Self.kind(of: folder, followingLinks: true) == nil {
            // Only what was created here may be removed after a failure.
            if mkdir(folder, 0o755) == 0 {
                made.append(folder)
            } else if errno != EEXIST {
                throw WriteFailure(path: folder)
            }
        }
    }

    /// Writes one file, opening each folder on the way so that none can be replaced by a link meanwhile.
    private mutating func write(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
        var folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw WriteFailure(path: root) }
        defer { close(folder) }
        for inner in Self.folders(of: path) {
            let next = try enter(inner, in: folder)
            close(folder)
            folder = next
        }
        let name = Self.lastName(of: path)
        let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw WriteFailure(path: shown(path)) }
        made.append(root + "/" + path)
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteFailure(path: shown(path)) }
            rest = rest.dropFirst(count)
        }
    }

    private mutating func enter(_ path: String, in parent: Int32) throws(WriteFailure) -> Int32 {
        let name = Self.lastName(of: path)
        if mkdirat(parent, name, 0o755) == 0 {
            made.append(root + "/" + path)
        } else if errno != EEXIST {
            throw WriteFailure(path: shown(path))
        }
        let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { throw WriteFailure(path: shown(path)) }
        return folder
    }

    /// Removes what was created before a failure, except folders that contain other files by now.
    private func takeBack() {
        for path in made.reversed() where unlink(path) != 0 { rmdir(path) }
    }

    // MARK: Paths

    /// The folders that lead to the root, outermost first, and the root.
    private var rootFolders: [String] { Self.folders(of: root + "/") }

    /// The folders that a path leads through, outermost first.
    private static func folders(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" && $0 != path.startIndex }.map { String(path[..<$0]) }
    }

    private static func lastName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The type of the file at a path, such as `S_IFDIR`; `nil` if there is none.
    private static func kind(of path: String, followingLinks follows: Bool = false) -> mode_t? {
        var status = stat()
        guard (follows ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }
}
