import SiteBytes
import SiteContent
import SiteFiles
import SiteModel
import SiteTemplates

/// Builds a site: discover, parse, convert, index, render, write.
public struct SiteBuilder: Sendable {
    private let options: BuildOptions
    private let progress: @Sendable (BuildProgress) -> Void
    private let workers: WorkerPool
    private let interruption: BuildInterruption

    /// Builds a site, or leaves the output folder as it was.
    ///
    /// If the task is cancelled, the build ends soon, whatever the workers are doing, unless files are already being moved
    /// into place: then the build finishes, which is quick.
    ///
    /// - Parameters:
    ///   - options: What to build, and how.
    ///   - interruption: What can end the build at once.
    ///   - progress: Called from any thread as the build goes on.
    /// - Returns: What was done.
    /// - Throws: A `DiagnosedError` that lists everything wrong with the content, or says what stopped the build; a
    ///   `CancellationError` if the task was cancelled, with the output folder as it was.
    public static func build(
        _ options: BuildOptions, interruption: BuildInterruption = BuildInterruption(),
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> BuildReport {
        let workers = WorkerPool(jobs: max(1, options.jobs))
        defer { interruption.noteEnd() }
        let builder = SiteBuilder(options: options, progress: progress, workers: workers, interruption: interruption)
        let finished = try await builder.run()
        Memory.release(finished.remains)
        return finished.report
    }

    /// What a build did, and the values it was made from, which its steps hold until they return.
    private typealias Finished = (report: BuildReport, remains: any Sendable)

    private func run() async throws -> Finished {
        var snapshot = try await SiteSnapshot(options, workers: workers)
        if options.searchExport == nil, let state = try await snapshot.upToDateState(workers: workers) {
            let report = BuildReport(
                unchangedCount: state.files.count, heldBack: state.heldBack, heldBackFiles: state.heldBackFiles,
                nextDue: state.validity.end, leftOut: snapshot.site.leftOut,
                baseURL: snapshot.setup.configuration.baseURL,
                diagnostics: (snapshot.diagnostics + state.diagnostics).inReadingOrder())
            return (report, snapshot)
        }
        let manifest = snapshot.output.manifestStamp
        var previous = try snapshot.output.previousManifest(acceptingForeignFiles: options.overwritesForeignFiles)
        var hasWaited = false
        let stage = try await StagingFolder.open(in: snapshot.output) {
            hasWaited = true
            progress(BuildProgress(stage: .waiting, done: 0, total: 0))
        }
        defer { stage.close() }
        try interruption.noteStage(stage)
        do {
            // Another build may have written to the folder while this one waited.
            if hasWaited || snapshot.output.manifestStamp != manifest {
                snapshot = try await SiteSnapshot(options, workers: workers)
                previous = try snapshot.output.previousManifest(acceptingForeignFiles: options.overwritesForeignFiles)
            }
            return try await rebuild(&snapshot, previous: previous, stage: stage)
        } catch let error as DiskError {
            throw DiagnosedError(error.problem)
        } catch let error where error is DiagnosedError || error is CancellationError {
            throw error
        } catch {
            throw DiagnosedError(
                OutputProblem.cannotWrite(path: options.output, reason: Wording(untranslated: "\(error)")))
        }
    }

    /// Builds from a snapshot, or from a new one if a document changes in the meantime.
    private func rebuild(
        _ snapshot: inout SiteSnapshot, previous: Manifest, stage: StagingFolder
    ) async throws -> Finished {
        for _ in 0..<Self.mostAttempts {
            do {
                return try await rebuild(snapshot, previous: previous, stage: stage)
            } catch is ContentChanged {
                snapshot = try await SiteSnapshot(options, workers: workers)
            } catch is ContributionLost {
                snapshot = snapshot.withoutKeptDocuments
            }
        }
        throw DiagnosedError(BuildProblem.contentKeepsChanging)
    }

    /// Nobody saves a file that often during a build.
    private static let mostAttempts = 4

    private func rebuild(
        _ snapshot: SiteSnapshot, previous: Manifest, stage: StagingFolder
    ) async throws -> Finished {
        try Task.checkCancellation()
        let spool = try BodySpool(in: stage.folder, named: stage.newName())
        async let remembered = snapshot.cache.addresses?.book
        let (documents, converted, copied) = try await convert(snapshot, spool: spool)
        // Both run beside the steps that use one core.
        async let firstNotes = Self.notes { () throws(DiskError) in try snapshot.cache.keep(converted.pages) }
        async let intact = snapshot.intactRecords(workers: workers)
        let book = addresses(of: converted, in: snapshot, after: await remembered)
        let known = snapshot.knownSearch
        let (index, search, clashes) = try await index(
            converted, assets: copied.assets, snapshot: snapshot, book: book,
            search: SearchPlanner(
                store: ContributionStore(
                    spool: spool, cache: snapshot.cache, known: known, output: snapshot.output.path),
                workers: workers))
        // Also if there are errors: the documents are kept as well.
        async let searchNotes = Self.notes { () throws(DiskError) in
            try snapshot.cache.keep(search, unlessSameAs: known)
        }
        let (site, plan) = (index.site, index.plan)
        async let addresses = AddressMemory.sealed(
            AddressBook(known: book.known, moves: plan.moves, identities: book.identities))
        let told = WikiLinkHints.completing(converted.diagnostics, in: site, assets: copied.assets)
        let broken = try await LinkStage(
            documents: documents, snapshot: snapshot, root: options.root, heldBackFiles: copied.heldBack
        )
        .diagnostics(of: index, converted: converted)
        let found = told + clashes + MoveReport.diagnostics(of: plan, in: site) + broken
        try refuseErrors(in: snapshot.diagnostics + found, snapshot: snapshot, plan: plan, site: site)

        let rendering = try await RenderStage(index, snapshot: snapshot, stage: stage, workers: workers)
        let files = try await files(
            of: rendering, intact: try await intact, snapshot: snapshot, converted: converted, documents: documents)
        var notes = await searchNotes
        // Deleting a large file takes a while.
        async let emptied: Void = spool.empty()
        var commit = OutputCommit(
            output: snapshot.output, stage: stage, previous: previous, mayOverwrite: options.overwritesForeignFiles)
        try Task.checkCancellation()
        try interruption.noteCommit()
        // Before the files: an address that is published but not remembered would be lost with the next move.
        let (remembers, memoryNotes) = remember(await addresses, in: snapshot.cache)
        let changes = try commit.run(files.staged)
        // The files are in place: a build that is cancelled from here on has done its work.
        notes += await firstNotes
        if let state = try? await state(
            of: snapshot, converted: converted, heldBackFiles: copied.heldBackFiles, addresses: remembers,
            diagnostics: found, permissions: stage.permissions, files: files)
        {
            notes += Self.notes { () throws(DiskError) in try snapshot.cache.keep(state) }
        }
        await emptied
        if let file = options.searchExport {
            try SearchExport(index: index, folder: snapshot.output.path).write(to: file)
        }
        let report = BuildReport(
            added: changes.added, changed: changes.changed,
            unchangedCount: plan.files.count - changes.added.count - changes.changed.count, removed: changes.removed,
            heldBack: converted.heldBack, heldBackFiles: copied.heldBackFiles, nextDue: converted.nextDue,
            leftOut: snapshot.site.leftOut, baseURL: snapshot.setup.configuration.baseURL,
            diagnostics: (snapshot.diagnostics + found).inReadingOrder() + (memoryNotes + notes).prefix(1))
        return (report, (snapshot, converted, index, files))
    }

    // MARK: Steps

    /// Remembers where documents are published; returns the fingerprint of the addresses, and any diagnostics.
    private func remember(_ addresses: [UInt8], in cache: BuildCache) -> (Fingerprint?, [Diagnostic]) {
        guard let memory = cache.addresses else { return (nil, []) }
        let damage = memory.isDamaged ? [Diagnostic(CacheProblem.addressesLost)] : []
        do throws(DiskError) {
            return (try memory.keep(addresses), damage)
        } catch {
            return (nil, damage + [Diagnostic(CacheProblem.addressesNotKept(reason: error.reason))])
        }
    }

    /// Converts the documents, and finds the other files that are held back with some of them.
    ///
    /// Few sites have such files, so all documents are converted first as if there were none.
    private func convert(
        _ snapshot: SiteSnapshot, spool: BodySpool
    ) async throws -> (stage: DocumentStage, content: ConvertedContent, copied: CopiedContent) {
        let (listing, first) = (snapshot.listing, documentStage(of: snapshot.site, snapshot: snapshot, spool: spool))
        let documents = try await first.convert(
            listing.documents, sources: snapshot.sources, finished: report(.converting, of: listing.documents.count))
        let content = ConvertedContent(documents)
        let heldBack = content.heldBackFiles(in: snapshot.site)
        guard !heldBack.isEmpty else { return (first, content, CopiedContent(listing)) }
        let site = snapshot.site.without(Set(heldBack.keys))
        let stage = documentStage(of: site, snapshot: snapshot, spool: spool)
        let updated = try await stage.update(documents, of: listing.documents)
        return (stage, ConvertedContent(updated), CopiedContent(listing, heldBack: heldBack))
    }

    private func documentStage(of site: OpenedSite, snapshot: SiteSnapshot, spool: BodySpool) -> DocumentStage {
        var converter = DocumentConverter(site, options: options)
        converter.isForIndex = site.setup.configuration.search != nil
        return DocumentStage(
            converter: converter, cache: snapshot.cache.documents, spool: spool,
            workers: workers)
    }

    /// Stops a build that has errors, unless it was asked to publish the rest.
    private func refuseErrors(
        in diagnostics: [Diagnostic], snapshot: SiteSnapshot, plan: SitePlan, site: Site
    ) throws(DiagnosedError) {
        guard diagnostics.hasErrors else { return }
        let canGoOn =
            options.keepsGoing && !site.pages.isEmpty && !plan.diagnostics.hasErrors
            && !snapshot.setup.diagnostics.hasErrors
        guard canGoOn else { throw DiagnosedError(diagnostics.inReadingOrder()) }
    }

    /// Makes the files that the output folder lacks or has in an old state.
    private func files(
        of rendering: RenderStage, intact: IntactRecords, snapshot: SiteSnapshot, converted: ConvertedContent,
        documents: DocumentStage
    ) async throws -> RenderedFiles {
        let kept = rendering.currentRecords(among: intact)
        let stale = kept.indices.filter { kept[$0] == nil }
        let bodies = try await bodies(
            for: stale, in: rendering, snapshot: snapshot, converted: converted, documents: documents)
        let made = try await rendering.make(
            stale, bodies: bodies, finished: report(.rendering, of: stale.count))
        return RenderedFiles(kept: kept, made: made)
    }

    /// The bodies that some files need; those of pages from the cache are rendered now.
    private func bodies(
        for stale: [Int], in rendering: RenderStage, snapshot: SiteSnapshot, converted: ConvertedContent,
        documents: DocumentStage
    ) async throws -> BodyStore {
        let needed = rendering.bodies(of: stale)
        guard !needed.isEmpty else { return BodyStore(spool: documents.spool, references: [:]) }
        var bodies: [String: BodySpool.Reference] = [:]
        for page in converted.pages {
            if let body = page.body { bodies[page.page.file] = body }
        }
        let files = Dictionary(uniqueKeysWithValues: needed.map { (rendering.site.pages[$0].file, $0) })
        let missing = snapshot.listing.documents.indices.filter { number in
            let path = snapshot.listing.documents[number].path
            return files[path] != nil && bodies[path] == nil
        }
        if !missing.isEmpty {
            let more = try await documents.bodies(
                of: missing.map { snapshot.listing.documents[$0] }, sources: missing.map { converted.sources[$0] })
            bodies.merge(more) { old, _ in old }
        }
        let references = files.compactMap { file, position in bodies[file].map { (position, $0) } }
        return BodyStore(spool: documents.spool, references: Dictionary(uniqueKeysWithValues: references))
    }

    /// What the output folder holds now.
    private func state(
        of snapshot: SiteSnapshot, converted: ConvertedContent, heldBackFiles: [HeldBackFile],
        addresses: Fingerprint?, diagnostics: [Diagnostic], permissions: Permissions, files: RenderedFiles
    ) async throws -> OutputState {
        let newest = converted.pages.compactMap { $0.page.release ?? $0.page.published?.instant }.max()
        return OutputState(
            inputs: diagnostics.hasErrors
                ? nil
                : snapshot.inputs.fingerprint(
                    of: snapshot.listing, sources: converted.sources, addresses: addresses, options: options),
            validity: OutputState.Validity(
                start: [options.includesFuture ? nil : newest, converted.lastExpiry].compactMap { $0 }.max(),
                end: converted.nextDue),
            heldBack: converted.heldBack,
            heldBackFiles: heldBackFiles,
            diagnostics: diagnostics,
            manifest: snapshot.output.manifestStamp,
            permissions: permissions,
            files: try await files.records(in: snapshot.output.path, workers: workers))
    }

    /// Where documents are now, and where they were.
    private func addresses(
        of converted: ConvertedContent, in snapshot: SiteSnapshot, after remembered: AddressBook?
    ) -> AddressBook {
        guard let remembered else { return AddressBook() }
        let published = converted.pages.compactMap { KnownAddress($0.page, source: $0.source, now: snapshot.now) }
        return remembered.updated(by: published, among: snapshot.listing.documents)
    }

    /// What to say when the cache cannot be written.
    private static func notes(of keep: () throws(DiskError) -> Void) -> [Diagnostic] {
        do throws(DiskError) {
            try keep()
            return []
        } catch {
            return [Diagnostic(CacheProblem.cannotKeep(reason: error.reason))]
        }
    }

    /// Puts the pages in order and plans the site.
    ///
    /// For builds that keep going, documents and files whose place is taken are left out, round after round.
    private func index(
        _ converted: ConvertedContent, assets: [SourceFile], snapshot: SiteSnapshot, book: AddressBook,
        search planner: SearchPlanner
    ) async throws -> (SiteIndex, search: SearchPlan, diagnostics: [Diagnostic]) {
        let setup = snapshot.setup
        var pages = converted.pages.map(\.page)
        var assets = assets
        var diagnostics: [Diagnostic] = []
        while true {
            let site = Site(pages: pages, configuration: setup.configuration)
            // Both run while one core plans.
            async let related = SiteIndex.relatedPages(of: site, workers: workers)
            async let facts = DocumentFacts(of: site, converted: converted)
            let search = try await planner.plan(site, facts: await facts)
            let plan = SitePlan(
                PlanInput(
                    site: site, theme: setup.theme, assets: assets, hostFiles: snapshot.listing.hostFiles,
                    unpublished: converted.unpublished, search: search),
                moves: book.moves)
            let index = SiteIndex(
                site: site, plan: plan, related: try await related, facts: await facts,
                feedIdentities: book.identities)
            let isFirstRound = diagnostics.isEmpty
            diagnostics += plan.diagnostics.filter { isFirstRound || $0.severity == .error }
            let blamed = Set(plan.diagnostics.filter { $0.severity == .error }.map(\.file))
            guard options.keepsGoing, !blamed.isEmpty else { return (index, search, diagnostics) }
            let count = pages.count + assets.count
            pages.removeAll { blamed.contains($0.file) }
            assets.removeAll { FilePath.ancestry(of: $0.path).contains(where: blamed.contains) }
            guard pages.count + assets.count < count else { return (index, search, diagnostics) }
        }
    }

    private func report(_ stage: BuildProgress.Stage, of total: Int) -> @Sendable (Int) -> Void {
        { [progress] done in progress(BuildProgress(stage: stage, done: done, total: total)) }
    }
}

/// Frees memory.
enum Memory {
    /// Releases values in the background: those of a large site take a while to free.
    ///
    /// Call it where nothing else holds them any more; else they are freed by their last holder.
    static func release(_ values: any Sendable) {
        Task.detached(priority: .background) { withExtendedLifetime(values) {} }
    }
}
