import SiteModel
import Testing

@testable import SiteMarkdown

@Suite("Tags that any document may have")
struct AllowedTagTests {
    static let keptCases = [
        ("가<br>나<br/>다<BR />라", "<p>가<br>나<br/>다<BR />라</p>\n"),
        ("10<sup>18</sup> H<SUB>2</sub>O", "<p>10<sup>18</sup> H<sub>2</sub>O</p>\n"),
        ("<kbd>Ctrl</kbd>+<kbd>**C**</kbd>", "<p><kbd>Ctrl</kbd>+<kbd><strong>C</strong></kbd></p>\n"),
        ("<ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby>", "<p><ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby></p>\n"),
        (
            "<details>\n<summary>가</summary>\n\n**나**\n\n</details>",
            "<details>\n<summary>가</summary>\n<p><strong>나</strong></p>\n</details>\n"
        ),
        (
            "<details open=\"\">\n<summary>가 &amp; 나</summary>\n다\n</details>",
            "<details open>\n<summary>가 &amp; 나</summary>\n다\n</details>\n"
        ),
        ("- <details>\n  <summary>가</summary>\n\n  나\n  </details>", "<details>"),
    ]

    @Test("are written, without a word", arguments: keptCases)
    func kept(markdown: String, html: String) {
        let document = render(markdown)
        #expect(document.articleHTML.contains(html))
        #expect(document.findings.isEmpty)
    }

    static let textCases: [(markdown: String, html: String, problems: [HTMLProblem])] = [
        ("가 <u>나\n\n다", "<p>가 &lt;u&gt;나</p>\n<p>다</p>\n", [.unclosedTag("<u>", .u)]),
        ("가</s> 나", "<p>가&lt;/s&gt; 나</p>\n", [.strayEndTag("</s>", .s)]),
        ("가</br>나", "<p>가&lt;/br&gt;나</p>\n", [.strayEndTag("</br>", .br)]),
        (
            "**<u>가**</u>", "<p><strong>&lt;u&gt;가</strong>&lt;/u&gt;</p>\n",
            [.unclosedTag("<u>", .u), .strayEndTag("</u>", .u)]
        ),
        ("<details>\n\n가", "<p>&lt;details&gt;</p>\n<p>가</p>\n", [.unclosedTag("<details>", .details)]),
        ("가\n\n</details>", "<p>가</p>\n<p>&lt;/details&gt;</p>\n", [.strayEndTag("</details>", .details)]),
    ]

    static let loneSummaryCases: [(markdown: String, html: String, problems: [String])] = [
        (
            "<summary>홀로</summary>", "<p>&lt;summary&gt;홀로&lt;/summary&gt;</p>\n",
            ["html-summary-outside-details 1:1"]
        ),
        (
            "<details onclick=\"x\">\n<summary>요약</summary>\n글\n</details>",
            "<p>&lt;summary&gt;요약&lt;/summary&gt;\n글</p>\n",
            ["markdown-raw-html-left-out 1:1", "html-summary-outside-details 2:1"]
        ),
        (
            "<details>\n<summary>요약</summary>\n\n글",
            "<p>&lt;details&gt;\n&lt;summary&gt;요약&lt;/summary&gt;</p>\n<p>글</p>\n",
            ["html-unclosed-tag 1:1", "html-summary-outside-details 2:1"]
        ),
        (
            "<details>\n\n글\n\n</details>\n\n<summary>홀로</summary>",
            "<details>\n<p>글</p>\n</details>\n<p>&lt;summary&gt;홀로&lt;/summary&gt;</p>\n",
            ["html-summary-outside-details 7:1"]
        ),
        (
            "<details>\n<summary>가<summary>나</summary>\n</details>",
            "<details>\n&lt;summary&gt;가\n<summary>나</summary>\n</details>\n",
            ["html-unclosed-tag 2:1"]
        ),
    ]

    @Test("of a summary are text without details around them", arguments: loneSummaryCases)
    func loneSummary(example: (markdown: String, html: String, problems: [String])) {
        let document = render(example.markdown)
        #expect(document.articleHTML == example.html)
        #expect(document.reports == example.problems)
    }

    @Test("of a summary are text in a cell without details, too")
    func loneSummaryInCell() {
        let document = render("|가|나|\n|-|-|\n|<summary>가</summary>|<details><summary>나</summary>다</details>|")
        #expect(document.articleHTML.contains("<td>&lt;summary&gt;가&lt;/summary&gt;</td>"))
        #expect(document.articleHTML.contains("<details><summary>나</summary>다</details>"))
        #expect(document.reports == ["html-summary-outside-details 3:2"])
    }

    static let markdownCases = [
        ("<details>\n<summary>가</summary>\n- 항목 [링크](/a/)\n- 항목\n</details>", 3),
        ("<details>\n<summary>가</summary>\n글\n## 제목\n</details>", 4),
        ("<details>\n<summary>가</summary>\n![그림](a.png)\n</details>", 3),
        ("<details>\n<summary>가</summary>\n| 가 | 나 |\n|---|:--|\n| 다 | 라 |\n</details>", 4),
        ("<details>\n<summary>가</summary>\n```swift\nlet a = 1\n```\n</details>", 3),
        ("<details>\n<summary>가</summary>\n1. 하나\n2. 둘\n</details>", 3),
        ("<details>\n<summary>가</summary>\n글 [링크](/a/) 글\n</details>", 3),
        ("> <details>\n> <summary>가</summary>\n> `코드`\n> </details>", 3),
        ("<details>\n> 인용\n</details>", 2), ("<details>\n\n가\n\n</details>\n## 제목", 6), ("<br>\n- 항목", 2),
        ("<details>\n<summary>가</summary>\n글 <kbd>K</kbd>\n* 항목\n</details>", 4),
    ]

    @Test("make text of the Markdown right below them, with one warning", arguments: markdownCases)
    func markdownBelow(markdown: String, line: Int) {
        let document = render(markdown)
        #expect(document.findings.map(\.problem.identifier) == ["html-markdown-as-text"])
        #expect(document.findings.map(\.line) == [line])
    }

    @Test("make text of the Markdown below them, which is fine with a blank line")
    func markdownBelowBlankLine() {
        for (markdown, _) in Self.markdownCases {
            let isQuote = markdown.hasPrefix(">")
            let tags = isQuote ? ["</summary>"] : ["</summary>", "<br>", "</details>"]
            var mended = markdown.replacing("<details>\n> ", with: isQuote ? "<details>\n> " : "<details>\n\n> ")
            for tag in tags { mended = mended.replacing(tag + "\n", with: tag + (isQuote ? "\n>\n" : "\n\n")) }
            #expect(render(mended).reports.isEmpty, "\(mended)")
        }
    }

    @Test(
        "need no warning about text that only looks like Markdown",
        arguments: [
            "<details>\n<summary>가</summary>\n-3도, 2 * 3, #태그, 1.5배, 2024. 5. 3. 발표\n</details>",
            "<details>\n<summary>가</summary>\n#태그 [가] (나) `\n</details>",
            "<details>\n<summary>가</summary>\n-> 나 | 다 ~ 라\n>_<\n</details>",
            "<details>\n<summary>`가` [나](다)</summary>\n\n나\n</details>",
        ])
    func noMarkdown(markdown: String) {
        #expect(render(markdown).reports.isEmpty)
    }

    @Test("are text with a warning where they are not in pairs", arguments: textCases)
    func text(example: (markdown: String, html: String, problems: [HTMLProblem])) {
        let document = render(example.markdown)
        #expect(document.articleHTML == example.html)
        #expect(document.findings.compactMap { $0.problem as? HTMLProblem } == example.problems)
    }

    @Test("are paired within one item of a digest")
    func digest() {
        let document = render(
            "## [1] 가\n\nURL: https://a.kr\n\n<details>\n\n나\n\n## [2] 다\n\nURL: https://a.kr\n\n</details>",
            as: .digest)
        #expect(
            document.items.map { $0.bodyHTML.contains("<details>") || $0.bodyHTML.contains("</details>") } == [
                false, false,
            ])
        #expect(document.items.count == 2)
    }

    static let neverClosedCases: [(markdown: String, isTrusted: Bool, line: Int)] = [
        ("가\n\n<!-- 나\n\n다", false, 3), ("가\n\n<!-- 나\n\n다", true, 3), ("가\n\n<pre>\n\n나", true, 3),
        ("<!-- 가 --> <!-- 나\n\n다", true, 1),
    ]

    @Test("comments that are never closed are reported", arguments: neverClosedCases)
    func neverClosed(example: (markdown: String, isTrusted: Bool, line: Int)) {
        let document = render(example.markdown) { $0.isTrusted = example.isTrusted }
        #expect(document.findings.map(\.problem.identifier).contains("html-never-closed"))
        #expect(document.findings.first?.line == example.line)
    }

    @Test("comments in running text that are not closed are reported, but not escaped ones or code")
    func commentInText() {
        let document = render("가 <!-- 나\n\n가 \\<!-- 나 `<!--` <!-- 다 -->")
        #expect(document.findings.map(\.problem.identifier) == ["html-comment-as-text"])
        #expect(document.findings.first?.column == 3)
    }

    @Test(
        "cost no more than their number",
        arguments: ["<details><summary>", "<u>", "</u>", "<u></u>", "<details>\n\n"])
    func hostile(piece: String) {
        #expect(!page(String(repeating: piece, count: 20_000)).isEmpty)
    }

    @Test("that are text in great number on one line cost what their length says")
    func manyOnOneLine() {
        for piece in ["<summary>", "</summary>", "<details>", "</u>", "<div>"] {
            let document = render("<br>\n" + String(repeating: piece, count: 20_000))
            #expect(document.findings.count <= 51)
        }
    }

    private static let pieces = [
        "<br>", "<br/>", "</br>", "<u>", "</u>", "<sup>", "</sup>", "<s onclick=x>", "</s>", "<s>", "<details>",
        "</details>", "<details open>", "<details ontoggle=alert(1)>", "<summary>", "</summary>", "<script>",
        "</script>",
        "alert(1)", "<div>", "</div>", "<!--", "-->", "**", "~~", "`", "\n", "\n\n", "> ", "- ", "# ", "가", " ", "[가](",
        ")",
        "<a href='javascript:x'>", "</a>", "|", "\n|-|-|\n", "&lt;", "&#60;", "<style>", "</p>", "<", ">", "\"", "=",
        "&#xFDD5;",
        "URL: ", "## [1] ", "화자 [00:01]: ", "![", "<think>", "<ruby>", "<rt>", "</ruby>", "<svg onload=x>", "\\", "*",
    ]

    /// What a page may have of the author's tags.
    private static let harmless = Set(AllowedElement.allCases.map(\.name))

    @Test("whatever is written, tags are balanced and harmless", arguments: [1, 2, 3] as [UInt64])
    func random(seed: UInt64) {
        var generator = Generator(state: seed)
        for _ in 0..<1500 {
            let count = Int(generator.next() % 24) + 2
            let markdown = (0..<count).map { _ in Self.pieces[Int(generator.next() % UInt64(Self.pieces.count))] }
                .joined()
            for kind in [DocumentKind.post, .digest, .transcript] {
                for html in Self.fragments(of: render(markdown, as: kind)) {
                    #expect(Self.fault(in: html) == nil, "\(kind): \(markdown.debugDescription) → \(html)")
                }
            }
        }
    }

    private static func fragments(of document: RenderedDocument) -> [String] {
        switch document.body {
        case .article(let html): [String(decoding: html, as: UTF8.self)]
        case .digest(let introduction, let items, let closing):
            [introduction, closing] + items.flatMap { [$0.bodyHTML, $0.headlineHTML] }
        case .transcript(let parts):
            parts.flatMap { part -> [String] in
                switch part {
                case .heading(_, let html), .prose(let html): [html]
                case .turn(let turn): [turn.html]
                case .chapters(let chapters): chapters.map(\.html)
                }
            }
        }
    }

    /// The first tag that is not closed, closes nothing or has what an author's tag may not have.
    private static func fault(in html: String) -> String? {
        var open: [String] = []
        for match in html.matches(of: /<(\/?)([A-Za-z0-9]+)([^<>]*)>/) {
            let name = match.output.2.lowercased()
            let attributes = String(match.output.3)
            if ["script", "style", "svg", "iframe"].contains(name) { return name }
            if attributes.lowercased().contains(/\ on[a-z]+=/) || attributes.contains("javascript:") {
                return attributes
            }
            if harmless.contains(name), !["", "/", " /", " open", " class=\"footnote-ref\""].contains(attributes) {
                return attributes
            }
            if ["br", "wbr", "hr", "img", "input"].contains(name) { continue }
            if match.output.1.isEmpty { open.append(name) } else if open.popLast() != name { return "</\(name)>" }
        }
        return open.last
    }

    private struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
