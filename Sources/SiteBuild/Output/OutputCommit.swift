import Foundation
import SiteBytes
import SiteFiles
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
                try Disk.move(stage.location(ofFolder: folder), to: output.path + "/" + folder)
                moved.append(folder)
            }
            for entry in staged {
                do throws(DiskError) {
                    try makeFolder(FilePath.folder(of: entry.path))
                } catch {
                    // A file of an earlier build that goes away; the survey has refused all others.
                    guard error.isBlocked else { throw error }
                }
            }
            restores = false
        } catch {
            for folder in madeFolders.reversed() { try? Folder.remove(output.path + "/" + folder) }
            for folder in moved { try? Disk.move(output.path + "/" + folder, to: stage.location(ofFolder: folder)) }
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
                try makeFolder(FilePath.folder(of: entry.path))
                let destination = output.path + "/" + entry.path
                // The survey has refused every folder in the place of a file that holds more than folders.
                if !deferringBlocked { Folder.removeEmptyTree(destination) }
                let isNew = FileKind(at: destination) == nil
                try Disk.move(stage.location(of: name), to: destination)
                if isNew { newlyPlaced.insert(ExactPath(entry.path)) }
            } catch {
                guard deferringBlocked, error.isBlocked else { throw error }
                blocked.append(entry)
            }
        }
        return blocked
    }

    /// Makes a folder and those above it; a link in its place is never followed.
    private mutating func makeFolder(_ folder: String) throws(DiskError) {
        guard !folder.isEmpty, !knownFolders.contains(folder) else { return }
        try makeFolder(FilePath.folder(of: folder))
        let path = output.path + "/" + folder
        if try Folder.ensure(path) { madeFolders.append(folder) }
        knownFolders.insert(folder)
    }

    /// Takes a file away, and the folders that it leaves empty; what lies behind a link was never ours.
    private func remove(_ path: String) throws(DiskError) {
        guard isReachedWithoutLinks(path) else { return }
        do throws(DiskError) {
            try Disk.remove(output.path + "/" + path)
        } catch {
            guard error.isUnreachable || error.isFolder else { throw error }
        }
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty, (try? Folder.remove(output.path + "/" + folder)) != nil {
            folder = FilePath.folder(of: folder)
        }
    }

    private func isReachedWithoutLinks(_ path: String) -> Bool {
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty {
            guard FileKind(at: output.path + "/" + folder) != .link else { return false }
            folder = FilePath.folder(of: folder)
        }
        return true
    }

    private func write(_ manifest: Manifest) throws(DiskError) {
        let name = try stageManifest(manifest)
        try Disk.move(stage.location(of: name), to: output.path + "/" + Manifest.fileName)
    }

    /// Sets a manifest aside.
    ///
    /// - Returns: Its name in the stage.
    private func stageManifest(_ manifest: Manifest) throws(DiskError) -> String {
        let name = stage.newName()
        let list = manifest.encoded
        _ = try Disk.write(list, to: stage.location(of: name))
        return name
    }

    /// Keeps the manifest that stands in the folder, for the case that the build cannot go on.
    ///
    /// - Returns: Its name in the stage.
    private func keepManifest() throws(DiskError) -> String {
        let name = stage.newName()
        let isLinked = (try? Disk.addName(stage.location(of: name), to: output.path + "/" + Manifest.fileName)) != nil
        return isLinked ? name : try stageManifest(previous)
    }

    /// Puts the manifest back that stood in the folder; there was none in a folder that no build had filled.
    private func restoreManifest(from name: String) {
        let destination = output.path + "/" + Manifest.fileName
        if previous.paths.isEmpty {
            try? Disk.remove(destination)
        } else {
            try? Disk.move(stage.location(of: name), to: destination)
        }
    }
}
