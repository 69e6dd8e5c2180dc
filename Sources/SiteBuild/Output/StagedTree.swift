import Foundation
import SiteFiles
import SiteModel
import Synchronization

/// Staged files whose folders are missing in the output, in the same tree that they will have there.
///
/// A new folder is moved into place with everything in it by one rename. That saves a rename for each file, and the
/// workers make the folders while they render pages.
final class StagedTree: Sendable {
    /// The tree's folders, by their paths in the output.
    let folders: FolderTree
    private let output: OpenFolder
    private let state = Mutex(State())

    private struct State {
        /// What the output has at the paths examined so far.
        var kinds: [String: FileKind?] = [:]
    }

    /// Makes an empty tree in an empty folder.
    init(root: OpenFolder, output: OpenFolder) {
        folders = FolderTree(root)
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

    private func kind(of folder: String, in state: inout State) -> FileKind? {
        if let known = state.kinds[folder] { return known }
        let kind = (try? output.status(of: folder))?.kind
        state.kinds[folder] = .some(kind)
        return kind
    }
}
