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
