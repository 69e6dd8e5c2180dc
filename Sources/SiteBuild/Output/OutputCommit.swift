import Foundation
import SiteModel

/// Brings staged files into place and takes away what no longer belongs.
struct OutputCommit {
    private let output: OutputFolder
    private let stage: OutputStage
    private let previous: Manifest
    private var knownFolders: Set<String> = []

    init(output: OutputFolder, stage: OutputStage, previous: Manifest) {
        self.output = output
        self.stage = stage
        self.previous = previous
    }

    /// A file and what became of it in the stage.
    struct Entry: Sendable {
        let path: String
        let outcome: OutputStage.Outcome
    }

    /// Makes sure that no file of other origin is overwritten.
    ///
    /// - Parameter entries: Every file of the site.
    /// - Throws: A `DiagnosedError` that names each file in the way.
    func refuseForeignFiles(among entries: [Entry]) throws(DiagnosedError) {
        let foreign = entries.filter { entry in
            guard case .staged = entry.outcome, !previous.paths.contains(entry.path) else { return false }
            var status = stat()
            return lstat(output.path + "/" + entry.path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
        }
        guard !foreign.isEmpty else { return }
        throw DiagnosedError(
            foreign.map { Diagnostic(OutputProblem.foreignFile(path: $0.path), file: output.displayPath) })
    }

    /// Brings everything into place.
    ///
    /// The manifest first names old and new files together, so that a build that is cut short leaves no file that
    /// the next one would take for foreign.
    ///
    /// - Parameter entries: Every file of the site.
    /// - Returns: The files written and the files taken away.
    /// - Throws: A `DiskError` when the disk refuses; files that are in place by then stay.
    mutating func run(_ entries: [Entry]) throws(DiskError) -> (written: [String], removed: [String]) {
        let current = Manifest(paths: Set(entries.map(\.path)))
        let removed = previous.paths.subtracting(current.paths).sorted { $0.precedes($1) }
        let staged = entries.filter { if case .staged = $0.outcome { true } else { false } }
        if current.paths != previous.paths { try write(Manifest(paths: current.paths.union(previous.paths))) }
        let blocked = try place(staged, deferringBlocked: true)
        for path in removed { try remove(path) }
        knownFolders = []
        _ = try place(blocked, deferringBlocked: false)
        if current.paths != previous.paths { try write(current) }
        return (staged.map(\.path), removed)
    }

    /// Renames files into place.
    ///
    /// - Returns: Files whose place is taken by a folder, or whose folder's place is taken by a file; both may be
    ///   left from an earlier build.
    private mutating func place(_ entries: [Entry], deferringBlocked: Bool) throws(DiskError) -> [Entry] {
        var blocked: [Entry] = []
        for entry in entries {
            guard case .staged(let name) = entry.outcome else { continue }
            do throws(DiskError) {
                try makeFolder(Self.folder(of: entry.path))
                let destination = output.path + "/" + entry.path
                guard rename(stage.location(of: name), destination) == 0 else { throw DiskError(path: destination) }
            } catch {
                guard deferringBlocked, Self.blockingCodes.contains(error.code) else { throw error }
                blocked.append(entry)
            }
        }
        return blocked
    }

    /// Makes a folder and those above it; a link in its place is never followed.
    private mutating func makeFolder(_ folder: String) throws(DiskError) {
        guard !folder.isEmpty, !knownFolders.contains(folder) else { return }
        try makeFolder(Self.folder(of: folder))
        let path = output.path + "/" + folder
        if mkdir(path, 0o755) != 0 {
            guard errno == EEXIST else { throw DiskError(path: path) }
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                errno = ENOTDIR
                throw DiskError(path: path)
            }
        }
        knownFolders.insert(folder)
    }

    /// Takes a file away, and the folders that it leaves empty.
    private func remove(_ path: String) throws(DiskError) {
        guard unlink(output.path + "/" + path) == 0 || errno == ENOENT || errno == ENOTDIR || errno == EISDIR else {
            throw DiskError(path: output.path + "/" + path)
        }
        var folder = Self.folder(of: path)
        while !folder.isEmpty, rmdir(output.path + "/" + folder) == 0 { folder = Self.folder(of: folder) }
    }

    private func write(_ manifest: Manifest) throws(DiskError) {
        let name = stage.newName()
        try Array(manifest.text.utf8).withUnsafeBufferPointer { bytes throws(DiskError) in
            try Disk.write(UnsafeRawBufferPointer(bytes), to: stage.location(of: name))
        }
        let destination = output.path + "/" + Manifest.fileName
        guard rename(stage.location(of: name), destination) == 0 else { throw DiskError(path: destination) }
    }

    /// What `rename` and `mkdir` say when a folder stands in a file's place or a file in a folder's.
    private static let blockingCodes: Set<Int32> = [EISDIR, ENOTDIR, EEXIST, ENOTEMPTY]

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
