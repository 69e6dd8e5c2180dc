import SiteBytes
import SiteContent
import SiteModel

/// Where a document is published.
struct DocumentAddress {
    /// The address; `nil` if neither the file's name nor the title gives one.
    let route: Route?
    /// The address as the front matter asks for it, if it does.
    let permalink: Alias?
    /// Other addresses that it asks for.
    let others: [Alias]
    /// What is wrong with addresses in the front matter.
    let diagnostics: [Diagnostic]

    /// Decides the address of a document.
    ///
    /// `title` is its title, if that is known, and `day` the day of its publication.
    init(
        of document: SourceDocument, kind: DocumentKind, title: String?, day: CivilDate?,
        in configuration: SiteConfiguration
    ) {
        let name = DocumentName(document, kind: kind, title: title, day: day, configuration: configuration)
        let standard = name.route
        let aliases = document.frontMatter.aliases.compactMap {
            try? $0.alias(beside: standard ?? .home, under: configuration.baseURL).route
        }
        var wishes: [Alias] = []
        var diagnostics: [Diagnostic] = []
        for written in document.frontMatter.permalinks {
            do throws(PermalinkProblem) {
                // An address that is an alias as well is a former one.
                guard let route = try name.route(writtenAs: written.text), !aliases.contains(route) else { continue }
                wishes.append(Alias(route: route, position: written.position, excerpt: written.excerpt))
            } catch {
                // Where there is an address already, another has no effect anyway.
                guard wishes.isEmpty else { continue }
                diagnostics.append(
                    Diagnostic(
                        error, file: document.file.path, position: written.position, excerpt: written.excerpt))
            }
        }
        if wishes.isEmpty, let byteCount = name.excessiveByteCount {
            diagnostics.append(
                Diagnostic(PermalinkProblem.tooLong(byteCount: byteCount), file: document.file.path))
        }
        permalink = wishes.first
        others = wishes.dropFirst().filter { $0.route != wishes[0].route }
        self.diagnostics = diagnostics
        route = permalink?.route ?? standard
    }
}

/// What a document is called in addresses.
struct DocumentName {
    private let path: DocumentPath
    private let frontMatter: FrontMatter
    private let kind: DocumentKind
    private let title: String?
    private let day: CivilDate?
    private let configuration: SiteConfiguration

    fileprivate init(
        _ document: SourceDocument, kind: DocumentKind, title: String?, day: CivilDate?,
        configuration: SiteConfiguration
    ) {
        self.init(
            DocumentPath(document.file), frontMatter: document.frontMatter, kind: kind, title: title, day: day,
            configuration: configuration)
    }

    /// Takes what is known of a document, which need not exist yet.
    init(
        _ path: DocumentPath, frontMatter: FrontMatter, kind: DocumentKind, title: String?, day: CivilDate?,
        configuration: SiteConfiguration
    ) {
        self.path = path
        self.frontMatter = frontMatter
        self.kind = kind
        self.title = title
        self.day = day
        self.configuration = configuration
    }

    // MARK: Routes

    /// The address by the pattern of the site.
    ///
    /// Documents outside the pattern are at the root, below the folders that hold them.
    var route: Route? {
        guard kind.traits.usesPermalink else {
            return slug.map {
                Route(page: (showsFolders ? path.holders.dropFirst().map(Slug.folderName) : []) + [$0.text])
            }
        }
        guard let values = values(for: configuration.permalink) else { return nil }
        return excessiveByteCount == nil ? configuration.permalink.route(values) : Route(page: [values.slug.text])
    }

    /// How many bytes the address by the pattern of the site would have, if that is too many.
    var excessiveByteCount: Int? {
        guard kind.traits.usesPermalink, let values = values(for: configuration.permalink) else { return nil }
        let byteCount = configuration.permalink.byteCount(values)
        return byteCount > Route.mostBytes ? byteCount : nil
    }

    /// The address that front matter asks for, as a path or a pattern; `nil` if nothing can take the place of a name.
    func route(writtenAs text: String) throws(PermalinkProblem) -> Route? {
        guard let route = try filledIn(text) else { return nil }
        guard !RefusedCharacters.areIn(route.path) else {
            throw .refused(text, characters: RefusedCharacters.all(in: route.path), instead: example)
        }
        return route
    }

    private func filledIn(_ text: String) throws(PermalinkProblem) -> Route? {
        guard !text.hasPrefix("//"), !text.contains("://") else { return ownRoute(of: text) }
        let isTemplate = text.contains("{{") || text.contains("{%")
        if isTemplate || text.contains(":") {
            guard text.utf8.count <= Route.mostBytes else { throw tooLong(text, text.utf8.count) }
            guard !isTemplate, let pattern = PermalinkPattern(written: text) else {
                throw .notAPattern(text, instead: example)
            }
            guard let values = values(for: pattern) else { return nil }
            let byteCount = pattern.byteCount(values)
            guard byteCount <= Route.mostBytes else { throw tooLong(text, byteCount) }
            return pattern.route(values)
        }
        do throws(AliasProblem) {
            return try Route(alias: text, beside: .home, under: configuration.baseURL)
        } catch {
            throw PermalinkProblem(error, instead: example)
        }
    }

    private func tooLong(_ text: String, _ byteCount: Int) -> PermalinkProblem {
        let written = text.utf8.count <= Route.mostBytes ? text : text.prefix(60) + "…"
        return .unusable(written, reason: Route.tooLong(byteCount), instead: example)
    }

    /// The route of a whole URL, if it is one of a page of this site; the home page is the site's own.
    private func ownRoute(of address: String) -> Route? {
        let base = configuration.baseURL
        guard let rest = base.rest(ofOwn: address), !rest.contains(where: { $0 == "?" || $0 == "#" }),
            rest.split(separator: "/").map({ String($0).percentDecoded.composed }).starts(with: base.folders),
            let route = try? Route(alias: String(rest), beside: .home, under: base)
        else { return nil }
        return route == .home ? nil : route
    }

    /// An address that the document can have.
    private var example: String { (route ?? Route(page: ["my-post"])).path }

    /// Whether the address shows the folders that hold the document.
    private var showsFolders: Bool {
        kind.traits.usesPermalink
            ? configuration.permalink.carriesFolder : path.folders.first == kind.traits.folder
    }

    private func values(for pattern: PermalinkPattern) -> PermalinkPattern.Values? {
        guard let slug else { return nil }
        let title = pattern.carriesTitle ? titleSlug ?? slug : slug
        var values = PermalinkPattern.Values(slug: slug, title: title, kind: kind, day: day)
        if pattern.carriesFolder { values.folders = Self.folders(of: path) }
        values.categories = frontMatter.categories.compactMap { try? Slug(grouping: $0) }
        return values
    }

    /// The folders that tell a document apart from others of its name, without that of its kind.
    static func folders(of path: DocumentPath) -> [Slug] {
        let holders = path.holders
        let rest = DocumentKind.allCases.contains { $0.traits.folder == holders.first } ? holders.dropFirst() : holders
        return rest.compactMap { try? Slug(grouping: $0) }
    }

    // MARK: Slugs

    private var slug: Slug? {
        frontMatter.slug ?? nameSlug ?? title.flatMap { try? Slug(title: $0) }
    }

    private var nameSlug: Slug? {
        let name = path.ownName(in: configuration.language)
        let isDate = DateName.matches(name)
        if isDate, let owner { return Self.slug(ofDay: name, of: owner) }
        var rest = configuration.permalink.carriesDate ? DateText.leading(name)?.rest : nil
        // A weekday says less than the date.
        if isDate, rest?.contains(where: \.isNumber) == false { rest = nil }
        return try? Slug(fileName: rest.map { $0.isEmpty ? name : String($0) } ?? name)
    }

    /// The slug for `:title`: in Jekyll, whose files start with a date, the rest of the name, elsewhere the title.
    private var titleSlug: Slug? {
        if let slug = frontMatter.slug { return slug }
        if let rest = DateText.leading(path.ownName(in: configuration.language))?.rest, !rest.isEmpty {
            return try? Slug(fileName: rest)
        }
        return title.flatMap { try? Slug(title: $0) }
    }

    // MARK: Names that are only a date

    /// What a document belongs to whose name says only when: its source, else the nearest folder with a name of its own
    /// that the address does not show.
    private var owner: Slug? {
        guard kind.traits.usesPermalink || !showsFolders else { return nil }
        if let source = frontMatter.source.flatMap({ Self.group($0) }) { return source }
        return showsFolders ? nil : path.holders.reversed().lazy.compactMap(Self.owner).first
    }

    private static func owner(_ folder: String) -> Slug? {
        let isNumber = folder.allSatisfy { $0.isNumber || "년월일-_. ".contains($0) }
        guard !isNumber, !DateName.matches(folder), !kindFolders.contains(folder.lowercased()) else { return nil }
        return group(folder)
    }

    private static func group(_ name: String) -> Slug? {
        (try? Slug(grouping: name)).flatMap { $0.text == "-" ? nil : $0 }
    }

    /// The folders of the kinds, in the plural and, as Hugo has them, in the singular.
    private static let kindFolders = Set(DocumentKind.allCases.flatMap { [$0.traits.folder, $0.rawValue] })

    private static func slug(ofDay name: String, of owner: Slug) -> Slug? {
        var day = name
        while let last = day.last, "-_. ".contains(last) { day.removeLast() }
        return try? Slug(fileName: owner.text.cut(toByteCount: Slug.maximumByteCount / 2) + "-" + day)
    }
}
