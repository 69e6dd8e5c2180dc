import SiteTestSupport
import Testing

@Suite("files that are not published")
struct LeftOutFileTests {
    private static let leftovers = [
        "content/posts/글.md~": "비밀", "content/posts/글.md.bak": "비밀", "content/posts/#글.md#": "비밀",
        "content/posts/~$표.xlsx": "비밀", "content/Thumbs.db": "비밀", "content/4913": "",
        "content/node_modules/a/b.md": "# 비밀",
        "content/old.bak/a.md": "# 비밀", "content/Icon\r": "", "templates/assets/a.css.orig": "비밀",
        "templates/assets/node_modules/c.js": "비밀",
    ]

    @Test("what programs leave behind is not, and --verbose names it")
    func leftovers() throws {
        let site = try TinySite(Self.leftovers.merging(["content/posts/글.md": TinySite.post("글")]) { $1 })
        let result = try site.build(["--verbose"])
        #expect(result.errors.isEmpty)
        let names = site.publishedTree.keys.joined(separator: " ")
        for part in ["bak", "~", "#", "Thumbs", "4913", "node", "Icon", "orig"] { #expect(!names.contains(part)) }
        #expect(
            result.output.hasPrefix(
                """
                left out content/4913: programs leave `4913` behind
                left out content/Icon␣: programs leave `Icon␣` behind
                left out content/Thumbs.db: programs leave `Thumbs.db` behind
                left out content/node_modules: programs leave `node_modules` behind
                left out content/old.bak: programs leave `*.bak` behind
                left out content/posts/#글.md#: programs leave `#*#` behind
                left out content/posts/~$표.xlsx: programs leave `~$*` behind
                left out content/posts/글.md.bak: programs leave `*.bak` behind
                left out content/posts/글.md~: programs leave `*~` behind
                left out templates/assets/a.css.orig: programs leave `*.orig` behind
                left out templates/assets/node_modules: programs leave `node_modules` behind
                wrote .nojekyll

                """))
        // A build that changes nothing says the same.
        let second = try site.build(["--verbose"])
        #expect(second.output.hasPrefix("left out content/4913: programs leave `4913` behind\n"))
    }

    @Test("a copy left by conflicting changes is not, with a warning")
    func conflictCopy() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"),
            "content/posts/a (사용자의 충돌된 사본 2025-05-02).md": TinySite.post("나"),
        ])
        let warning = """
            content/posts/a (사용자의 충돌된 사본 2025-05-02).md: warning: this is a copy left by conflicting changes, and is not \
            published
              hint: keep what you need of it and delete it, or write `include: [/posts/a (사용자의 충돌된 사본 2025-05-02).md]` in \
            site.yml to publish it

            """
        try expectSuccess(of: site, messages: warning)
        #expect(cards(on: try site.published("index.html")) == ["가"])
        // A build that changes nothing says the same.
        try expectSuccess(of: site, messages: warning)
    }

    @Test("exclude adds patterns, and include brings back")
    func patterns() throws {
        let site = try builtSite([
            "site.yml": """
            exclude: ["*.psd", 원고/, /posts/b.md]
            include: [keep.bak, .well-known/, 원고/표지.png]

            """,
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나"),
            "content/img/d.md": "---\ntitle: 다\ndate: 2025-05-02\n---\n본문\n", "content/img/a.PSD": "x",
            "content/원고/c.md": TinySite.post("라"), "content/원고/표지.png": "그림", "content/keep.bak": "x",
            "content/a.bak": "x", "content/.well-known/security.txt": "x", "templates/assets/b.psd": "x",
        ])
        #expect(cards(on: try site.published("index.html")).sorted() == ["가", "다"])
        let copied = site.publishedTree.keys.filter { $0.hasSuffix("x") || !$0.contains("html") && !$0.contains("xml") }
        #expect(
            copied.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("search/") }.sorted() == [
                ".nojekyll", ".site-manifest", ".well-known/security.txt", "feed.json", "keep.bak", "robots.txt",
                "원고/표지.png",
            ])
        #expect(!site.isPublished("assets/b.psd"))
        try site.write("", to: "site.yml")
        try expectSuccess(of: site)
        #expect(cards(on: try site.published("index.html")).count == 4)
        #expect(!site.isPublished("keep.bak"))
        #expect(!site.isPublished(".well-known"))
    }

    @Test("a pattern that cannot be meant is an error")
    func badPattern() throws {
        try expectFailure(
            of: try TinySite([
                "site.yml": "exclude: [\"!a\", 'b\\c']\n", "content/posts/a.md": TinySite.post("가"),
            ]),
            messages: """
                site.yml:1:11: error: the pattern ‘!a’ starts with `!`
                  1 | exclude: ["!a", 'b\\c']
                    |           ^
                  hint: write `include: ["a"]` to bring files back
                site.yml:1:17: error: the pattern ‘b\\c’ has a backslash, which separates no folders here
                  1 | exclude: ["!a", 'b\\c']
                    |                 ^
                  hint: write `"b/c"`

                """, lastLine: "2 errors; public is unchanged")
    }

    @Test("a pattern that stands for several shows the line to write")
    func several() throws {
        try expectFailure(
            of: try TinySite([
                "site.yml": "exclude: [\"*.{psd,ai}\", 원고/]\ninclude: \"a.bak, *.tmp\"\n",
                "content/posts/a.md": TinySite.post("가"),
            ]),
            messages: """
                site.yml:1:11: error: the pattern ‘*.{psd,ai}’ stands for several, which must be items of the list
                  1 | exclude: ["*.{psd,ai}", 원고/]
                    |           ^
                  hint: write `exclude: ["*.psd", "*.ai", 원고/]`
                site.yml:2:10: error: the pattern ‘a.bak, *.tmp’ stands for several, which must be items of the list
                  2 | include: "a.bak, *.tmp"
                    |          ^
                  hint: write `include: [a.bak, "*.tmp"]`

                """, lastLine: "2 errors; public is unchanged")
    }

    @Test("a pattern that matches nothing is a warning, and only a note of checks if it has a `*`")
    func unmatched() throws {
        let site = try TinySite([
            "site.yml": "exclude: [초안들/, \"*.psd\", .DS_Store, \"[ab].txt\", 원고/]\ninclude: [.well-known/]\n",
            "content/posts/a.md": finishedPost("가"), "content/초안/b.txt": "비밀", "content/원고/c.md": "# 비밀",
        ])
        let warnings = """
            site.yml:1:11: warning: `exclude` names ‘초안들/’, but no file matches
              1 | exclude: [초안들/, "*.psd", .DS_Store, "[ab].txt", 원고/]
                |           ^
              hint: write `초안/`, or delete the pattern
            site.yml:1:37: warning: `exclude` names ‘[ab].txt’, but no file matches: `[` stands for itself
              1 | exclude: [초안들/, "*.psd", .DS_Store, "[ab].txt", 원고/]
                |                                        ^
              hint: write `a.txt, b.txt`, or delete the pattern
            site.yml:2:11: warning: `include` names ‘.well-known/’, but no file matches
              2 | include: [.well-known/]
                |           ^
              hint: correct the pattern, or delete it

            """
        let first = try site.build([])
        #expect(first.errors == warnings)
        #expect(try site.build([]).errors == warnings)
        #expect(try site.check().errors.contains("site.yml:1:17: note: `exclude` names ‘*.psd’, but no file matches\n"))
    }

    @Test("a link to one of them says so")
    func link() throws {
        let site = try TinySite([
            "site.yml": "exclude: [원고/]\n",
            "content/posts/a.md": finishedPost("가", body: "[나](b.pdf.bak) [다](/원고/다.pdf)"),
            "content/posts/b.pdf.bak": "x", "content/원고/다.pdf": "x",
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/a.md:7:5: error: the link ‘b.pdf.bak’ leads to content/posts/b.pdf.bak, which is not published: programs leave `*.bak` behind
                  7 | [나](b.pdf.bak) [다](/원고/다.pdf)
                    |      ^
                  hint: write `include: [/posts/b.pdf.bak]` in site.yml to publish it, or remove the link
                content/posts/a.md:7:20: error: the link ‘/원고/다.pdf’ leads to content/원고, which is not published: `exclude` names `원고/`
                  7 | [나](b.pdf.bak) [다](/원고/다.pdf)
                    |                      ^
                  hint: write `include: [/원고]` in site.yml to publish it, or remove the link

                """, counts: "1 document checked, 2 errors, 0 warnings, 0 notes", status: 1)
        try site.write("exclude: [원고/]\ninclude: [/posts/b.pdf.bak, /원고]\n", to: "site.yml")
        try expectCheck(
            of: site, messages: "", counts: "1 document checked, 0 errors, 0 warnings, 0 notes", status: 0)
    }
}
