import SiteContent
import SiteModel
import SiteTemplates

/// Builds a site: discover, parse, convert, index, render, write.
public struct SiteBuilder: Sendable {
    private let options: BuildOptions
    private let progress: @Sendable (BuildProgress) -> Void
    private let workers: WorkerPool

    /// Builds a site, or leaves the output folder as it was.
    ///
    /// A task that is cancelled ends its build soon, whatever the workers are at, unless files have begun to come into
    /// place: then the build goes on to its end, which is near.
    ///
    /// - Parameters:
    ///   - options: What to build, and how.
    ///   - progress: Called from any thread as the build goes on.
    /// - Returns: What was done.
    /// - Throws: A `DiagnosedError` that lists all that is wrong with the content, or what stopped the build; a
    ///   `CancellationError` when the task was cancelled and the output folder is as it was.
    public static func build(
        _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> BuildReport {
        let workers = WorkerPool(jobs: max(1, options.jobs))
        return try await SiteBuilder(options: options, progress: progress, workers: workers).run()
    }

    private func run() async throws -> BuildReport {
        let output = try OutputFolder(path: options.output, root: options.root, homes: options.homeFolders)
        let acceptsForeignFiles = options.overwritesForeignFiles
        _ = try output.previousManifest(acceptingForeignFiles: acceptsForeignFiles)
        let stage = try await OutputStage.open(in: output) {
            progress(BuildProgress(stage: .waiting, done: 0, total: 0))
        }
        defer { stage.close() }
        // Only now does nobody else change what is read here, and a build that has waited sees what is new.
        let previous = try output.previousManifest(acceptingForeignFiles: acceptsForeignFiles)
        let setup = try SiteSetup(root: options.root, baseURL: options.baseURL)
        let listing = try discover()
        do {
            try Task.checkCancellation()
            let spool = try BodySpool(path: stage.location(of: stage.newName()))
            let converted = try await convert(listing, setup: setup, spool: spool)
            let (site, plan, clashes) = index(converted.pages, assets: listing.assets, setup: setup)
            let found = (setup.diagnostics + listing.diagnostics + converted.diagnostics + clashes).inReadingOrder()
            let canGoOn =
                options.keepsGoing && !site.pages.isEmpty && !plan.diagnostics.hasErrors
                && !setup.diagnostics.hasErrors
            guard !found.hasErrors || canGoOn else { throw DiagnosedError(found) }

            let entries = try await render(
                plan, of: site, bodies: converted.bodies, setup: setup, spool: spool, stage: stage)
            var commit = OutputCommit(
                output: output, stage: stage, previous: previous, mayOverwrite: options.overwritesForeignFiles)
            try Task.checkCancellation()
            let changes = try commit.run(entries)
            return BuildReport(
                written: changes.written, added: changes.added,
                unchangedCount: entries.count - changes.written.count, removed: changes.removed,
                draftCount: converted.draftCount, futureCount: converted.futureCount,
                diagnostics: found)
        } catch let error as DiskError {
            throw DiagnosedError(error.problem)
        } catch let error where error is DiagnosedError || error is CancellationError {
            throw error
        } catch {
            throw DiagnosedError(OutputProblem.cannotWrite(path: options.output, reason: "\(error)"))
        }
    }

    // MARK: Steps

    private func discover() throws(DiagnosedError) -> ContentListing {
        let listing = try ContentScanner.scan(root: options.root)
        guard !listing.documents.isEmpty || listing.diagnostics.hasErrors else {
            throw DiagnosedError(ContentProblem.noDocuments)
        }
        return listing
    }

    private func convert(
        _ listing: ContentListing, setup: SiteSetup, spool: BodySpool
    ) async throws -> ConvertedContent {
        let converter = DocumentConverter(
            configuration: setup.configuration,
            bodies: BodyRenderer(library: setup.library, language: setup.configuration.language),
            assetPaths: Set(listing.assets.map(\.publishedPath)),
            includesDrafts: options.includesDrafts,
            includesFuture: options.includesFuture,
            now: options.now.timestamp(in: setup.configuration.timeZone)
        )
        let documents = listing.documents
        let seconds = setup.configuration.limits.seconds
        let results = try await workers.map(
            count: documents.count, limit: .seconds(seconds), finished: report(.converting, of: documents.count)
        ) { position in
            Result { try ConvertedDocument(converter.convert(documents[position]), storingIn: spool) }
        }
        return try ConvertedContent(
            zip(documents, results).map { document, result in
                let tooSlow = Diagnostic(BuildProblem.tooSlow(seconds: seconds), file: document.path)
                return try result?.get() ?? .failed([tooSlow])
            })
    }

    /// Files the pages and plans the site.
    ///
    /// Documents and files whose place is taken are left out one round after the other, for builds that keep going.
    private func index(
        _ pages: [Page], assets: [SourceFile], setup: SiteSetup
    ) -> (site: Site, plan: SitePlan, diagnostics: [Diagnostic]) {
        var pages = pages
        var assets = assets
        var diagnostics: [Diagnostic] = []
        while true {
            let site = Site(pages: pages, configuration: setup.configuration)
            let plan = SitePlan(site: site, theme: setup.theme, assets: assets)
            let isFirstRound = diagnostics.isEmpty
            diagnostics += plan.diagnostics.filter { isFirstRound || $0.severity == .error }
            let blamed = Set(plan.diagnostics.filter { $0.severity == .error }.map(\.file))
            let count = pages.count + assets.count
            pages.removeAll { blamed.contains($0.file) }
            assets.removeAll { blamed.contains($0.path) }
            guard options.keepsGoing, pages.count + assets.count < count else { return (site, plan, diagnostics) }
        }
    }

    private func render(
        _ plan: SitePlan, of site: Site, bodies: [String: BodySpool.Reference], setup: SiteSetup, spool: BodySpool,
        stage: OutputStage
    ) async throws -> [OutputCommit.Entry] {
        let context = ViewContext(site: site)
        let pages = PageRenderer(library: try setup.library.specialized(for: context), context: context)
        let cards = try await workers.map(count: site.listedCount) { pages.card(site.pages[$0]) }.compactMap { $0 }
        let renderer = FileRenderer(
            site: site, theme: setup.theme, pages: pages, cards: cards, bodies: bodies, spool: spool, plan: plan)
        let files = plan.files
        let results = try await workers.map(count: files.count, finished: report(.rendering, of: files.count)) {
            position in
            Result { try Self.stage(files[position], with: renderer, in: stage) }
        }
        return try results.compactMap { try $0?.get() }
    }

    private static func stage(
        _ file: PlannedFile, with renderer: FileRenderer, in stage: OutputStage
    ) throws -> OutputCommit.Entry {
        let path = file.route.outputPath
        if case .copy(let source) = file.content {
            return OutputCommit.Entry(path: path, outcome: try stage.addCopy(of: source.location, for: path))
        }
        return OutputCommit.Entry(path: path, outcome: try stage.add(renderer.render(file), for: path))
    }

    private func report(_ stage: BuildProgress.Stage, of total: Int) -> @Sendable (Int) -> Void {
        { [progress] done in progress(BuildProgress(stage: stage, done: done, total: total)) }
    }
}
