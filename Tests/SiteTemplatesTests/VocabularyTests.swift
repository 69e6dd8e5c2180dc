import Foundation
import Testing

@testable import SiteTemplates

@Suite("The list of variables")
struct VocabularyTests {
    private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../templates/README.md").standardizedFileURL

    @Test(
        "templates/README.md names every variable between backticks",
        arguments: ViewVocabulary.fieldsByView.keys.sorted())
    func documented(view: String) throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        for field in ViewVocabulary.fieldsByView[view] ?? [] {
            #expect(text.contains("`\(field)`"), "\(view).\(field)")
        }
    }
}
