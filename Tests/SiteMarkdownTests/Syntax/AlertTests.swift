import SiteMarkdown
import SiteModel
import Testing

@Suite("alerts")
struct AlertTests {
    static let types: [(written: String, name: String, title: String)] = [
        ("info", "info", "정보"), ("INFO", "info", "정보"), ("danger", "danger", "위험"), ("error", "danger", "위험"),
        ("hint", "tip", "도움말"), ("attention", "warning", "주의"), ("tldr", "abstract", "요약"),
        ("done", "success", "완료"), ("faq", "question", "질문"), ("missing", "failure", "실패"), ("cite", "quote", "인용"),
        ("Todo", "todo", "할 일"), ("bug", "bug", "버그"), ("example", "example", "예시"), ("info|왼쪽", "info", "정보"),
        (" Note", "note", "참고"),
    ]

    @Test("have the types of Obsidian", arguments: types)
    func obsidianTypes(type: (written: String, name: String, title: String)) {
        let document = render("> [!\(type.written)]\n> 글")
        #expect(
            document.articleHTML
                == "<div class=\"alert alert-\(type.name)\" role=\"note\">\n<p class=\"alert-title\">\(type.title)</p>\n"
                + "<p>글</p>\n</div>\n")
        #expect(document.reports.isEmpty)
    }

    @Test(
        "may have a title with markup",
        arguments: [
            ("> [!TIP] 내 제목\n> 글", "내 제목", "<p>글</p>\n"),
            ("> [!tip] **굵게** `코드`\n> 글", "<strong>굵게</strong> <code>코드</code>", "<p>글</p>\n"),
            ("> [!tip] 제목", "제목", ""),
            ("> [!tip] [글](/a/)\n>\n> - 나", "<a href=\"/a/\">글</a>", "<ul>\n<li>나</li>\n</ul>\n"),
            ("> [!tip]  제목  \n> 글", "제목", "<p>글</p>\n"),
        ])
    func titles(markdown: String, title: String, body: String) {
        let document = render(markdown)
        #expect(
            document.articleHTML
                == "<div class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">\(title)</p>\n\(body)</div>\n"
        )
        #expect(document.reports.isEmpty)
    }

    @Test(
        "can be folded",
        arguments: [
            ("> [!warning]- 접기\n> 글", "", "접기"), ("> [!warning]+ 펴기\n> 글", " open", "펴기"),
            ("> [!warning]-\n> 글", "", "주의"),
        ])
    func folds(markdown: String, open: String, title: String) {
        #expect(
            page(markdown)
                == "<details class=\"alert alert-warning\"\(open)><summary class=\"alert-title\">\(title)</summary>\n"
                + "<p>글</p>\n</details>\n")
    }

    @Test("may have a table below their marker")
    func aboveTable() {
        let table = "\n> |가|나|\n> |-|-|"
        #expect(page("> [!tip] 제목" + table).contains("<p class=\"alert-title\">제목</p>\n<div class=\"table\""))
        #expect(render("> [!foo]" + table).reports == ["alert-unknown-type 1:3"])
    }

    @Test("may be inside others")
    func nested() {
        let html = page("> [!tip]- 밖\n> > [!info]\n> > 안")
        #expect(html.hasSuffix("<p>안</p>\n</div>\n</details>\n"))
    }

    @Test(
        "of no known type, or without any text, are quotes, and reported",
        arguments: [
            ("글\n\n> [!foo] 글", "alert-unknown-type 3:3"), ("> [!참고]\n> 글", "alert-unknown-type 1:3"),
            ("> [!NOTE]", "alert-empty 1:3"), ("- > [!info]\n\n  > 글", "alert-empty 1:5"),
        ])
    func faults(markdown: String, report: String) {
        let document = render(markdown)
        #expect(document.reports == [report])
        #expect(document.articleHTML.contains("<blockquote>\n<p>[!"))
    }

    @Test(
        "are not taken from text, links and escapes",
        arguments: [
            "> \\[!NOTE]\n> 글", "> 글 [!NOTE]", "> [!](/a/)", "> [!NOTE](/a/)\n> 글", "> `[!NOTE]`\n> 글", "> [!]\n> 글",
            "> [!a b]\n> 글", "[!NOTE]\n글",
        ])
    func others(markdown: String) {
        let document = render(markdown)
        #expect(!document.articleHTML.contains("alert"))
        #expect(document.reports.isEmpty)
    }

    @Test("keep their titles out of the description")
    func description() {
        #expect(render("> [!info] 제목\n> 본문") { $0.wantsSummary = true }.summary == "본문")
    }
}
