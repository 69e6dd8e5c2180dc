import SiteBytes
import SiteFiles
import Foundation
import SiteModel

/// Brings staged files into place and takes away what no longer belongs.
struct OutputCommit {
    private let output: OutputFolder
    private let stage: OutputStage
    private let previous: Manifest
    private let mayOverwrite: Bool
    private var knownFolders: Set<String> = []
    private var madeFolders: [String] = []
    /// Single files that came into place where none was.
    private var newlyPlaced: Set<ExactPath> = []

    init(output: OutputFolder, stage: OutputStage, previous: Manifest, mayOverwrite: Bool) {
        self.output = output
        self.stage = stage
        self.previous = previous
        self.mayOverwrite = mayOverwrite
    }

    /// The files that were not there before, those that were, and those taken away.
    typealias Changes = (added: [String], changed: [String], removed: [String])

    /// Brings everything into place.
    ///
    /// Whatever can be known to fail is looked for first, and every folder is in place before the first single file
    /// moves, so that a refusal leaves the output as it was. The manifest then names old and new files together, so
    /// that a build that is cut short leaves no file that the next one would take for foreign.
    ///
    /// - Parameter entries: Every file of the site.
    /// - Returns: What the output has now that it had not, or not so, and what it has no more.
    /// - Throws: A `DiagnosedError` when something stands in the way or the disk refuses.
    mutating func run(_ entries: [StagedFile]) throws(DiagnosedError) -> Changes {
        let paths = entries.map { ExactPath($0.path) }
        let isKnown = paths.map(previous.paths.contains)
        let removed: Set<String> =
            isKnown.count(where: \.self) == previous.paths.count
            ? [] : Set(previous.paths.subtracting(paths).map(\.text))
        // A file that was there with the right content before any build put it there is not ours to remove later.
        let more = entries.indices.filter { !isKnown[$0] && (mayOverwrite || entries[$0].isNew) }
        var current = previous
        current.paths.subtract(removed.map(ExactPath.init))
        // Making room copies a set that is shared, even for nothing.
        if !more.isEmpty { current.paths.reserveCapacity(current.paths.count + more.count) }
        for position in more { current.paths.insert(paths[position]) }
        let staged = entries.filter { $0.isNew && $0.newFolder == nil }
        let laidOut = entries.filter { $0.newFolder != nil }
        let folders = Set(laidOut.compactMap { $0.newFolder.map(ExactPath.init) }).map(\.text)
            .sorted { $0.precedes($1) }
        try OutputSurvey.check(
            staged.map(\.path), folders: folders, removed: removed, in: output, previous: previous,
            mayOverwrite: mayOverwrite)
        try prepare(for: staged, folders: folders, current: removed.isEmpty && more.isEmpty ? nil : current)
        do {
            let blocked = try place(staged, deferringBlocked: true)
            for path in removed.sorted(by: { $0.precedes($1) }) { try remove(path) }
            knownFolders = []
            _ = try place(blocked, deferringBlocked: false)
            if !removed.isEmpty { try write(current) }
        } catch {
            throw DiagnosedError(OutputProblem.interrupted(path: error.path, reason: error.reason))
        }
        let placed = staged.map(\.path)
        return (
            laidOut.map(\.path) + placed.filter { newlyPlaced.contains(ExactPath($0)) },
            placed.filter { !newlyPlaced.contains(ExactPath($0)) },
            removed.sorted { $0.precedes($1) }
        )
    }

    /// Makes the manifest when there is a new one, brings new folders into place and makes those that single files
    /// need; takes all of it back if that fails.
    ///
    /// The manifest comes first: folders without one would be taken for somebody else's after a crash.
    private mutating func prepare(
        for staged: [StagedFile], folders: [String], current: Manifest?
    ) throws(DiagnosedError) {
        var restores = false
        var moved: [String] = []
        do throws(DiskError) {
            let old = current == nil ? "" : try keepManifest()
            if let current { try write(Manifest(paths: current.paths.union(previous.paths))) }
            restores = current != nil
            defer { if restores { restoreManifest(from: old) } }
            for folder in folders {
                try move(stage.location(ofFolder: folder), to: output.path + "/" + folder)
                moved.append(folder)
            }
            for entry in staged {
                do throws(DiskError) {
                    try makeFolder(OutputPath.folder(of: entry.path))
                } catch {
                    // A file of an earlier build that goes away; the survey has refused all others.
                    guard Self.blockingCodes.contains(error.code) else { throw error }
                }
            }
            restores = false
        } catch {
            for folder in madeFolders.reversed() { rmdir(output.path + "/" + folder) }
            for folder in moved { rename(output.path + "/" + folder, stage.location(ofFolder: folder)) }
            throw DiagnosedError(error.problem)
        }
    }

    /// Renames files into place.
    ///
    /// - Returns: Files whose place is taken by a folder, or whose folder's place is taken by a file, of an earlier
    ///   build.
    private mutating func place(_ entries: [StagedFile], deferringBlocked: Bool) throws(DiskError) -> [StagedFile] {
        var blocked: [StagedFile] = []
        for entry in entries {
            guard case .waiting(let name) = entry.state else { continue }
            do throws(DiskError) {
                try makeFolder(OutputPath.folder(of: entry.path))
                let destination = output.path + "/" + entry.path
                if !deferringBlocked { removeEmptyFolder(destination) }
                let isNew = OutputPath.kind(of: destination) == .nothing
                try move(stage.location(of: name), to: destination)
                if isNew { newlyPlaced.insert(ExactPath(entry.path)) }
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
        try makeFolder(OutputPath.folder(of: folder))
        let path = output.path + "/" + folder
        if mkdir(path, 0o755) == 0 {
            madeFolders.append(folder)
        } else {
            guard errno == EEXIST else { throw DiskError(path: path) }
            guard OutputPath.kind(of: path) == .folder else {
                errno = ENOTDIR
                throw DiskError(path: path)
            }
        }
        knownFolders.insert(folder)
    }

    /// Takes a file away, and the folders that it leaves empty; what lies behind a link was never ours.
    private func remove(_ path: String) throws(DiskError) {
        guard isReachedWithoutLinks(path) else { return }
        guard unlink(output.path + "/" + path) == 0 || [ENOENT, ENOTDIR, EISDIR].contains(errno) else {
            throw DiskError(path: output.path + "/" + path)
        }
        var folder = OutputPath.folder(of: path)
        while !folder.isEmpty, rmdir(output.path + "/" + folder) == 0 { folder = OutputPath.folder(of: folder) }
    }

    private func isReachedWithoutLinks(_ path: String) -> Bool {
        var folder = OutputPath.folder(of: path)
        while !folder.isEmpty {
            guard OutputPath.kind(of: output.path + "/" + folder) != .link else { return false }
            folder = OutputPath.folder(of: folder)
        }
        return true
    }

    private func write(_ manifest: Manifest) throws(DiskError) {
        let name = try stageManifest(manifest)
        try move(stage.location(of: name), to: output.path + "/" + Manifest.fileName)
    }

    private func move(_ location: String, to destination: String) throws(DiskError) {
        guard rename(location, destination) == 0 else { throw DiskError(path: destination) }
    }

    /// Takes a folder away that holds nothing but folders; the survey has let no other stand where a file goes.
    private func removeEmptyFolder(_ path: String) {
        guard OutputPath.kind(of: path) == .folder else { return }
        let inner = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        for name in inner.sorted(by: { $1.precedes($0) }) { rmdir(path + "/" + name) }
        rmdir(path)
    }

    /// Sets a manifest aside.
    ///
    /// - Returns: Its name in the stage.
    private func stageManifest(_ manifest: Manifest) throws(DiskError) -> String {
        let name = stage.newName()
        let list = manifest.encoded
        _ = try Disk.write(UnsafeRawBufferPointer(list.bytes), to: stage.location(of: name))
        return name
    }

    /// Keeps the manifest that stands in the folder, for the case that the build cannot go on.
    ///
    /// - Returns: Its name in the stage.
    private func keepManifest() throws(DiskError) -> String {
        let name = stage.newName()
        let isLinked = link(output.path + "/" + Manifest.fileName, stage.location(of: name)) == 0
        return isLinked ? name : try stageManifest(previous)
    }

    /// Puts the manifest back that stood in the folder; there was none in a folder that no build had filled.
    private func restoreManifest(from name: String) {
        let destination = output.path + "/" + Manifest.fileName
        if previous.paths.isEmpty {
            unlink(destination)
        } else {
            rename(stage.location(of: name), destination)
        }
    }

    /// What `rename` and `mkdir` say when a folder stands in a file's place or a file in a folder's.
    private static let blockingCodes: Set<Int32> = [EISDIR, ENOTDIR, EEXIST, ENOTEMPTY]
}
