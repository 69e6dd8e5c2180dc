import SiteMarkdown
import SiteModel
import Testing

@Suite("Blocks on a page")
struct BlockTests {
    @Test("a picture and the emphasised line under it are a figure")
    func figure() {
        let html = page("![그림](/a.png)\n\n*(사진=**자료**)*\n\n글")
        #expect(
            html == """
                <figure><img src="/a.png" alt="그림" decoding="async" />
                <figcaption>(사진=<strong>자료</strong>)</figcaption>
                </figure>
                <p>글</p>

                """)
    }

    @Test(
        "the caption may be the next line of the paragraph",
        arguments: [
            "![그림](/a.png)\n*(사진=자료)*", "![그림](/a.png)  \n*(사진=자료)*", "![그림](/a.png)\\\n_(사진=자료)_",
            "![그림][가]\n*(사진=자료)*\n\n[가]: /a.png",
        ])
    func captionOnNextLine(markdown: String) {
        let figure = page("![그림](/a.png)\n\n*(사진=자료)*")
        #expect(page(markdown) == figure)
        #expect(page("> \(markdown.replacing("\n", with: "\n> "))") == "<blockquote>\n\(figure)</blockquote>\n")
        #expect(page("- \(markdown.replacing("\n", with: "\n  "))") == "<ul>\n<li>\n\(figure)</li>\n</ul>\n")
    }

    @Test(
        "without a caption there is no figure",
        arguments: [
            "![그림](/a.png)\n*기울인* 글", "![그림](/a.png) *글*", "*글*\n![그림](/a.png)", "![그림](/a.png)\n**글**",
            "![그림](/a.png)\n글\n*글*",
            "![그림](/a.png)", "![그림](/a.png)\n\n글", "![그림](/a.png)\n\n*기울인* 글", "![그림](/a.png) 글\n\n*글*",
            "*글*\n\n![그림](/a.png)",
        ])
    func noFigure(markdown: String) {
        #expect(!page(markdown).contains("figure"))
        #expect(page(markdown).contains("<img src=\"/a.png\" alt=\"그림\" decoding=\"async\" />"))
    }

    @Test("plain output has no figures")
    func plainFigure() {
        #expect(!plain("![그림](/a.png)\n\n*(사진)*").contains("figure"))
    }

    @Test("pictures after the first load late; those of other sites learn nothing of the reader")
    func loading() {
        let html = page("![가](/a.png) ![나](/b.png) ![다](https://x.y/c.png)")
        #expect(html.contains("<img src=\"/a.png\" alt=\"가\" decoding=\"async\" />"))
        #expect(html.contains("<img src=\"/b.png\" alt=\"나\" loading=\"lazy\" decoding=\"async\" />"))
        #expect(html.contains("alt=\"다\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\" />"))
        #expect(render("글 ![가](/a.png) ![나](/b.png)").firstImage == "/a.png")
    }

    @Test("the site's own pictures have their sizes, wherever they are asked for")
    func sizes() {
        let html = page("![가](a.png) ![나](/img/b.png) ![다](/c%20d.png?v=1) ![라](none.png) ![마](e.txt)") { options in
            options.folders = ["posts"]
            options.files = ["posts/a.png", "img/b.png", "c d.png", "posts/e.txt"]
            options.imageSize = { $0.hasSuffix(".png") ? ImageSize(width: $0.utf8.count, height: 9) : nil }
        }
        #expect(html.contains("<img src=\"/posts/a.png\" alt=\"가\" width=\"11\" height=\"9\" decoding=\"async\" />"))
        #expect(html.contains("<img src=\"/img/b.png\" alt=\"나\" width=\"9\" height=\"9\" loading=\"lazy\" decoding"))
        #expect(html.contains("src=\"/c%20d.png?v=1\" alt=\"다\" width=\"7\" height=\"9\""))
        #expect(html.contains("<img src=\"none.png\" alt=\"라\" loading") && html.contains("e.txt\" alt=\"마\" loading"))
    }

    @Test("what was found is returned, so that a page can be rebuilt when it changes")
    func askedFiles() {
        let document = render("![가](a.png) [나](b.pdf) ![다](/c.png) [라](d.pdf) [마](a.png) [바](/e.png)") { options in
            options.files = ["a.png", "b.pdf"]
            options.imageSize = { _ in ImageSize(width: 1, height: 2) }
        }
        #expect(
            document.askedFiles == [
                "a.png": .image(ImageSize(width: 1, height: 2)), "b.pdf": .there, "c.png": .missing, "d.pdf": .missing,
            ])
    }

    @Test("a base path is not part of a picture's file")
    func basePath() {
        var options = MarkdownOptions(baseURL: BaseURL(origin: "https://u.github.io", basePath: "/blog"))
        options.files = ["a.png"]
        options.imageSize = { _ in ImageSize(width: 1, height: 2) }
        for link in ["/a.png", "/blog/a.png", "a.png"] {
            let document = MarkdownRenderer.render(Array("![](\(link))".utf8), kind: .post, options: options)
            #expect(
                document.articleHTML
                    == "<p><img src=\"/blog/a.png\" alt=\"\" width=\"1\" height=\"2\" decoding=\"async\" /></p>\n")
        }
    }

    static let alertCases: [(marker: String, name: String, korean: String, english: String)] = [
        ("NOTE", "note", "참고", "Note"), ("TIP", "tip", "도움말", "Tip"), ("IMPORTANT", "important", "중요", "Important"),
        ("WARNING", "warning", "주의", "Warning"), ("CAUTION", "caution", "경고", "Caution"),
        ("note", "note", "참고", "Note"),
    ]

    @Test("a quote that starts with its kind is an alert", arguments: alertCases)
    func alerts(example: (marker: String, name: String, korean: String, english: String)) {
        let markdown = "> [!\(example.marker)]\n> **모델(LLM)**은"
        let opening = "<div class=\"alert alert-\(example.name)\" role=\"note\">\n<p class=\"alert-title\">"
        let text = "</p>\n<p><strong>모델(LLM)</strong>은</p>\n</div>\n"
        #expect(page(markdown) == opening + example.korean + text)
        #expect(page(markdown) { $0.language = .english } == opening + example.english + text)
        #expect(plain(markdown).hasPrefix("<blockquote>\n<p>[!\(example.marker)]"))
    }

    @Test(
        "any other quote is none",
        arguments: ["> [!아무]\n> 글", "> 글\n> [!NOTE]", "> [!NOTE]", "> [NOTE]\n> 글"])
    func quotes(markdown: String) {
        #expect(page(markdown).hasPrefix("<blockquote>\n"))
    }

    @Test("an alert may hold several blocks")
    func longAlert() {
        let html = page("> [!TIP]\n>\n> 가\n>\n> - 나")
        #expect(html.hasSuffix("</p>\n<p>가</p>\n<ul>\n<li>나</li>\n</ul>\n</div>\n"))
    }

    @Test("task lists have boxes that cannot be ticked")
    func tasks() {
        let html = page("- [x] **가(1)**는\n- [ ] 나\n- 다")
        #expect(
            html.contains(
                "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"끝난 일\" /> "
                    + "<strong>가(1)</strong>는</li>"
            ))
        #expect(html.contains("<li><input type=\"checkbox\" disabled=\"\" aria-label=\"남은 일\" /> 나</li>\n<li>다</li>"))
    }

    @Test("boxes say in the site's language whether a task is done")
    func taskLabels() {
        let html = page("- [x] a\n- [ ] b") { $0.language = .english }
        #expect(html.contains("aria-label=\"Done\" />") && html.contains("aria-label=\"To do\" />"))
        #expect(!plain("- [x] a").contains("aria-label"))
    }

    @Test("tables scroll in a wrapper and align by style")
    func tables() {
        let html = page("|가|나|다|라|\n|:-|:-:|-:|-|\n|1|2|3|4|")
        #expect(html.hasPrefix("<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"))
        #expect(html.hasSuffix("</tbody>\n</table>\n</div>\n"))
        for alignment in ["left", "center", "right"] {
            #expect(
                html.contains("<th style=\"text-align:\(alignment)\">")
                    && html.contains("<td style=\"text-align:\(alignment)\">"))
        }
        #expect(html.contains("<th>라</th>") && html.contains("<td>4</td>"))
    }

    @Test("plain tables are as the specification has them")
    func plainTables() {
        #expect(
            plain("|가|\n|-:|\n") == "<table>\n<thead>\n<tr>\n<th align=\"right\">가</th>\n</tr>\n</thead>\n</table>\n")
    }

    @Test("code keeps its language and every character")
    func code() {
        #expect(
            page("```swift extra\nlet a = \"<b>\" // 가 & 나\n```")
                == "<pre tabindex=\"0\" data-language=\"swift\"><code class=\"language-swift\">"
                + "let a = &quot;&lt;b&gt;&quot; // 가 &amp; 나\n</code></pre>\n"
        )
    }

    @Test("lists start where they are told to")
    func lists() {
        #expect(page("3. 가\n4. 나") == "<ol start=\"3\">\n<li>가</li>\n<li>나</li>\n</ol>\n")
        #expect(page("- 가\n\n- 나") == "<ul>\n<li>\n<p>가</p>\n</li>\n<li>\n<p>나</p>\n</li>\n</ul>\n")
    }

    @Test("nothing in gives nothing out", arguments: ["", "\n\n", " \t\n", "<!-- 나중에 -->"])
    func nothing(markdown: String) {
        let document = render(markdown)
        #expect(document.body == .article(html: []))
        #expect(document.findings.isEmpty)
    }
}
