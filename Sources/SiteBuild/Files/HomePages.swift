import SiteModel
import SiteTemplates

/// The home page with the featured documents on top, and the later pages of its list.
enum HomePages: FileFamily {
    static let fixedRoutes = [Route.home]
    static let templates = [HomePage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        let site = input.site
        let onTop = Array(site.featured.prefix(site.configuration.featuredOnHome))
        let others = site.listed.filter { !onTop.contains($0) }
        return ListPage.all(of: .home, count: others.count, in: site).map {
            HomePage(page: $0, onTop: $0.number == 1 ? onTop : [], others: others)
        }
    }
}

/// One page of the home list.
struct HomePage: PageFile {
    static let template: TemplateName = "home"
    fileprivate let page: ListPage
    /// The featured documents on top, which are not repeated in the list.
    fileprivate let onTop: [Int]
    /// The documents of the whole list.
    fileprivate let others: [Int]

    var route: Route { page.route }
    var owner: FileOwner { .generated(Wording("the home page", korean: "첫 페이지")) }
    var indexing: Indexing { .listed(modified: nil) }

    typealias Shown = Ingredients<ListPart, [PageReference]>

    func shown(in index: SiteIndex) -> Shown {
        Ingredients(page.part(of: others, in: index), onTop.map(index.page(at:)))
    }

    static func page(of shown: Shown, at route: Route, with tools: RenderTools) throws -> PageContent {
        let (list, onTop) = shown.parts
        let isHome = list.number == 1
        var content = try list.content(
            heading: isHome ? tools.configuration.title : tools.text.word(.latest),
            lead: isHome ? nil : tools.text.page(list.number, of: list.pageCount), with: tools)
        content.isHome = isHome
        content.featured = try onTop.map(tools.card)
        return content
    }
}

/// The list of featured documents, on sites that have any.
enum FeaturedPages: FileFamily {
    static let fixedRoutes = [Route.featured]
    static let templates = [FeaturedPage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        guard !input.site.featured.isEmpty else { return [] }
        return ListPage.all(of: .featured, count: input.site.featured.count, in: input.site).map(FeaturedPage.init)
    }
}

/// One page of the list of featured documents.
struct FeaturedPage: PageFile {
    static let template: TemplateName = "featured"
    fileprivate let page: ListPage

    var route: Route { page.route }
    var owner: FileOwner { .generated(Wording("the featured page", korean: "추천 페이지")) }
    var indexing: Indexing { .listed(modified: nil) }

    func shown(in index: SiteIndex) -> ListPart {
        page.part(of: index.site.featured, in: index)
    }

    static func page(of list: ListPart, at route: Route, with tools: RenderTools) throws -> PageContent {
        let lead = tools.text.featuredDocuments(count: list.documentCount)
        return try list.content(heading: tools.text.word(.featured), lead: lead, with: tools)
    }
}
