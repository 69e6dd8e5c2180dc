import SiteMarkdown
import SiteModel
import Testing

@Suite("Footnotes on a page")
struct FootnoteTests {
    @Test("a footnote and its reference lead to each other")
    func simple() {
        let html = page("글[^주]은\n\n[^주]: 각주 **글(1)**은")
        let label = "%EC%A3%BC"
        #expect(
            html.contains(
                "<sup class=\"footnote-ref\"><a href=\"#fn-\(label)\" id=\"fnref-\(label)\""
                    + " data-footnote-ref>1</a></sup>은"
            ))
        #expect(html.contains("<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-\(label)\">"))
        #expect(html.contains("<p>각주 <strong>글(1)</strong>은 <a href=\"#fnref-\(label)\" class=\"footnote-backref\""))
        #expect(html.contains("aria-label=\"본문으로 돌아가기\">↩</a></p>\n</li>\n</ol>\n</section>\n"))
    }

    @Test("English pages lead back in English")
    func english() {
        #expect(page("a[^1]\n\n[^1]: b") { $0.language = .english }.contains("aria-label=\"Back to content\""))
    }

    @Test("each reference has a way back of its own")
    func repeated() {
        let html = page("가[^1] 나[^1] 다[^2]\n\n[^1]: 하나\n[^2]: 둘")
        #expect(Self.values(of: "id", in: html) == ["fnref-1", "fnref-1-2", "fnref-2", "fn-1", "fn-2"])
        #expect(html.contains("href=\"#fnref-1-2\""))
        #expect(html.contains(">1</a></sup> 다<sup") && html.contains(">2</a></sup>"))
    }

    static let documents = [
        "가[^가] 나[^나] 가[^가]\n\n[^나]: 둘\n[^가]: 하나", "가[^1]\n\n[^1]: 글\n\n    글", "가[^1]\n\n[^1]: - 글",
        "# 가[^1]\n\n[^1]: 글",
        "|가[^1]|\n|-|\n|나[^2]|\n\n[^1]: 글\n[^2]: 글", "- 가[^1]\n\n> 나[^1]\n\n[^1]: 글", "가[^없음]\n\n[^안쓴]: 글",
        "**가(나)[^은(주)]**는\n\n[^은(주)]: 글",
        "가[^a&b]\n\n[^a&b]: 글", "[^1]: 앞\n\n가[^1]",
    ]

    @Test("every link has a place, and every place a name of its own", arguments: documents)
    func whole(markdown: String) {
        Self.expectWhole(page(markdown))
    }

    @Test(
        "names stay apart whatever the labels are",
        arguments: [
            "가[^a] 나[^a] 다[^a-2]\n\n[^a]: 글\n[^a-2]: 글", "# fn 1\n\n가[^1]\n\n[^1]: 글", "가[^1]\n\n# fnref 1\n\n[^1]: 글",
        ])
    func clashes(markdown: String) {
        Self.expectWhole(page(markdown))
    }

    @Test("a label without a definition is text")
    func undefined() {
        #expect(page("가[^없음]") == "<p>가[^없음]</p>\n")
    }

    @Test(
        "references in a heading that becomes the title do not count",
        arguments: ["# 제목[^1] [^2]", "**제목[^1] [^2]**", "# **제목**[^1][^2]"])
    func title(heading: String) {
        let document = render("\(heading)\n\n글[^2].\n\n[^1]: 하나.\n[^2]: 둘.") { $0.takesTitleFromBody = true }
        let html = document.articleHTML
        Self.expectWhole(html)
        #expect(document.leadingTitle == "제목")
        #expect(Self.values(of: "id", in: html) == ["fnref-2", "fn-2"])
        #expect(html.contains(">1</a></sup>."))
        #expect(document.findings.map { $0.problem as? FootnoteProblem } == [.onlyInTitle(label: "1")])
        #expect(document.findings.map(\.line) == [5])
    }

    @Test("references in a heading that stays on the page stay", arguments: ["글\n\n# 제목[^1]", "## 제목[^1]"])
    func heading(start: String) {
        let document = render("\(start)\n\n글[^2][^1].\n\n[^2]: 둘.\n[^1]: 하나.") { $0.takesTitleFromBody = true }
        Self.expectWhole(document.articleHTML)
        #expect(Self.values(of: "id", in: document.articleHTML).filter { $0.hasPrefix("fn-") } == ["fn-1", "fn-2"])
        #expect(document.findings.isEmpty)
    }

    @Test("notes are numbered again by what is left, and put into that order")
    func renumbered() {
        let document = render("# 제목[^다]\n\n글[^가], 글[^다].\n\n[^다]: 셋.\n[^나]: 둘.\n[^가]: 하나[^나].") {
            $0.takesTitleFromBody = true
        }
        let html = document.articleHTML
        Self.expectWhole(html)
        #expect(html.contains("하나<sup") && html.contains(">3</a></sup>. <a"))
        let definitions = html.split(separator: "<ol>").last ?? ""
        #expect(definitions.matches(of: /<p>(하나|둘|셋)/).map { String($0.1) } == ["하나", "셋", "둘"])
        #expect(document.findings.isEmpty)
    }

    static let wrapped: [(markdown: String, html: String)] = [
        ("[원문[^1]](/가)을", "<a href=\"/%EA%B0%80\">원문</a>①을"),
        ("[**원문[^1]**](/a)", "<a href=\"/a\"><strong>원문</strong></a>①"),
        ("**[원문[^1] 글[^1]](/a)**", "<strong><a href=\"/a\">원문 글</a>①①</strong>"),
        ("[[^1]](/a)", "<a href=\"/a\">/a</a>①"),
        ("[글 ~~[^1]~~ **[^1]**](/a)", "<a href=\"/a\">글  </a>①①"), ("[글***[^1]***](/a)", "<a href=\"/a\">글</a>①"),
        ("[글==[^1][^1]==](/a)", "<a href=\"/a\">글</a>①①"), ("[**[^1]** ~~[^1]~~](/a)", "<a href=\"/a\">/a</a>①①"),
        ("[~~글[^1]~~](/a)", "<a href=\"/a\"><del>글</del></a>①"),
        ("![그림[^1]](a.png) 글", "<img src=\"a.png\" alt=\"그림\" decoding=\"async\" />① 글"),
        ("[![그림[^1]](a.png)](/a)", "<a href=\"/a\"><img src=\"a.png\" alt=\"그림\" decoding=\"async\" /></a>①"),
        ("[글][가[^1]]\n\n[가]: /a", "[글][가①]"),
        ("[글[^1]][가]\n\n[가]: /a", "<a href=\"/a\">글</a>①"),
    ]

    @Test("references in links and pictures stand behind them", arguments: wrapped)
    func movedOut(example: (markdown: String, html: String)) {
        let html = page("\(example.markdown)\n\n[^1]: 각주")
        Self.expectWhole(html)
        let text = html.replacing(/<sup class="footnote-ref"><a [^>]*>1<\/a><\/sup>/, with: "①")
        #expect(text.hasPrefix("<p>\(example.html)</p>\n"))
    }

    @Test("a picture with a caption stays a figure, and the number stands in the caption")
    func figure() {
        let html = page("![그림[^1]](a.png)\n\n*(사진=자료)*\n\n[^1]: 각주")
        #expect(html.contains("<figcaption>(사진=자료)<sup class=\"footnote-ref\">"))
        Self.expectWhole(html)
    }

    @Test("a reference in a table's cell or a heading stands behind its link")
    func wrappedInBlocks() {
        for markdown in ["|[가[^1]](/a)|\n|-|\n|나|", "## [가[^1]](/a)", "- [가[^1]](/a)"] {
            #expect(page("\(markdown)\n\n[^1]: 각주").contains("<a href=\"/a\">가</a><sup"))
        }
    }

    @Test("references in links of raw HTML stand behind them")
    func rawLinks() {
        let html = page("<a href=\"/a\">**글[^1]**</a>은 <a id=\"b\">\n\n글[^1]</a>\n\n[^1]: 각주") { $0.isTrusted = true }
        #expect(html.hasPrefix("<p><a href=\"/a\"><strong>글</strong></a><sup"))
        Self.expectWhole(html)
    }

    @Test("a digest keeps the number on the line of a source")
    func sourceLine() {
        let item = render("## [1] 글\n\nURL: https://a.kr/1[^1]\n본문\n\n[^1]: 각주", as: .digest).items.first
        #expect(item?.sourceURL == "https://a.kr/1")
        #expect(item?.bodyHTML.hasPrefix("<p><sup class=\"footnote-ref\">") == true)
    }

    @Test("plain Markdown is as the library writes it")
    func plainMarkdown() {
        let html = plain("# 가[^1]\n\n[나[^2]](/a)[^x]\n\n[^1]: 하나\n[^2]: 둘\n[^3]: 셋")
        #expect(html.hasPrefix("<h1>가<sup") && html.contains("<a href=\"/a\">나<sup"))
    }

    private static func expectWhole(_ html: String) {
        let identifiers = values(of: "id", in: html)
        #expect(Set(identifiers).count == identifiers.count)
        for target in values(of: "href", in: html) where target.hasPrefix("#") {
            #expect(identifiers.contains(String(target.dropFirst())))
        }
    }

    private static func values(of attribute: String, in html: String) -> [String] {
        html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
