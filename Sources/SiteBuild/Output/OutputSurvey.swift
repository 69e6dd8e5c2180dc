import Foundation
import SiteBytes
import SiteFiles
import SiteModel

/// Looks at what stands in the way of a commit before anything is touched.
struct OutputSurvey {
    private let output: OutputFolder
    private let previous: Manifest
    private let removed: Set<String>
    private let mayOverwrite: Bool
    private var folders: [String: FolderState] = [:]
    private var diagnostics: [Diagnostic] = []

    private enum FolderState {
        case usable
        /// There is none yet, or a file of an earlier build that goes away stands in its place.
        case toBeMade
        case blocked
    }

    /// Makes sure that every file can come into place without harm to files of other origin.
    ///
    /// - Parameters:
    ///   - paths: Files that will be written.
    ///   - newFolders: Folders that the output does not have and that will come into place whole.
    ///   - removed: Files of earlier builds that will be taken away.
    ///   - output: The output folder.
    ///   - previous: What earlier builds made.
    ///   - mayOverwrite: Whether single files of other origin may be overwritten.
    /// - Throws: A `DiagnosedError` that names everything that stands in the way.
    static func check(
        _ paths: [String], folders newFolders: [String], removed: Set<String>, in output: OutputFolder,
        previous: Manifest, mayOverwrite: Bool
    ) throws(DiagnosedError) {
        var survey = OutputSurvey(output: output, previous: previous, removed: removed, mayOverwrite: mayOverwrite)
        for path in paths + newFolders { survey.check(path) }
        for path in removed.sorted(by: { $0.precedes($1) }) { survey.checkRemoval(of: path) }
        guard survey.diagnostics.isEmpty else { throw DiagnosedError(survey.diagnostics.inReadingOrder()) }
    }

    private init(output: OutputFolder, previous: Manifest, removed: Set<String>, mayOverwrite: Bool) {
        self.output = output
        self.previous = previous
        self.removed = removed
        self.mayOverwrite = mayOverwrite
    }

    private mutating func check(_ path: String) {
        guard state(ofFolder: FilePath.folder(of: path)) == .usable else { return }
        switch FileKind(at: output.path + "/" + path) {
        case nil: break
        case .folder: if !goesAway(folder: path) { report(.foreignFolderInPlaceOfFile(path: path)) }
        case .file, .link, .other:
            if !mayOverwrite, !previous.paths.contains(ExactPath(path)) { report(.foreignFile(path: path)) }
        }
    }

    /// Makes sure that a file can be taken out of its folder; what lies behind a link stays where it is.
    private mutating func checkRemoval(of path: String) {
        let folder = FilePath.folder(of: path)
        guard folders[folder] == nil, FileKind(at: output.path + "/" + path) != nil else { return }
        guard FileKind(at: output.path + (folder.isEmpty ? "" : "/" + folder)) == .folder else { return }
        _ = state(ofFolder: folder)
    }

    /// Whether files can be put into a folder, or the folder can be made.
    private mutating func state(ofFolder folder: String) -> FolderState {
        if let known = folders[folder] { return known }
        let state = lookAt(folder: folder)
        folders[folder] = state
        return state
    }

    private mutating func lookAt(folder: String) -> FolderState {
        if !folder.isEmpty {
            let above = state(ofFolder: FilePath.folder(of: folder))
            guard above == .usable else { return above }
        }
        let location = folder.isEmpty ? output.path : output.path + "/" + folder
        switch folder.isEmpty ? .folder : FileKind(at: location) {
        case nil: return .toBeMade
        case .folder:
            guard let refusal = Access.filling.refusal(at: location) else { return .usable }
            report(.cannotWrite(path: folder.isEmpty ? "." : folder, reason: refusal.reason))
            return .blocked
        case .file where removed.contains(folder): return .toBeMade
        case .link:
            report(.linkInPlaceOfFolder(path: folder))
            return .blocked
        case .file, .other:
            report(.foreignFile(path: folder))
            return .blocked
        }
    }

    /// Whether all that a folder holds is taken away by this build.
    private func goesAway(folder: String) -> Bool {
        let location = output.path + "/" + folder
        return Folder.paths(below: location).allSatisfy { name in
            let isFolder = FileKind(at: location + "/" + name) == .folder
            return isFolder || removed.contains(folder + "/" + name)
        }
    }

    private mutating func report(_ problem: OutputProblem) {
        diagnostics.append(Diagnostic(problem, file: output.displayPath))
    }
}
