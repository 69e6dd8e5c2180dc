import Foundation
import SiteBytes
import SiteFiles
import SiteModel

/// Moves staged files into place and removes files that are no longer part of the site.
struct OutputCommit {
    private let output: OutputFolder
    private let stage: StagingFolder
    private let previous: Manifest
    private let mayOverwrite: Bool
    private let folders: FolderTree
    private var madeFolders: [String] = []
    /// Single files that were moved to places where there was no file.
    private var newlyPlaced: Set<ExactPath> = []

    init(output: OutputFolder, stage: StagingFolder, previous: Manifest, mayOverwrite: Bool) {
        self.output = output
        self.stage = stage
        folders = FolderTree(stage.output)
        self.previous = previous
        self.mayOverwrite = mayOverwrite
    }

    /// The files that are new, those that replaced others, and those that were removed.
    typealias Changes = (added: [String], changed: [String], removed: [String])

    /// Moves everything into place.
    ///
    /// Predictable failures are looked for first, and every folder is in place before the first single file is moved,
    /// so that such a failure leaves the output unchanged. Meanwhile the manifest lists old and new files together, so
    /// that an interrupted build leaves no file that the next one would mistake for a foreign one.
    ///
    /// `entries` are all files of the site. Throws a `DiagnosedError` if there is an obstacle or the disk fails.
    mutating func run(_ entries: [StagedFile]) throws(DiagnosedError) -> Changes {
        let paths = entries.map { ExactPath($0.path) }
        let isKnown = paths.map(previous.paths.contains)
        let removed: Set<String> =
            isKnown.count(where: \.self) == previous.paths.count
            ? [] : Set(previous.paths.subtracting(paths).map(\.text))
        // A file that had the right content before any build wrote it is not ours to remove later.
        let more = entries.indices.filter { !isKnown[$0] && (mayOverwrite || entries[$0].isNew) }
        var current = previous
        current.paths.subtract(removed.map(ExactPath.init))
        // Reserving capacity copies a shared set, even if nothing is added.
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
            self.folders.forget()
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

    /// Writes the manifest if it changes, moves new folders into place and makes those that single files need; undoes
    /// all of it on failure.
    ///
    /// The manifest is first: after a crash, folders that it does not list would be taken for foreign ones.
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
                try moveIntoPlace(newFolder: folder)
                moved.append(folder)
            }
            for entry in staged {
                do throws(DiskError) {
                    _ = try makeFolder(FilePath.folder(of: entry.path))
                } catch {
                    // A file of an earlier build that will be removed; the survey has refused all others.
                    guard error.isBlocked else { throw error }
                }
            }
            restores = false
        } catch {
            for folder in madeFolders.reversed() { try? removeFolder(folder) }
            for folder in moved { try? moveBack(newFolder: folder) }
            throw DiagnosedError(error.problem)
        }
    }

    /// Renames files into place; returns those that are blocked by a folder in their own place, or by a file of an
    /// earlier build in the place of their folder.
    private mutating func place(_ entries: [StagedFile], deferringBlocked: Bool) throws(DiskError) -> [StagedFile] {
        var blocked: [StagedFile] = []
        for entry in entries {
            guard case .waiting(let name) = entry.state else { continue }
            do throws(DiskError) {
                let folder = try makeFolder(FilePath.folder(of: entry.path))
                let file = FilePath.name(of: entry.path)
                // The survey has refused every folder in the place of a file unless it contains only folders.
                if !deferringBlocked { folder.removeEmptyTree(file) }
                let isNew = (try? folder.status(of: file)) == nil
                try stage.folder.move(name, to: folder, as: file)
                if isNew { newlyPlaced.insert(ExactPath(entry.path)) }
            } catch {
                guard deferringBlocked, error.isBlocked else { throw error }
                blocked.append(entry)
            }
        }
        return blocked
    }

    /// Opens a folder, and makes it and those above it if they are missing; a link in its place is never followed.
    private mutating func makeFolder(_ folder: String) throws(DiskError) -> OpenFolder {
        try folders.makeFolder(folder) { madeFolders.append($0) }
    }

    private func moveIntoPlace(newFolder: String) throws(DiskError) {
        let (above, name) = (FilePath.folder(of: newFolder), FilePath.name(of: newFolder))
        try stage.newFolders.folder(above).move(name, to: folders.folder(above), as: name)
    }

    private func moveBack(newFolder: String) throws(DiskError) {
        let (above, name) = (FilePath.folder(of: newFolder), FilePath.name(of: newFolder))
        try folders.folder(above).move(name, to: stage.newFolders.folder(above), as: name)
    }

    private func removeFolder(_ folder: String) throws(DiskError) {
        try folders.folder(FilePath.folder(of: folder)).removeFolder(FilePath.name(of: folder))
    }

    /// Removes a file, and the folders that become empty; files behind a link were never ours.
    private func remove(_ path: String) throws(DiskError) {
        guard let parent = try? folders.folder(FilePath.folder(of: path)) else { return }
        do throws(DiskError) {
            try parent.remove(FilePath.name(of: path))
        } catch {
            guard error.isUnreachable || error.isFolder else { throw error }
        }
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty, (try? removeFolder(folder)) != nil {
            folder = FilePath.folder(of: folder)
        }
    }

    private func write(_ manifest: Manifest) throws(DiskError) {
        let name = try stageManifest(manifest)
        try stage.folder.move(name, to: stage.output, as: Manifest.fileName)
    }

    /// Stages a manifest and returns its name in the stage.
    private func stageManifest(_ manifest: Manifest) throws(DiskError) -> String {
        let name = stage.newName()
        try stage.folder.write(manifest.encoded, to: name)
        return name
    }

    /// Keeps the current manifest in case the build cannot go on; returns its name in the stage.
    private func keepManifest() throws(DiskError) -> String {
        let name = stage.newName()
        let isLinked = (try? stage.output.addName(name, in: stage.folder, to: Manifest.fileName)) != nil
        return isLinked ? name : try stageManifest(previous)
    }

    /// Puts the old manifest back; a folder that no build had filled did not have one.
    private func restoreManifest(from name: String) {
        if previous.paths.isEmpty {
            try? stage.output.remove(Manifest.fileName)
        } else {
            try? stage.folder.move(name, to: stage.output, as: Manifest.fileName)
        }
    }
}
