import SiteModel

/// Finds the documents that links such as `[[글]]` mean, in a site that is written in Obsidian.
struct WikiLinkTargets: Sendable {
    private let baseURL: BaseURL
    /// The positions of documents by each kind of name, the first kind that knows a name counting.
    private let names: [[String: [Int]]]
    private let site: Site

    /// Knows no document if the site is not written in Obsidian.
    init(of site: Site) {
        self.site = site
        baseURL = site.configuration.baseURL
        guard site.configuration.isObsidian else {
            names = []
            return
        }
        let kinds: [(Page) -> String] = [
            { Self.path(of: $0) }, { Self.fileName(of: $0) }, { $0.title }, { $0.route.lastName },
        ]
        var names = kinds.map { name in
            Dictionary(grouping: site.pages.indices) { Self.key(of: name(site.pages[$0])) }
        }
        names.insert(Self.endsOfPaths(in: site), at: 1)
        self.names = names
    }

    /// The addresses of a page's links, empty for those that lead nowhere.
    func addresses(of links: [WikiLink]) -> [String] {
        links.map { link in
            let found = positions(of: link.name)
            guard found.count == 1 else { return "" }
            let fragment = link.fragment.map { "#" + $0 } ?? ""
            return baseURL.link(to: site.pages[found[0]].route) + fragment
        }
    }

    /// What to say of links that lead nowhere, or to several documents.
    var diagnostics: [Diagnostic] {
        guard !names.isEmpty else { return [] }
        return site.pages.flatMap { page in
            page.wikiLinks.compactMap { link in
                problem(with: link.name).map {
                    Diagnostic($0, file: page.file, position: link.position, excerpt: link.excerpt)
                }
            }
        }
    }

    private func problem(with name: String) -> WikiLinkProblem? {
        let found = positions(of: name)
        if found.isEmpty { return .leadsNowhere(name) }
        if found.count == 1 { return nil }
        return .ambiguous(name, files: Array(found.map { Self.path(of: site.pages[$0]) }.sorted().prefix(4)))
    }

    private func positions(of name: String) -> [Int] {
        let key = Self.key(of: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
        return names.lazy.compactMap { $0[key] }.first ?? []
    }

    /// The documents by the ends of their paths that have a folder: a vault may be a folder of `content/`.
    private static func endsOfPaths(in site: Site) -> [String: [Int]] {
        var positions: [String: [Int]] = [:]
        for position in site.pages.indices {
            var end = key(of: path(of: site.pages[position]))[...]
            while let slash = end.firstIndex(of: "/") {
                end = end[end.index(after: slash)...]
                if end.contains("/") { positions[String(end), default: []].append(position) }
            }
        }
        return positions
    }

    /// Capitals and decomposed letters do not matter in Obsidian.
    private static func key(of name: String) -> String { name.composed.lowercased() }

    /// The path of a document's file below `content/`, without its ending; a page bundle is its folder.
    private static func path(of page: Page) -> String {
        var path = page.file
        for ending in [".markdown", ".md", "/index"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
        return path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
    }

    private static func fileName(of page: Page) -> String {
        path(of: page).split(separator: "/").last.map(String.init) ?? ""
    }
}

extension Route {
    /// The last part of the path.
    fileprivate var lastName: String { path.split(separator: "/").last.map(String.init) ?? "" }
}
