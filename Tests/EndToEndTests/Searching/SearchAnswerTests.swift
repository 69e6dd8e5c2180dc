import Foundation
import SiteTestSupport
import Testing

@Suite("answers of the search")
struct SearchAnswerTests {
    /// `Tests/SearchVectors/answers.json`, which the script of the search page is held to as well.
    private struct Vectors: Decodable {
        struct Site: Decodable {
            let name: String
            let files: [String: String]
            let queries: [Query]
        }

        struct Query: Decodable {
            let query: String
            let results: [String]
            /// What was looked for in place of what was typed.
            let reading: String?
            /// Whether nothing has all words.
            let some: Bool?
        }

        let sites: [Site]
    }

    private struct Report: Decodable {
        struct Result: Decodable {
            let url: String
        }

        let total: Int
        let results: [Result]
    }

    @Test("are entries in this order, found by this reading")
    func answers() throws {
        let file = URL(fileURLWithPath: Repository.root + "/Tests/SearchVectors/answers.json")
        for site in try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file)).sites {
            let built = try builtSite(site.files)
            for vector in site.queries {
                let result = try SiteBinary.run(["search", "--format", "json", "--", vector.query], in: built.root)
                #expect(result.status == 0)
                let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
                #expect(report.results.map(\.url) == vector.results, "\(vector.query)")
                #expect(report.total == vector.results.count, "\(vector.query)")
                #expect(result.errors == errors(for: vector), "\(vector.query)")
            }
        }
    }

    private func errors(for vector: Vectors.Query) -> String {
        (vector.reading.map { "site: showing results for ‘\($0)’\n" } ?? "")
            + (vector.some == true ? "site: nothing has all the words; these have some of them\n" : "")
    }
}
