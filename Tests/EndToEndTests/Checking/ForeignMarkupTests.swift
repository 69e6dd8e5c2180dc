import SiteTestSupport
import Testing

@Suite("what site check says about other generators' markup")
struct ForeignMarkupTests {
    /// Checks a post whose body starts at line 7.
    private func expectFindings(
        in body: String, _ messages: String, warnings: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expectCheck(
            of: TinySite(["content/posts/a.md": finishedPost("가", body: body)]), messages: messages,
            counts: "1 document checked, 0 errors, \(warnings) warning\(warnings == 1 ? "" : "s"), 0 notes", status: 0,
            sourceLocation: sourceLocation)
    }

    private static let hint =
        "  hint: write it in plain Markdown, or put it in a code span if readers should see it\n"

    /// A line of a body, where its markup starts, and what that is called.
    struct Leftover: Sendable, CustomTestStringConvertible {
        let line: String
        let column: Int
        let sample: String
        let name: String

        init(_ line: String, at column: Int, _ sample: String, _ name: String) {
            self.line = line
            self.column = column
            self.sample = sample
            self.name = name
        }

        var testDescription: String { line }
    }

    @Test(
        "each kind is reported where it is",
        arguments: [
            Leftover("글 {{< tweet 1 >}} 글", at: 3, "{{< tweet 1 >}}", "a Hugo shortcode"),
            Leftover("{{<tweet 1>}}", at: 1, "{{<tweet 1>}}", "a Hugo shortcode"),
            Leftover("{{% notice %}}", at: 1, "{{% notice %}}", "a Hugo shortcode"),
            Leftover("- {%- include a.html -%}", at: 3, "{%- include a.html -%}", "a Liquid tag"),
            Leftover("> 글 {{ page.title }}", at: 5, "{{ page.title }}", "an expression of a template"),
            Leftover("글 {{site.url}}", at: 3, "{{site.url}}", "an expression of a template"),
            Leftover("글 {{ '/a' | relative_url }}", at: 3, "{{ '/a' | relative_url }}", "an expression of a template"),
            Leftover("{: .wide #a }", at: 1, "{: .wide #a }", "a list of kramdown attributes"),
            Leftover("{:toc}", at: 1, "{:toc}", "a list of kramdown attributes"),
            Leftover("*가*{: width=\"1\" }", at: 4, "{: width=\"1\" }", "a list of kramdown attributes"),
            Leftover("## 절 {#name}", at: 6, "{#name}", "a list of kramdown attributes"),
            Leftover("import A from '../A.astro'", at: 1, "import A from '../A.astro'", "a line of MDX"),
            Leftover("export const a = 1", at: 1, "export const a = 1", "a line of MDX"),
        ])
    func kinds(leftover: Leftover) throws {
        let caret = String(repeating: " ", count: Self.width(of: leftover.line.prefix(leftover.column - 1))) + "^"
        try expectFindings(
            in: leftover.line,
            """
            content/posts/a.md:7:\(leftover.column): warning: `\(leftover.sample)` has no effect here: \
            it is \(leftover.name)
              7 | \(leftover.line)
                | \(caret)
            \(Self.hint)
            """, warnings: 1)
    }

    /// How many columns a terminal gives to a text: two to a syllable.
    private static func width(of text: Substring) -> Int {
        text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }

    @Test("a component of MDX is reported once: to HTML it is text")
    func component() throws {
        try expectFindings(
            in: "글\n\n<Chart data={a} />",
            """
            content/posts/a.md:9:1: warning: `<Chart data={a} />` has no effect here: it is a component of MDX
              9 | <Chart data={a} />
                | ^
            \(Self.hint)
            """, warnings: 1)
    }

    @Test(
        "an element of HTML in capitals is not a component",
        arguments: [
            "<P ALIGN=\"center\">가</P>", "<H1>가</H1>", "<FONT COLOR=\"red\">가</FONT>", "<IMG SRC=\"/rss.xml\"/>",
        ])
    func oldHTML(line: String) throws {
        let result = try TinySite(["content/posts/a.md": finishedPost("가", body: line)]).check()
        #expect(result.errors.contains("content/posts/a.md:7:1: warning: raw HTML is left out"))
        #expect(!result.errors.contains("MDX"))
    }

    @Test(
        "a name in capitals that no element has, or that is not all in capitals, is a component",
        arguments: ["<API key={a} />", "<Video src={a} />", "<Table>\n</Table>", "<P.Q />"])
    func componentInCapitals(body: String) throws {
        let result = try TinySite(["content/posts/a.md": finishedPost("가", body: body)]).check()
        #expect(result.errors.contains("has no effect here: it is a component of MDX\n"))
    }

    @Test("each kind is reported once for a document, with how many there are; a long one is cut")
    func once() throws {
        try expectFindings(
            in: "{{< figure src=\"/images/a-long-name.png\" title=\"가\" >}}\n\n{{< a >}} {{% b %}}\n{% c %}",
            """
            content/posts/a.md:7:1: warning: `{{< figure src="/images/a-long-name.png"…` has no effect here: \
            it is a Hugo shortcode, one of 3 in the document
              7 | {{< figure src="/images/a-long-name.png" title="가" >}}
                | ^
            \(Self.hint)\
            content/posts/a.md:10:1: warning: `{% c %}` has no effect here: it is a Liquid tag
              10 | {% c %}
                 | ^
            \(Self.hint)
            """, warnings: 2)
    }

    @Test(
        "what is code, mathematics or prose needs no word",
        arguments: [
            "`{{< a >}}`", "``{% a %} ` {{ b.c }}``", "글 `{{ a }}\n{{ b.c }}` 글", "```\n{{< a >}}\n{: .a}\n```",
            "~~~~\n{% a %}\n~~~~", "    {% a %}\n    {: .a}", "- 글\n\n  ```\n  {{ a.b }}\n  ```",
            "- 글\n\n      {% a %}",
            "> ```\n> {% a %}\n> ```", "| 가 |\n| - |\n| `{{ a.b }}` |", "$\\frac{{a}}{{b}}$",
            "$x_{{ i }}$ $\\text{{ a }}$",
            "{ } {} {a} {{}} {{ }} {{가}} {{a}}", "{:3} {: 글}", "{% 글", "{%\n글 %}", "## {#가}나", "글 {#name}",
            "글\n\nimport A from 'a'", "import 글", "글 {{< a", "{{< a\n\n\(String(repeating: "가", count: 500)) >}}",
        ])
    func noFinding(body: String) throws {
        try expectFindings(in: body, "", warnings: 0)
    }

    @Test("a build does not look for it")
    func build() throws {
        try expectSuccess(of: TinySite(["content/posts/a.md": finishedPost("가", body: "{{< a >}}")]))
    }

    @Test("in Korean")
    func korean() throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", body: "{{< a >}}{{< b >}}")])
        let result = try site.check("--lang", "ko")
        #expect(
            result.errors == """
                content/posts/a.md:7:1: 경고: `{{< a >}}` 부분은 여기에서 효과가 없습니다: Hugo 숏코드, 이 글에 모두 2개
                  7 | {{< a >}}{{< b >}}
                    | ^
                  힌트: 마크다운으로 쓰거나, 그대로 보여 줄 것이면 코드로 감싸세요

                """)
    }
}
