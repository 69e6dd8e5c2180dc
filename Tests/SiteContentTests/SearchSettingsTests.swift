import SiteModel
import Testing

@testable import SiteContent

@Suite("the settings of the search")
struct SearchSettingsTests {
    private func search(_ yaml: String) -> (search: SearchSettings?, found: [Diagnostic]) {
        let (configuration, diagnostics) = ConfigurationReader.decode(yaml)
        return (configuration.search, diagnostics)
    }

    @Test(
        "are on unless they say no",
        arguments: [
            ("", true), ("search:", true), ("search: true", true), ("search: {}", true), ("search: false", false),
            ("search: no", false), ("search: \"off\"", false), ("search: ~", true), ("search: {synonyms: }", true),
        ])
    func isOn(yaml: String, isOn: Bool) {
        #expect((search(yaml).search != nil) == isOn)
        #expect(search(yaml).found.isEmpty)
    }

    @Test("rows of names are read without those that differ in capitals alone")
    func rows() {
        let yaml = "search:\n  synonyms:\n    - [OpenAI, \" 오픈AI \", openai]\n    - [GPT, 지피티]\n    - []\n"
        #expect(search(yaml).search?.synonyms == [["OpenAI", "오픈AI"], ["GPT", "지피티"]])
        #expect(search(yaml).found.isEmpty)
    }

    @Test(
        "other ways to write rows are shown as rows",
        arguments: [
            ("[OpenAI, 오픈AI]", "[[OpenAI, 오픈AI]]"), ("[\"OpenAI, 오픈AI\", GPT = 지피티]", "[[OpenAI, 오픈AI], [GPT, 지피티]]"),
            ("{OpenAI: 오픈AI, GPT: [지피티, 챗GPT]}", "[[OpenAI, 오픈AI], [GPT, 지피티, 챗GPT]]"),
            ("OpenAI, 오픈AI", "[[OpenAI, 오픈AI]]"), ("[[GPT, 지피티], \"OpenAI, 오픈AI\"]", "[[GPT, 지피티], [OpenAI, 오픈AI]]"),
            ("[{OpenAI: 오픈AI}]", "[[OpenAI, 오픈AI]]"), ("3", "[[OpenAI, 오픈AI]]"), ("[3, [4]]", "[[OpenAI, 오픈AI]]"),
        ])
    func otherRows(written: String, shown: String) throws {
        let (settings, found) = search("search:\n  synonyms: \(written)\n")
        let diagnostic = try #require(found.first)
        #expect(found.count == 1 && settings?.synonyms == [])
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.position?.line == 2 && diagnostic.position?.column == 13)
        #expect(diagnostic.problem.message.english == "`synonyms` must be a list of rows of names that mean the same")
        #expect(diagnostic.problem.hint?.english == "write `synonyms: \(shown)`")
        let fixed = search("search:\n  synonyms: \(shown)\n")
        #expect(fixed.found.isEmpty && fixed.search?.synonyms.isEmpty == false)
    }

    @Test("a name alone, or in two rows, is a warning at its row")
    func uselessRows() throws {
        let (settings, found) = search("search:\n  synonyms: [[OpenAI], [GPT, 지피티], [챗GPT, gpt]]\n")
        #expect(settings?.synonyms == [["GPT", "지피티"]])
        #expect(found.map(\.severity) == [.warning, .warning])
        #expect(found.map { $0.position?.column } == [14, 36])
        #expect(
            found.map(\.problem.message.english) == [
                "‘OpenAI’ has no other name in its row", "‘gpt’ is in two rows of synonyms",
            ])
        #expect(found.last?.problem.hint?.english == "write one row instead of the two: `[GPT, 지피티, 챗GPT]`")
    }

    @Test("a key that is none is a warning")
    func unknownKey() throws {
        let (settings, found) = search("search:\n  synonym: [[OpenAI, 오픈AI]]\n")
        #expect(settings?.synonyms == [])
        #expect(found.map(\.problem.identifier) == ["configuration-unknown-key"])
    }
}
