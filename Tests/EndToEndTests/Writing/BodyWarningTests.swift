import SiteTestSupport
import Testing

@Suite("warnings about a document's body")
struct BodyWarningTests {
    /// The site with a post `content/posts/b.md` whose body starts at line 6, and its body's HTML.
    private func body(of markdown: String, settings: String = "", messages: String) throws -> String? {
        let site = try TinySite(["content/posts/b.md": TinySite.post("나", body: markdown), "site.yml": settings])
        try expectSuccess(of: site, messages: messages)
        return part(
            of: try site.published("posts/b/index.html"), from: "<div class=\"prose\">\n", to: "\n</div>\n<footer>")
    }

    @Test("a mark that is left over stays in the text, with a warning at its place")
    func leftover() throws {
        let html = try body(
            of: "글 **굵게 글\n\n~~가",
            messages: """
                content/posts/b.md:6:3: warning: `**` appears in the page as text: it opens or closes nothing
                  6 | 글 **굵게 글
                    |    ^
                  hint: write the marks in pairs with no space inside, or `\\*\\*` for the literal text
                content/posts/b.md:8:1: warning: `~~` appears in the page as text: it opens or closes nothing
                  8 | ~~가
                    | ^
                  hint: write the marks in pairs with no space inside, or `\\~\\~` for the literal text

                """)
        #expect(html == "<p>글 **굵게 글</p>\n<p>~~가</p>\n")
    }

    @Test("marks that are escaped, in code or in use are not reported")
    func noLeftover() throws {
        let html = try body(of: "\\*\\*가 `**` **나**다 2~4년", messages: "")
        #expect(html == "<p>**가 <code>**</code> <strong>나</strong>다 2~4년</p>\n")
    }

    private static let rawHTML = "<div class=\"x\">원본</div>"
    private static let rawHTMLWarning = """
        content/posts/b.md:6:1: warning: raw HTML is left out of an untrusted document: `<div class="x">`, and the text with it
          6 | <div class="x">원본</div>
            | ^
          hint: write it in Markdown, or list its folder under `trusted:` in site.yml

        """

    @Test("raw HTML is left out of an untrusted document", arguments: ["", "trusted: []\n"])
    func untrusted(settings: String) throws {
        let html = try body(of: "글\n\n" + Self.rawHTML, settings: settings, messages: Self.rawHTMLWarning.moved(by: 2))
        #expect(html == "<p>글</p>\n")
    }

    @Test("several tags on one line are one finding")
    func tagsOnOneLine() throws {
        let html = try body(
            of: "글 <b>가</b> <i>나</i>\n다 <em>라</em>",
            messages: """
                content/posts/b.md:6:3: warning: raw HTML is left out of an untrusted document: `<b>`, `<i>`
                  6 | 글 <b>가</b> <i>나</i>
                    |    ^
                  hint: write it in Markdown, or list its folder under `trusted:` in site.yml
                content/posts/b.md:7:3: warning: raw HTML is left out of an untrusted document: `<em>`
                  7 | 다 <em>라</em>
                    |    ^
                  hint: write it in Markdown, or list its folder under `trusted:` in site.yml

                """)
        #expect(html == "<p>글 가 나\n다 라</p>\n")
    }

    @Test("raw HTML stays in a trusted folder", arguments: ["[posts]", "[/posts/]", "[.]"])
    func trusted(folders: String) throws {
        let html = try body(of: "글\n\n" + Self.rawHTML, settings: "trusted: \(folders)\n", messages: "")
        #expect(html == "<p>글</p>\n\(Self.rawHTML)\n")
    }

    @Test("a script of an untrusted document does not reach the page")
    func script() throws {
        let site = try TinySite(["content/posts/b.md": TinySite.post("나", body: "<script>alert(1)</script>\n\n글")])
        #expect(try site.build().status == 0)
        for (path, page) in site.publishedPages { #expect(!page.contains("alert(1)"), "\(path)") }
    }

    @Test("a link that could run a script is left out of an untrusted document, with a warning")
    func unsafeLink() throws {
        let html = try body(
            of: "[가](javascript:alert(1))",
            messages: """
                content/posts/b.md:6:1: warning: the link ‘javascript:alert(1)’ could run a script and is left out
                  6 | [가](javascript:alert(1))
                    | ^
                  hint: link to an http or https address

                """)
        #expect(html?.contains("javascript") == false)
        #expect(html?.contains("가") == true)
    }
}

extension String {
    /// A message about line 6 as it is about a later one, below 10.
    fileprivate func moved(by lines: Int) -> String {
        replacing(":6:", with: ":\(6 + lines):").replacing("\n  6 |", with: "\n  \(6 + lines) |")
    }
}
