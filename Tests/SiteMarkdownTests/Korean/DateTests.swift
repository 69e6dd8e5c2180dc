import SiteMarkdown
import Testing

@Suite("Korean dates")
struct DateTests {
    static let dates = [
        "2024. 5. 3. 발표했다.", "2024. 05. 03 발표", "2024.  5.\t3. 발표", "24. 5. 3. 발표", "2024. 5월 발표", "2024. 신년사",
        "2024) 신년사", "1984. 소설", "10. 12. 31. 마감",
    ]

    @Test("a date at the start of a paragraph is text", arguments: dates)
    func paragraph(date: String) {
        #expect(page(date) == "<p>\(date)</p>\n")
        #expect(render(date).findings.isEmpty)
    }

    static let placeCases: [(String, String)] = [
        ("- 2024. 5. 3. 가", "<ul>\n<li>2024. 5. 3. 가</li>\n</ul>\n"),
        ("> 2024. 5. 3. 가", "<blockquote>\n<p>2024. 5. 3. 가</p>\n</blockquote>\n"),
        (">- 2024. 5. 3. 가", "<blockquote>\n<ul>\n<li>2024. 5. 3. 가</li>\n</ul>\n</blockquote>\n"),
        ("1. 2024. 3. 1. 가", "<ol>\n<li>2024. 3. 1. 가</li>\n</ol>\n"),
        ("12. 24. 3. 1. 가", "<ol start=\"12\">\n<li>24. 3. 1. 가</li>\n</ol>\n"),
        ("1) 2024. 3. 1. 가", "<ol>\n<li>2024. 3. 1. 가</li>\n</ol>\n"),
        ("- [ ] 2024. 5. 3. 가", "aria-label=\"남은 일\" /> 2024. 5. 3. 가</li>"),
        ("1. 하나\n2024. 5. 3. 가", "<ol>\n<li>하나\n2024. 5. 3. 가</li>\n</ol>\n"),
        ("글[^1]\n\n[^1]: 2024. 5. 3. 가", "<p>2024. 5. 3. 가 <a href"),
        ("2024. 5. 3. 가\r\n\r\n2024. 6. 3. 나\r\n", "<p>2024. 5. 3. 가</p>\n<p>2024. 6. 3. 나</p>\n"),
    ]

    @Test("in other blocks", arguments: placeCases)
    func places(markdown: String, html: String) {
        #expect(page(markdown).contains(html), "\(page(markdown))")
    }

    static let listCases: [(String, String)] = [
        ("1. 가\n2. 나", "<ol>\n<li>가</li>\n<li>나</li>\n</ol>\n"),
        ("3. 1.5배 빠르다", "<ol start=\"3\">\n<li>1.5배 빠르다</li>\n</ol>\n"),
        ("999. 가", "<ol start=\"999\">\n<li>가</li>\n</ol>\n"),
        ("10000. 가", "<ol start=\"10000\">\n<li>가</li>\n</ol>\n"),
    ]

    @Test("a list stays one", arguments: listCases)
    func lists(markdown: String, html: String) {
        #expect(page(markdown) == html)
    }

    @Test("in code and in plain Markdown nothing changes")
    func code() {
        #expect(page("    2024. 5. 3. 가").contains("<code>2024. 5. 3. 가\n"))
        #expect(page("```\n2024. 5. 3. 가\n```").contains("<code>2024. 5. 3. 가\n"))
        #expect(plain("2024. 가") == "<ol start=\"2024\">\n<li>가</li>\n</ol>\n")
    }

    @Test("headlines and texts of digests")
    func digest() {
        let document = render("## [1] 2024. 5. 3. 회의\n\nURL: https://a.example/\n\n2024. 5. 3. 열렸다.", as: .digest)
        #expect(document.items.first?.headline == "2024. 5. 3. 회의")
        #expect(document.items.first?.bodyHTML == "<p>2024. 5. 3. 열렸다.</p>\n")
    }

    // MARK: Numbers of lists

    static let shownCases: [(markdown: String, line: Int, problem: ListProblem)] = [
        ("7. 가\n9. 나", 2, .numberShownOtherwise(written: 9, mark: ".", shown: 8)),
        ("1. 가\n\n   글\n\n3. 나\n9. 다", 5, .numberShownOtherwise(written: 3, mark: ".", shown: 2)),
        ("10) 가\n9) 나\n8) 다", 2, .numbersCountDown(written: 9, mark: ")", shown: 11)),
        ("1. 가\n2. 나\n\n1. 다\n2. 라", 4, .numberShownOtherwise(written: 1, mark: ".", shown: 3)),
        ("1. 가\n2. 나\n\n   설명\n\n1. 다", 6, .numberShownOtherwise(written: 1, mark: ".", shown: 3)),
        ("5. 3.(금) 행사", 1, .numberBeforeNumber(written: "5. 3", fixed: #"5\. 3"#)),
        ("5. 18, 광주에서", 1, .numberBeforeNumber(written: "5. 18", fixed: #"5\. 18"#)),
        ("> 1. 가\n> 1. 나\n> 2. 다", 2, .numberShownOtherwise(written: 1, mark: ".", shown: 2)),
        ("3. 1 운동", 1, .numberBeforeNumber(written: "3. 1", fixed: #"3\. 1"#)),
        ("글\n\n- 12. 3 비상계엄", 3, .numberBeforeNumber(written: "12. 3", fixed: #"12\. 3"#)),
        ("5. 3. 발표", 1, .numberBeforeNumber(written: "5. 3", fixed: #"5\. 3"#)),
    ]

    @Test("a number that is shown otherwise is reported", arguments: shownCases)
    func shown(example: (markdown: String, line: Int, problem: ListProblem)) {
        let findings = render(example.markdown).findings
        #expect(findings.map { $0.problem as? ListProblem } == [example.problem])
        #expect(findings.map(\.line) == [example.line])
    }

    @Test(
        "numbers that are as written are not",
        arguments: [
            "1. 가\n2. 나\n3. 다", "1. 가\n1. 나\n1. 다", "5. 가\n5. 나", "7. 가\n8. 나", "1. 2 단계\n2. 3 단계", "1. 100 달러",
            "3. 10가지",
            "0. 가\n1. 나", "- 가\n- 나", "1. 가\n   1. 나\n   2. 다\n2. 라", #"3\. 1 운동"#, "2024. 1 분기", "1. 5GB",
            "- [ ] 가\n- [x] 나",
            "5. 가\n\n글\n\n9. 나", "1. 가\n2. 나\n\n글\n\n1. 다\n2. 라",
        ])
    func asWritten(markdown: String) {
        #expect(render(markdown).findings.isEmpty, "\(render(markdown).findings)")
    }

    @Test("the column is that of the number, in code points")
    func column() {
        #expect(render("> - 가\n>\n> 나\n> > 7. 가\n> > 9. 나").findings.map(\.column) == [5])
    }
}
