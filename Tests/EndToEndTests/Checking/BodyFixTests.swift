import SiteTestSupport
import Testing

@Suite("slips in a document's body")
struct BodyFixTests {
    private static let written =
        "##붙임\r\n\r\n-\u{3000}가\r\n-\u{A0}나 __굵게__는 `__코드__는`\r\n\r\n![화면](스크린샷 1.png) [옛 글](/posts/옛 글/ \"제목\")\r\n"
        + "[글](새 글.md) [없음](/posts/어디 에/) [밖](https://a.kr/b c)\r\n"
    private static let fixed =
        "## 붙임\r\n\r\n- 가\r\n- 나 **굵게**는 `__코드__는`\r\n\r\n![화면](<스크린샷 1.png>) [옛 글](/posts/옛-글/ \"제목\")\r\n"
        + "[글](/blog/posts/새-글/) [없음](/posts/어디 에/) [밖](https://a.kr/b c)\r\n"

    private func site(_ head: String = "") throws -> TinySite {
        try TinySite([
            "site.yml": "baseURL: https://a.kr/blog/\n",
            "content/posts/a.md": head + finishedPost("가", body: Self.written),
            "content/posts/옛 글.md": finishedPost("옛 글"), "content/posts/새 글.md": finishedPost("새 글"),
            "content/posts/스크린샷 1.png": "png",
        ])
    }

    @Test("are fixed where the fix is certain, and a second run changes nothing", arguments: ["", "\u{FEFF}"])
    func fixes(head: String) throws {
        let site = try site(head)
        let result = try site.check("--fix")
        #expect(result.output.contains("-##붙임\n"))
        #expect(result.output.contains("+## 붙임\n"))
        #expect(
            String(decoding: try site.folder.read("content/posts/a.md"), as: UTF8.self)
                == head + finishedPost("가", body: Self.fixed))
        let before = site.folder.tree(".")
        let second = try site.check("--fix")
        #expect(second.output.hasPrefix("3 documents checked, 0 errors, 2 warnings,"))
        #expect(site.folder.tree(".") == before)
    }

    @Test("are warnings of a build, with line, column and what to write")
    func build() throws {
        let site = try TinySite([
            "content/posts/b.md": TinySite.post(
                "나", body: "![화면](화면 1.png)\n##붙임\n\n글\n---\n\n글 [가][나]\n\n```sh\nls")
        ])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/b.md:6:7: warning: the picture appears in the page as text: its address contains a space
                  6 | ![화면](화면 1.png)
                    |         ^
                  hint: write `![화면](<화면 1.png>)`
                content/posts/b.md:7:1: warning: `##` appears in the page as text: no space follows it
                  7 | ##붙임
                    | ^
                  hint: write `## 붙임`; `site check --fix` does it
                content/posts/b.md:10:1: warning: `---` directly below a text makes it a heading: ‘글’
                  10 | ---
                     | ^
                  hint: write a blank line before `---` if it is a rule, or `## 글` without `---` for a heading
                content/posts/b.md:12:3: warning: `[가][나]` appears in the page as text: nothing defines `[나]`
                  12 | 글 [가][나]
                     |    ^
                  hint: add a line `[나]: https://…`, or write `\\[가][나]` for the literal text
                content/posts/b.md:14:1: warning: the code that starts here is never closed; everything to the end of the document is code
                  14 | ```sh
                     | ^
                  hint: write ‘```’ on a line of its own after the code

                """)
    }
}
