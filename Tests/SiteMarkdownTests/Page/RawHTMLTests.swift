import SiteMarkdown
import Testing

@Suite("Raw HTML on a page")
struct RawHTMLTests {
    static let leftOutCases: [(markdown: String, html: String, line: Int)] = [
        ("<div>글</div>", "", 1), ("글\n\n<div>\n글\n</div>\n\n글", "<p>글</p>\n<p>글</p>\n", 3),
        ("글\n\n<i>글", "<p>글</p>\n<p>글</p>\n", 3), ("- 글\n- <i>글", "<ul>\n<li>글</li>\n<li>글</li>\n</ul>\n", 2),
        ("> 글\n>\n> <script>x</script>", "<blockquote>\n<p>글</p>\n</blockquote>\n", 3),
        ("|가|\n|-|\n|<i>나|", "", 3), ("# 글\n\n## <i>글", "", 3), ("글[^1]\n\n[^1]: <i>글", "", 3),
    ]

    @Test("is left out of an untrusted document, with a word at its line", arguments: leftOutCases)
    func leftOut(example: (markdown: String, html: String, line: Int)) {
        let document = render(example.markdown)
        #expect(document.findings.map(\.line) == [example.line])
        #expect(document.findings.map(\.problem.identifier) == ["markdown-raw-html-left-out"])
        #expect(!document.articleHTML.contains("<i>"))
        if !example.html.isEmpty { #expect(document.articleHTML == example.html) }
    }

    static let laterLineCases: [(markdown: String, lines: [Int])] = [
        ("글\n글\n글 <i>글", [3]), ("글 <i>글\n글\\\n글 <i>글\n글\n\n글", [1, 3]), ("글\n\n글\n**글\n글 <i>글** 글\n글", [5]),
        ("- 글\n  글 <i>글\n- 글", [2]), ("> 글\n글 <i>글\n\n글", [2]), ("글\n글 <i>글\n===\n\n글", [2]),
        ("[가]: /a\n[나]: /b\n글\n글 <i>글", [4]), ("> [!NOTE]\n> 글\n> 글 <i>글", [3]), ("글 <i\ntitle=''>글\n<b>글", [1, 3]),
        ("|가|\n|-|\n|나|\n|<i>다|\n|라|", [4]), ("글\n\n글[^1]\n\n[^1]: 글\n    글 <i>글", [6]), ("글  \n글 <i>글\n\n\n", [2]),
    ]

    @Test("in a later line of a paragraph, the word names that line", arguments: laterLineCases)
    func laterLine(example: (markdown: String, lines: [Int])) {
        #expect(render(example.markdown).findings.map(\.line) == example.lines)
    }

    @Test("is reported once for each line")
    func onceForEachLine() {
        #expect(page("가 <b>나</b> 다") == "<p>가 나 다</p>\n")
        #expect(render("가 <b>나</b> 다").findings.count == 1)
    }

    @Test(
        "that is a comment is dropped silently",
        arguments: ["<!-- 글 -->", "글 <!-- 글 -->", "<!--\n글\n\n글\n-->  \n\n글", "<!-- 글 -- 글 - -->"])
    func comments(markdown: String) {
        #expect(render(markdown).findings.isEmpty)
        #expect(!page(markdown).contains("<!--"))
    }

    static let behindCommentCases: [(markdown: String, problem: MarkdownProblem)] = [
        (
            "<!-- 글 --><video src=\"/a.mp4\"></video>",
            .rawHTMLLeftOut(tags: ["<video src=\"/a.mp4\">"], hasText: false)
        ),
        ("<!-- 글 --> 글 <!-- 글 -->", .rawHTMLLeftOut(tags: ["<!-- 글 -->"], hasText: true)),
        ("<!--><b>글", .rawHTMLLeftOut(tags: ["<b>"], hasText: true)),
    ]

    @Test("that follows a comment is named all the same", arguments: behindCommentCases)
    func behindComment(example: (markdown: String, problem: MarkdownProblem)) {
        #expect(render(example.markdown).problems == [example.problem])
    }

    @Test(
        "stays in a trusted document and in plain output",
        arguments: ["<div>글</div>\n", "<p>글 <b>글</b></p>\n", "<!-- 글 -->\n"])
    func kept(markdown: String) {
        #expect(page(markdown) { $0.isTrusted = true } == markdown)
        #expect(plain(markdown) == markdown)
    }
}
