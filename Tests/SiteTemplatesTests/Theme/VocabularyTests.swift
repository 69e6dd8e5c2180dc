import Foundation
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteTemplates

@Suite("The list of variables")
struct VocabularyTests {
    private static let readme = URL(filePath: Repository.root + "/templates/README.md")

    @Test(
        "templates/README.md names every variable between backticks",
        arguments: ViewVocabulary.fieldsByView.keys.sorted())
    func documented(view: String) throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        for field in ViewVocabulary.fieldsByView[view] ?? [] {
            #expect(text.contains("`\(field)`"), "\(view).\(field)")
        }
    }

    @Test("a document answers to all that is listed for it, what its card knows among it")
    func document() throws {
        let site = Site(pages: [], configuration: SiteConfiguration())
        let context = ViewContext(configuration: site.configuration, parts: SiteParts(site: site))
        let page = Page(file: "a.md", kind: .post, title: "제목", description: "", route: .home)
        let document = DocumentView(PageContent.Document(page: page, body: []), context: context)
        let names = ViewVocabulary.fieldsByView["document"] ?? []
        #expect(names.contains("body") && names.contains("title"))
        for name in names { #expect(document.value(of: FieldKey(name)) != nil, "\(name)") }
        #expect(document.value(of: FieldKey("nothing")) == nil)
    }
}
