import SiteMarkdown
import SiteModel
import Testing

@Suite("comments between two percent signs")
struct CommentTests {
    @Test(
        "are left out",
        arguments: [
            ("가 %%비밀 1234%% 나", "<p>가 나</p>\n"), ("가%%비밀%%나", "<p>가나</p>\n"), ("가 %% 비밀 %%", "<p>가</p>\n"),
            ("%%비밀%% 가", "<p>가</p>\n"), ("%%비밀%%     가", "<p>가</p>\n"), ("가\n%%비밀%%\n나", "<p>가\n나</p>\n"),
            ("가 %%비밀이\n길다%% 나", "<p>가\n나</p>\n"), ("가  %%비밀%%\n나", "<p>가\n나</p>\n"), ("%%비밀%%", ""),
            ("%%\n비밀\n\n- 비밀\n%%\n\n가", "<p>가</p>\n"), ("가\n\n%%\n비밀\n\n```\n비밀 %%\n\n나", "<p>가</p>\n<p>나</p>\n"),
            ("%% 비밀\n\n비밀 %%\n\n가", "<p>가</p>\n"), ("## 가 %%비밀%%\n", "<h2 id=\"가\">가</h2>\n"),
            ("- 가 %%비밀%%\n- 나", "<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n"),
            ("> 가\n> %%비밀%%\n> 나", "<blockquote>\n<p>가\n나</p>\n</blockquote>\n"),
            ("GPT-5%%비밀%%가 나왔다", "<p>GPT-5가 나왔다</p>\n"), ("100%% 가 %%비밀%%", "<p>100%% 가</p>\n"),
            ("5%%의 가 %%비밀%% 10%%", "<p>5%%의 가 10%%</p>\n"), ("가 %%비밀 `%% 나", "<p>가 나</p>\n"),
            ("가 %%비밀 https://a.b/%% 나", "<p>가 나</p>\n"), ("가 %%비밀%%\r\n나\r\n", "<p>가\n나</p>\n"),
            ("**%%비밀%%**\n\n가 ***%%비밀%%*** 나", "<p>가 나</p>\n"), ("가 ==%%비밀%%== ~~%%비밀%%~~", "<p>가</p>\n"),
            ("**가%%비밀%%**", "<p><strong>가</strong></p>\n"), ("가 _**%%비밀%%**_나", "<p>가 나</p>\n"),
            ("`a` %%비밀 `b%% `c`", "<p><code>a</code> <code>c</code></p>\n"),
        ])
    func leftOut(markdown: String, html: String) {
        let document = render(markdown) { $0.wantsSummary = true }
        #expect(document.articleHTML == html)
        #expect(!document.summary.contains("비밀") && !document.outline.contains { $0.text.contains("비밀") })
    }

    @Test("are left out directly above a table, whose place the parser does not tell", arguments: ["", "머리\n\n", "> "])
    func aboveTable(start: String) {
        let prefix = start == "> " ? "> " : ""
        let html = render("\(start)가 %%비밀%%\n\(prefix)나\n\(prefix)|다|라|\n\(prefix)|-|-|\n\(prefix)|마|바 %%비밀%%|")
            .articleHTML
        #expect(html.contains("<p>가\n나</p>") && html.contains("<td>바</td>"))
        #expect(!html.contains("비밀"))
    }

    @Test(
        "are none in code, magic commands, formats and numbers",
        arguments: [
            "`%%코드%%`", "```\n%%코드%%\n```", "    %%코드%%", "~~~\n%%\n가\n%%\n~~~", "- 가\n\n      %%코드%%", "%%time",
            "%%bash\necho 1",
            "%%time\nx = 1\n\n%%time\ny = 2", "printf(\"%%\")와 printf(\"%%\")", "printf(\"%d%% %s%%\")", "100%%",
            "100%% 대 50%%", "100%%와 50%%의 차이", "\\%%가\\%%", "%%%가%%%", "`https://a.b/%%c%%d`", "x %% 2", "%%EOF", "%%i",
        ])
    func others(markdown: String) {
        let document = render(markdown)
        #expect(document.articleHTML.filter { $0 == "%" }.count == markdown.filter { $0 == "%" }.count)
        #expect(document.reports.isEmpty)
    }

    @Test(
        "are reported with their place",
        arguments: [
            ("가\n\n나 %%비밀%% 다 %%비밀%%", ["comment-left-out 3:3", "comment-left-out 3:12"]),
            ("가 %%메모", ["comment-never-closed 1:3"]), ("%%메모\n\n나", ["comment-never-closed 1:1"]),
            ("가\n\n%%\n비밀\n\n나", ["comment-rest-left-out 3:1"]),
        ])
    func reports(markdown: String, reports: [String]) {
        #expect(render(markdown).reports == reports)
    }

    @Test("of a vault of Obsidian are not reported, unless they are never closed")
    func vault() {
        #expect(render("가 %%비밀%%") { $0.isObsidian = true }.reports.isEmpty)
        #expect(render("%%\n비밀") { $0.isObsidian = true }.reports == ["comment-rest-left-out 1:1"])
    }

    @Test("leave the places of what follows as they are")
    func places() {
        let document = render("%%\n비밀\n%%\n\n%%비밀%% 가 %%비밀%% **나\n%%비밀%%\n**다") { $0.isObsidian = true }
        #expect(document.reports == ["markdown-leftover-mark 5:17", "markdown-leftover-mark 7:1"])
    }

    @Test("are left out of transcripts and digests, too")
    func kinds() {
        let transcript = render("화자 [00:01]: 가 %%비밀\n비밀%% 나\n\n**다", as: .transcript)
        #expect(!"\(transcript.body)".contains("비밀"))
        #expect(transcript.reports.contains("markdown-leftover-mark 4:1"))
        let digest = render("## [1] 가 %%비밀%%\n\nURL: https://a.b\n\n나 %%비밀%%", as: .digest)
        #expect(digest.items.map(\.headline) == ["가"])
        #expect(!"\(digest.items)".contains("비밀"))
    }

    @Test("are none in addresses")
    func addresses() {
        #expect(page("https://a.b/%%c%%d 가").contains("<a href=\"https://a.b/%%c%%d\""))
    }

    @Test("stay in plain Markdown")
    func plainMarkdown() {
        #expect(plain("가 %%나%%") == "<p>가 %%나%%</p>\n")
    }
}
