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

    /// Opens a stage, and the output folder if there is none yet.
    ///
    /// - Parameter output: The output folder.
    /// - Throws: A `DiagnosedError` when it cannot be made or another build uses it.
    init(in output: OutputFolder) throws(DiagnosedError) {
        self.output = output
        folder = output.path + "/" + Self.folderName
        let held: Int32?
        let made: [String]
        do {
            made = try Self.makeFolders(output.path)
            held = try Self.openLocked(folder)
        } catch {
            throw DiagnosedError(error.problem, file: output.displayPath)
        }
        guard let held else { throw DiagnosedError(OutputProblem.inUse, file: output.displayPath) }
        lock = held
        madeFolders = made
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
    func close() {
        Self.empty(folder)
        rmdir(folder)
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
    /// - Returns: The descriptor that holds the lock, or `nil` when another build has it.
    private static func openLocked(_ folder: String) throws(DiskError) -> Int32? {
        while true {
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw DiskError(path: folder) }
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
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

    private static func empty(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }
}
