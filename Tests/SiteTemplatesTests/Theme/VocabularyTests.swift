import Foundation
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteTemplates

/// Keeps the views, the list of them and templates/README.md in step.
@Suite("The list of variables")
struct VocabularyTests {
    private static let views = ViewVocabulary.views.keys.sorted()

    @Test("has every view of the program")
    func complete() throws {
        let folder = Repository.root + "/Sources/SiteTemplates"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        let written = try files.flatMap { file in
            try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
                .matches(of: /(?:class|extension) (\w+): (?:\w+, )*TabledView\b/).map { String($0.1) }
        }
        #expect(written.sorted() == ViewVocabulary.views.values.map { "\($0)" }.sorted())
    }

    @Test("has an entry in templates/README.md for every view", arguments: views)
    func documented(view: String) throws {
        let type = try #require(ViewVocabulary.views[view])
        var variables = type.variableNames
        var entry = try #require(try Self.entries()[view])
        if view == "document" {
            #expect(entry.contains("all that a card has"))
            entry += try #require(try Self.entries()["card"])
        }
        variables.removeAll { entry.contains("`\($0)`") }
        #expect(variables.isEmpty, "not in the entry **\(view)**")
    }

    @Test("has every variable that templates/README.md names", arguments: views)
    func known(view: String) throws {
        let type = try #require(ViewVocabulary.views[view])
        let named = try #require(try Self.entries()[view]).matches(of: /`([a-z]\w*)`/).map { String($0.1) }
        #expect(Set(named).subtracting(type.variableNames).isEmpty, "no variables of \(type)")
    }

    @Test("templates/README.md names every template of the theme, and no other")
    func templates() throws {
        let rows = try Self.readme().split(separator: "\n").filter { $0.hasPrefix("|") }
        let documented = rows.flatMap { row in
            row.split(separator: "|")[0].matches(of: /`([a-z0-9-]+)`/).map { String($0.1) }
        }
        let builtIn = try Theme().templates.map(\.name).filter { $0 != "base" }
        #expect(documented.sorted() == builtIn.sorted())
    }

    @Test("a document answers to all variables of its own and of its card")
    func document() throws {
        let site = Site(pages: [], configuration: SiteConfiguration())
        let context = ViewContext(configuration: site.configuration, parts: SiteParts(site: site))
        let page = Page(file: "a.md", kind: .post, title: "제목", description: "", route: .home)
        let document = DocumentView(PageContent.Document(page: page, body: []), context: context)
        let names = DocumentView.variableNames
        #expect(names.contains("body") && names.contains("title"))
        for name in names { #expect(document.value(of: FieldKey(name)) != nil, "\(name)") }
        #expect(document.value(of: FieldKey("nothing")) == nil)
    }

    // MARK: Reading

    private static func readme() throws -> String {
        try String(contentsOfFile: Repository.root + "/templates/README.md", encoding: .utf8)
    }

    /// The entries of the section on variables, `**name** — …`, by name.
    private static func entries() throws -> [String: String] {
        let section = try #require(try readme().components(separatedBy: "\n## Variables\n").last)
        let starts = section.matches(of: /\*\*([a-z ]+)\*\* —/)
        let ends = starts.dropFirst().map(\.range.lowerBound) + [section.endIndex]
        return Dictionary(
            uniqueKeysWithValues: zip(starts, ends).map { (String($0.1), String(section[$0.range.upperBound..<$1])) })
    }
}
