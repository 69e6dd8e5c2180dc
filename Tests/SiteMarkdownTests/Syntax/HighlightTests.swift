import SiteMarkdown
import SiteModel
import Testing

@Suite("highlights")
struct HighlightTests {
    private func vault(_ markdown: String) -> RenderedDocument { render(markdown) { $0.isObsidian = true } }

    static let highlights: [(markdown: String, html: String, column: Int)] = [
        ("가 ==나==다", "<p>가 <mark>나</mark>다</p>\n", 3), ("==모델(LLM)==은", "<p><mark>모델(LLM)</mark>은</p>\n", 1),
        ("가==나 다==라", "<p>가<mark>나 다</mark>라</p>\n", 2), ("**==가==**", "<p><strong><mark>가</mark></strong></p>\n", 3),
        ("(==a b==)", "<p>(<mark>a b</mark>)</p>\n", 2), ("==가!==, 나", "<p><mark>가!</mark>, 나</p>\n", 1),
    ]

    @Test("are pairs of equals signs in a vault", arguments: highlights)
    func pairs(example: (markdown: String, html: String, column: Int)) {
        #expect(vault(example.markdown).articleHTML == example.html)
        #expect(vault(example.markdown).reports.isEmpty)
    }

    @Test("are reported elsewhere, where they are text", arguments: highlights)
    func reported(example: (markdown: String, html: String, column: Int)) {
        #expect(render(example.markdown).reports == ["obsidian-highlight 1:\(example.column)"])
        #expect(!page(example.markdown).contains("<mark>"))
    }

    @Test(
        "are reported on either side of links to documents, and in any depth",
        arguments: [
            ("가 ==나== [[다]].", ["obsidian-wiki-link 1:9", "obsidian-highlight 1:3"]),
            (
                "[[다]] ==나== ![[라.png]]",
                [
                    "obsidian-wiki-link 1:1", "obsidian-embed 1:13", "obsidian-highlight 1:7",
                ]
            ),
            (
                "==가== **==나==** ==다==",
                [
                    "obsidian-highlight 1:1", "obsidian-highlight 1:9", "obsidian-highlight 1:17",
                ]
            ),
        ])
    func beside(markdown: String, reports: [String]) {
        #expect(render(markdown).reports.sorted() == reports.sorted())
    }

    @Test("may hold markup")
    func markup() {
        #expect(vault("==**가** `나`==").articleHTML == "<p><mark><strong>가</strong> <code>나</code></mark></p>\n")
    }

    @Test(
        "are no comparisons, rules, escapes or code",
        arguments: [
            "a == b 그리고 c == d", "a==1 b==2", "f(a)==b, g(c)==d", "====", "===가===", "== 가 ==", "가\n==", "\\==가\\==",
            "`==가==`", "    ==가==", "x[0]==y[0] z[1]==w[1]", "QUJD== 가 QUJD==", "a=b==c 가",
            "연산자: ==, ===, !=, !==, >", "==, !==", "\"a\"==\"b\" 와 \"c\"==\"d\"", "'a'==x 와 'c'==y",
            "`a`==`b` 와 `c`==`d`",
        ])
    func others(markdown: String) {
        #expect(!vault(markdown).articleHTML.contains("<mark>"))
        #expect(render(markdown).reports.isEmpty)
    }
}
