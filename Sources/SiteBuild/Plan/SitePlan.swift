import SiteContent
import SiteFiles
import SiteModel
import SiteTemplates

/// Every file that a site will have.
struct SitePlan: Sendable {
    private(set) var files: [any SiteFile] = []
    /// Where each of the files goes, relative to the output folder.
    private(set) var paths: [String]
    private(set) var diagnostics: [Diagnostic] = []
    /// The parts of the site that menus and heads show.
    let parts: SiteParts
    /// Former addresses that still lead to their documents, or will when those are published again.
    private(set) var moves: [Move] = []
    /// The redirect pages for remembered addresses; `files` contains those that can be files, too.
    private(set) var remembered: [RedirectPage] = []
    /// Every former address with its target.
    private(set) var redirections: [Redirection] = []

    /// Every former address without a query, with the address it leads to.
    var redirects: [Route: Route] {
        Dictionary(redirections.filter { $0.query == nil }.map { ($0.from, $0.to) }) { first, _ in first }
    }

    /// Plans a site.
    ///
    /// `moves` are the known former addresses of documents.
    init(_ input: PlanInput, moves: [Move]) {
        let copied = Set(input.assets.map { Route(file: $0.publishedPath) })
        parts = SiteParts(
            site: input.site, hasSearch: input.site.configuration.search != nil,
            favicon: SiteParts.faviconRoutes.first(where: copied.contains))
        for family in FileFamilies.all(in: input.site.configuration) { files += family.files(of: input, after: files) }
        paths = files.map(\.route.outputPath)
        diagnostics = Self.aliasesOfThemselves(in: input.site)
        diagnostics += WikiLinkTargets(of: input.site).diagnostics(unpublished: input.unpublished)
        let aliases = Redirects.pages(of: input.site)
        let withoutFile = aliases.filter(\.needsRule)
        diagnostics += PlaceCheck.diagnostics(
            for: files + withoutFile, at: paths + withoutFile.map(\.route.outputPath), in: input.site)
        diagnostics += RefusedNames.diagnostics(of: input)
        let hosting = input.site.configuration.hosting
        diagnostics += RefusedNames.noRedirects(
            from: withoutFile.filter { !$0.hasRule(on: hosting) }, besides: files)
        addRedirects(from: moves, in: input.site)
        // Rules without a page come first, where a host reads only so many.
        let redirects = aliases + remembered
        let rulesAlone = redirects.filter { $0.needsRule && $0.hasRule(on: hosting) }
        redirections = (rulesAlone + redirects.filter { !$0.needsRule }).map {
            Redirection(from: $0.owner.alias?.withoutQuery ?? $0.route, query: $0.query, to: $0.target.route)
        }
        let leftOut = RedirectRules(redirections, configuration: input.site.configuration).leftOutCount
        if leftOut > 0 { diagnostics.append(Diagnostic(BuildProblem.redirectsLeftOut(count: leftOut))) }
    }

    /// Adds pages that redirect from former addresses, unless something else has taken the place.
    private mutating func addRedirects(from known: [Move], in site: Site) {
        guard !known.isEmpty else { return }
        let targets = Dictionary(uniqueKeysWithValues: site.pages.indices.map { (site.pages[$0].file, $0) })
        var places = TakenPlaces(paths)
        for move in known where places.take(move.route.outputPath) {
            moves.append(move)
            guard let target = targets[move.file] else { continue }
            let page = RedirectPage(from: move.route, to: site.pages[target], at: target, owner: .file(move.file))
            guard !page.needsRule || page.hasRule(on: site.configuration.hosting) else {
                diagnostics.append(RefusedNames.noRedirect(from: page))
                continue
            }
            remembered.append(page)
            guard !page.needsRule else { continue }
            files.append(page)
            paths.append(move.route.outputPath)
        }
    }

    private static func aliasesOfThemselves(in site: Site) -> [Diagnostic] {
        site.pages.flatMap { page in
            page.aliases.filter { $0.route == page.route }.map { alias in
                Diagnostic(
                    BuildProblem.aliasOfItself(address: alias.route.path), file: page.file, position: alias.position,
                    excerpt: alias.excerpt)
            }
        }
    }
}

/// The places that a site's files take, to find out which others are still free.
struct TakenPlaces {
    /// In lower case, since some file systems do not distinguish case.
    private var files: Set<String>
    private var folders: Set<String> = []

    /// Takes the places of some files, by their paths in the output folder.
    init(_ paths: some Sequence<String>) {
        files = Set(paths.map(Self.small))
        for path in files { addFolders(of: path) }
    }

    /// Takes a place unless it is a file or folder already, or would need a folder where a file is; returns whether it
    /// was free.
    mutating func take(_ path: String) -> Bool {
        let path = Self.small(path)
        guard !files.contains(path), !folders.contains(path) else { return false }
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty {
            if files.contains(folder) { return false }
            folder = FilePath.folder(of: folder)
        }
        files.insert(path)
        addFolders(of: path)
        return true
    }

    /// The path in lower case; lowercasing is slow, so paths without capitals skip it.
    private static func small(_ path: String) -> String {
        path.mayHaveCapitals ? path.lowercased() : path
    }

    private mutating func addFolders(of path: String) {
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty, folders.insert(folder).inserted { folder = FilePath.folder(of: folder) }
    }
}
