import SiteModel
import SiteTemplates

/// The page on which readers search, unless the site has no search.
enum SearchPages: FileFamily {
    static let fixedRoutes = [Route.search]
    static let templates = [SearchPage.template]

    static func isOn(in configuration: SiteConfiguration) -> Bool { configuration.search != nil }

    static func files(of _: PlanInput, after _: [any SiteFile]) -> [any SiteFile] { [SearchPage()] }
}

/// The page of the search; its results are the script's.
struct SearchPage: PageFile {
    static let template: TemplateName = "search"

    var route: Route { .search }
    var owner: FileOwner { .generated(Wording("the search page", korean: "검색 페이지")) }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> NothingOfTheSite { NothingOfTheSite() }

    static func page(of _: NothingOfTheSite, at route: Route, with tools: RenderTools) -> PageContent {
        var content = PageContent(heading: tools.text.word(.search), route: route)
        content.isUnlisted = true
        return content
    }

    static func content(of shown: NothingOfTheSite, at route: Route, with tools: RenderTools) throws -> FileContent {
        // Search engines have no use for it, whatever the theme says.
        .bytes(RobotsMeta.ensured(in: try tools.render(template, page(of: shown, at: route, with: tools))))
    }
}
