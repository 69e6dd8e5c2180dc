import Foundation

/// A regular file that a scan found in a folder, to be opened later.
///
/// Whatever happens in the meantime, what is opened is in the folder: the file that was found, or the one that has taken
/// its place.
package struct FoundFile: Sendable, Hashable {
    private let folder: OpenFolder
    /// From the folder, with no link on the way.
    private let path: String
    private let identity: FileIdentity

    init(in folder: OpenFolder, path: String, identity: FileIdentity) {
        self.folder = folder
        self.path = path
        self.identity = identity
    }

    /// Opens the file; a link in the place of it or of a folder above it is an error, and a pipe is not waited for.
    package func open() throws(DiskError) -> OpenFile {
        // In one step, which a link in the place of a folder may lead elsewhere, but not to the file that was found.
        if let file = try? folder.file(path), file.status.identity == identity { return file }
        return try folder.file(at: path)
    }

    package static func == (left: FoundFile, right: FoundFile) -> Bool {
        left.path == right.path && left.identity == right.identity
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(identity)
    }
}
