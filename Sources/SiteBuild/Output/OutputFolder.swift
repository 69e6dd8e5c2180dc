import Foundation
import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// The folder to write to, which must not be one whose content could be lost.
struct OutputFolder: Sendable {
    /// The folder's path, with every link in it resolved.
    let path: String
    /// The path as the user wrote it, for messages.
    let displayPath: String

    /// Checks a folder, which need not exist yet.
    ///
    /// Throws a `DiagnosedError` for home folders, and for folders that overlap with the sources in the site's root.
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

    /// The manifest of earlier builds; an empty one for a new folder.
    ///
    /// Throws a `DiagnosedError` for a folder with files that no build made, unless these are accepted.
    func previousManifest(acceptingForeignFiles accepting: Bool) throws(DiagnosedError) -> Manifest {
        do {
            if let manifest = try Manifest.read(in: self) { return manifest }
        } catch {
            guard accepting else { throw error }
            return Manifest()
        }
        if !accepting, let example = foreignExample() {
            // Another build may have filled the folder just now: it writes the manifest before the files.
            if let manifest = try Manifest.read(in: self) { return manifest }
            throw DiagnosedError(OutputProblem.foreignFolder(example: example), file: displayPath)
        }
        return Manifest()
    }

    /// The stamp of the manifest; `nil` if there is none.
    var manifestStamp: FileStamp? { FileStamp(of: path + "/" + Manifest.fileName) }

    /// Whether an interrupted build has left staged files behind.
    var hasLeftovers: Bool { FileKind(at: path + "/" + StagingFolder.folderName) != nil }

    /// Whether a file is as an earlier build left it.
    ///
    /// If the stamp differs, the bytes and permissions are compared: copies made by CI caches and deployments have new
    /// stamps, and so do files whose permissions were changed.
    func holds(_ record: OutputRecord, allowing permissions: Permissions) -> Bool {
        let location = path + "/" + record.path
        guard let stamp = FileStamp(of: location), stamp.byteCount == record.stamp.byteCount else { return false }
        if stamp == record.stamp { return true }
        guard let content = record.content, (try? Permissions(of: location))?.cover(permissions) == true,
            let bytes = try? Disk.contents(of: location)
        else { return false }
        return Fingerprint(of: bytes) == content
    }

    /// The first file in the folder that no build made; hidden ones, such as `.gitignore`, do not count.
    private func foreignExample() -> String? {
        Folder.names(in: path).filter { !$0.hasPrefix(".") }.sorted { $0.precedes($1) }.first
    }

    /// Whether a folder is the same as another or contains it.
    private static func contains(_ folder: String, _ other: String) -> Bool {
        other == folder || other.hasPrefix(folder + "/")
    }
}
