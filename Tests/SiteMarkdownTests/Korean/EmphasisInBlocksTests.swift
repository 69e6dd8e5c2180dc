import Testing

@Suite("Emphasis beside Korean, in every kind of block")
struct EmphasisInBlocksTests {
    private static let bold = "<strong>모델(LLM)</strong>은"

    static let blocksCases: [(String, String)] = [
        ("## **모델(LLM)**은", "<h2>\(bold)</h2>\n"), ("# 이**“인용”**을 #", "<h1>이<strong>“인용”</strong>을</h1>\n"),
        ("**모델(LLM)**은\n---", "<h2>\(bold)</h2>\n"), ("- **모델(LLM)**은", "<ul>\n<li>\(bold)</li>\n</ul>\n"),
        ("* **모델(LLM)**은", "<ul>\n<li>\(bold)</li>\n</ul>\n"), ("+ *(가)*는", "<ul>\n<li><em>(가)</em>는</li>\n</ul>\n"),
        ("1. **모델(LLM)**은", "<ol>\n<li>\(bold)</li>\n</ol>\n"),
        ("- 가\n  - **모델(LLM)**은", "<ul>\n<li>가\n<ul>\n<li>\(bold)</li>\n</ul>\n</li>\n</ul>\n"),
        ("> **모델(LLM)**은", "<blockquote>\n<p>\(bold)</p>\n</blockquote>\n"),
        (">**“인용”**은", "<blockquote>\n<p><strong>“인용”</strong>은</p>\n</blockquote>\n"),
        ("> - **(가)**는", "<blockquote>\n<ul>\n<li><strong>(가)</strong>는</li>\n</ul>\n</blockquote>\n"),
        ("*(가)*는", "<p><em>(가)</em>는</p>\n"), ("**(가)**는", "<p><strong>(가)</strong>는</p>\n"),
        ("글\n\n***\n\n글", "<p>글</p>\n<hr />\n<p>글</p>\n"), ("* * *", "<hr />\n"),
        ("* (가)\n* [나]", "<ul>\n<li>(가)</li>\n<li>[나]</li>\n</ul>\n"),
    ]

    @Test("headings, lists and quotes", arguments: blocksCases)
    func blocks(markdown: String, html: String) {
        #expect(plain(markdown) == html)
    }

    @Test("tables", arguments: ["**모델(LLM)**은", "은**(중요)**", "*「가」*는"])
    func tables(cell: String) {
        let shown = inline(cell)
        #expect(!shown.contains("*"))
        #expect(plain("|\(cell)|나|\n|-|-|\n|다| \(cell) |").contains("<th>\(shown)</th>\n<th>나</th>"))
        #expect(plain("|\(cell)|나|\n|-|-|\n|다| \(cell) |").contains("<td>다</td>\n<td>\(shown)</td>"))
    }

    static let cellEdgeCases: [(String, String)] = [
        ("|*가**|\n|-|\n", "<th><em>가</em>*</th>"), ("글\n\n|*가**|\n|-|\n", "<th><em>가</em>*</th>"),
        ("글\n\n|나|\r\n|-|\r\n|*가**|\r\n", "<td><em>가</em>*</td>"), ("> |나|\n> |-|\n> |*가**|\n", "<td><em>가</em>*</td>"),
        ("|나|다|\n|-|-|\n|가|*가**|\n\n글", "<td><em>가</em>*</td>"), ("나|다\n-|-\n*가**|가\n\n글", "<td><em>가</em>*</td>"),
        (#"|나|\#n|-|\#n|**A\|B\|**은|"#, "<td><strong>A|B|</strong>은</td>"),
    ]

    @Test("a cell's edge is not punctuation", arguments: cellEdgeCases)
    func cellEdge(markdown: String, cell: String) {
        #expect(plain(markdown).contains(cell))
    }

    @Test("outside of tables a bar is punctuation", arguments: ["**A|B|**은", "글\n**A|B|**은", "|가|\n|-|\n\n**A|B|**은"])
    func bars(markdown: String) {
        #expect(plain(markdown).contains("<strong>A|B|</strong>은"))
    }

    @Test("footnotes")
    func footnotes() {
        let html = plain("글[^1]\n\n[^1]: **모델(LLM)**은")
        #expect(html.contains(Self.bold))
    }

    @Test("reference links find definitions with runs in their labels")
    func references() {
        #expect(inline("[**(가)**나]\n\n[**(가)**나]: /x") == #"<a href="/x"><strong>(가)</strong>나</a>"#)
    }

    static let literalCases: [(String, String)] = [
        ("`**모델(LLM)**은`", "<p><code>**모델(LLM)**은</code></p>\n"),
        ("```\n**모델(LLM)**은\n```", "<pre><code>**모델(LLM)**은\n</code></pre>\n"),
        ("    **모델(LLM)**은", "<pre><code>**모델(LLM)**은\n</code></pre>\n"),
        ("```가**(나)**다\n```", "<pre><code class=\"language-가**(나)**다\"></code></pre>\n"),
        ("[가](/a**(b)**나)", "<p><a href=\"/a**(b)**%EB%82%98\">가</a></p>\n"),
        ("[가](/a \"**(나)**다\")", "<p><a href=\"/a\" title=\"**(나)**다\">가</a></p>\n"),
        ("![가](/a**(b)**나 '은*(c)*')", "<p><img src=\"/a**(b)**%EB%82%98\" alt=\"가\" title=\"은*(c)*\" /></p>\n"),
        ("<https://a.b/**(c)**가>", "<p><a href=\"https://a.b/**(c)**%EA%B0%80\">https://a.b/**(c)**가</a></p>\n"),
        ("<div title=\"**(가)**나\">\n", "<div title=\"**(가)**나\">\n"),
        ("가 <i title=\"**(가)**나\">", "<p>가 <i title=\"**(가)**나\"></p>\n"),
        ("[가]\n\n[가]: /a**(b)**나", "<p><a href=\"/a**(b)**%EB%82%98\">가</a></p>\n"),
        ("<!-- 가**(나)**다 -->", "<!-- 가**(나)**다 -->\n"),
    ]

    @Test("where a run means nothing, nothing is added to the text", arguments: literalCases)
    func literal(markdown: String, html: String) {
        #expect(plain(markdown) == html)
    }
}
