import SiteBytes

/// A former address of a document, which redirects to it.
public struct Alias: Sendable, Hashable {
    /// The former address, with its query.
    public package(set) var route: Route
    /// The query of the address, if it has one: `p=12` of `/?p=12`.
    public package(set) var query: String?
    /// The former address without its query.
    package var withoutQuery: Route { Route(path: String(route.path.dropLast(query.map { $0.count + 1 } ?? 0))) }
    /// Where it is in the document's front matter.
    public package(set) var position: SourcePosition
    /// The line that contains it.
    public package(set) var excerpt: LineExcerpt

    /// Makes an alias.
    ///
    /// - Parameters:
    ///   - route: The former address, with its query.
    ///   - query: The query of the address, if it has one.
    ///   - position: Where it is in the document's front matter.
    ///   - excerpt: The line that contains it.
    public init(route: Route, query: String? = nil, position: SourcePosition, excerpt: LineExcerpt) {
        self.route = route
        self.query = query
        self.position = position
        self.excerpt = excerpt
    }
}

/// A former address as someone wrote it in front matter.
public struct WrittenAlias: Sendable, Hashable {
    /// What was written: a path from the site's root, or one relative to the folder that contains the document's page.
    public let text: String
    /// Where it is in the document.
    public let position: SourcePosition
    /// The line that contains it.
    public let excerpt: LineExcerpt

    /// Makes an alias as it was written.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - position: Where it is in the document.
    ///   - excerpt: The line that contains it.
    public init(text: String, position: SourcePosition, excerpt: LineExcerpt) {
        self.text = text
        self.position = position
        self.excerpt = excerpt
    }

    /// The alias of a document's page.
    ///
    /// - Parameters:
    ///   - page: The route of the document's page.
    ///   - base: Where the site is published.
    /// - Returns: The alias.
    /// - Throws: An `AliasProblem` if no page of the site can have this address.
    public func alias(beside page: Route, under base: BaseURL) throws(AliasProblem) -> Alias {
        guard let (path, query) = AliasQuery.divided(text) else {
            return Alias(route: try Route(alias: text, beside: page, under: base), position: position, excerpt: excerpt)
        }
        let former = try Route(alias: path, beside: page, under: base)
        return Alias(
            route: Route(path: former.path + "?" + query), query: query, position: position, excerpt: excerpt)
    }
}

extension Route {
    /// Reads a former address.
    ///
    /// A path that starts with a slash or the base path is relative to the site's root, any other to the folder that
    /// contains the page's own folder, as in Hugo. Names may be percent-encoded. A name that ends in `.html`
    /// or `.htm` is a file; everything else is a page in its own folder, with or without a slash at its end, and so is
    /// `index.html`.
    ///
    /// - Parameters:
    ///   - written: The address as someone wrote it.
    ///   - page: The route of the document's page.
    ///   - base: Where the site is published.
    /// - Throws: An `AliasProblem` if no page of the site can have this address.
    public init(alias written: String, beside page: Route, under base: BaseURL) throws(AliasProblem) {
        guard !written.hasPrefix("//"), !written.contains("://") else {
            throw .absolute(written, path: AliasSpelling.path(of: written, beside: page, under: base))
        }
        guard !written.contains(where: { $0 == "?" || $0 == "#" }) else {
            throw .queryOrFragment(
                written, path: AliasSpelling.withoutMark(written, beside: page, under: base),
                name: AliasSpelling.encodingMarks(of: written, beside: page, under: base))
        }
        let isRooted = written.hasPrefix("/") || Self.startsWithBasePath(written, base)
        var names = isRooted ? [] : page.path.split(separator: "/").dropLast().map(String.init)
        for part in written.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard names.popLast() != nil else {
                    throw .leadsOut(written, path: AliasSpelling.rooted(written, beside: page, under: base))
                }
            default: names.append(try Self.name(part, of: written))
            }
        }
        if isRooted, names.starts(with: base.folders) { names.removeFirst(base.folders.count) }
        if names.last == "index.html" { names.removeLast() }
        let isFile = !written.hasSuffix("/") && names.last.map(Self.isHTMLFile) ?? false
        self = isFile ? Route(file: names.joined(separator: "/")) : Route(page: names)
        let byteCount = path.utf8.count
        guard byteCount <= Self.mostBytes else {
            throw .unusable(written.prefix(60) + "…", reason: Self.tooLong(byteCount))
        }
    }

    private static func startsWithBasePath(_ written: String, _ base: BaseURL) -> Bool {
        let names = written.split(separator: "/").prefix(base.folders.count).map { String($0).percentDecoded.composed }
        return !base.folders.isEmpty && names == base.folders
    }

    /// In bytes: macOS has the shortest paths, of 1024 (`PATH_MAX`), and the path of the output folder precedes this one.
    package static let mostBytes = 600

    /// Why a path of so many bytes cannot be used.
    package static func tooLong(_ byteCount: Int) -> Wording {
        Wording(
            "its path has \(byteCount) bytes; at most \(mostBytes) fit",
            korean: "경로가 \(byteCount)바이트입니다. \(mostBytes)바이트까지 들어갑니다")
    }

    private static func name(_ part: Substring, of written: String) throws(AliasProblem) -> String {
        do throws(SlugProblem) {
            return try Slug(former: String(part).percentDecoded, allowsBackslash: !part.contains("\\")).text
        } catch {
            throw .unusable(written, reason: error.message)
        }
    }

    private static func isHTMLFile(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return lowered.hasSuffix(".html") || lowered.hasSuffix(".htm")
    }
}
