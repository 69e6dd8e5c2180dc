import Foundation

/// A regular file to be opened later.
///
/// If a scan found it in a folder, then whatever happens in the meantime, what is opened is in that folder: the file that
/// was found, or one that has taken its place.
package struct FoundFile: Sendable, Hashable {
    private let place: Place

    private enum Place: Hashable {
        /// A path from a folder that is held, without links, and what was there.
        case inside(OpenFolder, path: String, FileIdentity)
        /// A path that may have links.
        case anywhere(String)
    }

    init(in folder: OpenFolder, path: String, identity: FileIdentity) {
        place = .inside(folder, path: path, identity)
    }

    /// Names a file that links may lead to.
    package init(at path: String) {
        place = .anywhere(path)
    }

    /// Opens the file; a pipe is an error and is not waited for, and so is a link on the way to a file inside a folder.
    package func open() throws(DiskError) -> OpenFile {
        switch place {
        case .anywhere(let path): return try OpenFile(Descriptor(path, Descriptor.reading), path: [path])
        case .inside(let folder, let path, let identity):
            // In one step: a link in the place of a folder may lead elsewhere, but not to the file that was found.
            do throws(DiskError) {
                let file = try folder.file(path)
                if file.status.identity == identity { return file }
            } catch {
                guard error.isUnreachable || error.isLink else { throw error }
            }
            return try folder.file(at: path)
        }
    }

    /// Why the system would refuse something to be done with the file, or `nil`.
    package func refusal(of access: Access) -> DiskError? {
        switch place {
        case .anywhere(let path): access.refusal(at: path)
        case .inside(let folder, let path, _): folder.refusal(of: access, to: path)
        }
    }
}

extension OpenFolder: Hashable {
    package static func == (left: OpenFolder, right: OpenFolder) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}
