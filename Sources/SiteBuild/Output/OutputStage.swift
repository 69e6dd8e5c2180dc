import Foundation
import SiteModel
import Synchronization

/// Where a build sets files aside until every page has been rendered; then they come into place one by one.
///
/// The folder lies inside the output folder, so that a rename never crosses file systems, and is locked, so that two
/// builds never mix.
final class OutputStage: Sendable {
    static let folderName = ".site-staging"

    private let output: OutputFolder
    private let folder: String
    private let lock: Int32
    /// The output folder and those above it, as far as this build made them, outermost first.
    private let madeFolders: [String]
    private let nextNumber = Atomic(0)

    /// What became of a file.
    enum Outcome: Sendable {
        case unchanged
        /// It waits under this name.
        case staged(name: String)
    }

    /// Opens a stage as soon as no other build has it open.
    ///
    /// - Parameters:
    ///   - output: The output folder; it is made if there is none yet.
    ///   - waiting: Called once when there is another build to wait for.
    /// - Returns: The stage.
    /// - Throws: A `DiagnosedError` when it cannot be made; a `CancellationError` when the task is cancelled.
    static func open(in output: OutputFolder, waiting: () -> Void) async throws -> OutputStage {
        var hasWaited = false
        while true {
            try Task.checkCancellation()
            if let stage = try OutputStage(in: output) { return stage }
            if !hasWaited { waiting() }
            hasWaited = true
            try await Task.sleep(for: pause)
        }
    }

    /// Opens a stage, unless another build has it open.
    private init?(in output: OutputFolder) throws(DiagnosedError) {
        let folder = output.path + "/" + Self.folderName
        do {
            madeFolders = try Self.makeFolders(output.path)
            guard let held = try Self.openLocked(folder) else { return nil }
            lock = held
        } catch {
            throw DiagnosedError(error.problem, file: output.displayPath)
        }
        self.output = output
        self.folder = folder
        Self.empty(folder)
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

    /// Sets a file aside, unless the output already has it.
    func add(_ bytes: [UInt8], for path: String) throws(DiskError) -> Outcome {
        try bytes.withUnsafeBufferPointer { buffer throws(DiskError) -> Outcome in
            let content = UnsafeRawBufferPointer(buffer)
            if Disk.file(at: output.path + "/" + path, holds: content) { return .unchanged }
            let name = newName()
            try Disk.write(content, to: location(of: name))
            return .staged(name: name)
        }
    }

    /// Sets a copy of a file aside, unless the output already has it.
    func addCopy(of source: String, for path: String) throws(DiskError) -> Outcome {
        if Disk.file(at: output.path + "/" + path, equals: source) { return .unchanged }
        let name = newName()
        try Disk.copy(from: source, to: location(of: name))
        return .staged(name: name)
    }

    /// Takes the stage away, and the output folder with it if this build made it and nothing came into it.
    ///
    /// Each worker that was left alone may still set one last file aside, so that one look may not be enough.
    func close() {
        for _ in 0..<Self.mostWorkers {
            Self.empty(folder)
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

    /// Opens and locks the folder.
    ///
    /// A folder that the build before took away in the meantime is made anew.
    ///
    /// - Returns: The descriptor that holds the lock, or `nil` when another build has it or has just taken away even
    ///   the output folder.
    private static func openLocked(_ folder: String) throws(DiskError) -> Int32? {
        while true {
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
                if errno == ENOENT { return nil }
                throw DiskError(path: folder)
            }
            let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
            if descriptor < 0, errno == ENOENT { continue }
            guard descriptor >= 0 else { throw DiskError(path: folder) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                Foundation.close(descriptor)
                return nil
            }
            var opened = stat()
            var named = stat()
            if fstat(descriptor, &opened) == 0, stat(folder, &named) == 0, opened.st_ino == named.st_ino {
                return descriptor
            }
            Foundation.close(descriptor)
        }
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
