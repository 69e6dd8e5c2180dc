import SiteMarkdown
import SiteModel
import Testing

@Suite("line ends in paragraphs")
struct LineBreakTests {
    private func kept(_ markdown: String) -> String { page(markdown) { $0.lineBreaks = .keep } }

    @Test(
        "are line breaks where they are kept",
        arguments: [
            ("가\n나", "<p>가<br />\n나</p>\n"), ("가\r\n나", "<p>가<br />\n나</p>\n"), ("가  \n나", "<p>가<br />\n나</p>\n"),
            ("- 가\n  나", "<ul>\n<li>가<br />\n나</li>\n</ul>\n"),
            ("> 가\n> **나\n> 다**", "<blockquote>\n<p>가<br />\n<strong>나<br />\n다</strong></p>\n</blockquote>\n"),
            ("가\n나\n===", "<h2 id=\"가-나\">가\n나</h2>\n"), ("`가\n나`", "<p><code>가 나</code></p>\n"),
            (
                "> [!tip] 가\n> 나\n> 다",
                "<div class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">가</p>\n<p>나<br />\n다</p>\n</div>\n"
            ),
        ])
    func keep(markdown: String, html: String) {
        #expect(kept(markdown) == html)
    }

    @Test("are spaces in descriptions, whatever becomes of them on the page")
    func description() {
        let document = render("가\n나") {
            $0.lineBreaks = .keep
            $0.wantsSummary = true
        }
        #expect(document.summary == "가 나")
    }

    @Test("stay line ends by default, and in plain Markdown")
    func join() {
        #expect(page("가\n나") == "<p>가\n나</p>\n")
        #expect(
            render("가\n나") {
                $0.lineBreaks = .keep
                $0.isPlain = true
            }.articleHTML == "<p>가\n나</p>\n")
    }
}
