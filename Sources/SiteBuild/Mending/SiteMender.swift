import Foundation
import SiteCheck
import SiteContent
import SiteFiles
import SiteModel

/// Mends what is certain in a site's sources: quotes that YAML needs, misspelt keys, decomposed names,
/// links to documents' files.
public struct SiteMender: Sendable {
    private let root: String
    private let workers: WorkerPool
    private let options: BuildOptions

    /// Makes a mender.
    ///
    /// - Parameter options: How the site is checked: where it is, and which documents belong to it.
    public init(_ options: BuildOptions) {
        root = options.root
        workers = WorkerPool(jobs: max(1, options.jobs))
        self.options = options
    }

    /// Looks for what can be mended; nothing is written.
    ///
    /// - Parameter progress: Called from any thread as the site is checked.
    /// - Returns: The changes.
    /// - Throws: A `DiagnosedError` when there is no content; a `CancellationError` when the task was cancelled.
    public func plan(progress: @escaping @Sendable (BuildProgress) -> Void) async throws -> MendPlan {
        let listing = try ContentScanner.scan(root: root)
        let files = listing.documents + [SourceFile(settingsOf: root)].compactMap { $0 }
        let findings = try await findings(progress)
        let limits = ((try? ConfigurationReader.read(root: root).configuration) ?? SiteConfiguration()).limits
        let edits = try await edits(of: files, links: Self.links(in: findings), limits: limits)
        var locations: Set<String> = []
        return MendPlan(
            edits: edits.flatMap { $0 ?? [] }.filter { locations.insert($0.location).inserted },
            renamings: NameMender.renamings(of: listing.documents + listing.assets, root: root),
            findings: findings,
            failures: zip(files, edits).filter { $1 == nil }.map { file, _ in
                Diagnostic(MendProblem.tooSlow(seconds: limits.seconds), file: file.path)
            })
    }

    /// Changes files.
    ///
    /// - Parameter plan: The changes.
    /// - Returns: What became of them; where one cannot be made, the others are.
    public func carryOut(_ plan: MendPlan) -> MendOutcome {
        var outcome = MendOutcome()
        for edit in plan.edits {
            outcome.note { () throws(DiagnosedError) in try Self.carryOut(edit) }
        }
        for renaming in plan.renamings {
            outcome.note { () throws(DiagnosedError) in try Self.carryOut(renaming) }
        }
        return outcome
    }

    /// What is to change in each file, if anything; `nil` where it takes too long to tell.
    private func edits(
        of files: [SourceFile], links: [String: [Diagnostic]], limits: SiteConfiguration.Limits
    ) async throws -> [[MendPlan.Edit]?] {
        let content = FilePath.real(root + "/content") ?? ""
        return try await workers.map(count: files.count, limit: .seconds(limits.seconds)) {
            let (file, links) = (files[$0], links[files[$0].path] ?? [])
            guard file.byteCount <= limits.documentBytes else { return [] }
            return [Self.edit(of: file, within: content, links: links)].compactMap { $0 }
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

    /// The links that name a document's file, by the file they stand in.
    private static func links(in findings: Result<CheckReport, DiagnosedError>) -> [String: [Diagnostic]] {
        guard case .success(let report) = findings else { return [:] }
        return Dictionary(grouping: report.diagnostics.filter { $0.problem is LinkProblem }, by: \.file)
    }

    // MARK: Text

    private static func edit(of file: SourceFile, within content: String, links: [Diagnostic]) -> MendPlan.Edit? {
        guard let location = FilePath.real(file.location), let old = try? Disk.contents(of: location) else {
            return nil
        }
        let isInside = location.hasPrefix(content + "/")
        guard isInside || FileKind(at: file.location) != .link else { return nil }
        let new = TextMender.mended(LinkMender.mended(old, by: links), path: file.path)
        return new == old ? nil : MendPlan.Edit(path: file.path, old: old, new: new, location: location)
    }

    private static func carryOut(_ edit: MendPlan.Edit) throws(DiagnosedError) {
        let isUnchanged = Disk.file(at: edit.location, holds: edit.old)
        guard isUnchanged else { throw DiagnosedError(MendProblem.changedMeanwhile, file: edit.path) }
        do throws(DiskError) {
            try Disk.replaceContents(of: edit.location, with: edit.new)
        } catch {
            throw DiagnosedError(MendProblem.cannotWrite(reason: error.reason), file: edit.path)
        }
    }

    // MARK: Names

    private static func carryOut(_ renaming: MendPlan.Renaming) throws(DiagnosedError) {
        do throws(DiskError) {
            try Disk.rename(renaming.oldLocation, to: renaming.newLocation)
        } catch {
            throw DiagnosedError(MendProblem.cannotRename(reason: error.reason), file: renaming.path)
        }
    }
}
