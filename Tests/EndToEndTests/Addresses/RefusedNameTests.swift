import SiteTestSupport
import Testing

@Suite("names that hosts refuse")
struct RefusedNameTests {
    @Test("no address of the program's own has one")
    func addresses() throws {
        let site = try builtSite([
            "content/posts/왜? C# 인가.md": TinySite.post(
                "시샵", "tags: [C#, C, C++, .NET, Q&A, ＡＩ, AI, '#LLM', 'Inc.']\nauthor: 'C# 팀?'"),
            "content/posts/50% 할인: \"오늘\".md": TinySite.post("할인", "tags: [AI]"),
            "content/pages/C# 노트/안내....md": "---\ntitle: 안내\n---\n본문\n",
            "content/digests/a.md": "---\nsource: 'A?B'\ndate: 2025-05-02\ntitle: 다이제스트\n---\n본문\n",
        ])
        let paths = site.publishedTree.keys
        #expect(paths.allSatisfy { $0.allSatisfy { !"#?%\\:*\"<>|".contains($0) } })
        #expect(!paths.contains { $0.contains("./") || $0.contains(" /") })
        for page in [
            "posts/왜-c-sharp-인가", "posts/50-할인-오늘", "c-sharp 노트/안내", "tags/c", "tags/c++", "tags/c-sharp", "tags/-net",
            "tags/q&a",
            "tags/ai", "tags/llm", "tags/inc", "authors/c-sharp-팀", "sources/a-b",
        ] {
            #expect(site.isPublished(page + "/index.html"), "\(page)")
        }
        #expect(site.isPublished("tags/c-sharp/rss.xml"))
        #expect(cards(on: try site.published("tags/ai/index.html")).count == 2)
        #expect(try site.published("tags/index.html").contains(">#AI <small>2</small>"))
    }

    @Test("a slug with one is used without it, and says so")
    func slug() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "slug: C#은 왜?")])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:4:7: warning: the slug ‘C#은 왜?’ has what hosts refuse in names of files: `#`, `?`
                  4 | slug: C#은 왜?
                    |       ^
                  hint: write `slug: c-sharp은 왜`

                """)
        #expect(site.isPublished("posts/c-sharp은 왜/index.html"))
    }

    @Test("a copied file with one is a warning, and an error where the host refuses the deployment")
    func copies() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "content/img/그림#1.png": "x", "content/C# 사진/a.png": "x",
            "content/C# 사진/b.png": "x", "content/a:b.txt": "x", "templates/assets/c?.png": "x",
        ])
        try expectSuccess(
            of: site,
            messages: """
                content/C# 사진: warning: the name ‘C# 사진’ has what some hosts and systems refuse: `#`
                  hint: rename it to ‘c-sharp 사진’, here and in links to it
                content/a:b.txt: warning: the name ‘a:b.txt’ has what some hosts and systems refuse: `:`
                  hint: rename it to ‘a-b.txt’, here and in links to it
                content/img/그림#1.png: warning: the name ‘그림#1.png’ has what some hosts and systems refuse: `#`
                  hint: rename it to ‘그림-1.png’, here and in links to it
                templates/assets/c?.png: warning: the name ‘c?.png’ has what some hosts and systems refuse: `?`
                  hint: rename it to ‘c.png’, here and in links to it

                """)
        try site.remove("templates/assets/c?.png")
        try site.write("hosting: netlify\n", to: "site.yml")
        try expectFailure(
            of: site,
            messages: """
                content/C# 사진: error: Netlify deploys no site with a file like ‘C# 사진’, whose name has `#`
                  hint: rename it to ‘c-sharp 사진’, here and in links to it
                content/a:b.txt: warning: the name ‘a:b.txt’ has what some hosts and systems refuse: `:`
                  hint: rename it to ‘a-b.txt’, here and in links to it
                content/img/그림#1.png: error: Netlify deploys no site with a file like ‘그림#1.png’, whose name has `#`
                  hint: rename it to ‘그림-1.png’, here and in links to it

                """, lastLine: "2 errors, 1 warning; public is unchanged")
        let result = try site.build(["--keep-going"])
        #expect(result.status == 1)
        #expect(site.isPublished("posts/a/index.html") && site.isPublished("a:b.txt"))
        #expect(!site.isPublished("img/그림#1.png") && !site.isPublished("C# 사진"))
    }

    @Test("an alias with one is a rule for the host, never a file")
    func aliases() throws {
        let post = TinySite.post("가", "aliases: [/p/c%23/, '/p/왜%3F/', /p/a%5Cb/, '/p/a:b*/', /ok/]")
        let site = try TinySite(["content/posts/a.md": post, "site.yml": "hosting: netlify\n"])
        try expectSuccess(of: site)
        #expect(
            try site.published("_redirects") == """
                /p/c%23/ /posts/a/ 301!
                /p/%EC%99%9C%3F/ /posts/a/ 301!
                /p/a%5Cb/ /posts/a/ 301!
                /p/a%3Ab%2A/ /posts/a/ 301!
                /ok/ /posts/a/ 301!

                """)
        #expect(!site.isPublished("p"))
        try site.write("", to: "site.yml")
        try site.write(TinySite.post("가", "aliases: [/p/c%23/, /ok/]"), to: "content/posts/a.md")
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:4:11: note: nothing redirects from the alias /p/c#/: hosts refuse a page whose name has `#`
                  4 | aliases: [/p/c%23/, /ok/]
                    |           ^
                  hint: delete it, or set `hosting` if the host reads `_redirects`

                """)
        #expect(!site.isPublished("p") && site.isPublished("ok/index.html"))
    }

    @Test("a renamed file takes no name that is there, or given already")
    func freeNames() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "content/img/그림#1.png": "x", "content/img/그림-1.PNG": "x",
            "content/img/그림?1.png": "x", "content/C#/a.png": "x", "content/c-sharp/b.png": "x",
            "content/글?.md.png": "x",
        ])
        let hints = try site.build().errors.split(separator: "\n").filter { $0.contains("hint:") }
        #expect(
            hints == [
                "  hint: rename it to ‘c-sharp-2’, here and in links to it",
                "  hint: rename it to ‘그림-1-2.png’, here and in links to it",
                "  hint: rename it to ‘그림-1-3.png’, here and in links to it",
                "  hint: rename it to ‘글.md.png’, here and in links to it",
            ])
    }

    @Test("a link to a file whose name has one is told how to write it")
    func linksToFiles() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post(
                "가", body: "![가](<그림 #1.png>) ![나](뭐?.png)\n\n[다](/x/C#.pdf) [라](/x/F#.pdf)"),
            "content/posts/그림 #1.png": "x", "content/posts/뭐?.png": "x", "content/x/C#.pdf": "x",
        ])
        let errors = try site.build().errors
        for spelled in ["그림%20%231.png", "뭐%3F.png", "/x/C%23.pdf"] {
            #expect(errors.contains("  hint: write `\(spelled)`, or rename the file and the link to it\n"), "\(errors)")
        }
        #expect(errors.contains("in ‘뭐?.png’, `#` or `?` ends the name of the file, so that browsers do not find it\n"))
        #expect(errors.contains("the link ‘/x/F#.pdf’ leads nowhere\n"))
    }

    @Test("an alias with a query is a rule of Netlify, and elsewhere a note")
    func queries() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "aliases: [/?p=12, '/view?id=1&lang=한 글', /ok/]"),
            "content/posts/b.md": TinySite.post("나", "aliases: ['/view?id=2']"),
            "site.yml": "baseURL: https://u.github.io/blog/\nhosting: netlify\n",
        ])
        try expectSuccess(of: site)
        let rules = try site.published("_redirects").split(separator: "\n").map(String.init)
        #expect(
            Set(rules) == [
                "/blog/ p=12 /blog/posts/a/ 301!", "/blog/view/ id=1 lang=%ED%95%9C%20%EA%B8%80 /blog/posts/a/ 301!",
                "/blog/view/ id=2 /blog/posts/b/ 301!", "/blog/ok/ /blog/posts/a/ 301!",
            ])
        #expect(!site.isPublished("view") && site.isPublished("ok/index.html"))
        try expectSameAsNew(site)
        try site.write("hosting: cloudflare\n", to: "site.yml")
        try site.write(TinySite.post("가"), to: "content/posts/a.md")
        try expectSuccess(
            of: site,
            messages: """
                content/posts/b.md:4:11: note: nothing redirects from the alias /view/?id=2: only Netlify has rules for what follows `?`
                  4 | aliases: ['/view?id=2']
                    |           ^
                  hint: write `/view/`, from which visitors are redirected whatever follows `?`, or delete it

                """)
        #expect(try !site.published("_redirects").contains("view"))
        for alias in ["/view?id=1", "/?p=12"] {
            try site.write(TinySite.post("가", "aliases: ['\(alias)']"), to: "content/posts/a.md")
            #expect(
                try site.build().errors.contains("hint: delete it, or set `hosting: netlify` if the site is there\n"))
        }
        try site.write(TinySite.post("가", "aliases: ['/view?id=2']"), to: "content/posts/a.md")
        #expect(try site.build().errors.contains("error: the alias /view/?id=2 is also an alias of "))
    }

    @Test("two documents cannot have the same alias, even without a file")
    func sharedAlias() throws {
        let result = try TinySite([
            "content/posts/a.md": TinySite.post("가", "aliases: [/c%23/]"),
            "content/posts/b.md": TinySite.post("나", "aliases: [/c%23/]"), "site.yml": "hosting: netlify\n",
        ]).build()
        #expect(result.status == 1)
        #expect(result.errors.contains("error: the alias /c#/ is also an alias of "))
    }
}
