import SiteModel
import SiteTemplates

/// Pages that redirect from the aliases of documents.
enum Redirects: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates = [RedirectPage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        pages(of: input.site).filter { !$0.needsRule }
    }

    /// The redirect pages of a site's aliases, also those that no file can be.
    static func pages(of site: Site) -> [RedirectPage] {
        site.pages.indices.flatMap { position -> [RedirectPage] in
            let page = site.pages[position]
            return page.aliases.filter { $0.route != page.route }.map { alias in
                RedirectPage(from: alias.route, to: page, at: position, owner: .alias(alias, in: page.file))
            }
        }
    }
}

/// A page that redirects from a former address of a document to the document.
struct RedirectPage: PageFile {
    static let template: TemplateName = "redirect"
    let route: Route
    let owner: FileOwner
    let target: PageLink
    /// The query of the address, if it has one.
    let query: String?
    /// The document's position in the site.
    let position: Int

    init(from route: Route, to page: Page, at position: Int, owner: FileOwner) {
        self.route = route
        self.owner = owner
        self.position = position
        query = owner.alias?.query
        target = PageLink(page)
    }

    /// Whether hosts refuse a file at the address, so that only a rule of the host can redirect from there.
    var needsRule: Bool { query != nil || RefusedCharacters.areIn(route.path) }

    /// Whether a host has such rules as the address needs.
    func hasRule(on hosting: Hosting?) -> Bool {
        guard let hosting else { return false }
        return query == nil || hosting.redirectsByQuery
    }

    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> PageLink { target }

    static func page(of target: PageLink, at route: Route, with tools: RenderTools) -> PageContent {
        var content = PageContent(heading: target.title, route: route)
        content.headingHTML = target.titleHTML
        content.canonicalURL = tools.configuration.baseURL.absoluteURL(of: target.route)
        content.target = target.route
        return content
    }
}
