import Foundation
import SiteTestSupport
import Testing

@Suite("site render")
struct RenderTests {
    private static let markdown = """
        ## 소제목

        **모델(LLM)**은 2~4년, ~~아니~~ [링크](https://example.com).

        <div class="raw">원본</div>

        ![그림](/img/a.png)
        """

    /// What a page holds where its template writes the body.
    private func body(of site: TinySite, at path: String) throws -> String? {
        part(of: try site.published(path), from: "<div class=\"prose\">\n", to: "\n</div>\n<footer>")
    }

    @Test("a file and standard input give the same")
    func input() throws {
        let site = try TinySite(["a.md": Self.markdown])
        let file = try site.render("a.md")
        let dash = try site.render("-", input: Self.markdown)
        let nothing = try site.render(input: Self.markdown)
        #expect(file.status == 0)
        #expect(file.output.contains("<h2 id=\"소제목\">소제목</h2>"))
        #expect(file.output.contains("<strong>모델(LLM)</strong>은 2~4년, <del>아니</del>"))
        #expect(dash.output == file.output)
        #expect(nothing.output == file.output)
        #expect(
            dash.errors == """
                standard input:5:1: warning: raw HTML is left out of an untrusted document: \
                `<div class="raw">`, and the text with it
                  5 | <div class="raw">원본</div>
                    | ^
                  hint: write it in Markdown, or list its folder under `trusted:` in site.yml

                """)
    }

    @Test("what is far too large is not read, and what never ends not for long", arguments: ["large.md", "/dev/zero"])
    func tooLarge(file: String) throws {
        let site = try TinySite(["large.md": ""])
        truncate(site.root + "/large.md", 1 << 40)
        let result = try site.render(file)
        #expect(result.status == 1)
        #expect(result.errors == "\(file): error: there are more than 100000000 bytes\n")
    }

    @Test("--plain is Markdown alone, with the Korean rules")
    func plain() throws {
        let result = try TinySite().render("--plain", input: Self.markdown)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(
            result.output == """
                <h2>소제목</h2>
                <p><strong>모델(LLM)</strong>은 2~4년, <del>아니</del> <a href="https://example.com">링크</a>.</p>
                <div class="raw">원본</div>
                <p><img src="/img/a.png" alt="그림" /></p>

                """)
    }

    @Test("front matter is dropped, with and without --plain", arguments: [[], ["--plain"]] as [[String]])
    func frontMatter(arguments: [String]) throws {
        let site = try TinySite(["a.md": TinySite.post("가", "tags: [AI]", body: "본문\n\n---\n\n끝")])
        let result = try SiteBinary.run(["render", "a.md"] + arguments, in: site.root)
        #expect(result.output == "<p>본문</p>\n<hr />\n<p>끝</p>\n")
        #expect(result.errors.isEmpty)
        #expect(result.status == 0)
    }

    @Test("a byte order mark and CRLF are not part of the text")
    func windowsFile() throws {
        let result = try TinySite().render("--plain", input: "\u{FEFF}---\r\ntitle: 가\r\n---\r\n본문\r\n")
        #expect(result.output == "<p>본문</p>\n")
    }

    @Test("the body of a post is exactly what its page holds")
    func post() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", body: "## 소제목\n\n[안](/posts/a/)\n\n![그림](/a.png)\n\n*설명*"),
            "content/a.png": "그림",
        ])
        let result = try site.render("content/posts/a.md")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(try body(of: site, at: "posts/a/index.html") == result.output)
    }

    @Test("the body of an untitled post is without the heading that titles it")
    func untitledPost() throws {
        let site = try TinySite(["content/posts/2025-05-02-a.md": "# 제목\n\n본문\n"])
        #expect(try site.build().status == 0)
        let result = try site.render("content/posts/2025-05-02-a.md")
        #expect(result.output == "<p>본문</p>\n")
        #expect(try body(of: site, at: "posts/2025-05-02-a/index.html") == result.output)
    }

    @Test("the body of a digest is exactly what its page holds")
    func digest() throws {
        let text = """
            ---
            date: 250110
            source: aitimes
            ---
            ## [1] 하나

            URL: https://a.kr/1

            ![그림](https://a.kr/1.jpg)

            *(사진=연합)*

            본문
            """
        let site = try builtSite(["content/250110.md": text])
        let result = try site.render("content/250110.md")
        #expect(result.output.contains("<section class=\"item\" id=\"item-1\">"))
        #expect(try body(of: site, at: "posts/aitimes-250110/index.html") == result.output)
    }

    @Test("the body of a transcript is exactly what its page holds")
    func transcript() throws {
        let text = "**좌담**\n\n[00:00:01] 장\n\n**부분**\n\n가 [00:00:01]: 안녕\n둘째 줄\n"
        let site = try builtSite(["content/2025-05-02-talk.md": text])
        let result = try site.render("content/2025-05-02-talk.md")
        #expect(result.output.contains("<div class=\"turn voice-1\" id=\"t-00-00-01\">"))
        #expect(try body(of: site, at: "posts/2025-05-02-talk/index.html") == result.output)
    }

    @Test("a page keeps its kind by its folder, from wherever it is rendered")
    func otherFolder() throws {
        let site = try builtSite([
            "site.yml": "baseURL: https://u.github.io/blog/\n", "content/posts/a.md": TinySite.post("가"),
            "content/pages/about.md": "---\ntitle: 소개\n---\n[글](/posts/a/)\n",
        ])
        let inside = try SiteBinary.run(["render", "pages/about.md", "--root", ".."], in: site.root + "/content")
        #expect(inside.output == "<p><a href=\"/blog/posts/a/\">글</a></p>\n")
        #expect(try site.published("about/index.html").contains(inside.output))
    }

    @Test("a file that is not there")
    func missing() throws {
        let result = try TinySite().render("없는 글.md")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "없는 글.md: error: there is no such file\n")
    }

    @Test("a folder")
    func folder() throws {
        let site = try TinySite()
        try site.makeFolder("posts")
        let result = try site.render("posts")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "posts: error: cannot be read as a file\n")
    }

    @Test("front matter that is broken, at its line")
    func broken() throws {
        let result = try TinySite().render(input: "---\ntitle: 가: 나\n---\n본문\n")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(
            result.errors == """
                standard input:2:8: error: a value that contains `: ` needs quotes
                  2 | title: 가: 나
                    |        ^
                  hint: write the line as: title: "가: 나"

                """)
    }

    @Test("text that is not UTF-8", arguments: [[], ["--plain"]] as [[String]])
    func notUTF8(arguments: [String]) throws {
        let site = try TinySite()
        let result = try SiteBinary.run(["render"] + arguments, in: site.root, input: [0x61, 0xFF])
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "standard input:1:2: error: this is not UTF-8 text\n  hint: save the file as UTF-8\n")
    }

    @Test("wrong usage", arguments: [["a.md", "b.md"], ["--html"], ["--root"]] as [[String]])
    func usage(arguments: [String]) throws {
        let site = try TinySite()
        let result = try SiteBinary.run(["render"] + arguments, in: site.root)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("\nUsage: site render [<file>] [--plain] [--root <folder>] [--lang <lang>]\n"))
    }
}
