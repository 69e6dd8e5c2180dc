import SiteModel
import Testing

@Suite("identifiers of problems")
struct ProblemIdentifierTests {
    private enum SampleFileProblem: Problem {
        case empty
        case notUTF8
        case rawHTMLLeftOut(line: Int)
        case badBaseURL(String)

        var severity: Severity { .error }
        var message: Wording { Wording("english", korean: "한국어") }
    }

    @Test("they are what the enumeration and the case are called")
    func identifiers() {
        let problems: [SampleFileProblem] = [.empty, .notUTF8, .rawHTMLLeftOut(line: 1), .badBaseURL("x")]
        #expect(
            problems.map(\.identifier) == [
                "sample-file-empty", "sample-file-not-utf8", "sample-file-raw-html-left-out",
                "sample-file-bad-base-url",
            ])
    }
}
