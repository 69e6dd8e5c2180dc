import Foundation
public import SiteBuild
import SiteCheck
import SiteContent
import SiteFiles
import SiteModel

/// Fixes what is certain in a site's sources: quotes that YAML needs, misspelt keys, decomposed names, and whatever a
/// check finds with the change that fixes it.
public struct SiteFixer: Sendable {
    private let root: String
    private let workers: WorkerPool
    private let options: BuildOptions

    /// Makes a fixer.
    ///
    /// - Parameter options: How the site is checked: where it is, and which documents belong to it.
    public init(_ options: BuildOptions) {
        root = options.root
        workers = WorkerPool(jobs: max(1, options.jobs))
        self.options = options
    }

    /// Looks for what can be fixed; nothing is written.
    ///
    /// - Parameter progress: Called from any thread as the site is checked.
    /// - Returns: The changes.
    /// - Throws: A `DiagnosedError` if there is no content; a `CancellationError` if the task was cancelled.
    public func plan(progress: @escaping @Sendable (BuildProgress) -> Void) async throws -> FixPlan {
        let settings = (try? ConfigurationReader.read(root: root).configuration) ?? SiteConfiguration()
        let listing = try ContentScanner.scan(root: root, selecting: FileSelection(settings))
        let files = listing.documents + [SourceFile(settingsOf: root)].compactMap { $0 }
        let findings = try await findings(progress)
        let limits = settings.limits
        let edits = try await edits(of: files, found: Self.fixable(in: findings), limits: limits)
        var locations: Set<String> = []
        return FixPlan(
            edits: edits.flatMap { $0 ?? [] }.filter { locations.insert($0.location).inserted },
            renamings: NameFixer.renamings(of: listing.documents + listing.assets, root: root),
            findings: findings,
            failures: zip(files, edits).filter { $1 == nil }.map { file, _ in
                Diagnostic(FixProblem.tooSlow(seconds: limits.seconds), file: file.path)
            })
    }

    /// A document with what is certain fixed in its front matter.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - path: What messages call it.
    /// - Returns: The fixed document; the same bytes if nothing is certain.
    package static func fixed(_ document: [UInt8], path: String) -> [UInt8] {
        TextFixer.fixed(document, path: path)
    }

    /// Changes files.
    ///
    /// - Parameter plan: The changes.
    /// - Returns: What became of them; if one cannot be made, the others still are. If the task is cancelled, none is
    ///   begun any more.
    public func carryOut(_ plan: FixPlan) -> FixOutcome {
        var outcome = FixOutcome()
        let content = HeldContent(root: root)
        for edit in plan.edits where !Task.isCancelled {
            outcome.note { () throws(DiagnosedError) in try Self.carryOut(edit, within: content) }
        }
        for renaming in plan.renamings where !Task.isCancelled {
            outcome.note { () throws(DiagnosedError) in try Self.carryOut(renaming, within: content) }
        }
        return outcome
    }

    /// The change to each file, if any; `nil` for a file that takes too long.
    private func edits(
        of files: [SourceFile], found: [String: [Diagnostic]], limits: SiteConfiguration.Limits
    ) async throws -> [[FixPlan.Edit]?] {
        let content = HeldContent(root: root)
        return try await workers.map(
            count: files.count, limit: .seconds(limits.seconds), turns: Turns(of: files, limits: limits)
        ) {
            let (file, found) = (files[$0], found[files[$0].path] ?? [])
            guard file.byteCount <= limits.documentBytes else { return [] }
            guard let content else { return [] }
            return [Self.edit(of: file, within: content, by: found)].compactMap { $0 }
        }
    }

    private func findings(
        _ progress: @escaping @Sendable (BuildProgress) -> Void
    ) async throws -> Result<CheckReport, DiagnosedError> {
        do {
            return .success(try await SiteChecker.check(options, progress: progress))
        } catch let error as DiagnosedError {
            return .failure(error)
        }
    }

    /// What carries the change that fixes it, by the file that it is in.
    private static func fixable(in findings: Result<CheckReport, DiagnosedError>) -> [String: [Diagnostic]] {
        guard case .success(let report) = findings else { return [:] }
        return Dictionary(grouping: report.diagnostics.filter { $0.fix != nil }, by: \.file)
    }

    // MARK: Text

    private static func edit(
        of file: SourceFile, within content: HeldContent, by found: [Diagnostic]
    ) -> FixPlan.Edit? {
        guard let location = FilePath.real(file.location) else { return nil }
        let inside = try? content.folder(of: location)
        guard inside != nil || FileKind(at: file.location) != .link,
            let folder = try? inside ?? OpenFolder(FilePath.folder(of: location)),
            let old = try? folder.file(FilePath.name(of: location)).contents()
        else { return nil }
        let new = TextFixer.fixed(DiagnosticFixer.fixed(old, by: found, path: file.path), path: file.path, found: found)
        return new == old ? nil : FixPlan.Edit(path: file.path, old: old, new: new, location: location)
    }

    private static func carryOut(_ edit: FixPlan.Edit, within content: HeldContent?) throws(DiagnosedError) {
        let name = FilePath.name(of: edit.location)
        guard let folder = try? folder(of: edit.location, within: content),
            (try? folder.file(name))?.holds(edit.old) == true
        else { throw DiagnosedError(FixProblem.changedMeanwhile, file: edit.path) }
        do throws(DiskError) {
            try folder.replaceContents(of: name, with: edit.new)
        } catch {
            throw DiagnosedError(FixProblem.cannotWrite(reason: error.reason), file: edit.path)
        }
    }

    /// The folder that a file is in: for those in `content/`, one that no link leads to.
    private static func folder(of location: String, within content: HeldContent?) throws(DiskError) -> OpenFolder {
        if let folder = try content?.folder(of: location) { return folder }
        return try OpenFolder(FilePath.folder(of: location))
    }

    // MARK: Names

    private static func carryOut(_ renaming: FixPlan.Renaming, within content: HeldContent?) throws(DiagnosedError) {
        do throws(DiskError) {
            try folder(of: renaming.oldLocation, within: content).rename(
                FilePath.name(of: renaming.oldLocation), to: FilePath.name(of: renaming.newLocation))
        } catch {
            throw DiagnosedError(FixProblem.cannotRename(reason: error.reason), file: renaming.path)
        }
    }
}
