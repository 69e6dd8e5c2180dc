import SiteMarkdown
import SiteModel
import Testing

@Suite("Digests")
struct DigestTests {
    @Test("an item has a number, a headline, a source, a figure and paragraphs")
    func wellFormed() {
        let document = render(
            """
            ## [1] 첫 "소식" **(단독)**은

            URL: https://a.b/c?x=1&y=2

            ![이미지](https://cdn.a.b/x.jpg)

            *(사진=셔터스톡)*

            첫 단락이다.

            https://twitter.com/a/status/1

            ---

            ## [2] 둘째

            URL: https://a.b/d

            글
            """, as: .digest)
        #expect(document.findings.isEmpty)
        #expect(document.items.map(\.number) == [1, 2])
        #expect(document.items.map(\.identifier) == ["item-1", "item-2"])
        #expect(document.items.map(\.sourceURL) == ["https://a.b/c?x=1&y=2", "https://a.b/d"])
        let item = document.items[0]
        #expect(item.headline == "첫 \"소식\" (단독)은")
        #expect(item.headlineHTML == "첫 &quot;소식&quot; <strong>(단독)</strong>은")
        #expect(item.figure?.captionHTML == "(사진=셔터스톡)")
        #expect(item.figure?.imageHTML.hasPrefix("<img src=\"https://cdn.a.b/x.jpg\" alt=\"이미지\"") == true)
        let card = "<p class=\"embed\"><a href=\"https://twitter.com/a/status/1\""
        #expect(item.bodyHTML.hasPrefix("<p>첫 단락이다.</p>\n" + card))
        #expect(!item.bodyHTML.contains("<hr"))
        #expect(document.items[1].figure == nil)
    }

    @Test("the outline numbers the headlines")
    func outline() {
        let outline = render("## [3] 가\n\nURL: https://a.b\n\n글\n\n## 나\n\n글", as: .digest).outline
        #expect(outline.map(\.text) == ["3. 가", "나"])
        #expect(outline.map(\.identifier) == ["item-3", "item-2"])
    }

    static let malformedCases: [(markdown: String, line: Int, problem: MarkdownProblem)] = [
        ("## 제목\n\nURL: https://a.b\n\n글", 1, .itemWithoutNumber(headline: "제목")),
        ("## [가] 제목\n\nURL: https://a.b\n\n글", 1, .itemWithoutNumber(headline: "[가] 제목")),
        ("## [] 제목\n\nURL: https://a.b\n\n글", 1, .itemWithoutNumber(headline: "[] 제목")),
        ("머리말\n\n## [1] 제목\n\n글", 3, .itemWithoutSource(headline: "제목")),
        ("## [1] 제목\n\nURL:\n\n글", 1, .itemWithoutSource(headline: "제목")),
        ("## [1] 제목\n\n주소: https://a.b\n\n글", 1, .itemWithoutSource(headline: "제목")),
        ("## [1] 제목\n\nURL: https://a.b\n", 1, .itemWithoutBody(headline: "제목")),
        ("## [1] 제목\n\nURL: https://a.b\n\n---\n", 1, .itemWithoutBody(headline: "제목")),
        ("## [1] 가\n\nURL: https://a.b\n\n![1](/1)\n\n글\n\n![2](/2)\n", 7 + 2, .itemWithSeveralImages(headline: "가")),
        ("## [1] 가\n\nURL: https://a.b\n\n글\n\n### [2] 나\n\n글", 7, .itemAtOtherLevel(headline: "[2] 나")),
        ("## [1] 가\n\nURL: https://a.b\n\n글\n\n# [2] 나\n\n글", 7, .itemAtOtherLevel(headline: "[2] 나")),
    ]

    @Test("each malformed item is named at its line", arguments: malformedCases)
    func malformed(example: (markdown: String, line: Int, problem: MarkdownProblem)) {
        let document = render(example.markdown, as: .digest)
        #expect(document.problems == [example.problem])
        #expect(document.findings.map(\.line) == [example.line])
        #expect(document.items.count == 1)
    }

    @Test("an unsafe source is left out and named at its line")
    func unsafeSource() {
        let document = render("## [1] 가\n\nURL: javascript:alert(1)\n\n글", as: .digest)
        #expect(document.findings.map(\.line) == [3])
        #expect(document.problems == [.unsafeLink("javascript:alert(1)")])
        #expect(document.items.map(\.sourceURL) == [nil])
    }

    static let sourceCases: [(String, String)] = [
        ("URL: https://a.b/c", "https://a.b/c"), ("URL:https://a.b/c", "https://a.b/c"),
        ("URL: <https://a.b/c>", "https://a.b/c"),
        ("URL: [원문](https://a.b/c)", "https://a.b/c"), ("URL:  https://a.b/글  ", "https://a.b/글"),
        ("URL: https://a.b/c_d_e", "https://a.b/c_d_e"), ("URL: https://a.b/c?x=1&amp;y=2", "https://a.b/c?x=1&y=2"),
    ]

    @Test("the source may be written in several ways", arguments: sourceCases)
    func sources(line: String, source: String) {
        let document = render("## [1] 가\n\n\(line)\n\n글", as: .digest)
        #expect(document.items.map(\.sourceURL) == [source])
        #expect(document.items.map(\.bodyHTML) == ["<p>글</p>\n"])
    }

    @Test(
        "marks of emphasis in a source belong to it",
        arguments: [
            "https://a.b/_x_/c", "https://a.b/x*y*z", "https://a.b/**x**", "https://a.b/*(x)*",
            "https://a.b/c?q=*&r=_a_&s=~~b~~",
        ])
    func emphasisInSource(source: String) {
        #expect(render("## [1] 가\n\nURL: \(source)\n\n글", as: .digest).items.map(\.sourceURL) == [source])
    }

    @Test("text under the `URL:` line stays")
    func glued() {
        let item = render("## [1] 가\n\nURL: https://a.b\n글\n둘째 줄", as: .digest).items.first
        #expect(item?.sourceURL == "https://a.b")
        #expect(item?.bodyHTML == "<p>글\n둘째 줄</p>\n")
    }

    @Test("a repeated number gets an id of its own")
    func repeatedNumbers() {
        let document = render("## [1] 가\n\nURL: https://a.b\n\n글\n\n## [1] 나\n\nURL: https://a.b\n\n글", as: .digest)
        #expect(document.items.map(\.identifier) == ["item-1", "item-1-1"])
    }

    @Test("text before the first item and footnotes after the last are separate")
    func around() {
        let document = render("머리말[^1]\n\n---\n\n## [1] 가\n\nURL: https://a.b\n\n글\n\n[^1]: 각주", as: .digest)
        guard case .digest(let introduction, let items, let closing) = document.body else {
            Issue.record("no digest")
            return
        }
        #expect(introduction.hasPrefix("<p>머리말<sup") && !introduction.contains("<hr"))
        #expect(items.map(\.bodyHTML) == ["<p>글</p>\n"])
        #expect(closing.hasPrefix("<section class=\"footnotes\""))
    }

    @Test("a digest without items is all introduction")
    func noItems() {
        #expect(
            render("글\n\n### 절", as: .digest).body
                == .digest(introductionHTML: "<p>글</p>\n<h3 id=\"절\">절</h3>\n", items: [], closingHTML: ""))
    }

    @Test("a caption may be on the line below the picture, and the picture below the source")
    func captionOnNextLine() {
        for markdown in [
            "## [1] 가\n\nURL: https://a.b\n\n![그림](/1)\n*(사진)*\n\n글이다.",
            "## [1] 가\n\nURL: https://a.b\n![그림](/1)\n*(사진)*\n\n글이다.",
        ] {
            let document = render(markdown, as: .digest) { $0.wantsSummary = true }
            #expect(document.items.first?.figure?.captionHTML == "(사진)")
            #expect(document.items.first?.bodyHTML == "<p>글이다.</p>\n")
            #expect(document.summary == "글이다.")
            #expect(document.problems.isEmpty)
        }
    }

    @Test("the summary is of the paragraphs, without sources and captions")
    func summary() {
        let markdown = "## [1] 가\n\nURL: https://a.b\n\n![](/1)\n\n*(사진)*\n\n첫 글이다.\n\n## [2] 나\n\n둘째다."
        #expect(render(markdown, as: .digest) { $0.wantsSummary = true }.summary == "첫 글이다. 둘째다.")
    }
}
