import Foundation
import SiteFiles
import SiteModel
import Synchronization

/// Staged files whose folders are missing in the output, in the same tree that they will have there.
///
/// A new folder is moved into place with everything in it by one rename. That saves a rename for each file, and the
/// workers make the folders while they render pages.
final class StagedTree: Sendable {
    private let root: String
    private let output: OutputFolder
    private let state = Mutex(State())

    private struct State {
        /// What the output has at the paths examined so far.
        var kinds: [String: FileKind?] = [:]
    }

    /// Makes an empty tree in a folder, which is made with the first file.
    init(root: String, output: OutputFolder) {
        self.root = root
        self.output = output
    }

    /// The outermost folder of a file's path that is missing in the output; `nil` if none is missing, or something else
    /// is in the place of one.
    func newFolder(of path: String) -> String? {
        state.withLock { state in
            var start = path.utf8.startIndex
            while let slash = path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) {
                let folder = String(path[..<slash])
                let kind = kind(of: folder, in: &state)
                if kind != .folder { return kind == nil ? folder : nil }
                start = path.utf8.index(after: slash)
            }
            return nil
        }
    }

    /// Where to write a file of a new folder; makes the folders above it.
    func location(for path: String) throws(DiskError) -> String {
        try makeFolder(FilePath.folder(of: path))
        return root + "/" + path
    }

    /// Where a new folder is staged.
    func location(ofFolder folder: String) -> String { root + "/" + folder }

    private func kind(of folder: String, in state: inout State) -> FileKind? {
        if let known = state.kinds[folder] { return known }
        let kind = FileKind(at: output.path + "/" + folder)
        state.kinds[folder] = .some(kind)
        return kind
    }

    /// Makes a folder if it is missing, and then those above it: these mostly exist, while a page's own rarely does.
    private func makeFolder(_ folder: String) throws(DiskError) {
        let location = folder.isEmpty ? root : root + "/" + folder
        do throws(DiskError) {
            try Folder.make(location)
        } catch {
            guard error.isMissing, !folder.isEmpty else { throw error }
            try makeFolder(FilePath.folder(of: folder))
            // Another worker may have made it in the meantime.
            try Folder.make(location)
        }
    }
}
