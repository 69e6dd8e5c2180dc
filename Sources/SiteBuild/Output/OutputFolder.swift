import Foundation
import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// Decides whether a folder may be written to, and finds it on disk.
struct OutputFolder: Sendable {
    /// Where the folder is, with every link in its path followed.
    let path: String
    /// How messages call it.
    let displayPath: String

    /// Looks at the folder that was asked for.
    ///
    /// - Parameters:
    ///   - path: The folder; it need not exist.
    ///   - root: The site's root.
    ///   - homes: Home folders, which are refused.
    /// - Throws: A `DiagnosedError` for a folder whose content could be lost.
    init(path: String, root: String, homes: [String]) throws(DiagnosedError) {
        displayPath = path
        self.path = FilePath.resolved(path)
        if self.path == "/" { throw DiagnosedError(OutputProblem.refusedRoot, file: path) }
        if homes.contains(where: { FilePath.resolved($0) == self.path }) {
            throw DiagnosedError(OutputProblem.refusedHome, file: path)
        }
        for folder in ["content", "templates"] {
            let source = FilePath.resolved(root + "/" + folder)
            if Self.contains(source, self.path) || Self.contains(self.path, source) {
                throw DiagnosedError(OutputProblem.overlapsSource(folder: folder), file: path)
            }
        }
        if FileKind(at: self.path) == .link { throw DiagnosedError(OutputProblem.brokenLink, file: path) }
        if let kind = FileKind(atTarget: self.path), kind != .folder {
            throw DiagnosedError(OutputProblem.notAFolder, file: path)
        }
    }

    /// What earlier builds put into the folder.
    ///
    /// - Parameter accepting: Whether a folder may hold files that no build made.
    /// - Returns: The manifest; an empty one for a new folder.
    /// - Throws: A `DiagnosedError` for a folder that is someone else's.
    func previousManifest(acceptingForeignFiles accepting: Bool) throws(DiagnosedError) -> Manifest {
        do {
            if let manifest = try Manifest.read(in: self) { return manifest }
        } catch {
            guard accepting else { throw error }
            return Manifest()
        }
        if !accepting, let example = foreignExample() {
            // Another build may have filled the folder just now: its list is there before its files are.
            if let manifest = try Manifest.read(in: self) { return manifest }
            throw DiagnosedError(OutputProblem.foreignFolder(example: example), file: displayPath)
        }
        return Manifest()
    }

    /// What the file system says of the list of files that builds have made; `nil` when there is none.
    var manifestStamp: FileStamp? { FileStamp(of: path + "/" + Manifest.fileName) }

    /// Whether a build that was cut short has left files that wait to come into place.
    var hasLeftovers: Bool { FileKind(at: path + "/" + OutputStage.folderName) != nil }

    /// Whether a file is as an earlier build left it.
    ///
    /// A file that was moved here and back, as caches and deployments do, has another stamp; its bytes tell. So has one
    /// whose permissions were changed.
    ///
    /// - Parameters:
    ///   - record: What an earlier build says of it.
    ///   - permissions: What it must let do.
    /// - Returns: Whether it is the same.
    func holds(_ record: OutputRecord, allowing permissions: Permissions) -> Bool {
        let location = path + "/" + record.path
        guard let stamp = FileStamp(of: location), stamp.byteCount == record.stamp.byteCount else { return false }
        if stamp == record.stamp { return true }
        guard let content = record.content, (try? Permissions(of: location))?.cover(permissions) == true,
            let bytes = try? Disk.contents(of: location)
        else { return false }
        return Fingerprint(of: bytes) == content
    }

    /// A file in the folder; hidden ones, such as `.gitignore`, do not count.
    private func foreignExample() -> String? {
        Folder.names(in: path).filter { !$0.hasPrefix(".") }.sorted { $0.precedes($1) }.first
    }

    /// Whether a folder is another or holds it.
    private static func contains(_ folder: String, _ other: String) -> Bool {
        other == folder || other.hasPrefix(folder + "/")
    }
}
