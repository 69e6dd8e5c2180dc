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
