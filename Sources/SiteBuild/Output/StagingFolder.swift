import Foundation
import SiteContent
import SiteFiles
import SiteModel
import Synchronization

/// Where a build stages files until every page has been rendered; then they are moved into place.
///
/// The folder is inside the output folder, so that a rename never crosses file systems. The output folder is locked, so
/// that two builds never mix.
final class StagingFolder: Sendable {
    static let folderName = ".site-staging"

    /// The output folder, which is locked for as long as the stage is open.
    let output: OpenFolder
    /// The stage itself.
    let folder: OpenFolder
    /// Those of the output folder and the folders above it that this build made, outermost first.
    private let madeFolders: [String]
    /// The permissions of files that this build writes.
    let permissions: Permissions
    private let nextNumber = Atomic(0)
    private let tree: StagedTree
    /// The folders of the output, to compare what is there.
    private let outputFolders: FolderTree

    /// Opens a stage as soon as no other build has it open; makes the output folder if it is missing.
    ///
    /// `waiting` is called once if there is another build to wait for.
    static func open(in output: OutputFolder, waiting: () -> Void) async throws -> StagingFolder {
        var hasWaited = false
        var madeFolders: [String] = []
        while true {
            try Task.checkCancellation()
            if let stage = try StagingFolder(in: output, madeFolders: &madeFolders) { return stage }
            if !hasWaited { waiting() }
            hasWaited = true
            try await Task.sleep(for: pause)
        }
    }

    /// Opens a stage, unless another build has it open.
    private init?(in output: OutputFolder, madeFolders: inout [String]) throws(DiagnosedError) {
        do {
            madeFolders += try Folder.makeAll(output.path)
            guard let held = try Self.openLocked(output.path) else { return nil }
            (folder, permissions) = try Self.setUp(in: held, madeFolders: madeFolders)
            tree = StagedTree(root: try folder.makeFolder("new"), output: held)
            outputFolders = FolderTree(held)
            self.output = held
        } catch {
            throw DiagnosedError(error.problem, file: output.displayPath)
        }
        self.madeFolders = madeFolders
    }

    /// A name in the stage that nothing else uses.
    func newName() -> String {
        String(nextNumber.wrappingAdd(1, ordering: .relaxed).oldValue)
    }

    /// The folders in the stage that are new in the output.
    var newFolders: FolderTree { tree.folders }

    /// Stages a file, unless the output already has it.
    func add(_ bytes: [UInt8], for path: String) throws(DiskError) -> StagedFile.State {
        try add(path) {
            $0.holds(bytes, allowing: permissions)
        } writing: { folder, name throws(DiskError) -> FileStamp? in
            try folder.write(bytes, to: name)
        }
    }

    /// Stages a copy of a file, unless the output already has it.
    func addCopy(of source: OpenFile, for path: String) throws(DiskError) -> StagedFile.State {
        try add(path) {
            $0.status.permissions.cover(permissions) && $0.holds(sameAs: source)
        } writing: { folder, name throws(DiskError) -> FileStamp? in
            try folder.copy(source, to: name)
        }
    }

    private func add(
        _ path: String, unless isSame: (OpenFile) -> Bool,
        writing write: (OpenFolder, String) throws(DiskError) -> FileStamp?
    ) throws(DiskError) -> StagedFile.State {
        if let folder = tree.newFolder(of: path) {
            let parent = try tree.folders.makeFolder(FilePath.folder(of: path))
            return .laidOut(folder: folder, stamp: try write(parent, FilePath.name(of: path)))
        }
        if let file = try? outputFolders.folder(FilePath.folder(of: path)).file(FilePath.name(of: path)), isSame(file) {
            return .unchanged
        }
        let name = newName()
        _ = try write(folder, name)
        return .waiting(name: name)
    }

    /// Removes the stage, and the output folder as well if this build made it and it is empty.
    ///
    /// Each abandoned worker may still stage one last file, so that emptying the stage once may not be enough.
    func close() {
        Self.takeAway(folder, from: output, madeFolders: madeFolders)
    }

    private static func takeAway(_ folder: OpenFolder?, from output: OpenFolder, madeFolders: [String]) {
        for _ in 0..<mostWorkers {
            folder?.empty()
            do throws(DiskError) {
                try output.removeFolder(folderName)
                break
            } catch {
                guard error.isNotEmpty else { break }
            }
        }
        for made in madeFolders.reversed() { try? Folder.remove(made) }
    }

    // MARK: Setting up

    /// Opens and locks the output folder; `nil` if another build has locked it or has just removed it.
    private static func openLocked(_ folder: String) throws(DiskError) -> OpenFolder? {
        do throws(DiskError) {
            let open = try OpenFolder(folder)
            return open.lock() && open.isInPlace ? open : nil
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// Makes an empty folder for the stage, without following a link in its place, and finds the permissions of files
    /// written there.
    private static func setUp(
        in output: OpenFolder, madeFolders: [String]
    ) throws(DiskError) -> (folder: OpenFolder, permissions: Permissions) {
        var folder: OpenFolder?
        do throws(DiskError) {
            var isNew = false
            let made = try output.makeFolder(folderName) { isNew = true }
            folder = made
            // An interrupted build leaves its own behind.
            if !isNew { made.empty() }
            return (made, try made.permissionsOfNewFile(named: "probe"))
        } catch {
            takeAway(folder, from: output, madeFolders: madeFolders)
            throw error
        }
    }

    /// The time between two attempts to open the stage.
    private static let pause = Duration.milliseconds(50)
    /// The largest number of workers that a build can have.
    private static let mostWorkers = 1024
}

/// A file of the site with its state in the stage.
struct StagedFile: Sendable {
    let path: String
    let state: State

    enum State: Sendable {
        case unchanged
        /// It is staged under this name.
        case waiting(name: String)
        /// It is staged in this folder, which is missing in the output; renaming the folder does not change the stamp.
        case laidOut(folder: String, stamp: FileStamp?)
    }

    var isNew: Bool {
        switch state {
        case .unchanged: false
        case .waiting, .laidOut: true
        }
    }

    /// The new folder that is moved into place with the file.
    var newFolder: String? {
        if case .laidOut(let folder, _) = state { folder } else { nil }
    }
}
