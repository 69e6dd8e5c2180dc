import SiteModel
import Testing

@testable import SiteMarkdown

@Suite("Tags without an element's name")
struct UnknownTagTests {
    static let textCases = [
        "<Avatar>", "<think>", "</think>", "<my-api-key>", "<YYYY-MM-DD>", "<YYYY-MM-DD HH:MM>", "<Foo Bar>", "<T/>",
        "List<String>", "Map<Key><Value>", "List<Object>", "Foo<U>", "Node<B>", "<std::string>", "<foo bar='1'>",
        "<The\n다음 줄>", "\\\\<think>", "(<think>)", "글<think>글", "<path>", "<my-tag>글</my-tag>",
    ]

    @Test("are text in an untrusted document, without a word", arguments: textCases)
    func text(markdown: String) {
        let document = render("글 " + markdown + "\n")
        let shown = markdown.replacing("\\\\", with: "\\").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(document.articleHTML == "<p>글 \(shown)</p>\n")
        #expect(document.findings.isEmpty)
    }

    @Test("at the start of a line are a paragraph", arguments: ["", "# ", "> ", "- "])
    func startOfLine(prefix: String) {
        let html = page(prefix + "<The Post> **가**")
        #expect(html.contains("&lt;The Post&gt; <strong>가</strong>"))
        #expect(page("<The Post>\n**나**\n\n다") == "<p>&lt;The Post&gt;\n<strong>나</strong></p>\n<p>다</p>\n")
    }

    @Test(
        "change nothing where `<` is no tag's",
        arguments: [
            "`<think>`", "```\n<think>\n```", "    <think>", "[글](<My File.png>)", "![글](<My File.png> \"제목\")",
            "[글](\n<My File.png>)", "[글]\n\n[글]: <My File.png>", "[글]\n\n[글]: <My File.png> '제목'", "글 <https://a.kr/b>",
            "<MAILTO:a@b.kr>", "<a@b.kr>", "\\<think>", "&lt;think>", "a < b > c", "1<2", "<한글>", "<->", "<3", "글<",
        ])
    func unchanged(markdown: String) {
        let html = page(markdown)
        let undone = html.replacing(" tabindex=\"0\"", with: "").replacing(" decoding=\"async\"", with: "")
            .replacing(" rel=\"external noopener nofollow\"", with: "")
        #expect(undone == plain(markdown))
    }

    @Test("are text in a footnote", arguments: ["글[^1]\n\n[^1]: <The Post> 기사", "글[^1]\n\n[^1]: <Post>\n"])
    func footnote(markdown: String) {
        #expect(page(markdown).contains("<p>&lt;"))
    }

    @Test("are unchanged in plain output", arguments: ["<think>", "글 <The Post>", "List<String>"])
    func plainOutput(markdown: String) {
        #expect(plain(markdown).contains(markdown))
    }

    static let trustedCases: [(markdown: String, tags: [String], line: Int, column: Int)] = [
        ("글 <think>", ["<think>"], 1, 3), ("글\n\nList<String> <a>", ["<String>"], 3, 5),
        ("`<think>`\n\n가나 <my-key>", ["<my-key>"], 3, 4), ("<div>\n<think>\n</div>", ["<think>"], 2, 1),
        ("<The Post> 글", ["<The Post>"], 1, 1), ("가 Foo<Map>", ["<Map>"], 1, 6),
        ("<pre>\nList<String> x\n</pre>", ["<String>"], 2, 5), ("<foo\nbar>", ["<foo"], 1, 1),
        ("<b>글</b> <i title=\"<think>\">글</i> <thonk>", ["<thonk>"], 1, 35),
    ]

    @Test("are text in a trusted document, with a warning", arguments: trustedCases)
    func trusted(example: (markdown: String, tags: [String], line: Int, column: Int)) {
        let document = render(example.markdown) { $0.isTrusted = true }
        #expect(document.findings.map { $0.problem as? HTMLProblem } == example.tags.map { .unknownElement(tag: $0) })
        #expect(document.findings.map(\.line) == [example.line])
        #expect(document.findings.map(\.column) == [example.column])
        for tag in example.tags {
            #expect(document.articleHTML.contains(tag.replacing("<", with: "&lt;").replacing(">", with: "")))
        }
    }

    @Test(
        "that are no tags by the grammar of HTML need no warning",
        arguments: ["<YOUR 이름>", "<class 'int'>", "<CPU/GPU>", "<A = 가, B = 나>", "<std::string>", "글 <a만 있다"])
    func noTags(markdown: String) {
        let document = render(markdown) { $0.isTrusted = true }
        #expect(document.findings.isEmpty)
        #expect(document.articleHTML.contains("&lt;"))
    }

    @Test(
        "that are meant stay in a trusted document",
        arguments: [
            "<my-chart></my-chart>", "<my-chart data=\"1\">", "글 <my-tag>글</my-tag>", "<svg><path d=\"M0 0\"/></svg>",
            "<math><mi>x</mi></math>", "<SVG>\n<linearGradient id=\"a\"/>\n</SVG>", "<!-- <think> -->",
            "글 <!-- <think> --> 글",
            "<script>\nif (a <b || c <d) {}\nx = '<think>'\n</script>", "<img alt=\"<think>\" src=\"/a.png\">",
            "글 <img alt=\"<think>\" src=\"/a.png\">", "글<BR>글", "<Br>", "글<P>", "글 A<Span>글</Span>",
        ])
    func kept(markdown: String) {
        let document = render(markdown) { $0.isTrusted = true }
        #expect(document.findings.isEmpty)
        #expect(document.articleHTML.replacing("&lt;think>", with: "<think>") == plain(markdown))
    }

    @Test(
        "of which there are many are listed up to a limit, in the order of the text",
        arguments: ["<think>", "<think>\n\n", "<a-b>", "<svg><foo>"])
    func many(piece: String) {
        let count = 20_000
        let document = render(String(repeating: piece, count: count)) { $0.isTrusted = true }
        #expect(document.findings.count == 51)
        #expect(document.findings.last?.problem as? MarkdownProblem == .moreFindings(count: count - 50))
        let places = document.findings.map { SourcePosition(line: $0.line, column: $0.column) }
        #expect(places == places.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }

    @Test("count together with what else is found")
    func together() {
        let markdown = String(repeating: "<think>\n\n", count: 40) + String(repeating: "글 <!-- 글\n\n", count: 40)
        let document = render(markdown) { $0.isTrusted = true }
        #expect(document.findings.count == 51)
        #expect(document.findings.prefix(50).filter { $0.problem.identifier == "html-unknown-element" }.count == 40)
        #expect(document.findings.last?.problem as? MarkdownProblem == .moreFindings(count: 30))
    }

    @Test("that are components of MDX are reported once")
    func component() {
        let document = render("<Chart data={a} />\n\n<Note>\n글\n</Note>") {
            $0.isTrusted = true
            $0.findsForeignMarkup = true
        }
        #expect(document.findings.count == 1)
    }

    @Test(
        "cost no more than their number",
        arguments: ["<svg>", "<x-y>", "](<a ", "]: <a> ", "A<Map>", "\\<a", "<math><svg></math>"])
    func hostile(piece: String) {
        let markdown = String(repeating: piece, count: 20_000)
        for isTrusted in [false, true] { #expect(!render(markdown) { $0.isTrusted = isTrusted }.articleHTML.isEmpty) }
    }
}
