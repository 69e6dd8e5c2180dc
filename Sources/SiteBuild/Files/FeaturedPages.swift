import SiteModel
import SiteTemplates

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

    static func page(of list: ListPart, at route: Route, with tools: RenderTools) -> PageContent {
        let lead = tools.text.featuredDocuments(count: list.documentCount)
        return list.content(heading: tools.text.word(.featured), lead: lead, with: tools)
    }
}
