import SiteMarkdown
import Testing

@Suite("formulas of LaTeX")
struct FormulaTests {
    @Test(
        "have no effect, which is said once",
        arguments: [
            ("손실은 \\(L_{t}\\)이고 $a*b$다", "\\(L_{t}\\)", 2), ("글\n\n\\[\nE = mc^2\n\\]", "\\[ E = mc^2 \\]", 1),
            ("$$\n\\frac{a}{b}\n$$", "$$ \\frac{a}{b} $$", 1),
            ("$x^2$", "$x^2$", 1), ("값 $O(n^2)$은 $n$보다", "$O(n^2)$", 2), ("$\\text{손실}$", "$\\text{손실}$", 1),
            ("\\begin{align}\na = b\n\\end{align}", "\\begin{align} a = b \\end{align}", 1),
        ])
    func formula(markdown: String, sample: String, count: Int) {
        #expect(render(markdown).problems.contains(.foreignMarkup(.formula, sample: sample, count: count)))
    }

    @Test(
        "are not money, variables or escaped marks",
        arguments: [
            "$5와 $10", "$HOME/$USER", "US$100~$200", "$5M, $10M", "가격은 $1.5B(약 2조)에서 $3B로", "`$a*b$`",
            "```\n$a*b$ $$x$$\n```", "\\$a*b\\$",
            "\\(참고\\)", "\\[속보\\] 제목", "\\[AI\\] 제목", "$$$ 비싼 곳", "$AAPL과 $MSFT=좋다", "$ a = b $", "100$와 a=200$",
            "\\\\(a^2\\\\)", "input\\[type=\"range\"\\]를", "const a = \\[ {key: 1} \\]",
            "arn:${Partition}:s3:${Region}", "그림(\\(https://example.com/a_b\\)",
        ])
    func others(markdown: String) {
        #expect(render(markdown).problems.allSatisfy { if case .foreignMarkup = $0 { false } else { true } })
    }
}
