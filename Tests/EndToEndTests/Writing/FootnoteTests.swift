import SiteTestSupport
import Testing

@Suite("footnotes")
struct FootnoteTests {
    @Test("notes that are not defined, defined twice or not referred to are warnings of build and check")
    func faults() throws {
        let site = try TinySite([
            "content/posts/b.md": finishedPost("나", body: "글[^1], 글[^없음], 글[^두 낱말].\n\n[^1]: 하나.\n[^1]: 둘.\n[^3]: 셋.")
        ])
        let messages = """
            content/posts/b.md:7:9: warning: `[^없음]` appears in the page as text: no line defines this note
              7 | 글[^1], 글[^없음], 글[^두 낱말].
                |           ^
              hint: define it with a line `[^없음]: …`, or write `\\[^없음]` for the literal text
            content/posts/b.md:7:17: warning: `[^두 낱말]` is not a note: its label contains a space
              7 | 글[^1], 글[^없음], 글[^두 낱말].
                |                      ^
              hint: write `[^두-낱말]`, and define it with a line `[^두-낱말]: …`
            content/posts/b.md:10:1: warning: the note `[^1]` is defined above already, so this one is left out
              10 | [^1]: 둘.
                 | ^
              hint: delete it, or call it `[^1-2]` here and where the text refers to it
            content/posts/b.md:11:1: warning: nothing refers to the note `[^3]`, so it is left out
              11 | [^3]: 셋.
                 | ^
              hint: write `[^3]` where the text refers to it, or delete it

            """
        try expectSuccess(of: site, messages: messages)
        try expectCheck(
            of: site, messages: messages, counts: "1 document checked, 0 errors, 4 warnings, 0 notes", status: 0)
    }

    @Test("a note that only the title refers to is left out, and the others are numbered from 1")
    func title() throws {
        let site = try TinySite([
            "content/posts/2025-05-02-b.md": "# 제목[^1]\n\n글[^2].\n\n[^1]: 하나.\n[^2]: 둘.\n"
        ])
        let result = try site.build([])
        #expect(
            result.errors.contains(
                "2025-05-02-b.md:5:1: warning: only the title refers to the note `[^1]`, so it is left out\n"))
        let page = try site.published("posts/2025-05-02-b/index.html")
        #expect(page.contains("<h1>제목</h1>"))
        #expect(page.contains("id=\"fnref-2\" data-footnote-ref>1</a>"))
        #expect(!page.contains("하나."))
    }
}
