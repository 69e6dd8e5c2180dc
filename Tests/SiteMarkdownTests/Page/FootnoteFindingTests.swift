import SiteMarkdown
import SiteModel
import Testing

@Suite("Findings in footnotes")
struct FootnoteFindingTests {
    struct Finding: Equatable, CustomTestStringConvertible {
        let problem: FootnoteProblem?
        let line: Int
        let column: Int
        let fix: SourceFix?

        init(_ problem: FootnoteProblem?, _ line: Int, _ column: Int, fix: SourceFix? = nil) {
            (self.problem, self.line, self.column, self.fix) = (problem, line, column, fix)
        }

        var testDescription: String {
            "\(line):\(column) \(problem.map { "\($0)" } ?? "") \(fix.map { "\($0)" } ?? "")"
        }
    }

    static func findings(in document: RenderedDocument) -> [Finding] {
        document.findings.map { Finding($0.problem as? FootnoteProblem, $0.line, $0.column, fix: $0.fix) }
    }

    static let faults: [(markdown: String, findings: [Finding])] = [
        ("글[^없음]", [.init(.undefined(label: "없음"), 1, 2)]),
        ("**가(나)**는[^없음]\n> 글[^1]\n\n[^1]: 글", [.init(.undefined(label: "없음"), 1, 10)]),
        ("|가[^x]|\n|-|\n|나|", [.init(.undefined(label: "x"), 1, 3)]),
        ("글[^1]\n\n[^1]: 하나\n[^1]: 둘", [.init(.definedTwice(label: "1", free: "1-2"), 4, 1)]),
        ("글[^a]\n\n[^a]: 하나\n\n> [^A]: 둘", [.init(.definedTwice(label: "A", free: "A-2"), 5, 3)]),
        ("글\n\n[^3]: 셋[^없음]", [.init(.unused(label: "3"), 3, 1)]),
        ("글\n\n- [^3]: 셋", [.init(.unused(label: "3"), 3, 3)]),
        ("글\n[^3]: 셋", [.init(.unused(label: "3"), 2, 1)]),
        (
            "글[^1]\n\n[^1]: 하나\n[^2]: 둘[^3]\n[^3]: 셋",
            [.init(.unused(label: "2"), 4, 1), .init(.unused(label: "3"), 5, 1)]
        ),
        (
            "글[^주석 하나]\n\n[^주석 하나]: 각주 글",
            [
                .init(
                    .spaceInLabel(label: "주석 하나", suggestion: "주석-하나", isDefinition: false, isDefined: true), 1, 2,
                    fix: SourceFix("[^주석 하나]", to: "[^주석-하나]")),
                .init(
                    .spaceInLabel(label: "주석 하나", suggestion: "주석-하나", isDefinition: true, isDefined: true), 3, 1,
                    fix: SourceFix("[^주석 하나]", to: "[^주석-하나]")),
            ]
        ),
        (
            "글[^주석 하나]",
            [.init(.spaceInLabel(label: "주석 하나", suggestion: "주석-하나", isDefinition: false, isDefined: false), 1, 2)]
        ),
        (
            "글[^두\n낱말]",
            [.init(.spaceInLabel(label: "두 낱말", suggestion: "두-낱말", isDefinition: false, isDefined: false), 1, 2)]
        ),
        (
            "글 [^ 1]\n\n[^ 1]: 공백",
            [
                .init(
                    .spaceInLabel(label: " 1", suggestion: "1", isDefinition: false, isDefined: true), 1, 3,
                    fix: SourceFix("[^ 1]", to: "[^1]")),
                .init(
                    .spaceInLabel(label: " 1", suggestion: "1", isDefinition: true, isDefined: true), 3, 1,
                    fix: SourceFix("[^ 1]", to: "[^1]")),
            ]
        ),
        (
            "글[^주석 하나]\n\n[^주석-하나]: 글",
            [
                .init(
                    .spaceInLabel(label: "주석 하나", suggestion: "주석-하나", isDefinition: false, isDefined: true), 1, 2,
                    fix: SourceFix("[^주석 하나]", to: "[^주석-하나]"))
            ]
        ),
        (
            "글[^1](참고)\n\n[^1]: 하나",
            [.init(.takenForLink(label: "1"), 1, 2, fix: SourceFix("[^1](", to: "[^1]\\("))]
        ),
        ("$x_i[^2]$ 글[^없음] $y$", [.init(.undefined(label: "없음"), 1, 12)]),
        ("가격은 $5[^3] 그리고 $6이다.", [.init(.undefined(label: "3"), 1, 7)]),
        (
            "글[^1][^각주를 이렇게 쓰는 사람도 있다.] 글[^각주를 여기 쓰는 사람.]\n\n[^1]: 각주",
            [
                .init(.textInLabel(sample: "각주를 이렇게 쓰는…", free: "2"), 1, 6),
                .init(.textInLabel(sample: "각주를 여기 쓰는…", free: "3"), 1, 29),
            ]
        ),
        (
            "글[^1]\n\n[^1]：하나",
            [.init(.badColon(label: "1"), 3, 1, fix: SourceFix("[^1]：", to: "[^1]: "))]
        ),
        (
            "글[^1]\n\n[^1] : 하나",
            [.init(.badColon(label: "1"), 3, 1, fix: SourceFix("[^1] :", to: "[^1]:"))]
        ),
        (
            "글[^1](참고)에서[^1]\n\n[^1]: 하나",
            [.init(.takenForLink(label: "1"), 1, 2, fix: SourceFix("[^1](", to: "[^1]\\("))]
        ),
    ]

    @Test("what stays out of the page is reported with its place", arguments: faults)
    func reports(example: (markdown: String, findings: [Finding])) {
        #expect(Self.findings(in: render(example.markdown)) == example.findings)
    }

    @Test("the changes that findings suggest leave nothing to report", arguments: faults)
    func fixes(example: (markdown: String, findings: [Finding])) {
        let changes = example.findings.compactMap(\.fix)
        guard !changes.isEmpty else { return }
        let fixed = changes.reduce(example.markdown) {
            $0.replacing($1.written, with: $1.replacement, maxReplacements: 1)
        }
        #expect(Self.findings(in: render(fixed)) == [])
    }

    @Test(
        "nothing else is reported",
        arguments: [
            "`[^1]`", "```\n[^1]: x\n[^a-z]\n```", "    [^1]: x", "\\[^1]", "[^]", "[^ ]", "글 [^^]", "[^_^] [^o^]",
            "[^a-z0-9]+ [^가-힣]", "정규식 [^abc]+", "정규식 [^abc]* 는", "정규식 ([^abc]?)", "정규식 [^12]{2}",
            "[^\\s] [^\"] [^<>]", "<https://a.kr/[^x]>", "[글](/a \"[^x]\")", "<!-- [^x] -->", "글[^A]\n\n[^a]: 하나",
            "놀랍다![^1]\n\n[^1]: 하나", "글[^1][^2]\n\n[^1]: 하나\n[^2]: 둘[^1]",
            "$x_i[^2]$ 와 $$[^3]$$ 와 \\([^4]\\)", "$$\na_1[^2] *b*\n$$", "\\[x^2 [^a] _b_\\]",
            "\\begin{a}\n[^2]\n\\end{a}",
            "- 글[^1]\n\n  [^1]: 하나", "[글](/a[^x])", "`` `[^1] ``", "x[^2]\n\n[^2]: `[^3]`", "글[^1](참고 글)\n\n[^1]: 하나",
        ])
    func noFalseAlarms(markdown: String) {
        #expect(Self.findings(in: render(markdown)) == [])
    }

    @Test("many faults cost little", .timeLimit(.minutes(1)))
    func many() {
        var parts: [String] = []
        for number in 0..<20_000 {
            parts.append("글[^\(number)] [가[^a]](/b) `[^x]` [^y z]\n\n[^\(number)x]: 글\n[^a]: 둘\n")
        }
        let document = render("# 제목[^a]\n\n" + parts.joined(separator: "\n") + "\n[^a]: 글")
        #expect(document.findings.count == 51)
    }
}
