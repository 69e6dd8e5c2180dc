import SiteBytes
import SiteContent
import SiteFeeds
import SiteModel
import SiteTemplates

/// Every file that a site will have, and no two in one place.
struct SitePlan: Sendable {
    private(set) var files: [PlannedFile] = []
    /// Where each of the files goes, relative to the output folder.
    private(set) var paths: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What the site has that its menus and heads show.
    let parts: SiteParts
    /// Former addresses that still lead to their documents, or will when those are published again.
    private(set) var moves: [Move] = []

    /// Plans a site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - theme: The theme, for its assets.
    ///   - assets: The files of `content/` that are copied.
    ///   - hostFiles: Those that hosts read.
    ///   - moves: The addresses that documents had before, as far as is known.
    init(site: Site, theme: Theme, assets: [SourceFile], hostFiles: [SourceFile], moves: [Move]) {
        let copied = Set(assets.map { Route(file: $0.publishedPath) })
        parts = SiteParts(site: site, favicon: SiteParts.faviconRoutes.first(where: copied.contains))
        planDocuments(of: site)
        planLists(of: site)
        planArchive(of: site)
        planAssets(of: theme, copying: assets)
        planFeeds(of: site)
        planHosting(of: site, own: hostFiles)
        planAliases(of: site)
        checkPlaces()
        planMoves(moves, in: site)
        checkRedirects(of: site)
    }

    // MARK: Pages

    private mutating func planDocuments(of site: Site) {
        for (position, page) in site.pages.enumerated() {
            add(page.route, owner: .file(page.file), .document(position))
        }
    }

    private mutating func planLists(of site: Site) {
        let size = site.configuration.pageSize
        let home = site.listedCount - site.featuredOnHome.count
        addList(Route.home, count: home, size: size, owner: .home) { .home(page: $0) }
        if !site.featured.isEmpty {
            let route = Route.featured
            addList(route, count: site.featured.count, size: size, owner: .featured) { .featured(page: $0) }
        }
        for (position, tag) in site.tags.enumerated() {
            let owner = FileOwner.tag(tag.name)
            addList(tag.route, count: tag.members.count, size: size, owner: owner) { .tag(position, page: $0) }
            add(tag.route.file("rss.xml"), owner: .tagFeed(tag.name), .tagFeed(position))
        }
        for (position, source) in site.sources.enumerated() {
            let owner = FileOwner.source(source.name)
            addList(source.route, count: source.members.count, size: size, owner: owner) { .source(position, page: $0) }
        }
        for (position, author) in site.authors.enumerated() {
            let owner = FileOwner.author(author.name)
            addList(author.route, count: author.members.count, size: size, owner: owner) { .author(position, page: $0) }
        }
        add(Route.tags, owner: .tags, .tags)
        add(Route(file: "404.html"), owner: .notFound, .notFound)
    }

    private mutating func planArchive(of site: Site) {
        add(Archive.route, owner: .archives, .archives)
        let years = site.archive.years
        let months = years.flatMap(\.months)
        addPeriods(years) { ($0.route, .year($0, newer: $1, older: $2)) }
        addPeriods(months) { ($0.route, .month($0, newer: $1, older: $2)) }
        addPeriods(months.flatMap(\.days)) { ($0.route, .day($0, newer: $1, older: $2)) }
    }

    /// Adds the pages of years, months or days, each with the ones after and before it.
    private mutating func addPeriods<Period>(
        _ periods: [Period], content: (Period, Period?, Period?) -> (route: Route, content: PlannedFile.Content)
    ) {
        for (position, period) in periods.enumerated() {
            let newer = position > 0 ? periods[position - 1] : nil
            let older = position + 1 < periods.count ? periods[position + 1] : nil
            let file = content(period, newer, older)
            add(file.route, owner: .archives, file.content)
        }
    }

    // MARK: Files

    private mutating func planAssets(of theme: Theme, copying files: [SourceFile]) {
        for (position, asset) in theme.assets.enumerated() {
            add(asset.route, owner: .file("templates/\(asset.path)"), .themeAsset(position))
        }
        for file in files { add(Route(file: file.publishedPath), owner: .file(file.path), .copy(file)) }
    }

    /// Adds what hosts read: GitHub Pages leaves the site as it is where there is a `.nojekyll`.
    private mutating func planHosting(of site: Site, own files: [SourceFile]) {
        add(Route(file: ".nojekyll"), owner: .host(".nojekyll"), .noJekyll)
        let own = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })
        for name in ["_headers", "_redirects"] where site.configuration.hosting != nil || own[name] != nil {
            let content: PlannedFile.Content =
                name == "_headers" ? .headers(own: own[name]) : .redirects(own: own[name])
            add(Route(file: name), owner: own[name].map { .file($0.path) } ?? .host(name), content)
        }
    }

    private mutating func planFeeds(of site: Site) {
        add(Route(file: "rss.xml"), owner: .rss, .rss)
        add(Route(file: "atom.xml"), owner: .atom, .atom)
        add(Route(file: "feed.json"), owner: .jsonFeed, .jsonFeed)
        let pageCount = files.count(where: \.isPage)
        let parts = (pageCount + Sitemap.maximumEntryCount - 1) / Sitemap.maximumEntryCount
        let sitemap = Route(file: "sitemap.xml")
        if parts > 1 {
            add(sitemap, owner: .sitemap, .sitemapIndex(partCount: parts))
            for part in 0..<parts {
                add(Self.sitemapRoute(part: part), owner: .sitemap, .sitemap(part: part))
            }
        } else {
            add(sitemap, owner: .sitemap, .sitemap(part: nil))
        }
        // A blog may have its own rules for crawlers.
        if !files.contains(where: { $0.route == Route(file: "robots.txt") }) {
            add(Route(file: "robots.txt"), owner: .file("robots.txt"), .robots)
        }
    }

    /// Where one of several sitemaps stands.
    static func sitemapRoute(part: Int) -> Route {
        Route(file: "sitemap-\(part + 1).xml")
    }

    private mutating func addList(
        _ route: Route, count: Int, size: Int, owner: FileOwner, content: (Int) -> PlannedFile.Content
    ) {
        for number in 1...max(1, (count + size - 1) / size) {
            add(route.page(number), owner: owner, content(number))
        }
    }

    private mutating func add(_ route: Route, owner: FileOwner, _ content: PlannedFile.Content) {
        files.append(PlannedFile(route: route, owner: owner, content: content))
    }

    // MARK: Former addresses

    private mutating func planAliases(of site: Site) {
        for position in site.pages.indices {
            let page = site.pages[position]
            for alias in page.aliases {
                guard alias.route != page.route else {
                    reportAliasOfItself(alias, in: page.file)
                    continue
                }
                let redirect = PlannedFile.Redirect(target: position, alias: alias)
                add(alias.route, owner: .file(page.file), .redirect(redirect))
            }
        }
    }

    /// Adds pages that lead from former addresses, where nothing else stands there by now.
    private mutating func planMoves(_ known: [Move], in site: Site) {
        guard !known.isEmpty else { return }
        let targets = Dictionary(uniqueKeysWithValues: site.pages.indices.map { (site.pages[$0].file, $0) })
        var places = TakenPlaces(paths)
        for move in known where places.take(move.route.outputPath) {
            moves.append(move)
            guard let target = targets[move.file] else { continue }
            add(move.route, owner: .file(move.file), .redirect(PlannedFile.Redirect(target: target, alias: nil)))
            paths.append(move.route.outputPath)
        }
    }

    /// Every former address, and where it leads.
    func redirects(in site: Site) -> [(from: Route, to: Route)] {
        files.compactMap { file in file.redirect.map { (file.route, site.pages[$0.target].route) } }
    }

    private mutating func checkRedirects(of site: Site) {
        let configuration = site.configuration
        guard let hosting = configuration.hosting else { return }
        let file = RedirectsFile(redirects(in: site), hosting: hosting, baseURL: configuration.baseURL)
        guard file.leftOutCount > 0 else { return }
        diagnostics.append(Diagnostic(BuildProblem.redirectsLeftOut(count: file.leftOutCount)))
    }

    // MARK: Places

    /// Finds files that would stand in one place, or where another needs a folder.
    private mutating func checkPlaces() {
        paths = files.map(\.route.outputPath)
        guard PlaceFilter.mayClash(paths) else { return }
        var owners: [ExactPath: Int] = Dictionary(minimumCapacity: files.count)
        for (position, path) in paths.enumerated() {
            guard let other = owners.updateValue(position, forKey: ExactPath(path)) else { continue }
            // The newer of two documents comes first in the plan. It is to blame: a file that arrives later must not
            // take the place of one that is published.
            let file = files[position]
            if file.alias != nil {
                reportAlias(of: file, meeting: files[other])
            } else {
                reportAddress(of: files[other], and: file)
            }
        }
        checkCase(owners: owners)
        for (position, path) in paths.enumerated() {
            checkFolders(of: path, at: position, checked: position > 0 ? paths[position - 1] : "", owners: owners)
        }
    }

    /// Finds files whose paths differ only in capital letters.
    private mutating func checkCase(owners: [ExactPath: Int]) {
        var lowered: [ExactPath: Int] = [:]
        for (position, path) in paths.enumerated() where path.mayHaveCapitals && owners[ExactPath(path)] == position {
            let small = ExactPath(path.lowercased())
            let taken = lowered.updateValue(position, forKey: small) ?? (small.text == path ? nil : owners[small])
            guard let taken else { continue }
            let (file, other) = (files[max(position, taken)], files[min(position, taken)])
            let problem = BuildProblem.addressDiffersInCase(address: file.route.path, other: other.owner.name)
            report(problem, at: file, or: other)
        }
    }

    /// Looks at the folders of a file, up to those that the file before it has as well.
    private mutating func checkFolders(
        of path: String, at position: Int, checked before: String, owners: [ExactPath: Int]
    ) {
        for folder in Self.folders(of: path, notOf: before) {
            guard let other = owners[ExactPath(folder)] else { continue }
            let file = files[position]
            report(.fileInPlaceOfFolder(path: folder, other: file.owner.name), at: files[other], or: file)
        }
    }

    /// The folders that a path stands in and another does not, innermost first.
    private static func folders(of path: String, notOf other: String) -> [String] {
        path.withUTF8Bytes { path in
            let shared = other.withUTF8Bytes { other in zip(path, other).prefix { $0 == $1 }.count }
            return path.indices.reversed().prefix { $0 >= shared }.filter { path[$0] == UInt8(ascii: "/") }
                .map { String(decoding: path[..<$0], as: UTF8.self) }
        }
    }

    /// Blames an alias that asks for the place of something else; of two aliases, that of the newer document.
    private mutating func reportAlias(of file: PlannedFile, meeting other: PlannedFile) {
        let address = file.route.path
        if other.alias != nil {
            report(.aliasShared(address: address, other: file.owner.name), at: other)
        } else {
            report(.aliasTaken(address: address, by: other.owner.name), at: file)
        }
    }

    /// Blames one of two files with one address: the first that a person wrote.
    private mutating func reportAddress(of first: PlannedFile, and second: PlannedFile) {
        let blamesSecond = first.owner.contentPath == nil && second.owner.contentPath != nil
        let (blamed, other) = blamesSecond ? (second, first) : (first, second)
        let (address, name) = (blamed.route.path, other.owner.name)
        let isNeedless = other.owner.isGenerated && blamed.owner.contentPath != nil
        report(
            isNeedless
                ? .addressGenerated(address: address, for: name, isDocument: blamed.isDocument)
                : .addressTaken(address: address, by: name), at: blamed)
    }

    /// Blames an alias, else the first of two files that a person wrote.
    private mutating func report(_ problem: BuildProblem, at file: PlannedFile, or other: PlannedFile) {
        let candidates = [file, other]
        report(
            problem,
            at: candidates.first { $0.alias != nil } ?? candidates.first { $0.owner.contentPath != nil })
    }

    private mutating func reportAliasOfItself(_ alias: Alias, in file: String) {
        diagnostics.append(
            Diagnostic(
                BuildProblem.aliasOfItself(address: alias.route.path), file: file, position: alias.position,
                excerpt: alias.excerpt))
    }

    private mutating func report(_ problem: BuildProblem, at file: PlannedFile?) {
        diagnostics.append(
            Diagnostic(
                problem, file: file?.owner.contentPath ?? "", position: file?.alias?.position,
                excerpt: file?.alias?.excerpt))
    }
}

extension Site {
    /// The featured documents that stand on top of the home page; they are not listed below a second time.
    var featuredOnHome: ArraySlice<Int> { featured.prefix(configuration.featuredOnHome) }
}
