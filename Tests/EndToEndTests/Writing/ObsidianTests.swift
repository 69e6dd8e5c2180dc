import SiteTestSupport
import Testing

@Suite("documents that were written in Obsidian")
struct ObsidianTests {
    private static let settings = "obsidian: true\n"

    @Test("link to each other by title, file name, slug and path")
    func links() throws {
        let site = try builtSite([
            "site.yml": Self.settings,
            "content/posts/a.md": TinySite.post("가", body: "[[나]] [[b]] [[둘|이름]] [[posts/b#절 하나]]\n\n[[일지/c.md|다]]"),
            "content/posts/일지/c.md": TinySite.post("다", "slug: three"), "content/posts/c.md": TinySite.post("라"),
            "content/posts/b.md": TinySite.post("나", "slug: 둘", body: "## 절 하나\n\n글"),
        ])
        let address = "/posts/%EB%91%98/"
        #expect(
            try site.published("posts/a/index.html").contains(
                "<p><a href=\"\(address)\">나</a> <a href=\"\(address)\">b</a> <a href=\"\(address)\">이름</a> "
                    + "<a href=\"\(address)#%EC%A0%88-%ED%95%98%EB%82%98\">posts/b &gt; 절 하나</a></p>\n"
                    + "<p><a href=\"/posts/three/\">다</a></p>"))
    }

    @Test("link to where a document is now, also from pages that have not changed")
    func moved() throws {
        let site = try builtSite([
            "site.yml": Self.settings, "content/posts/a.md": TinySite.post("가", body: "[[나]]"),
            "content/posts/b.md": TinySite.post("나", "slug: one"),
        ])
        try site.write(TinySite.post("나", "slug: two\naliases: [/posts/one/]"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html").contains("<a href=\"/posts/two/\">나</a>"))
        #expect(try site.published("rss.xml").contains("/posts/two/"))
        try expectSameAsNew(site)
    }

    @Test("that name no document, or several, say so in builds and checks")
    func nowhere() throws {
        let site = try TinySite([
            "site.yml": Self.settings,
            "content/posts/a.md": finishedPost("가", body: "글\n글 [[없음]] [[나]]"),
            "content/posts/b.md": finishedPost("나"), "content/posts/c.md": finishedPost("나"),
        ])
        let messages = """
            content/posts/a.md:8:3: warning: no document has the title, file name or slug ‘없음’, so this is not a link
              8 | 글 [[없음]] [[나]]
                |    ^
              hint: write the title of a document; to show the brackets, write `\\[[`
            content/posts/a.md:8:10: warning: several documents are called ‘나’, so this is not a link: posts/b, posts/c
              8 | 글 [[없음]] [[나]]
                |             ^
              hint: write its path: `[[posts/b|나]]`

            """
        try expectSuccess(of: site, messages: messages)
        #expect(try site.published("posts/a/index.html").contains("<a>없음</a> <a>나</a>"))
        #expect(try SiteBinary.run(["check"], in: site.root).errors.contains(messages))
    }

    @Test("that name a draft say so")
    func drafts() throws {
        let site = try TinySite([
            "site.yml": Self.settings, "content/posts/a.md": finishedPost("가", body: "글 [[초안 글]] [[c]]"),
            "content/posts/b.md": TinySite.post("초안 글", "draft: true"),
            "content/posts/c.md": TinySite.post("다", "draft: true"),
        ])
        let line = "  7 | 글 [[초안 글]] [[c]]\n    |    "
        let messages = """
            content/posts/a.md:7:3: warning: ‘초안 글’ is content/posts/b.md, which is not published yet, so this is not a link
            \(line)^
            content/posts/a.md:7:12: warning: ‘c’ is content/posts/c.md, which is not published yet, so this is not a link
            \(line)            ^

            """
        try expectSuccess(of: site, messages: messages)
        #expect(try SiteBinary.run(["check"], in: site.root).errors.contains(messages))
    }

    @Test("are warned of by checks where they lead to headings that are not there")
    func headings() throws {
        let site = try TinySite([
            "site.yml": Self.settings,
            "content/posts/a.md": finishedPost("가", body: "글 [[나#없는 절]] [[나#절]] [[#여기]]"),
            "content/posts/b.md": finishedPost("나", body: "## 절\n\n글"),
        ])
        let errors = try SiteBinary.run(["check"], in: site.root).errors
        #expect(errors.contains("content/posts/a.md:7:3: warning: /posts/b/ has no anchor ‘#없는-절’"))
        #expect(errors.contains("content/posts/a.md:7:22: warning: /posts/a/ has no anchor ‘#여기’"))
        #expect(!errors.contains("‘#절’"))
    }

    @Test("show pictures wherever they are, and follow those that move")
    func pictures() throws {
        let picture = "<svg width=\"600\" height=\"400\"></svg>"
        let site = try builtSite([
            "site.yml": Self.settings, "content/posts/a.md": TinySite.post("가", body: "![[b.svg|300]]"),
            "content/첨부/b.svg": picture,
        ])
        #expect(
            try site.published("posts/a/index.html").contains(
                "<img src=\"/%EC%B2%A8%EB%B6%80/b.svg\" alt=\"b\" width=\"300\" height=\"200\""))
        try site.remove("content/첨부/b.svg")
        try site.write(picture, to: "content/images/b.svg")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html").contains("<img src=\"/images/b.svg\""))
        try expectSameAsNew(site)
    }

    @Test("are warned of where the site is no vault, and what is between %% is published nowhere")
    func noVault() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", body: "[[나]] ![[나.png]] ==다== %%비밀%%\n\n## 라 %%비밀%%")
        ])
        let line = "  6 | [[나]] ![[나.png]] ==다== %%비밀%%\n    | "
        let hints = Self.hints
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:6:1: warning: `[[나]]` is not a link here; the page shows it as text
                \(line)^
                \(hints.link)
                content/posts/a.md:6:7: warning: `![[나.png]]` is not a picture here; the page shows it as text
                \(line)       ^
                \(hints.embed)
                content/posts/a.md:6:18: warning: `==` highlights nothing here; the page shows it as text
                \(line)                   ^
                \(hints.highlight)
                content/posts/a.md:6:24: warning: the comment between `%%` and `%%` is left out
                \(line)                          ^
                \(hints.comment)
                content/posts/a.md:8:6: warning: the comment between `%%` and `%%` is left out
                  8 | ## 라 %%비밀%%
                    |       ^
                \(hints.comment)

                """)
        let secret = Array("비밀".utf8)
        for (name, bytes) in site.publishedTree {
            #expect(bytes.firstRange(of: secret) == nil, "\(name)")
        }
    }

    @Test("of sounds, films and other files lead to them, and say what to write where the site is no vault")
    func attachments() throws {
        let body = "![[녹음.m4a]]\n\n![[영상.MP4|보기]]\n\n![[문서.hwp]]\n\n![[나]]"
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", body: body), "content/posts/b.md": TinySite.post("나"),
            "content/f/녹음.m4a": "x", "content/f/영상.mp4": "x", "content/f/문서.hwp": "x",
        ])
        let errors = try site.build().errors
        #expect(errors.contains("warning: `![[녹음.m4a]]` shows nothing here; the page has it as text\n"))
        for markdown in ["[녹음.m4a](/f/녹음.m4a)", "[보기](/f/영상.mp4)", "[문서.hwp](/f/문서.hwp)", "[나](/posts/b/)"] {
            #expect(errors.contains("hint: write `\(markdown)`, or set `obsidian: true`"), "\(errors)")
        }
        try site.write("obsidian: true\n", to: "site.yml")
        try expectSuccess(of: site)
        let page = try site.published("posts/a/index.html")
        for link in [">녹음.m4a</a>", ">보기</a>", ">문서.hwp</a>", "<a href=\"/posts/b/\">나</a>"] {
            #expect(page.contains(link), "\(page)")
        }
        try site.remove("content/f/녹음.m4a")
        #expect(try site.build().errors.contains("warning: there is no file ‘녹음.m4a’ in `content`\n"))
    }

    @Test("publish no comments of their titles, descriptions and addresses")
    func titles() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("'%%비밀%% 제목'", "description: '글 %%비밀%% 하나'")
        ])
        let warning = "content/posts/a.md: warning: the comment between `%%` and `%%` is left out\n"
        try expectSuccess(of: site, messages: warning + "\(Self.hints.comment)\n" + warning + "\(Self.hints.comment)\n")
        #expect(try site.published("posts/a/index.html").contains("<h1>제목</h1>"))
        let secret = Array("비밀".utf8)
        for (name, bytes) in site.publishedTree {
            #expect(bytes.firstRange(of: secret) == nil, "\(name)")
        }
    }

    private static let hints = (
        link:
            "  hint: link to a page in Markdown, or set `obsidian: true` in site.yml if the blog is written in Obsidian; to show "
            + "the brackets, write `\\[[`",
        embed:
            "  hint: show a picture in Markdown, or set `obsidian: true` in site.yml if the blog is written in Obsidian; to show "
            + "the brackets, write `!\\[[`",
        highlight: "  hint: write `**다**`, or set `obsidian: true` in site.yml; to show the signs, write `\\==`",
        comment:
            "  hint: set `obsidian: true` in site.yml if it is a comment of Obsidian; to show the signs, write `\\%%`"
    )

    @Test("are shown the Markdown to write where it is known what they mean, with a cache, too")
    func markdown() throws {
        let site = try TinySite([
            "site.yml": "baseURL: https://a.kr/blog/\n",
            "content/posts/a.md": TinySite.post("가", body: "[[나]] [[b#절 하나|이름]] ![[그림 (1).png|설명]] [[둘]]"),
            "content/posts/b.md": TinySite.post("나"), "content/posts/c.md": TinySite.post("둘"),
            "content/posts/d.md": TinySite.post("둘"), "content/첨부/그림 (1).png": "png",
        ])
        for _ in 1...2 {
            let errors = try site.build().errors
            for markdown in ["[나](/posts/b/)", "[이름](/posts/b/#절-하나)", "![설명](/첨부/그림%20%281%29.png)"] {
                #expect(errors.contains("hint: write `\(markdown)`, or set `obsidian: true`"), "\(errors)")
            }
            #expect(errors.contains(Self.hints.link), "\(errors)")
            try site.write(TinySite.post("다"), to: "content/posts/e.md")
        }
        #expect(try site.check().errors.contains("hint: write `[나](/posts/b/)`, or set"))
    }

    @Test("keep their line breaks where the site or the document says so")
    func lineBreaks() throws {
        let site = try builtSite([
            "site.yml": "lineBreaks: keep\n", "content/posts/a.md": TinySite.post("가", body: "나\n다"),
            "content/posts/b.md": TinySite.post("나", "lineBreaks: join", body: "나\n다"),
        ])
        #expect(try site.published("posts/a/index.html").contains("<p>나<br />\n다</p>"))
        #expect(try site.published("posts/b/index.html").contains("<p>나\n다</p>"))
        #expect(try SiteBinary.run(["render", "content/posts/a.md"], in: site.root).output == "<p>나<br />\n다</p>\n")
    }

    @Test("cannot keep line breaks in any other way")
    func unknownLineBreaks() throws {
        try expectFailure(
            of: try TinySite(["content/posts/a.md": TinySite.post("가", "lineBreaks: hard")]),
            messages: """
                content/posts/a.md:4:13: error: `lineBreaks` cannot be ‘hard’
                  4 | lineBreaks: hard
                    |             ^
                  hint: write `keep` to show single line ends as line breaks, or `join`

                """)
    }
}
