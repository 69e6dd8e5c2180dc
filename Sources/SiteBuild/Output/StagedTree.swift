import Foundation
import SiteFiles
import SiteModel
import Synchronization

/// Files whose folders the output does not have yet, laid out in the stage just as they will stand.
///
/// A folder that is new comes into place with all that is in it by one rename. That spares a rename for each file, and
/// the workers make the folders while they lay out pages.
final class StagedTree: Sendable {
    private let root: String
    private let output: OutputFolder
    private let state = Mutex(State())

    private struct State {
        /// What the output has at a path, as far as that was looked at.
        var kinds: [String: FileKind?] = [:]
    }

    /// Makes an empty tree.
    ///
    /// - Parameters:
    ///   - root: The folder to lay it out in; it is made when the first file comes.
    ///   - output: The output folder.
    init(root: String, output: OutputFolder) {
        self.root = root
        self.output = output
    }

    /// The outermost folder of a path that the output does not have.
    ///
    /// - Parameter path: A file's path in the output.
    /// - Returns: The folder; `nil` when the output has all of them, or something else in the place of one.
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

    /// Where a file of a new folder is to be written; the folders above it are made.
    func location(for path: String) throws(DiskError) -> String {
        try makeFolder(FilePath.folder(of: path))
        return root + "/" + path
    }

    /// Where a new folder lies.
    func location(ofFolder folder: String) -> String { root + "/" + folder }

    private func kind(of folder: String, in state: inout State) -> FileKind? {
        if let known = state.kinds[folder] { return known }
        let kind = FileKind(at: output.path + "/" + folder)
        state.kinds[folder] = .some(kind)
        return kind
    }

    /// Makes a folder, unless it is there: a page's own seldom is, those above it mostly are.
    private func makeFolder(_ folder: String) throws(DiskError) {
        let location = folder.isEmpty ? root : root + "/" + folder
        do throws(DiskError) {
            try Folder.make(location)
        } catch {
            guard error.isMissing, !folder.isEmpty else { throw error }
            try makeFolder(FilePath.folder(of: folder))
            // Another worker may have made it meanwhile.
            try Folder.make(location)
        }
    }
}
