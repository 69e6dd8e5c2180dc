import SiteContent
import SiteMarkdown
import SiteModel

/// Decides a page's title and address, and reports what had to be guessed.
struct PageDecision {
    private let document: SourceDocument
    private let kind: DocumentKind
    private let rendered: RenderedDocument
    private let published: PublicationDate?
    private let configuration: SiteConfiguration
    private(set) var diagnostics: [Diagnostic] = []

    init(
        document: SourceDocument, kind: DocumentKind, rendered: RenderedDocument, published: PublicationDate?,
        configuration: SiteConfiguration
    ) {
        self.document = document
        self.kind = kind
        self.rendered = rendered
        self.published = published
        self.configuration = configuration
    }

    private var frontMatter: FrontMatter { document.frontMatter }

    /// The page, or `nil` if the diagnostics say why there cannot be one.
    mutating func page() -> Page? {
        guard let title = title() else {
            report(.untitled)
            return nil
        }
        // Marks in a title have no effect on its address.
        let address = DocumentAddress(
            of: document, kind: kind, title: frontMatter.title ?? title.text, day: published?.day, in: configuration)
        diagnostics += address.diagnostics
        if address.route == nil { report(.noSlug) }
        var page = PageFields(
            file: document.file.path, kind: kind, title: title.text,
            description: description, route: address.route ?? .home)
        page.permalink = address.permalink
        page.titleHTML = title.html
        page.published = published
        page.modified = frontMatter.modified?.timestamp(in: frontMatter.timeZone ?? configuration.timeZone)
        page.author = attribution("author", frontMatter.author ?? defaultAuthor)
        page.source = attribution("source", frontMatter.source, shownAs: configuration.sources)
        page.tags = tags()
        page.isUnlisted = frontMatter.isUnlisted
        // The pages of its tags do not list it, and may not exist.
        if page.isUnlisted { page.tags = [] }
        page.isKeptFromSearch = frontMatter.isKeptFromSearch
        page.release = document.release(in: configuration.timeZone).flatMap { release in
            published.map { release > $0.instant } ?? true ? release : nil
        }
        page.expires = document.expires(in: configuration.timeZone)
        page.isFeatured = frontMatter.isFeatured
        page.isDraft = document.isDraft
        page.canonicalURL = frontMatter.canonicalURL
        page.feedID = frontMatter.feedID
        page.readingMinutes = rendered.readingTime.minutes
        page.aliases = aliases(beside: page.route)
        report(address.others, beside: page)
        page.extra = frontMatter.extra
        if published == nil, kind.traits.isListed, !page.isUnlisted { report(.undated(kind)) }
        return diagnostics.hasErrors ? nil : Page(page)
    }

    /// The description, with an ellipsis where the program that wrote it cut it within a word.
    private var description: String {
        guard let description = frontMatter.description else { return rendered.summary }
        return rendered.isDescriptionCut ? description + "…" : description
    }

    private var defaultAuthor: String? {
        kind.traits.hasDefaultAuthor ? configuration.author : nil
    }

    // MARK: Title

    private mutating func title() -> DocumentTitle? {
        if let title = frontMatter.title { return DocumentTitle(markdown: title, limits: configuration.limits) }
        return inferredTitle().map(DocumentTitle.init)
    }

    private mutating func inferredTitle() -> String? {
        switch kind.traits.titleSource {
        case .sourceAndDay: return titleOfSourceAndDay()
        case .firstLine: return leadingTitle
        case .heading:
            if let leadingTitle { report(.titleInferred(leadingTitle)) }
            return leadingTitle
        }
    }

    private var leadingTitle: String? { rendered.leadingTitle.flatMap { $0.isEmpty ? nil : $0 } }

    private func titleOfSourceAndDay() -> String? {
        guard let source = frontMatter.source else { return nil }
        let format = DateFormat(zone: configuration.timeZone, language: configuration.language)
        let name = configuration.sources[source] ?? source
        return published.map { "\(name) \(format.words($0.day))" } ?? name
    }

    // MARK: Address

    private static let mostAliases = 100

    /// The former addresses, without duplicates.
    private mutating func aliases(beside page: Route) -> [Alias] {
        // Each alias has a page.
        guard frontMatter.aliases.count <= Self.mostAliases else {
            report(.tooManyAliases(count: frontMatter.aliases.count, limit: Self.mostAliases))
            return []
        }
        var seen: Set<Route> = []
        return frontMatter.aliases.compactMap { written -> Alias? in
            do throws(AliasProblem) {
                let alias = try written.alias(beside: page, under: configuration.baseURL)
                return seen.insert(alias.route).inserted ? alias : nil
            } catch {
                diagnostics.append(
                    Diagnostic(
                        error, file: document.file.path, position: written.position, excerpt: written.excerpt,
                        fix: fix(of: written, for: error)))
                return nil
            }
        }
    }

    /// The path of an alias that is a whole URL of this site: nothing else can have been meant.
    private func fix(of written: WrittenAlias, for problem: AliasProblem) -> SourceFix? {
        guard case .absolute(let address, let path?) = problem, configuration.baseURL.rest(ofOwn: address) != nil
        else { return nil }
        let column = written.excerpt.column(of: written.position.column)
        let mark = written.excerpt.text.unicodeScalars.dropFirst(column - 1).first.map(String.init) ?? ""
        return SourceFix(["\"", "'"].contains(mark) ? mark + written.text + mark : written.text, to: path)
    }

    /// Reports addresses that the front matter asks for besides the document's own, which no aliases redirect.
    private mutating func report(_ others: [Alias], beside page: PageFields) {
        for other in others {
            let isFree = !["/", "/404.html"].contains(other.route.path)
            let items = (page.aliases + [other]).items(under: configuration.baseURL)
            diagnostics.append(
                Diagnostic(
                    BuildProblem.addressIgnored(other.route.path, for: page.route.path, aliases: isFree ? items : nil),
                    file: document.file.path, position: other.position, excerpt: other.excerpt))
        }
    }

    // MARK: Groups

    private static let mostTags = 100

    private mutating func tags() -> [Tag] {
        // Each tag has a page and a feed that names all the others.
        guard frontMatter.tags.count <= Self.mostTags else {
            report(.tooManyTags(count: frontMatter.tags.count, limit: Self.mostTags))
            return []
        }
        var seen: Set<Slug> = []
        return frontMatter.tags.compactMap { name -> Tag? in
            do throws(SlugProblem) {
                let tag = try Tag(name: name)
                return seen.insert(tag.slug).inserted ? tag : nil
            } catch {
                report(.tagUnusable(name, reason: error.message))
                return nil
            }
        }
    }

    private mutating func attribution(
        _ key: String, _ name: String?, shownAs names: [String: String] = [:]
    ) -> Attribution? {
        guard let name else { return nil }
        do throws(SlugProblem) {
            return try Attribution(name: names[name] ?? name, identifier: name)
        } catch {
            report(.nameUnusable(key: key, value: name, reason: error.message))
            return nil
        }
    }

    private mutating func report(_ problem: BuildProblem) {
        diagnostics.append(Diagnostic(problem, file: document.file.path))
    }
}
