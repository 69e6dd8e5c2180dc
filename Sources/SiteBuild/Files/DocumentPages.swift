import SiteModel
import SiteTemplates

/// The pages of documents.
enum DocumentPages: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates = DocumentKind.allCases.map(\.template)

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        input.site.pages.indices.map { DocumentPage(of: input.site.pages[$0], at: $0) }
    }
}

/// The page of one document: its body, and links to its neighbours in time and to related documents.
struct DocumentPage: SiteFile {
    // Two words, so that a plan of thousands needs no memory of its own for each.
    private let page: Page
    private let position: Int

    fileprivate init(of page: Page, at position: Int) {
        self.page = page
        self.position = position
    }

    var route: Route { page.route }
    var owner: FileOwner { .document(page.file) }
    var indexing: Indexing {
        page.isUnlisted || page.isKeptFromSearch
            ? .unlisted : .listed(modified: page.modified ?? page.published?.instant)
    }

    typealias Shown = Ingredients<PageReference, BodyReference, Kept<Outline>, PageLink?, PageLink?, [PageLink]>

    func shown(in index: SiteIndex) -> Shown {
        let site = index.site
        let (page, body) = (index.page(at: position), index.body(of: position))
        let outline = index.extracts(of: position).kept(Outline.self)
        guard site.listed.contains(position) else { return Ingredients(page, body, outline, nil, nil, []) }
        let newer = position > 0 ? PageLink(site.pages[position - 1]) : nil
        let older = position + 1 < site.listedCount ? PageLink(site.pages[position + 1]) : nil
        let related = index.related[position].map { PageLink(site.pages[$0], showingDate: true) }
        return Ingredients(page, body, outline, newer, older, related)
    }

    static func content(of shown: Shown, at route: Route, with tools: RenderTools) throws -> FileContent {
        let (reference, body, outline, newer, older, related) = shown.parts
        let page = reference.page
        var content = PageContent(heading: page.title, route: route)
        content.headingHTML = page.titleHTML
        content.description = page.description
        content.canonicalURL = page.canonicalURL
        content.socialImage = page.socialImage
        content.isArticle = page.kind.traits.isListed
        content.isUnlisted = page.isUnlisted
        content.document = PageContent.Document(
            page: page, body: try tools.body(of: body), outline: try outline.value().entries, newer: newer,
            older: older, related: related)
        let html = try tools.render(page.kind.template, content)
        return .bytes(page.isUnlisted || page.isKeptFromSearch ? RobotsMeta.ensured(in: html) : html)
    }
}

extension DocumentKind {
    /// The template of documents of this kind, which has the kind's name.
    fileprivate var template: TemplateName { TemplateName(stringLiteral: rawValue) }
}
