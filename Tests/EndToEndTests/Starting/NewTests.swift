import Foundation
import SiteTestSupport
import Testing

@Suite("site new")
struct NewTests {
    private let site: TinySite

    init() throws {
        site = try TinySite(["site.yml": "title: 블로그\n"])
        try site.makeFolder("content")
    }

    private func new(_ arguments: String...) throws -> SiteBinary.Result {
        try SiteBinary.run(["new"] + arguments, in: site.root)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try site.folder.read(path), as: UTF8.self)
    }

    private func expectCleanBuild(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
        let result = try site.build(arguments)
        #expect(result.status == 0, sourceLocation: sourceLocation)
        #expect(result.errors.isEmpty, sourceLocation: sourceLocation)
    }

    @Test("a post")
    func post() throws {
        let result = try new(
            "새 모델: 첫인상", "--date", "2025. 5. 2. 오후 1:40", "--tag", "AI", "--tag", "yes", "--tag", "ai", "--featured")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output == "content/posts/새-모델-첫인상.md\n")
        #expect(
            try text("content/posts/새-모델-첫인상.md") == """
                ---
                title: "새 모델: 첫인상"
                pubDatetime: 2025-05-02T13:40:00+09:00
                tags:
                  - AI
                  - "yes"
                featured: true
                ---


                """)
        try expectCleanBuild()
        #expect(site.isPublished("posts/새-모델-첫인상/index.html"))
        #expect(site.isPublished("tags/yes/index.html"))
    }

    @Test("a digest with a title")
    func digest() throws {
        let result = try new("오늘의 소식", "--kind", "digest", "--date", "2025-05-02")
        #expect(result.output == "content/digests/2025-05-02-오늘의-소식.md\n")
        #expect(
            try text("content/digests/2025-05-02-오늘의-소식.md") == """
                ---
                title: 오늘의 소식
                kind: digest
                date: 2025-05-02
                ---

                ## [1] 첫 소식의 제목

                URL: https://example.com/2025-05-02/1

                소식의 내용을 적습니다.

                """)
        try expectCleanBuild()
        let page = try site.published("posts/2025-05-02-오늘의-소식/index.html")
        #expect(page.contains("<article class=\"digest\""))
        #expect(page.contains("id=\"item-1\""))
    }

    @Test("a digest that is called by its source and day, as crawlers write them")
    func digestOfSource() throws {
        let result = try new("--kind", "digest", "--source", "aitimes", "--date", "2025-05-02T00:10:00+09:00")
        #expect(result.output == "content/digests/2025-05-02-aitimes.md\n")
        #expect(
            try text("content/digests/2025-05-02-aitimes.md").hasPrefix(
                "---\ndate: 2025-05-02\nsource: aitimes\n---\n\n## [1] "))
        try expectCleanBuild()
        let page = try site.published("posts/2025-05-02-aitimes/index.html")
        #expect(page.contains("<article class=\"digest\""))
        #expect(page.contains("<title>aitimes 2025년 5월 2일 금요일"))
    }

    @Test("a transcript")
    func transcript() throws {
        let result = try new("작은 모델 좌담", "--kind", "transcript", "--date", "2025-05-02T13:40:00Z")
        #expect(result.output == "content/transcripts/작은-모델-좌담.md\n")
        #expect(
            try text("content/transcripts/작은-모델-좌담.md") == """
                ---
                title: 작은 모델 좌담
                kind: transcript
                pubDatetime: 2025-05-02T22:40:00+09:00
                ---

                **첫 대목**

                진행자 [00:00:00]: 첫 발언을 적습니다.
                손님 [00:00:30]: 다음 발언을 적습니다.

                """)
        try expectCleanBuild()
        let page = try site.published("posts/작은-모델-좌담/index.html")
        #expect(page.contains("<article class=\"transcript\""))
        #expect(page.contains("id=\"t-00-00-30\""))
        #expect(page.contains("첫 대목</h2>"))
    }

    @Test("a page")
    func page() throws {
        let result = try new("소개", "--kind", "page", "--slug", "about")
        #expect(result.output == "content/pages/about.md\n")
        #expect(try text("content/pages/about.md") == "---\ntitle: 소개\nslug: about\n---\n\n")
        try expectCleanBuild()
        #expect(site.isPublished("about/index.html"))
    }

    @Test("a site in English gets its first lines in English")
    func english() throws {
        try site.write("language: en\n", to: "site.yml")
        _ = try new("Talk", "--kind", "transcript", "--date", "2025-05-02")
        #expect(try text("content/transcripts/Talk.md").hasSuffix("Guest [00:00:30]: What is said next.\n"))
    }

    @Test("without a date it is published now, in the site's zone")
    func now() throws {
        try site.write("timeZone: America/New_York\n", to: "site.yml")
        let before = Int(Date().timeIntervalSince1970)
        _ = try new("지금")
        let after = Int(Date().timeIntervalSince1970)
        let match = try #require(try text("content/posts/지금.md").firstMatch(of: /pubDatetime: (\S+-0[45]:00)\n/))
        let written = try Date(String(match.1), strategy: .iso8601)
        #expect((before...after).contains(Int(written.timeIntervalSince1970)))
        #expect(try SiteBinary.run(["build"], in: site.root).errors.isEmpty)
        #expect(site.isPublished("posts/지금/index.html"))
    }

    @Test("a draft stays out of the site")
    func draft() throws {
        _ = try new("덜 쓴 글", "--draft", "--date", "2025-05-02")
        #expect(try text("content/posts/덜-쓴-글.md").contains("\ndraft: true\n---\n"))
        try expectCleanBuild()
        #expect(!site.isPublished("posts/덜-쓴-글/index.html"))
        try expectCleanBuild("--drafts")
        #expect(site.isPublished("posts/덜-쓴-글/index.html"))
    }

    @Test("the root comes before the path, and content may be a link", arguments: ["blog", "blog/"])
    func root(named root: String) throws {
        try site.makeFolder("elsewhere")
        try site.link("blog/content", to: "../elsewhere")
        let result = try new("글", "--root", root)
        #expect(result.output == "blog/content/posts/글.md\n")
        #expect(site.exists("elsewhere/posts/글.md"))
    }

    @Test("names are NFC, and without what keeps a file from being published or copied to Windows")
    func names() throws {
        let cases = [
            ("\u{1112}\u{1161}\u{11AB}글", "한글"), ("_init_ 함수", "init_-함수"), ("A | B <C>", "A-B-C"), (".NET", "NET"),
            ("2025-05-02 회고", "2025-05-02-회고"), ("C++ 입문", "C++-입문"), ("🎉", "🎉"), ("가 - 나", "가-나"),
        ]
        for (title, name) in cases {
            let result = try new(title, "--date", "2025-05-02")
            #expect(result.output == "content/posts/\(name).md\n")
            #expect(result.output.unicodeScalars.elementsEqual("content/posts/\(name).md\n".unicodeScalars))
        }
        #expect(try new("?!…", "--date", "2025-05-02").output == "content/posts/post-2025-05-02.md\n")
        try expectCleanBuild()
    }

    @Test("a title may be longer than a name")
    func longTitle() throws {
        let title = String(repeating: "아주 긴 제목 ", count: 60)
        let result = try new(title, "--kind", "digest", "--date", "2025-05-02")
        #expect(result.status == 0)
        #expect(result.output.utf8.count < 230)
        try expectCleanBuild()
    }

    @Test("nothing is overwritten")
    func existing() throws {
        try site.write("mine", to: "content/posts/글.md")
        let result = try new("글")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "content/posts/글.md: error: already exists; nothing was written\n")
        #expect(try text("content/posts/글.md") == "mine")
    }

    @Test("an address that another document has", arguments: ["taken", "Taken"])
    func taken(slug: String) throws {
        try site.write(TinySite.post("가", "slug: taken"), to: "content/notes/a.md")
        let result = try new("나", "--slug", slug)
        #expect(result.status == 1)
        #expect(
            result.errors == """
                site: error: content/notes/a.md already has the address /posts/\(slug)/; nothing was written
                  hint: choose another address with --slug

                """)
        #expect(!site.exists("content/posts"))
    }

    @Test("an address that every site has for itself", arguments: ["tags", "Archives", "rss.xml"])
    func generated(slug: String) throws {
        let result = try new("나", "--kind", "page", "--slug", slug)
        #expect(result.status == 1)
        #expect(
            result.errors == """
                site: error: every site uses the address /\(slug)/ itself; nothing was written
                  hint: choose another address with --slug

                """)
        #expect(!site.exists("content/pages"))
    }

    @Test("an address that another document had")
    func takenByAlias() throws {
        try site.write(TinySite.post("가", "aliases: [/posts/old/]"), to: "content/a.md")
        let result = try new("나", "--slug", "old")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("site: error: content/a.md already has the address /posts/old/; "))
    }

    @Test("the same name on another day is another address where addresses carry the day")
    func permalink() throws {
        try site.write("permalink: /:year/:month/:day/:slug/\n", to: "site.yml")
        try site.write(TinySite.post("가", "slug: same"), to: "content/a.md")
        #expect(try new("나", "--slug", "same", "--date", "2025-05-02").status == 1)
        #expect(try new("나", "--slug", "same", "--date", "2025-05-03").status == 0)
        try expectCleanBuild()
    }

    @Test("a link below content is not followed")
    func link() throws {
        try site.makeFolder("elsewhere")
        try site.link("content/posts", to: "../elsewhere")
        let result = try new("글")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("content/posts: error: is a symbolic link; nothing was written\n"))
        #expect(site.folder.tree("elsewhere").isEmpty)
    }

    @Test("settings with errors")
    func settings() throws {
        try site.write("timeZone: Mars/Olympus\n", to: "site.yml")
        let result = try new("글")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("site.yml:1:11: error: there is no time zone ‘Mars/Olympus’\n"))
        #expect(!site.exists("content/posts"))
    }

    @Test("no content folder, and no root")
    func noContent() throws {
        try site.remove("content")
        let result = try new("글")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("site: error: there is no folder `content`\n  hint: "))
        #expect(try new("글", "--root", "nowhere").errors.hasPrefix("nowhere: error: there is no such folder\n"))
    }
}
