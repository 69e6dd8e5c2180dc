import SiteContent
import SiteFiles
import SiteModel

/// Follows the links of a whole site in a build, and says the same about them as a check.
///
/// Where a link leads depends on other documents, so that every build follows all of them again. That takes a look into a
/// table of addresses for each; only a link that seems to lead nowhere costs more.
struct LinkStage: Sendable {
    let documents: DocumentStage
    let snapshot: SiteSnapshot
    /// The site's root on disk.
    let root: String
    /// The files that are held back with their documents.
    let heldBackFiles: [SourceFile]

    private var configuration: SiteConfiguration { snapshot.setup.configuration }

    /// What is wrong with links; what is missing is as serious as the settings say.
    func diagnostics(of index: SiteIndex, converted: ConvertedContent) async throws -> [Diagnostic] {
        guard !snapshot.site.hidesAddresses else { return [] }
        let pages = Self.pages(of: index.site, in: converted)
        let settingLinks = snapshot.site.settingLinks(root: root)
        let links = Self.links(of: pages, in: index.site)
        guard !settingLinks.isEmpty || links.contains(where: { !$0.isEmpty }) else { return [] }
        var site = LinkedSite(
            baseURL: configuration.baseURL,
            documents: zip(pages, links).map { page, links in
                LinkedDocument(file: page.page.file, route: page.page.route, links: links, anchors: [])
            },
            routes: index.plan.files.map(\.route), redirects: index.plan.redirects)
        site.ownRedirects = snapshot.site.ownRedirects
        site.leftOut = snapshot.listing.leftOut
        site.sharedAnchors = snapshot.setup.theme.anchors
        site.settingLinks = settingLinks
        site.seconds = configuration.limits.seconds
        let doubts = LinkDoubts(in: site, outline: { pages[$0].knownAnchors })
        guard !doubts.isEmpty else { return [] }
        try await complete(&site, for: doubts, pages: pages, converted: converted)
        var following = BrokenLinks(in: site)
        let found = following.diagnostics().filter { $0.severity > .note }.map(weighed)
        let files = snapshot.listing.documents + [SourceFile(settingsOf: root)].compactMap { $0 }
        return ExcerptReader(files, limit: configuration.limits.documentBytes).completing(found)
    }

    /// The documents of a site in the order in which they were found, as a check has them.
    private static func pages(of site: Site, in converted: ConvertedContent) -> [ConvertedPage] {
        guard site.pages.count < converted.pages.count else { return converted.pages }
        let files = Set(site.pages.map(\.file))
        return converted.pages.filter { files.contains($0.page.file) }
    }

    /// The links of each document.
    private static func links(of pages: [ConvertedPage], in site: Site) -> [[DocumentLink]] {
        let targets = WikiLinkTargets(of: site)
        return pages.map { page in
            // What cannot be read is what an earlier build left: the next one finds it again.
            let links = (try? page.extracts.kept(DocumentLinks.self).value().links) ?? []
            return page.page.wikiLinks.isEmpty ? links : links + targets.links(of: page.page)
        }
    }

    /// A finding as serious as the settings say.
    private func weighed(_ diagnostic: Diagnostic) -> Diagnostic {
        switch configuration.missing {
        case .error: return diagnostic
        case .warning:
            if case LinkProblem.tooSlow = diagnostic.problem { return diagnostic }
            var diagnostic = diagnostic
            diagnostic.problem = ToleratedProblem(diagnostic.problem)
            return diagnostic
        }
    }

    // MARK: What only links in doubt need

    /// Leaves only the links in doubt, and finds what tells what is wrong with them.
    private func complete(
        _ site: inout LinkedSite, for doubts: LinkDoubts, pages: [ConvertedPage], converted: ConvertedContent
    ) async throws {
        for position in site.documents.indices { site.documents[position].links = doubts.links[position] ?? [] }
        placeFields(of: doubts.links.filter { $0.value.contains(where: \.isInField) }.map(\.key), in: &site)
        if doubts.concernAddresses { try await findUnpublished(&site, converted: converted) }
        let targets = doubts.anchorPages.sorted()
        let bodies = try await bodies(of: targets.map { pages[$0] })
        for (position, body) in zip(targets, bodies) {
            site.documents[position].anchors = body.map(AnchorScanner.anchors) ?? []
        }
    }

    /// Finds where the links in the front matter of some documents are.
    private func placeFields(of positions: [Int], in site: inout LinkedSite) {
        guard !positions.isEmpty else { return }
        let files = files(at: positions.map { site.documents[$0].file })
        let places = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
        for position in positions {
            guard let file = places[site.documents[position].file],
                let text = try? TextFile(file, limit: configuration.limits.documentBytes)
            else { continue }
            let fields = WrittenFields(of: text, path: file.path)
            site.documents[position].links = site.documents[position].links.map(fields.placing)
        }
    }

    /// Finds the addresses that documents will have which this build leaves out, and the documents that have none.
    private func findUnpublished(_ site: inout LinkedSite, converted: ConvertedContent) async throws {
        for file in heldBackFiles { site.unpublished[Route(file: file.publishedPath)] = file.path }
        let unpublished = Set(converted.unpublished.map(\.file))
        for document in converted.unpublished { site.holdingReasons[document.file] = document.reason }
        let published = Set(site.documents.map(\.file))
        let left = snapshot.listing.documents.filter { unpublished.contains($0.path) }
        let routes = try await converting(left) { converter, bytes, file in converter.futureRoute(of: bytes, file) }
        for (file, route) in zip(left, routes) {
            if let route { site.unpublished[route] = file.path } else { site.failedFiles.append(file.path) }
        }
        site.failedFiles += snapshot.listing.documents.map(\.path).filter {
            !published.contains($0) && !unpublished.contains($0)
        }
    }

    /// The HTML of the bodies of some pages.
    private func bodies(of pages: [ConvertedPage]) async throws -> [[UInt8]?] {
        let made = pages.map { page in page.body.flatMap { try? documents.spool.load($0) } }
        let missing = pages.indices.filter { made[$0] == nil }
        let files = files(at: missing.map { pages[$0].page.file })
        let more = try await converting(files) { converter, bytes, file -> [UInt8]? in
            guard case .page(_, _, _, let body, _) = converter.convert(bytes, of: file) else { return nil }
            return body
        }
        let known = Dictionary(zip(files.map(\.path), more)) { first, _ in first }
        return zip(pages, made).map { page, body in body ?? known[page.page.file] ?? nil }
    }

    private func files(at paths: [String]) -> [SourceFile] {
        let paths = Set(paths)
        return snapshot.listing.documents.filter { paths.contains($0.path) }
    }

    /// Reads some documents again, each within the time that a document may take.
    private func converting<Result: Sendable>(
        _ files: [SourceFile], _ work: @escaping @Sendable (DocumentConverter, [UInt8], SourceFile) -> Result?
    ) async throws -> [Result?] {
        var converter = documents.converter
        converter.isForIndex = false
        let limits = configuration.limits
        return try await documents.workers.map(
            count: files.count, limit: .seconds(limits.seconds), turns: Turns(of: files, limits: limits)
        ) { [converter] number in
            (try? files[number].bytes(limit: limits.documentBytes)).flatMap { work(converter, $0, files[number]) }
        }.map { $0 ?? nil }
    }
}

extension DocumentLink {
    fileprivate var isInField: Bool {
        if case .field = kind { true } else { false }
    }
}

extension ConvertedPage {
    /// The anchors that the page has for certain; how the parts of digests and transcripts are laid out is up to the theme.
    fileprivate var knownAnchors: Set<String> {
        switch page.kind {
        case .post, .page: Set(((try? extracts.kept(Outline.self).value().entries) ?? []).map(\.identifier.composed))
        case .digest, .transcript: []
        }
    }
}
