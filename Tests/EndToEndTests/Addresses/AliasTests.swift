import Foundation
import SiteTestSupport
import Testing

@Suite("aliases")
struct AliasTests {
    private func site(_ fields: String, settings: String = "") throws -> TinySite {
        try builtSite(["content/posts/새-글.md": TinySite.post("새 글 & <b>", fields), "site.yml": settings])
    }

    @Test("each makes a page that leads to the document, and is nothing else")
    func page() throws {
        let site = try site("aliases: [/old/path/]", settings: "title: 소식\nbaseURL: https://u.github.io/blog/\n")
        #expect(
            try site.published("old/path/index.html") == """
                <!doctype html>
                <html lang="ko">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>새 글 &amp; &lt;b&gt; | 소식</title>
                <meta name="robots" content="noindex">
                <link rel="canonical" href="https://u.github.io/blog/posts/%EC%83%88-%EA%B8%80/">
                <meta http-equiv="refresh" content="0; url=/blog/posts/%EC%83%88-%EA%B8%80/">
                </head>
                <body>
                <main>
                <h1>주소가 바뀌었습니다.</h1>
                <p><a href="/blog/posts/%EC%83%88-%EA%B8%80/">새 글 &amp; &lt;b&gt;</a></p>
                </main>
                </body>
                </html>

                """)
        for (path, bytes) in site.publishedTree where path != ".site-manifest" && !path.hasPrefix("old/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("old/path"), "\(path)")
        }
    }

    @Test("the page speaks the site's language")
    func language() throws {
        let site = try site("aliases: /old/", settings: "language: en\n")
        let page = try site.published("old/index.html")
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("<h1>This page has moved.</h1>"))
    }

    @Test(
        "are read however they are written",
        arguments: [
            ("aliases: /old/path/", "old/path/index.html"), ("aliases: /old/path", "old/path/index.html"),
            ("aliases: [/old/path.html]", "old/path.html"), ("aliases: [/old/index.html]", "old/index.html"),
            ("aliases: [/old/path.php]", "old/path.php/index.html"), ("aliases: [/옛/글/]", "옛/글/index.html"),
            ("aliases: [/%EC%98%9B/]", "옛/index.html"), ("aliases: [/\u{110B}\u{1168}\u{11BA}/]", "옛/index.html"),
            ("aliases: [old]", "posts/old/index.html"), ("aliases: [../old/]", "old/index.html"),
            ("aliases: [./old/]", "posts/old/index.html"), ("aliases: [//]", nil),
            ("aliases: [/a//b/]", "a/b/index.html"),
            ("aliases:\n  - /one/\n  - /old/", "old/index.html"), ("redirect_from: /old/", "old/index.html"),
            ("redirect_from: [old.html]", "old.html"), ("redirect_from:\n- old/a", "old/a/index.html"),
            ("aliases: [/old/, /old]", "old/index.html"),
        ] as [(String, String?)])
    func spelling(fields: String, path: String?) throws {
        guard let path else { return }
        #expect(try site(fields).isPublished(path))
    }

    @Test("an empty list asks for nothing", arguments: ["aliases:", "aliases: []", "aliases: \"\""])
    func none(fields: String) throws {
        let site = try site(fields)
        #expect(!site.publishedPages.values.contains { $0.contains("http-equiv") })
    }

    @Test("drafts have none")
    func draft() throws {
        let site = try builtSite([
            "content/a.md": TinySite.post("가"), "content/b.md": TinySite.post("나", "draft: true\naliases: /old/"),
        ])
        #expect(!site.isPublished("old"))
        try expectSuccess(of: site, "--drafts")
        #expect(site.isPublished("old/index.html"))
    }

    @Test("follow the document when its address or title changes")
    func follow() throws {
        let site = try site("aliases: /old/")
        try site.write(TinySite.post("다른 제목", "aliases: /old/\nslug: b"), to: "content/posts/새-글.md")
        _ = try site.build()
        let page = try site.published("old/index.html")
        #expect(page.contains("<p><a href=\"/posts/b/\">다른 제목</a></p>"))
        try site.write(TinySite.post("다른 제목", "slug: b"), to: "content/posts/새-글.md")
        _ = try site.build()
        #expect(!site.isPublished("old"))
    }

    @Test("a template of the blog's own may lay out the page")
    func template() throws {
        let site = try site("aliases: /old/")
        try site.write("{{targetURL}} {{canonicalURL}} {{heading}}\n", to: "templates/redirect.mustache")
        try expectSuccess(of: site)
        #expect(
            try site.published("old/index.html")
                == "/posts/%EC%83%88-%EA%B8%80/ http://localhost:4000/posts/%EC%83%88-%EA%B8%80/ 새 글 &amp; &lt;b&gt;\n")
    }

    @Test(
        "the document's own address needs none, and the page is built", arguments: ["/posts/a/", "/posts/a", "a"])
    func ownAddress(alias: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "aliases: [\(alias), /old/]")])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:4:11: warning: the alias /posts/a/ is the document's own address
                  4 | aliases: [\(alias), /old/]
                    |           ^
                  hint: delete the alias

                """)
        #expect(try site.published("posts/a/index.html").contains("<h1>가</h1>"))
        #expect(site.isPublished("old/index.html"))
    }

    @Test(
        "one that can be no page of the site fails the build at its place",
        arguments: [
            BadValue("/../old/", "the alias ‘/../old/’ leads out of the site", root),
            BadValue("../../old/", "the alias ‘../../old/’ leads out of the site", root),
            BadValue(
                "https://a.kr/old/?a=1", "the alias ‘https://a.kr/old/?a=1’ names a host",
                path),
            BadValue("//a.kr/old/", "the alias ‘//a.kr/old/’ names a host", path),
            BadValue("/old/?p", "the alias ‘/old/?p’ \(plain)", "write `/old/`"),
            BadValue(
                "\"/old#a\"", "the alias ‘/old#a’ \(plain)",
                "write `/old`, or `/old%23a` if the sign belongs to the name"),
            BadValue("/old/C#", "in the alias ‘/old/C#’, \(ends)", "write `/old/C%23`"),
            BadValue("/old/C#/a/", "in the alias ‘/old/C#/a/’, \(ends)", "write `/old/C%23/a/`"),
            BadValue("/왜?/", "in the alias ‘/왜?/’, \(ends)", "write `/왜%3F/`"),
            BadValue("/왜?-그랬나", "in the alias ‘/왜?-그랬나’, \(ends)", "write `/왜%3F-그랬나`"),
            BadValue("\"/old/#a\"", "the alias ‘/old/#a’ \(plain)", "write `/old/`"),
            BadValue("https://a.kr/?p=1", "the alias ‘https://a.kr/?p=1’ names a host", "write only its path: `/?p=1`"),
            BadValue("https://a.kr/posts/a/", "the alias ‘https://a.kr/posts/a/’ names a host", usable),
            BadValue(
                "/.git/",
                "the alias ‘/.git/’ cannot be an address: the slug ‘.git’ starts with a dot, and web servers "
                    + "hide such names", usable),
            BadValue(
                "/a%2Fb/", "the alias ‘/a%2Fb/’ cannot be an address: the slug ‘a/b’ contains a path separator",
                usable),
            BadValue("/posts/b/", "the alias /posts/b/ is already the address of content/posts/b.md", taken),
            BadValue("/tags/", "the alias /tags/ is already the address of the list of tags", taken),
            BadValue("/", "the alias / is already the address of the home page", taken),
            BadValue("/alt.html", "the alias /alt.html is already the address of content/alt.html", taken),
            BadValue(
                "/alt.html/a/", "alt.html would be both a file and the folder that holds content/posts/a.md",
                "rename one of them"),
        ])
    func bad(alias: BadValue) throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나"),
            "content/alt.html": "옛날",
        ])
        try site.write(TinySite.post("가", "aliases:\n  - \(alias.written)"), to: "content/posts/a.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/a.md:5:5: error: \(alias.message)
                  5 |   - \(alias.written)
                    |     ^
                  hint: \(alias.hint)

                """)
    }

    @Test("two documents with one are an error of the newer one")
    func shared() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", "pubDatetime: 2025-05-01\naliases: [/old]")])
        try site.write(TinySite.post("나", "aliases: [/x/, /old/]"), to: "content/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/b.md:4:16: error: the alias /old/ is also an alias of content/a.md
                  4 | aliases: [/x/, /old/]
                    |                ^
                  hint: delete it in one of the two

                """)
        let result = try site.build("--keep-going")
        #expect(result.status == 1)
        #expect(try site.published("old/index.html").contains("href=\"/posts/a/\""))
    }

    @Test(
        "in Korean, too",
        arguments: [
            ("/../x/", "‘/../x/’ 별칭이 사이트 밖을 가리킵니다", "사이트 맨 위부터 쓰세요: `/x`"),
            ("\"/x/#a\"", "별칭에는 `?`와 `#`을 쓸 수 없습니다: ‘/x/#a’", "`/x/`라고 쓰세요"),
            ("/C#", "별칭 ‘/C#’에서 `#`이나 `?`는 경로의 끝을 뜻합니다", "`/C%23`라고 쓰세요"),
            ("https://a.kr/x/", "별칭 ‘https://a.kr/x/’에 호스트 이름이 있습니다", "경로만 쓰세요: `/x/`"),
            ("/tags/", "별칭 /tags/의 자리에는 이미 다른 것이 있습니다: 태그 목록", "별칭을 지우거나, 그 자리에 있는 것의 주소를 바꾸세요"),
        ])
    func korean(alias: String, message: String, hint: String) throws {
        let site = try TinySite(["content/a.md": TinySite.post("가", "aliases:\n  - \(alias)")])
        let result = try site.build("--lang", "ko")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                content/a.md:5:5: 오류: \(message)
                  5 |   - \(alias)
                    |     ^
                  힌트: \(hint)
                site: 오류 1개, public 폴더는 그대로입니다

                """)
    }

    @Test("anything but a list fails the build")
    func mapping() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가")])
        try site.write(TinySite.post("가", "aliases: {a: b}"), to: "content/a.md")
        try expectFailure(
            of: site,
            messages: """
                content/a.md:4:10: error: `aliases` must be a list of texts
                  4 | aliases: {a: b}
                    |          ^
                  hint: write `aliases: [/old/]`

                """)
    }

    @Test("one that differs from the document's address in case alone is a warning")
    func caseAlone() throws {
        let site = try TinySite(["content/posts/about.md": TinySite.post("가", "aliases: /Posts/About/")])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/about.md:4:10: warning: /Posts/About/ differs only in case from the address of \
                content/posts/about.md
                  4 | aliases: /Posts/About/
                    |          ^
                  hint: rename one: some file systems and hosts do not tell them apart

                """)
    }

    private static let root = "write it from the site's root: `/old`"
    private static let path = "write only its path: `/old/`"
    private static let plain = "has a query or a fragment, which static pages cannot have"
    private static let ends = "`#` or `?` ends the path of an address"
    private static let taken = "delete the alias, or change the address of what is there"
    private static let usable = "delete it, or write an address that a page can have, such as `/old/`"
}
