import SiteMarkdown
import SiteModel
import Testing

@Suite("tables")
struct TableTests {
    /// The cells of a page's tables, row by row; those of a header with `*`.
    private func rows(_ document: RenderedDocument) -> [String] {
        document.articleHTML.split(separator: "<tr>").dropFirst().map { row in
            row.matches(of: /<t([hd])[^>]*>(.*?)<\/t[hd]>/).map { ($0.output.1 == "h" ? "*" : "") + $0.output.2 }
                .joined(separator: " · ")
        }
    }

    @Test(
        "keep a bar in a code span or a wiki link where a row would have too many cells",
        arguments: [
            ("|가|나|\n|-|-|\n| `a | b` | 1 |", ["*가 · *나", "<code>a | b</code> · 1"]),
            ("|가|나|\n|-|-|\n| ``a|`|b`` | `c|d` |", ["*가 · *나", "<code>a|`|b</code> · <code>c|d</code>"]),
            ("> 가|나\n> -|-\n> `a|b`|1", ["*가 · *나", "<code>a|b</code> · 1"]),
            ("|가|나|\n|-|-|\n| [[글|이름]] | 1 |", ["*가 · *나", "[[글|이름]] · 1"]),
            ("| `a|b` | 나 |\n|-|-|\n| `c|d` | 1 |", ["*<code>a|b</code> · *나", "<code>c|d</code> · 1"]),
            ("|가|나|\n|-|-|\n| `a\\|b` | 1 |", ["*가 · *나", "<code>a|b</code> · 1"]),
            ("|가|나|\n|-|-|\n| `a|b` |", ["*가 · *나", "`a · b`"]),
        ])
    func innerBars(markdown: String, expected: [String]) {
        let document = render(markdown)
        #expect(rows(document) == expected)
        #expect(document.reports.allSatisfy { $0.hasPrefix("obsidian-wiki-link") })
    }

    @Test(
        "may start with their line of dashes",
        arguments: [
            ("|-|-|\n|가|나|", ["가 · 나"]), ("| --- | --- |\n| 가 | 나 |\n| 다 | 라 |", ["가 · 나", "다 · 라"]),
            ("-|-\n가|나", ["가 · 나"]), ("> |-|-|\n> |가|나|", ["가 · 나"]), ("- |-|-|\n  |가|나|", ["가 · 나"]),
            ("1. > |-|-|\n   > |가|나|", ["가 · 나"]), ("글\n|-|-|\n|가|나|", ["가 · 나"]),
            ("|-|-|\r\n|가|나|\r\n", ["가 · 나"]), ("|-|-|\n|`a|b`|나|", ["<code>a|b</code> · 나"]),
            ("|-|\n|가|\n\n|-|\n|나|", ["가", "나"]), ("|  \n-|-\n가|나", ["가 · 나"]),
            ("> ||||\n> |-|-|\n> |가|나|", ["가 · 나"]), ("- |\n  |-|-|\n  |`a|b`|나|", ["<code>a|b</code> · 나"]),
        ])
    func withoutHeader(markdown: String, expected: [String]) {
        let document = render(markdown)
        #expect(rows(document) == expected)
        #expect(document.reports.isEmpty)
        #expect(!document.articleHTML.contains("<thead>"))
    }

    @Test("without a header leave places and blocks around them as they are")
    func places() {
        let document = render("글 **가\n\n- |-|-|\n  |나|**다|\n\n  라 **마\n\n|-|-|\n|`a|b`|**바|\n\n**사")
        #expect(
            document.reports == [
                "markdown-leftover-mark 1:3", "markdown-leftover-mark 4:6", "markdown-leftover-mark 6:5",
                "markdown-leftover-mark 9:8", "markdown-leftover-mark 11:1",
            ])
        #expect(document.articleHTML.hasPrefix("<p>글 **가</p>\n<ul>\n<li>\n<div class=\"table\""))
    }

    @Test("with alignments keep them")
    func alignments() {
        #expect(page("|:-:|-|\n|가|나|").contains("<td style=\"text-align:center\">가</td>"))
    }

    @Test(
        "report what they lose, and what is not a table",
        arguments: [
            ("|가|나|\n|-|-|\n|1|2|3|\n|1|2|\n|1|2||", ["table-cells-beyond-header 3:6"]),
            ("가|나\n-|-\n1|2|3 4|5", ["table-cells-beyond-header 3:5"]),
            ("> |가|나|\n> |-|-|\n> |1|2| 3 |", ["table-cells-beyond-header 3:9"]),
            ("|-|-|\n|1|2|3|", ["table-cells-beyond-header 2:6"]),
            ("|가|나|다|\n|-|-|\n|1|2|3|", ["table-delimiter-row-differs 2:1"]),
            ("글\n\n- |가|\n  |-|-|\n  |1|2|", ["table-delimiter-row-differs 4:3"]),
            ("|가|나|\n|다|라|", ["table-no-delimiter-row 1:1"]),
        ])
    func reports(markdown: String, reports: [String]) {
        #expect(render(markdown).reports == reports)
    }

    @Test(
        "are repaired where it is certain how",
        arguments: [
            ("|가|나|다|\n|--|--|\n|1|2|3|", SourceFix("|--|--|", to: "|--|--|--|")),
            ("| 가 | 나 | 다 |\n| :-- | --: |", SourceFix("| :-- | --: |", to: "| :-- | --: | --- |")),
            ("가|나|다\n-|-", SourceFix("-|-", to: "-|-|-")), ("|가|나|\n|-|-|-|\n|1|2|", SourceFix("|-|-|-|", to: "|-|-|")),
            ("|가|나|\n|-|-|-|\n|1|2|3|", nil),
        ])
    func fixes(markdown: String, fix: SourceFix?) {
        let document = render(markdown)
        #expect(document.findings.map(\.fix) == [fix])
        guard let fix else { return }
        let fixed = render(markdown.replacing(fix.written, with: fix.replacement))
        #expect(fixed.reports.isEmpty && fixed.articleHTML.contains("<thead>"))
    }

    @Test(
        "are not seen where there are none",
        arguments: [
            "가 | 나\n다", "`|-|-|`", "```\n|-|-|\n|가|나|\n```", "    |-|-|\n    |가|나|", "|-|-|", "가\n------", "|가|",
            "|가|나|",
            "가 \\| 나\n\\|-\\|", "가||나\n다||라", "| 가\n| 나", "||a|| = 1\n||b|| = 2 |",
        ])
    func others(markdown: String) {
        let document = render(markdown)
        #expect(document.reports.isEmpty)
        #expect(!document.articleHTML.contains("<table>"))
    }

    @Test("are as the specification has them in plain Markdown")
    func plainMarkdown() {
        #expect(plain("|-|-|\n|가|나|") == "<p>|-|-|\n|가|나|</p>\n")
        #expect(plain("|가|나|\n|-|-|\n|`a|b`|1|").contains("<td>`a</td>\n<td>b`</td>"))
    }

    @Test("of more cells than the limit are refused whatever repairs them")
    func limits() {
        let document = render("|-|-|\n|가|나|") { $0.limits.tableCells = 3 }
        #expect(document.problems == [.tooManyCells(limit: 3)])
    }

    @Test(
        "whose headers the parser would read again and again are refused",
        arguments: [
            "|가|나|\n|-|\n", "가|나\n:-\n", "가\n|-|-|\n", "> |가|나|\n> |-|\n", "- |가|나|\n|-|\n", "|가|나|\n|-\u{C}|\n",
            "|-|-|\n|-|\n", "    ```\n|가|나|\n|-|\n",
        ])
    func manyHeaders(lines: String) {
        let document = render(String(repeating: lines, count: 5000))
        #expect(document.problems == [.tooManyDelimiterRows])
    }

    @Test("are read however many rows and delimiter rows people write")
    func manyRows() {
        let tables = [
            String(repeating: "|가|나|\n|-|\n\n", count: 5000), String(repeating: "가\n\n---\n:-:\n", count: 5000),
            String(repeating: "가\n---\n", count: 5000),
            "|가|나|다|라|마|\n" + String(repeating: "|-|-|-|-|-|\n|가|나|다|라|마|\n|1|2|3|4|5|\n", count: 700),
            "|가|나|\n|-|-|\n" + String(repeating: "|1|2|\n", count: 50_000),
        ]
        for table in tables { #expect(!render(table).problems.contains(.tooManyDelimiterRows)) }
    }
}
