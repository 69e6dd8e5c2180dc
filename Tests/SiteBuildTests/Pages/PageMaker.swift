import SiteBytes
import SiteFiles
import SiteModel
import SiteTestSupport

@testable import SiteBuild
@testable import SiteTemplates

/// Makes pages of every kind, with templates of one's own.
struct PageMaker {
    static let baseURL = BaseURL(origin: "https://user.github.io", basePath: "/blog")

    private let theme: Theme
    private let pages: PageRenderer
    private let folder: TemporaryFolder
    private let spool: BodySpool

    /// Takes templates and other files of the blog, by path inside `templates/`.
    init(
        _ files: [String: String] = [:], pages: [Page] = [], parts: SiteParts? = nil,
        configure: (inout SiteConfiguration) -> Void = { _ in }
    ) throws {
        var configuration = SiteConfiguration()
        configuration.title = "블로그"
        configuration.baseURL = Self.baseURL
        configure(&configuration)
        let site = Site(pages: pages, configuration: configuration)
        theme = try Theme(overriding: files.mapValues { Array($0.utf8) })
        let context = ViewContext(
            configuration: configuration, parts: parts ?? SiteParts(site: site), tags: site.tags)
        self.pages = PageRenderer(library: try Self.library(of: theme), context: context)
        folder = try TemporaryFolder()
        spool = try BodySpool(in: OpenFolder(folder.path), named: "bodies")
    }

    static func library(of theme: Theme) throws(DiagnosedError) -> TemplateLibrary {
        try TemplateLibrary(theme: theme, baseURL: baseURL, pages: FileFamilies.templates)
    }

    /// The page of some type that shows something; empty if it would be too long.
    func make<Kind: PageFile>(_ kind: Kind.Type, _ shown: Kind.Shown, at route: Route = .home) -> String {
        text((try? pages.render(Kind.template, Kind.page(of: shown, at: route, with: tools()))) ?? [])
    }

    /// The page of a document.
    func document(
        _ page: Page, body: String = "", outline: [OutlineEntry] = [], newer: Page? = nil, older: Page? = nil,
        related: [Page] = []
    ) throws -> String {
        let bodies = [0: try spool.store(Array(body.utf8))]
        let shown = DocumentPage.Shown(
            Self.reference(page), BodyReference(position: 0, source: Fingerprint(of: []), page: page.fingerprint),
            Kept(Outline(outline)),
            newer.map { PageLink($0) }, older.map { PageLink($0) }, related.map { PageLink($0, showingDate: true) })
        guard case .bytes(let bytes) = try DocumentPage.content(of: shown, at: page.route, with: tools(bodies: bodies))
        else { return "" }
        return text(bytes)
    }

    /// A document's page made with a template of one's own.
    static func post(
        _ template: String, _ page: Page = page(), body: String = "<p>글</p>", outline: [OutlineEntry] = []
    ) throws -> String {
        try PageMaker(["post.mustache": template], pages: [page]) { $0.description = "사이트 소개" }
            .document(page, body: body, outline: outline)
    }

    static func page(_ title: String = "제목") -> Page {
        Page(file: "content/a.md", kind: .post, title: title, description: "", route: Route(page: ["posts", "a"]))
    }

    static func reference(_ page: Page, at position: Int = 0) -> PageReference {
        PageReference(page: page, fingerprint: page.fingerprint, position: position)
    }

    private func tools(bodies: [Int: BodySpool.Reference] = [:]) -> RenderTools {
        RenderTools(
            theme: theme, pages: pages, cards: CardStore(count: 100),
            bodies: BodyStore(spool: spool, references: bodies))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
