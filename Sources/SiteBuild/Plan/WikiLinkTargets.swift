import SiteContent
import SiteModel

/// Finds the documents that links such as `[[글]]` mean, in a site that is written in Obsidian.
struct WikiLinkTargets: Sendable {
    private let baseURL: BaseURL
    /// The positions of documents by each kind of name, the first kind that knows a name counting.
    private let names: [[String: [Int]]]
    private let site: Site

    /// Knows no document if the site is not written in Obsidian, unless it is looked at as if it were.
    init(of site: Site, isVault: Bool? = nil) {
        self.site = site
        baseURL = site.configuration.baseURL
        guard isVault ?? site.configuration.isObsidian else {
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

    /// The only document with a name.
    func page(named name: String) -> Page? {
        let found = positions(of: name)
        return found.count == 1 ? site.pages[found[0]] : nil
    }

    /// A page's links to others, for checking their places.
    func links(of page: Page) -> [DocumentLink] {
        zip(page.wikiLinks, addresses(of: page.wikiLinks)).filter { !$1.isEmpty }.map { link, address in
            DocumentLink(kind: .link, written: link.name, address: address, position: link.position)
        }
    }

    /// What to say of links that lead nowhere, to several documents, or to some that are left out for now.
    func diagnostics(unpublished: [UnpublishedDocument]) -> [Diagnostic] {
        guard !names.isEmpty else { return [] }
        var drafts: [String: UnpublishedDocument] = [:]
        for document in unpublished {
            for name in Self.names(of: document) { drafts[Self.key(of: name)] = document }
        }
        var room = FindingRoom()
        return site.pages.flatMap { page in
            var found = ListedFindings(of: page.file, room: room)
            for link in page.wikiLinks {
                guard let problem = problem(with: link.name, drafts: drafts) else { continue }
                found.add(problem, at: link.position, excerpt: link.excerpt)
            }
            room = found.room
            return found.diagnostics
        }
    }

    private func problem(with name: String, drafts: [String: UnpublishedDocument]) -> WikiLinkProblem? {
        let found = positions(of: name)
        if found.isEmpty {
            return drafts[Self.key(ofLinked: name)].map { .leadsToUnpublished(name, $0) } ?? .leadsNowhere(name)
        }
        if found.count == 1 { return nil }
        return .ambiguous(name, files: Array(found.map { Self.path(of: site.pages[$0]) }.sorted().prefix(4)))
    }

    private func positions(of name: String) -> [Int] {
        let key = Self.key(ofLinked: name)
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

    /// What a link may call a document that is left out: its title, its slug, and every end of its path.
    private static func names(of document: UnpublishedDocument) -> [String] {
        var names = document.names
        var end = path(ofFile: document.file)[...]
        names.append(String(end))
        while let slash = end.firstIndex(of: "/") {
            end = end[end.index(after: slash)...]
            names.append(String(end))
        }
        return names
    }

    /// The key of a name that may be that of a file.
    private static func key(ofLinked name: String) -> String {
        key(of: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    }

    /// Capitals and decomposed letters do not matter in Obsidian.
    private static func key(of name: String) -> String { name.composed.lowercased() }

    /// The path of a document's file below `content/`, without its ending; a page bundle is its folder.
    private static func path(of page: Page) -> String { path(ofFile: page.file) }

    private static func path(ofFile file: String) -> String {
        var path = file
        for ending in [".markdown", ".md", "/index"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
        if let bundle = DocumentPath(file).bundle, !path.hasSuffix("/" + bundle) {
            path = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
        }
        return path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
    }

    private static func fileName(of page: Page) -> String {
        path(of: page).split(separator: "/").last.map(String.init) ?? ""
    }
}
