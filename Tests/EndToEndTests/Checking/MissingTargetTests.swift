import Foundation
import SiteTestSupport
import Testing

@Suite("missing targets in a build")
struct MissingTargetTests {
    /// A post about which a check says something of every kind that concerns links, and what they lead to.
    private static let files = [
        "site.yml": "baseURL: https://b.kr/blog/\nsocialImage: /images/none.png\ntrusted: [posts]\n",
        "content/posts/a.md": finishedPost(
            "가", "ogImage: /images/og.png",
            body: """
                ## 절

                [1](/posts/없음/) [2](b.md) [3](/posts/b/#없음) [4](#젤) [5](www.a.kr) [6](/posts/초안/)
                [7](/posts/예약/) [8]() ![9](none.png) [10](https://b.kr/blog/none/) [11][정의] [12](/옛/)
                [13](/posts/d/#item-2) [14](/posts/b/#절) [15](/posts/b/#here) [16](/posts/d/#item-1) [17](/posts/B/) [18](초안.md)

                [정의]: /images/Chart.PNG
                """),
        "content/posts/b.md": finishedPost("나", "aliases: [/옛/]", body: "## 절\n\n글<i id=\"here\"></i>"),
        "content/posts/초안.md": finishedPost("초안", "draft: true"),
        "content/posts/예약.md": finishedPost("예약", "date: 2030-01-01"),
        "content/posts/d.md":
            "---\ndate: 250502\nsource: a\ndescription: 설명\n---\n\n## [1] 가\n\nURL: https://a.kr/1\n\n본문\n",
        "content/images/chart.png": "그림",
    ]

    @Test("are warnings, word for word as a check says them, with a cache or without")
    func sameAsCheck() throws {
        let site = try TinySite(Self.files)
        let check = try site.check("--verbose").errors
        let expected = Self.withoutNotes(check).replacing(": error: ", with: ": warning: ")
        #expect(expected.components(separatedBy: ": warning: ").count - 1 == 16)
        try expectSuccess(of: site, messages: expected)
        // Nothing has changed.
        try expectSuccess(of: site, messages: expected)
        // Another document has.
        try site.write(
            finishedPost("나", "aliases: [/옛/]", body: "## 절\n\n다른 글<i id=\"here\"></i>"), to: "content/posts/b.md")
        try expectSuccess(of: site, messages: expected)
    }

    /// Messages without those of notes, each of which goes on in indented lines.
    private static func withoutNotes(_ messages: String) -> String {
        var isNote = false
        return messages.split(separator: "\n").filter { line in
            if !line.hasPrefix(" ") { isNote = line.contains(": note: ") }
            return !isNote
        }.map { $0 + "\n" }.joined()
    }

    @Test("are found where only the target has changed")
    func target() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", body: "[나](/posts/b/#절) ![그림](/c.png)"),
            "content/posts/b.md": TinySite.post("나", body: "## 절"), "content/c.png": "그림",
        ])
        let place = """
              6 | [나](/posts/b/#절) ![그림](/c.png)
                |      ^

            """
        let dead = "content/posts/a.md:6:5: warning: the link ‘/posts/b/#절’ leads nowhere\n" + place
        try site.write(TinySite.post("나", body: "## 다른 절"), to: "content/posts/b.md")
        try expectSuccess(of: site, messages: "content/posts/a.md:6:5: warning: /posts/b/ has no anchor ‘#절’\n" + place)
        try site.write(TinySite.post("나", "draft: true", body: "## 절"), to: "content/posts/b.md")
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:6:5: warning: the link ‘/posts/b/#절’ leads to content/posts/b.md, which is not published yet

                """ + place)
        try site.remove("content/posts/b.md")
        try expectSuccess(of: site, messages: dead)
        try site.write(TinySite.post("나", "slug: b", body: "## 절"), to: "content/posts/n.md")
        try expectSuccess(of: site)
        try site.remove("content/c.png")
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:6:24: warning: there is no file ‘/c.png’ in the site
                  6 | [나](/posts/b/#절) ![그림](/c.png)
                    |                            ^

                """)
    }

    @Test("are errors with `missing: error`, but for what a check only warns of")
    func error() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("missing: Error\n", to: "site.yml")
        try site.write(TinySite.post("가", body: "[나](/posts/b/) [다](#없음)"), to: "content/posts/a.md")
        let messages = """
            content/posts/a.md:6:5: error: the link ‘/posts/b/’ leads nowhere
              6 | [나](/posts/b/) [다](#없음)
                |      ^
            content/posts/a.md:6:20: warning: /posts/a/ has no anchor ‘#없음’
              6 | [나](/posts/b/) [다](#없음)
                |                      ^

            """
        try expectFailure(of: site, messages: messages, lastLine: "1 error, 1 warning; public is unchanged")
        let result = try site.build("--keep-going")
        #expect(result.errors.hasPrefix(messages) && result.status == 1)
        #expect(try site.published("posts/a/index.html").contains("href=\"/posts/b/\""))
    }

    @Test("the setting knows two words")
    func setting() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("missing: ignore\n", to: "site.yml")
        try expectFailure(
            of: site,
            messages: """
                site.yml:1:10: error: ‘ignore’ does not say how serious missing targets are
                  1 | missing: ignore
                    |          ^
                  hint: write `warning` or `error`

                """)
    }

    @Test("what leads somewhere needs no word, nor what settings that cannot be read hide")
    func alive() throws {
        let body = """
            ## 절

            [1](../b/) [2](/b%20c.txt) [3](#절) [4](#%EC%A0%88) [5](/posts/b) [6](/posts/b/index.html) [7](mailto:a@b.kr)
            [8](/옛/) [9](/tags/) [10](/rss.xml) ![11](그림.png) ![12](/posts/그림.png) [13](https://a.kr/none) [14](//a.kr/x)
            [18](/feed) [19](/old/가/나/) [20](/태그/AI)
            [15](/posts/a/#fn-1)[^1] [16](/posts/a/#content) [17](/posts/a/#top)

            [^1]: 주
            """
        let rules = "# 규칙\n/feed /rss.xml 301\n/old/* /posts/:splat\n/%ED%83%9C%EA%B7%B8/:name/ /tags/:name/\n"
        let picture = "그림.png".decomposedStringWithCanonicalMapping
        let files = [
            "content/posts/a.md": TinySite.post("가", body: body), "content/b c.txt": "글", "content/_redirects": rules,
            "content/posts/b.md": TinySite.post("나", "aliases: [/옛/]"), "content/posts/\(picture)": "그림",
        ]
        _ = try builtSite(files)
        let site = try TinySite(files)
        try site.write("permalink: /:slog/\n", to: "site.yml")
        #expect(try !site.build().errors.contains("leads nowhere"))
    }
}
