import SiteMarkdown
import Testing

@Suite("formulas of LaTeX")
struct FormulaTests {
    @Test(
        "stay as they are written, without a word",
        arguments: [
            #"손실은 \(L_{t}\)이고 $a*b$와 $c*d$를 곱한다."#, "\\[\nE = mc^2\n\\]", "$$\n\\frac{a}{b} \\\\\n\\{c\\}\n$$",
            "값 $O(n^2)$은 $n$보다", #"$\text{손실}_a * b_c$와 $d_e$"#, "\\begin{align}\na_1 &= b_1\n\\end{align}",
            "$$a_1 * b_1 * c$$", #"\(\alpha*\beta\) 그리고 \(\gamma*\delta\)"#, "$$\na\n- b\n+ c\n= d\n1. e\n$$",
        ])
    func formula(markdown: String) {
        let shown = page(markdown).replacing("&amp;", with: "&")
        #expect(shown == "<p>\(markdown)</p>\n")
        #expect(render(markdown).findings.isEmpty)
    }

    static let otherCases: [(String, String)] = [
        ("$5 *가* $10", "$5 <em>가</em> $10"), ("$HOME/*a*/$USER", "$HOME/<em>a</em>/$USER"),
        ("US$100 *a* ~$200", "US$100 <em>a</em> ~$200"), ("$1.5B(*약* 2조) 그리고 $3B로", "$1.5B(<em>약</em> 2조) 그리고 $3B로"),
        (#"\$a*b*\$"#, "$a<em>b</em>$"), (#"\(참고\)"#, "(참고)"),
        (#"f\(x\)가 아닌"#, "f(x<span class=\"bound\">)가</span> 아닌"), (#"\[속보\] 제목"#, "[속보] 제목"),
        (#"input\[type="a"\] 등"#, "input[type=&quot;a&quot;] 등"), ("$ a *b* $", "$ a <em>b</em> $"),
        ("$a `*` b$", "$a <code>*</code> b$"), ("`$a*b$`", "<code>$a*b$</code>"), ("${a}*b*$", "${a}<em>b</em>$"),
        (#"\(a.b/x_y\)"#, "(a.b/x_y)"), (#"값 \[NOT\_NULL\] 등"#, "값 [NOT_NULL] 등"),
        (#"a = \[ {b: 1} \]"#, "a = [ {b: 1} ]"),
    ]

    @Test("money, variables and escaped brackets are none", arguments: otherCases)
    func others(markdown: String, html: String) {
        #expect(page(markdown) == "<p>\(html)</p>\n")
    }

    @Test("plain Markdown knows none")
    func plainMarkdown() {
        #expect(plain("$a*b$와 $c*d$") == "<p>$a<em>b$와 $c</em>d$</p>\n")
    }
}
