import SiteModel
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    private struct Sample: Problem {
        let severity: Severity
        let message: Wording
    }

    @Test("are sorted by file, place, severity and wording")
    func order() {
        let ordered = [
            Self.diagnostic("b.md", 1, .error, "가"), Self.diagnostic("a.md", 2, .error, "나"),
            Self.diagnostic("a.md", 2, .error, "가"),
            Self.diagnostic("a.md", 2, .warning, "가"), Self.diagnostic("a.md", nil, .note, "다"),
            Self.diagnostic("", nil, .warning, "라"),
            Self.diagnostic("가.md", 1, .note, "마"), Self.diagnostic("Z.md", 1, .note, "바"),
            Self.diagnostic("a.md", 10, .error, "사"),
        ].inReadingOrder()
        #expect(
            ordered.map { "\($0.file):\($0.position?.line ?? 0) \($0.severity) \($0.problem.message.english)" } == [
                ":0 warning 라", "Z.md:1 note 바", "a.md:0 note 다", "a.md:2 error 가", "a.md:2 error 나",
                "a.md:2 warning 가",
                "a.md:10 error 사", "b.md:1 error 가", "가.md:1 note 마",
            ])
    }

    @Test("columns come after lines")
    func positions() {
        #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2))
        #expect(SourcePosition(line: 2, column: 1) < SourcePosition(line: 2, column: 2))
    }

    @Test("only errors fail a build", arguments: [(Severity.note, false), (.warning, false), (.error, true)])
    func errors(severity: Severity, fails: Bool) {
        #expect([Self.diagnostic("", nil, severity, "")].hasErrors == fails)
        #expect(Sample(severity: severity, message: Wording("a", korean: "가")).hint == nil)
    }

    static let suggestionCases: [(String, String?)] = [
        ("titl", "title"), ("Title", "title"), ("baseUrl", "baseURL"), ("base_url", "baseURL"),
        ("pagesize", "pageSize"),
        ("timezone", "timeZone"), ("x", nil), ("", nil), ("제목", nil), ("descriptoin", "description"),
        ("permalinks", "permalink"),
    ]

    @Test("a slip of the keyboard gets a suggestion", arguments: suggestionCases)
    func suggestions(word: String, expected: String?) {
        let keys = ["title", "description", "baseURL", "pageSize", "timeZone", "permalink"]
        #expect(SpellingSuggestion.nearest(to: word, among: keys) == expected)
    }

    @Test("letters that changed places are one slip")
    func transposition() {
        #expect(SpellingSuggestion.nearest(to: "titel", among: ["title"]) == "title")
    }

    @Test("of equally near words the first by name is suggested")
    func ties() {
        #expect(SpellingSuggestion.nearest(to: "tags", among: ["tabs", "tag"]) == "tabs")
    }

    private static func diagnostic(_ file: String, _ line: Int?, _ severity: Severity, _ message: String) -> Diagnostic
    {
        Diagnostic(
            Sample(severity: severity, message: Wording(message, korean: message)), file: file,
            position: line.map { SourcePosition(line: $0) })
    }
}
