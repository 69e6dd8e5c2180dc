import Foundation
import SiteTestSupport
import Testing

@Suite("site import")
struct ImportTests {
    private static let post = """
        ---
        title: 하나
        date: 2024-03-01 09:00:00 +0900
        pin: true
        ---
        ![그림]({{ site.baseurl }}/assets/a.svg)

        {% include ads.html %}

        """

    private let place: TinySite

    init() throws {
        place = try TinySite([
            "old/_config.yml": "title: 블로그\nurl: https://example.com\npermalink: /posts/:title/\n",
            "old/_posts/2024-03-01-hello.md": Self.post,
            "old/assets/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        ])
        try place.makeFolder("blog")
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> SiteBinary.Result {
        try SiteBinary.run(["import"] + arguments + ["--root", "blog"], in: place.root, environment: environment)
    }

    private static let changes = """
        old is a blog of Jekyll: it has _config.yml
        --- a/_posts/2024-03-01-hello.md
        +++ b/content/posts/2024-03-01-hello.md
        @@ -3,5 +3,5 @@
         date: 2024-03-01 09:00:00 +0900
        -pin: true
        +featured: true
         ---
        -![그림]({{ site.baseurl }}/assets/a.svg)
        +![그림](/assets/a.svg)
         \("")

        """

    private static let left = """
        content/posts/2024-03-01-hello.md:8:1: note: the Liquid tag `include` is left as it is
          8 | {% include ads.html %}
            | ^

        """

    @Test("writes documents, pictures and settings, and says what it changed and left alone")
    func writing() throws {
        let before = place.folder.tree("old")
        let result = try run("old")
        #expect(result.status == 0)
        #expect(
            result.output == Self.changes + """
                written: 1 document, 1 other file, site.yml
                left alone: Liquid tags 1
                left out: 1 file of the generator and its theme
                next:
                  site check --fix
                  site serve --open

                """)
        #expect(result.errors == Self.left)
        #expect(place.folder.tree("old") == before)
        #expect(
            place.folder.tree("blog").keys.sorted() == [
                "content/assets/a.svg", "content/posts/2024-03-01-hello.md", "site.yml",
            ])
        let build = try SiteBinary.run(["build", "--root", "blog", "--now", TinySite.now], in: place.root)
        #expect(build.status == 0)
        #expect(place.folder.tree("blog/public")["posts/hello/index.html"] != nil)
    }

    @Test("counts documents whose lines change, one as one")
    func counts() throws {
        for number in 1...11 {
            try place.write("---\ntitle: 글 \(number)\npin: true\n---\n", to: "old/_posts/2024-04-01-p\(number).md")
        }
        try place.write("\u{FEFF}---\ntitle: 글\n---\n", to: "old/_posts/2024-05-01-mark.md")
        try place.remove("old/_posts/2024-03-01-hello.md")
        #expect(
            try run("old", "--dry-run").output.contains(
                "\n… 1 more document changes; --verbose shows it\nnothing was written"))
    }

    @Test("again, it writes nothing; a file that differs is never overwritten")
    func again() throws {
        _ = try run("old")
        let again = try run("old")
        #expect(again.status == 0)
        #expect(again.output.contains("\nwritten: 0 documents, 0 other files, 2 already there\n"))
        try place.write("다른 글", to: "blog/content/posts/2024-03-01-hello.md")
        let differing = try run("old")
        #expect(differing.status == 1)
        #expect(
            differing.errors == """
                content/posts/2024-03-01-hello.md: warning: left out: a file that differs is already there
                  hint: delete or rename the one that is there, and import again

                """ + Self.left)
        #expect(try place.folder.read("blog/content/posts/2024-03-01-hello.md") == Array("다른 글".utf8))
    }

    @Test("with --dry-run it writes nothing and says the same")
    func dryRun() throws {
        let result = try run("old", "--dry-run")
        #expect(result.status == 0)
        #expect(
            result.output == Self.changes + """
                nothing was written; it would be 1 document, 1 other file, site.yml
                left alone: Liquid tags 1
                left out: 1 file of the generator and its theme

                """)
        #expect(result.errors == Self.left)
        #expect(place.folder.tree("blog").isEmpty)
    }

    @Test("speaks Korean")
    func korean() throws {
        let result = try run("old", "--lang", "ko")
        #expect(result.output.hasPrefix("old: Jekyll의 것입니다. _config.yml이 있습니다\n"))
        #expect(
            result.output.hasSuffix(
                """
                쓴 것: 글 1개, 다른 파일 1개, site.yml
                그대로 둔 것: Liquid 태그 1
                뺀 것: 생성기와 테마의 파일 1개
                이제 이렇게 해 보세요:
                  site check --fix
                  site serve --open

                """))
        #expect(result.errors.hasPrefix("content/posts/2024-03-01-hello.md:8:1: 참고: Liquid 태그 `include`를 그대로 두었습니다\n"))
        #expect(
            String(decoding: try place.folder.read("blog/site.yml"), as: UTF8.self).hasPrefix("# 가져온 블로그의 설정에서 옮겼습니다."))
    }

    @Test(
        "what cannot be imported is said, and nothing is written",
        arguments: [
            ("none", "none: error: there is no such folder\n  hint: name the folder that holds the whole blog\n"),
            (
                "old/_config.yml",
                "old/_config.yml: error: this is not a folder\n  hint: name the folder that holds the whole blog\n"
            ),
            (
                "old/assets",
                """
                old/assets: error: this is not a blog of Jekyll, Hugo or AstroPaper, nor an Obsidian vault
                  hint: name the folder that holds `_config.yml`, `hugo.toml`, `astro.config.mjs` or `.obsidian`, or say what it is with --from

                """
            ),
            (
                ".",
                """
                .: error: the blog to import and the folder to write into overlap
                  hint: make a folder for the new site, such as with `site init blog`, and name it with --root

                """
            ),
        ])
    func refusals(folder: String, errors: String) throws {
        let result = try run(folder)
        #expect(result.status == 1)
        #expect(result.errors == errors)
        #expect(result.output.isEmpty)
        #expect(place.folder.tree("blog").isEmpty)
    }

    @Test("--from says whose blog it is; an empty one is an error")
    func from() throws {
        let result = try run("old", "--from", "hugo")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                old: error: there are no documents of Hugo in it
                  hint: name the folder that holds the whole blog, or another generator with --from

                """)
        #expect(try run("old", "--from", "gatsby").status == 64)
    }

    @Test("links, pipes and what is too large are left out, and nothing is written through a link")
    func hostile() throws {
        try place.write("---\ntitle: 비밀\n---\n비밀\n", to: "secret.md")
        try place.link("old/_posts/2024-03-02-secret.md", to: "../../secret.md")
        try place.link("old/assets/out", to: "../..")
        #expect(mkfifo(place.root + "/old/_posts/2024-03-03-pipe.md", 0o600) == 0)
        try place.write(String(repeating: "글", count: 2_000_000), to: "old/_posts/2024-03-04-large.md")
        try place.makeFolder("elsewhere")
        try place.link("blog/content", to: "../elsewhere")
        let result = try run("old")
        #expect(result.status == 1)
        #expect(
            result.errors.split(separator: "\n").filter { $0.contains("left out: ") && !$0.contains("differs") } == [
                "_posts/2024-03-02-secret.md: warning: left out: this is a symbolic link",
                "_posts/2024-03-03-pipe.md: warning: left out: this is neither a file nor a folder",
                "_posts/2024-03-04-large.md: warning: left out: it has 6000000 bytes; the limit is 5000000",
                "assets/out: warning: left out: this is a symbolic link",
            ])
        #expect(place.folder.tree("elsewhere").isEmpty)
    }
}
