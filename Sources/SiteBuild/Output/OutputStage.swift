import SiteFiles
import Foundation
import SiteContent
import SiteModel
import Synchronization

/// Where a build sets files aside until every page has been rendered; then they come into place one by one.
///
/// The folder lies inside the output folder, so that a rename never crosses file systems. The output folder is locked,
/// so that two builds never mix.
final class OutputStage: Sendable {
    static let folderName = ".site-staging"

    private let output: OutputFolder
    private let folder: String
    private let lock: Int32
    /// The output folder and those above it, as far as this build made them, outermost first.
    private let madeFolders: [String]
    /// What a file that this build writes lets do.
    let permissions: Permissions
    private let nextNumber = Atomic(0)
    private let tree: StagedTree

    /// Opens a stage as soon as no other build has it open.
    ///
    /// - Parameters:
    ///   - output: The output folder; it is made if there is none yet.
    ///   - waiting: Called once when there is another build to wait for.
    /// - Returns: The stage.
    /// - Throws: A `DiagnosedError` when it cannot be made; a `CancellationError` when the task is cancelled.
    static func open(in output: OutputFolder, waiting: () -> Void) async throws -> OutputStage {
        var hasWaited = false
        var madeFolders: [String] = []
        while true {
            try Task.checkCancellation()
            if let stage = try OutputStage(in: output, madeFolders: &madeFolders) { return stage }
            if !hasWaited { waiting() }
            hasWaited = true
            try await Task.sleep(for: pause)
        }
    }

    /// Opens a stage, unless another build has it open.
    private init?(in output: OutputFolder, madeFolders: inout [String]) throws(DiagnosedError) {
        let folder = output.path + "/" + Self.folderName
        do {
            madeFolders += try Self.makeFolders(output.path)
            guard let held = try Self.openLocked(output.path) else { return nil }
            permissions = try Self.setUp(folder, lock: held, madeFolders: madeFolders)
            lock = held
        } catch {
            throw DiagnosedError(error.problem, file: output.displayPath)
        }
        self.output = output
        self.folder = folder
        self.madeFolders = madeFolders
        tree = StagedTree(root: folder + "/new", output: output)
    }

    deinit {
        Foundation.close(lock)
    }

    /// A name in the stage that nothing else uses.
    func newName() -> String {
        String(nextNumber.wrappingAdd(1, ordering: .relaxed).oldValue)
    }

    /// The place on disk of a name in the stage.
    func location(of name: String) -> String {
        folder + "/" + name
    }

    /// The place on disk of a new folder.
    func location(ofFolder folder: String) -> String { tree.location(ofFolder: folder) }

    /// Sets a file aside, unless the output already has it.
    func add(_ bytes: [UInt8], for path: String) throws(DiskError) -> StagedFile.State {
        try bytes.withUnsafeBufferPointer { buffer throws(DiskError) -> StagedFile.State in
            let content = UnsafeRawBufferPointer(buffer)
            return try add(path) {
                Disk.file(at: $0, holds: content, allowing: permissions)
            } writing: { location throws(DiskError) -> FileStamp? in
                try Disk.write(content, to: location)
            }
        }
    }

    /// Sets a copy of a file aside, unless the output already has it.
    func addCopy(of source: String, for path: String) throws(DiskError) -> StagedFile.State {
        try add(path) {
            Disk.file(at: $0, equals: source, allowing: permissions)
        } writing: { location throws(DiskError) -> FileStamp? in
            try Disk.copy(from: source, to: location)
        }
    }

    private func add(
        _ path: String, unless isThere: (String) -> Bool, writing write: (String) throws(DiskError) -> FileStamp?
    ) throws(DiskError) -> StagedFile.State {
        if let folder = tree.newFolder(of: path) {
            return .laidOut(folder: folder, stamp: try write(tree.location(for: path)))
        }
        if isThere(output.path + "/" + path) { return .unchanged }
        let name = newName()
        _ = try write(location(of: name))
        return .waiting(name: name)
    }

    /// Takes the stage away, and the output folder with it if this build made it and nothing came into it.
    ///
    /// Each worker that was left alone may still set one last file aside, so that one look may not be enough.
    func close() {
        Self.takeAway(folder, madeFolders: madeFolders)
    }

    private static func takeAway(_ folder: String, madeFolders: [String]) {
        for _ in 0..<mostWorkers {
            empty(folder)
            if rmdir(folder) == 0 || ![ENOTEMPTY, EEXIST].contains(errno) { break }
        }
        for made in madeFolders.reversed() { rmdir(made) }
    }

    // MARK: Setting up

    /// Makes a folder and those above it.
    ///
    /// - Returns: Those that were not there before, outermost first.
    private static func makeFolders(_ path: String) throws(DiskError) -> [String] {
        if mkdir(path, 0o755) == 0 { return [path] }
        if errno == EEXIST { return [] }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw DiskError(path: path)
        }
        let made = try makeFolders(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DiskError(path: path) }
        return made + [path]
    }

    /// Opens and locks the output folder.
    ///
    /// - Returns: The descriptor that holds the lock, or `nil` when another build has it or has just taken the folder
    ///   away.
    private static func openLocked(_ folder: String) throws(DiskError) -> Int32? {
        let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw DiskError(path: folder)
        }
        var opened = stat()
        var named = stat()
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &opened) == 0, stat(folder, &named) == 0,
            opened.st_ino == named.st_ino
        {
            return descriptor
        }
        Foundation.close(descriptor)
        return nil
    }

    /// Makes an empty folder for the stage; lets go of the output folder if that fails.
    ///
    /// - Returns: What a file that is written there lets do.
    private static func setUp(_ folder: String, lock: Int32, madeFolders: [String]) throws(DiskError) -> Permissions {
        do throws(DiskError) {
            try makeEmpty(folder)
            return try Permissions(ofNewFileAt: folder + "/probe")
        } catch {
            takeAway(folder, madeFolders: madeFolders)
            Foundation.close(lock)
            throw error
        }
    }

    /// Makes the stage's folder, or empties one that a build that was cut short has left; a link is never followed.
    private static func makeEmpty(_ folder: String) throws(DiskError) {
        if mkdir(folder, 0o755) == 0 { return }
        guard errno == EEXIST else { throw DiskError(path: folder) }
        guard OutputPath.kind(of: folder) == .folder else {
            errno = ENOTDIR
            throw DiskError(path: folder)
        }
        empty(folder)
    }

    /// How long to wait before looking again whether another build has ended.
    private static let pause = Duration.milliseconds(50)
    /// No build has more.
    private static let mostWorkers = 1024

    private static func empty(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }
}

/// A file of the site, and what became of it in the stage.
struct StagedFile: Sendable {
    let path: String
    let state: State

    enum State: Sendable {
        case unchanged
        /// It waits under this name.
        case waiting(name: String)
        /// It waits inside this folder, which the output does not have yet; a rename of the folder leaves the stamp.
        case laidOut(folder: String, stamp: FileStamp?)
    }

    var isNew: Bool {
        switch state {
        case .unchanged: false
        case .waiting, .laidOut: true
        }
    }

    /// The folder that brings the file into place.
    var newFolder: String? {
        if case .laidOut(let folder, _) = state { folder } else { nil }
    }
}
