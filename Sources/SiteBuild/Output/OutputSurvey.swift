import Foundation
import SiteBytes
import SiteFiles
import SiteModel

/// Finds everything that would block a commit before anything is changed.
struct OutputSurvey {
    private let output: OutputFolder
    private let previous: Manifest
    private let removed: Set<String>
    private let mayOverwrite: Bool
    private var folders: [String: FolderState] = [:]
    private var diagnostics: [Diagnostic] = []

    private enum FolderState {
        case usable
        /// It does not exist yet, or its place is taken by a file of an earlier build that will be removed.
        case toBeMade
        case blocked
    }

    /// Makes sure that every file can be moved into place without harm to foreign files, which no build made.
    ///
    /// `newFolders` are missing in the output and will be moved into place as a whole. Throws a `DiagnosedError` that
    /// lists every obstacle.
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

    /// Makes sure that a file can be removed from its folder; files behind a link are not removed.
    private mutating func checkRemoval(of path: String) {
        let folder = FilePath.folder(of: path)
        guard folders[folder] == nil, FileKind(at: output.path + "/" + path) != nil else { return }
        guard FileKind(at: output.path + (folder.isEmpty ? "" : "/" + folder)) == .folder else { return }
        _ = state(ofFolder: folder)
    }

    /// Whether files can be written to a folder, or the folder can be made.
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

    /// Whether this build removes everything in a folder.
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
