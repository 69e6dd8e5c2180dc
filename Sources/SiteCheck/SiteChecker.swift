public import SiteBuild
import SiteContent
import SiteModel

/// Checks a site without writing anything: reports what a build would report, and problems of the site as a whole.
public struct SiteChecker: Sendable {
    private let options: BuildOptions
    private let progress: @Sendable (BuildProgress) -> Void
    private let workers: WorkerPool

    /// Checks a site.
    ///
    /// - Parameters:
    ///   - options: The options of the build; its output folder is neither read nor written.
    ///   - progress: Called from any thread as the check goes on.
    /// - Returns: What was found.
    /// - Throws: A `DiagnosedError` if there is nothing to check; a `CancellationError` if the task was cancelled.
    public static func check(
        _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> CheckReport {
        let workers = WorkerPool(jobs: max(1, options.jobs))
        return try await SiteChecker(options: options, progress: progress, workers: workers).run()
    }

    private func run() async throws -> CheckReport {
        let opened = try await OpenedSite(options)
        let (setup, listing) = (opened.setup, opened.listing)
        let (documents, published) = try await inspect(opened)
        let pages = documents.compactMap(\.page)
        let plan = DryRun(
            of: pages.map { ($0.document.page, $0.source) }, unpublished: documents.compactMap(\.unpublished),
            in: published, options: options)
        let heldBackFiles = Set(listing.assets).subtracting(published.listing.assets)
        let built =
            opened.diagnostics + opened.notes + plan.completing(documents.flatMap(\.diagnostics)) + plan.diagnostics
        var checked = checkedSite(pages.map(\.document), documents: documents, opened: opened, plan: plan)
        for file in heldBackFiles { checked.unpublished[Route(file: file.publishedPath)] = file.path }
        let found = (SpacedAddresses.completing(built, in: checked) + checked.diagnostics()).inReadingOrder()
        let excerpts = ExcerptReader(
            listing.documents + [settings].compactMap { $0 }, limit: setup.configuration.limits.documentBytes)
        return CheckReport(
            documentCount: listing.documents.count, leftOut: opened.leftOut, baseURL: setup.configuration.baseURL,
            diagnostics: excerpts.completing(found))
    }

    /// Inspects all documents; `published` is the site without the files that are held back with their documents.
    private func inspect(
        _ site: OpenedSite
    ) async throws -> (documents: [InspectedDocument], published: OpenedSite) {
        var documents = try await inspect(site.listing.documents, of: site)
        let pages = documents.compactMap(\.page).map(\.document)
        let heldBack = Set(
            HeldBackFiles(
                in: site,
                published: pages.map { document in
                    HeldBackFiles.PublishedDocument(document.page) { document.links }
                }, heldBack: documents.compactMap(\.unpublished)
            ).found.keys)
        guard !heldBack.isEmpty else { return (documents, site) }
        let published = site.without(heldBack)
        let converter = DocumentConverter(published, options: options)
        let stale = documents.indices.filter { documents[$0].record.map { !converter.holds($0) } ?? false }
        for (number, document) in zip(stale, try await inspect(stale.map { documents[$0].file }, of: published)) {
            documents[number] = document
        }
        return (documents, published)
    }

    private func inspect(_ files: [SourceFile], of site: OpenedSite) async throws -> [InspectedDocument] {
        var converter = DocumentConverter(site, options: options)
        converter.isForCheck = true
        let limits = site.setup.configuration.limits
        let made = try await workers.map(
            count: files.count, limit: .seconds(limits.seconds), turns: Turns(of: files, limits: limits),
            finished: { [progress] in progress(BuildProgress(stage: .converting, done: $0, total: files.count)) }
        ) { [converter] in InspectedDocument(files[$0], converter: converter) }
        return zip(files, made).map { $1 ?? InspectedDocument(tooSlow: $0, seconds: limits.seconds) }
    }

    private func checkedSite(
        _ pages: [CheckedSite.Document], documents: [InspectedDocument], opened: OpenedSite, plan: DryRun
    ) -> CheckedSite {
        let (setup, listing) = (opened.setup, opened.listing)
        var site = CheckedSite(baseURL: setup.configuration.baseURL, documents: pages, routes: plan.routes)
        for index in pages.indices { site.documents[index].links += plan.wikiLinks[pages[index].page.file] ?? [] }
        site.redirects = plan.redirects
        site.ownRedirects = opened.ownRedirects
        site.hasSettings = !opened.hidesAddresses
        site.sharedAnchors = setup.theme.anchors
        site.settingLinks = opened.settingLinks(root: options.root)
        site.seconds = setup.configuration.limits.seconds
        let files = listing.documents + listing.assets
        site.files = files.map { CheckedSite.File(path: $0.path, byteCount: $0.byteCount) }
        site.leftOut = listing.leftOut
        site.decomposedPaths = DecomposedName.all(in: files, root: options.root).map(\.path)
        for document in documents {
            switch document.outcome {
            case .page: continue
            case .failed: site.failedFiles.append(document.file.path)
            case .unpublished(let route?, let held):
                site.unpublished[route] = document.file.path
                site.holdingReasons[document.file.path] = held.reason
            case .unpublished(nil, _): site.failedFiles.append(document.file.path)
            }
        }
        return site
    }

    /// `site.yml`, if it exists.
    private var settings: SourceFile? { SourceFile(settingsOf: options.root) }
}
