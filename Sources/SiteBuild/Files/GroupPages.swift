import SiteModel
import SiteTemplates

// The pages of tags, sources and authors: lists of the documents that have one in common.

/// One page of the list of a group's documents, as planned.
struct GroupListPage: Sendable {
    let page: ListPage
    let name: String
    private let members: [Int]

    static func all(of groups: [PageGroup], in site: Site) -> [GroupListPage] {
        groups.flatMap { group in
            ListPage.all(of: group.route, count: group.members.count, in: site).map {
                GroupListPage(page: $0, name: group.name, members: group.members)
            }
        }
    }

    /// The group's name, and the documents on the page.
    typealias Shown = Ingredients<String, ListPart>

    func shown(in index: SiteIndex) -> Shown {
        Ingredients(name, page.part(of: members, in: index))
    }
}

/// A page of the list of a group's documents; each kind of group has its own template and words.
protocol GroupPage: PageFile where Shown == GroupListPage.Shown {
    var list: GroupListPage { get }
}

extension GroupPage {
    var route: Route { list.page.route }
    var indexing: Indexing { .listed(modified: nil) }

    func shown(in index: SiteIndex) -> GroupListPage.Shown { list.shown(in: index) }
}

/// The pages of tags.
enum TagPages: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates = [TagPage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        GroupListPage.all(of: input.site.tags, in: input.site).map(TagPage.init)
    }
}

/// One page of the list of a tag's documents.
struct TagPage: GroupPage {
    static let template: TemplateName = "tag"
    let list: GroupListPage

    var owner: FileOwner {
        .generated(Wording("the page of the tag ‘\(list.name)’", korean: "‘\(list.name)’ 태그 페이지"))
    }

    static func page(of shown: GroupListPage.Shown, at route: Route, with tools: RenderTools) throws -> PageContent {
        let (name, list) = shown.parts
        let lead = tools.text.documents(tagged: name, count: list.documentCount)
        var content = try list.content(heading: name, lead: lead, with: tools)
        content.feedRoute = FeedFile.route(ofTagAt: list.list)
        content.parents = [PageLink(title: tools.text.word(.tags), route: Route.tags)]
        return content
    }
}

/// The pages of sources.
enum SourcePages: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates = [SourcePage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        GroupListPage.all(of: input.site.sources, in: input.site).map(SourcePage.init)
    }
}

/// One page of the list of a source's documents.
struct SourcePage: GroupPage {
    static let template: TemplateName = "source"
    let list: GroupListPage

    var owner: FileOwner {
        .generated(Wording("the page of the source ‘\(list.name)’", korean: "‘\(list.name)’ 출처 페이지"))
    }

    static func page(of shown: GroupListPage.Shown, at route: Route, with tools: RenderTools) throws -> PageContent {
        let (name, list) = shown.parts
        let lead = tools.text.documents(from: name, count: list.documentCount)
        return try list.content(heading: name, lead: lead, with: tools)
    }
}

/// The pages of authors.
enum AuthorPages: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates = [AuthorPage.template]

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        GroupListPage.all(of: input.site.authors, in: input.site).map(AuthorPage.init)
    }
}

/// One page of the list of an author's documents.
struct AuthorPage: GroupPage {
    static let template: TemplateName = "author"
    let list: GroupListPage

    var owner: FileOwner {
        .generated(Wording("the page of the author ‘\(list.name)’", korean: "‘\(list.name)’ 글쓴이 페이지"))
    }

    static func page(of shown: GroupListPage.Shown, at route: Route, with tools: RenderTools) throws -> PageContent {
        let (name, list) = shown.parts
        let lead = tools.text.documents(by: name, count: list.documentCount)
        return try list.content(heading: name, lead: lead, with: tools)
    }
}

/// The list of all tags.
enum TagIndex: FileFamily {
    static let fixedRoutes = [Route.tags]
    static let templates = [TagIndexPage.template]

    static func files(of _: PlanInput, after _: [any SiteFile]) -> [any SiteFile] { [TagIndexPage()] }
}

/// The page with all tags, the most used first.
struct TagIndexPage: PageFile {
    static let template: TemplateName = "tags"

    var route: Route { Route.tags }
    var owner: FileOwner { .generated(Wording("the list of tags", korean: "태그 목록")) }
    var indexing: Indexing { .listed(modified: nil) }

    func shown(in index: SiteIndex) -> [PageContent.Group] {
        index.site.tags.map { PageContent.Group(name: $0.name, route: $0.route, count: $0.members.count) }
    }

    static func page(of tags: [PageContent.Group], at route: Route, with tools: RenderTools) -> PageContent {
        var content = PageContent(heading: tools.text.word(.tags), route: route)
        content.lead = tools.text.tagCount(tags.count)
        content.groups = tags
        return content
    }
}
