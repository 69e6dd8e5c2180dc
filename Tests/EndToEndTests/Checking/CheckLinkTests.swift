import Foundation
import SiteTestSupport
import Testing

@Suite("links that site check follows")
struct CheckLinkTests {
    /// Checks a post `content/posts/b.md` whose body starts at line 7, beside a post at `/posts/코덱스/`.
    private func expectFindings(
        in body: String, settings: String = "", files: [String: String] = [:], _ messages: String, counts: String,
        status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var all = files
        all["site.yml"] = settings
        all["content/posts/b.md"] = finishedPost("나", body: body)
        all["content/posts/코덱스.md"] = finishedPost("코덱스", body: "## 소개 글\n\n본문")
        let count = all.keys.count { $0.hasSuffix(".md") }
        try expectCheck(
            of: TinySite(all), messages: messages, counts: "\(count) documents checked, \(counts)", status: status,
            sourceLocation: sourceLocation)
    }

    @Test(
        "what leads somewhere needs no word",
        arguments: [
            "[가](/posts/코덱스/)", "[가](/posts/%EC%BD%94%EB%8D%B1%EC%8A%A4/)", "[가](/posts/코덱스)",
            "[가](/posts/코덱스/index.html)", "[가](../코덱스/)", "[가](../코덱스/#소개-글)",
            "[가](../코덱스/#%EC%86%8C%EA%B0%9C-%EA%B8%80)", "[가](/posts/코덱스/?a=1#소개-글)", "[가](#)", "[가](#top)",
            "[가](#content)", "[가](#:~:text=글)", "## 절\n\n[가](#절)", "가[^1]\n\n[^1]: 나", "[가][나]\n\n[나]: /posts/코덱스/",
            "[가](/tags/)", "[가](/archives/2025/05/02/)", "[가](/rss.xml)", "[가](/sitemap.xml)", "[가](/404.html)",
            "https://elsewhere.kr/none/", "[가](mailto:a@b.kr)", "[가](//elsewhere.kr/x)",
            "http://localhost:4000/posts/코덱스/", "[가](http://LOCALHOST:4000/posts/b/)",
            "`[가](/none/)`", "<!-- [가](/none/) -->",
        ])
    func alive(body: String) throws {
        try expectFindings(in: body, "", counts: "0 errors, 0 warnings, 0 notes", status: 0)
    }

    @Test("a link written with decomposed letters is the one with composed ones")
    func normalization() throws {
        let decomposed = "/posts/코덱스/#소개-글".decomposedStringWithCanonicalMapping
        let encoded = try #require(decomposed.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed))
        for link in [decomposed, encoded.replacing("%23", with: "#")] {
            try expectFindings(in: "[가](\(link))", "", counts: "0 errors, 0 warnings, 0 notes", status: 0)
        }
    }

    @Test("a link that leads nowhere is reported where its address is, with the nearest one")
    func dead() throws {
        try expectFindings(
            in: "가나 **[다](/posts/코댁스/)** [라](/posts/코덱스/) [마](/none/)",
            """
            content/posts/b.md:7:10: error: the link ‘/posts/코댁스/’ leads nowhere
              7 | 가나 **[다](/posts/코댁스/)** [라](/posts/코덱스/) [마](/none/)
                |             ^
              hint: did you mean `/posts/코덱스/`?
            content/posts/b.md:7:46: error: the link ‘/none/’ leads nowhere
              7 | 가나 **[다](/posts/코댁스/)** [라](/posts/코덱스/) [마](/none/)
                |                                                         ^

            """, counts: "2 errors, 0 warnings, 0 notes")
    }

    @Test("a link can be on a later line, twice, in a list, a table, a quote or a definition")
    func places() throws {
        let site = try TinySite([
            "content/posts/b.md": finishedPost(
                "나",
                body: """
                    첫 줄
                    둘째 줄 [가](/x/) 그리고 [나](/x/)

                    > - 글 [다](/y\\_z/ "제목")

                    | 가 | 나 |
                    | - | - |
                    | 다 | [라](</t 1/>) |

                    [마][정의] 글

                    [정의]:
                      /defined/?a=1&amp;b=2
                    """)
        ])
        let result = try site.check("--format", "github")
        let places = result.output.matches(of: /line=(\d+),col=(\d+).*?‘(.*?)’/).map { "\($0.1):\($0.2) \($0.3)" }
        #expect(places == ["8:10 /x/", "8:23 /x/", "10:11 /y_z/", "14:12 /t 1/", "19:3 /defined/?a=1&b=2"])
    }

    @Test("a link to a document's file comes with its address")
    func markdownFile() throws {
        try expectFindings(
            in: "[가](코덱스.md#소개-글)",
            """
            content/posts/b.md:7:5: error: the link ‘코덱스.md#소개-글’ names a document's file, which is not published
              7 | [가](코덱스.md#소개-글)
                |      ^
              hint: write `/posts/코덱스/#소개-글`; `site check --fix` fixes most of these

            """, counts: "1 error, 0 warnings, 0 notes")
    }

    @Test("a place that a page does not have is a warning")
    func anchor() throws {
        try expectFindings(
            in: "[가](/posts/코덱스/#소개글) [나](#없음)",
            """
            content/posts/b.md:7:5: warning: /posts/코덱스/ has no anchor ‘#소개글’
              7 | [가](/posts/코덱스/#소개글) [나](#없음)
                |      ^
              hint: did you mean `#소개-글`?
            content/posts/b.md:7:26: warning: /posts/b/ has no anchor ‘#없음’
              7 | [가](/posts/코덱스/#소개글) [나](#없음)
                |                                  ^

            """, counts: "0 errors, 2 warnings, 0 notes", status: 0)
    }

    @Test("turns, items and footnotes are places, too")
    func generatedAnchors() throws {
        let site = try TinySite([
            "content/digests/d.md": "---\ndate: 250502\nsource: a\n---\n\n## [1] 가\n\nURL: https://a.kr/1\n\n본문\n",
            "content/talks/t.md": "**제목**\n김 [00:01:04]: 글\n",
            "content/posts/b.md": finishedPost("나", body: "[가](/posts/d/#item-1) [나](/posts/t/#t-00-01-04)"),
        ])
        let result = try site.check("--format", "json")
        #expect(!result.output.contains("link-"))
    }

    @Test("a picture that is not there")
    func picture() throws {
        try expectFindings(
            in: "![그림](/images/chart.png) ![그림](a.png)",
            files: ["content/images/Chart.png": "x", "content/posts/a.png": "x"],
            """
            content/posts/b.md:7:7: error: there is no file ‘/images/chart.png’ in the site
              7 | ![그림](/images/chart.png) ![그림](a.png)
                |         ^
              hint: did you mean `/images/Chart.png`?

            """, counts: "1 error, 0 warnings, 0 notes")
    }

    @Test("links of raw HTML are followed where it is kept; they know no base path")
    func rawHTML() throws {
        let settings = "baseURL: https://b.kr/blog/\ntrusted: [.]\n"
        let body = """
            <p id="x">
            <a href="/blog/posts/코덱스/">가</a> <a href="/posts/코덱스/">나</a> <a href='#x'>다</a>
            <img alt="" src=none.png></p>

            글 <a href="https://b.kr/blog/posts/코덱스/">라</a> <a href="https://b.kr/other/">마</a>
            """
        try expectFindings(
            in: body, settings: settings,
            """
            content/posts/b.md:8:43: error: the link ‘/posts/코덱스/’ leads nowhere
              8 | …log/posts/코덱스/">가</a> <a href="/posts/코덱스/">나</a> <a href='#x'>…
                |                                     ^
              hint: did you mean `/blog/posts/코덱스/`?
            content/posts/b.md:9:17: error: there is no file ‘none.png’ in the site
              9 | <img alt="" src=none.png></p>
                |                 ^

            """, counts: "2 errors, 0 warnings, 0 notes")
    }

    @Test("addresses of the site itself are followed, bare or not")
    func own() throws {
        try expectFindings(
            in: "https://b.kr/blog/posts/코덱/ 글", settings: "baseURL: https://b.kr/blog/\n",
            """
            content/posts/b.md:7:1: error: the link ‘https://b.kr/blog/posts/코덱/’ leads nowhere
              7 | https://b.kr/blog/posts/코덱/ 글
                | ^

            """, counts: "1 error, 0 warnings, 0 notes")
    }

    @Test("front matter and settings lead somewhere, too")
    func fields() throws {
        let site = try TinySite([
            "site.yml": "title: 블로그\nsocialImage: /images/none.png\n",
            "content/posts/b.md": finishedPost(
                "나", "ogImage: /images/og.png\ncanonicalURL: http://localhost:4000/posts/c/"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/b.md:5:10: error: there is no file ‘/images/og.png’ in the site
                  5 | ogImage: /images/og.png
                    |          ^
                content/posts/b.md:6:15: error: there is no file ‘http://localhost:4000/posts/c/’ in the site
                  6 | canonicalURL: http://localhost:4000/posts/c/
                    |               ^
                site.yml:2:14: error: there is no file ‘/images/none.png’ in the site
                  2 | socialImage: /images/none.png
                    |              ^

                """, counts: "1 document checked, 3 errors, 0 warnings, 0 notes", status: 1)
    }

    @Test("a picture for link previews must be found from the document's folder or from the site's root")
    func relativeFields() throws {
        let site = try TinySite([
            "site.yml": "title: 블로그\nsocialImage: images/a.png\n", "content/images/a.png": "x",
            "content/posts/b.md": finishedPost("나", "ogImage: ../../images/a.png"),
            "content/posts/c.md": finishedPost("다", "ogImage: https:///a.png"),
            "content/posts/d.md": finishedPost("라", "ogImage: ../images/a.png"),
            "content/posts/e.md": finishedPost("마", "ogImage: /images/a.png"),
            "content/posts/f.md": finishedPost("바", "ogImage: //elsewhere.kr/a.png"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/b.md:5:10: error: there is no file ‘../../images/a.png’ in the site
                  5 | ogImage: ../../images/a.png
                    |          ^
                  hint: did you mean `/images/a.png`?
                content/posts/c.md:5:10: error: there is no file ‘https:///a.png’ in the site
                  5 | ogImage: https:///a.png
                    |          ^
                site.yml:2:14: error: there is no file ‘images/a.png’ in the site
                  2 | socialImage: images/a.png
                    |              ^
                  hint: did you mean `/images/a.png`?

                """, counts: "5 documents checked, 3 errors, 0 warnings, 0 notes", status: 1)
    }

    @Test("a link to a draft or to the future leads there one day")
    func unpublished() throws {
        try expectFindings(
            in: "[가](/posts/c/)", files: ["content/posts/c.md": finishedPost("다", "draft: true")],
            """
            content/posts/b.md:7:5: warning: the link ‘/posts/c/’ leads to content/posts/c.md, which is not \
            published yet
              7 | [가](/posts/c/)
                |      ^

            """, counts: "0 errors, 1 warning, 0 notes", status: 0)
    }

    @Test("a link to a former address comes with where it leads")
    func redirect() throws {
        try expectFindings(
            in: "[가](/old/) [나](/posts/코덱스/)", files: ["content/posts/c.md": finishedPost("다", "aliases: [/old/]")],
            """
            content/posts/b.md:7:5: note: the link ‘/old/’ leads to an old address, and from there to /posts/c/
              7 | [가](/old/) [나](/posts/코덱스/)
                |      ^
              hint: write `/posts/c/`

            """, counts: "0 errors, 0 warnings, 1 note", status: 0)
    }

    @Test("a document that has moved since the last build is known by both addresses")
    func moved() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", body: "[나](/posts/b/)"), "content/posts/b.md": finishedPost("나"),
        ])
        #expect(try site.build().status == 0)
        try site.write(finishedPost("나", "slug: bb"), to: "content/posts/b.md")
        let result = try site.check()
        #expect(result.errors.contains("content/posts/a.md:7:5: note: the link ‘/posts/b/’ leads to an old address"))
        #expect(result.errors.contains("content/posts/b.md: warning: "))
        #expect(result.status == 0)
    }

    @Test("a link to a document with errors is not reported: the document is")
    func failed() throws {
        try expectFindings(
            in: "[가](/posts/c/)", files: ["content/posts/c.md": "---\ntitle: [가\ndate: x\n---\n"],
            """
            content/posts/c.md:2:8: error: a value that starts with `[` needs quotes
              2 | title: [가
                |        ^
              hint: write the line as: title: "[가"
            content/posts/c.md:3:7: error: `date: x` is not a date
              3 | date: x
                |       ^
              hint: write `date: 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502

            """, counts: "2 errors, 0 warnings, 0 notes")
    }
}
