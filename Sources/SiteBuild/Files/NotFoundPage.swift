import SiteModel
import SiteTemplates

/// What visitors see at addresses that do not exist.
enum NotFound: FileFamily {
    static let fixedRoutes = [NotFoundPage().route]
    static let templates = [NotFoundPage.template]

    static func files(of _: PlanInput, after _: [any SiteFile]) -> [any SiteFile] { [NotFoundPage()] }
}

/// The page is `404.html`, the name that static hosts look for.
struct NotFoundPage: PageFile {
    static let template: TemplateName = "404"

    var route: Route { Route(file: "404.html") }
    var owner: FileOwner { .generated(Wording("the 404 page", korean: "404 페이지")) }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> NothingOfTheSite { NothingOfTheSite() }

    static func page(of _: NothingOfTheSite, at route: Route, with tools: RenderTools) -> PageContent {
        var content = PageContent(heading: tools.text.word(.notFoundTitle), route: route)
        content.isNotFound = true
        return content
    }
}
