import SiteTestSupport
import Testing

@Suite("site.yml")
struct SettingsTests {
    @Test(
        "a setting that makes no sense fails the build at its place",
        arguments: [
            BadValue(
                "baseURL: /blog/", "‘/blog/’ is not an address at which a site can be published",
                "write an absolute address such as `https://user.github.io/blog/`"),
            BadValue("timeZone: Asia/Soul", "there is no time zone ‘Asia/Soul’", "write a name such as `Asia/Seoul`"),
            BadValue("language: fr", "the theme is not available in ‘fr’", "write `ko` or `en`"),
            BadValue(
                "pageSize: 0", "`pageSize: 0` is not a number from 1 to 1000", "write a number such as `pageSize: 10`"),
            BadValue(
                "pageSize: many", "`pageSize: many` is not a number from 1 to 1000",
                "write a number such as `pageSize: 10`"),
            BadValue("permalink: /posts/", "‘/posts/’ is not a pattern for URLs", permalinkHint),
            BadValue("permalink: /:slog/", "‘/:slog/’ is not a pattern for URLs", permalinkHint),
            BadValue(
                "title: 소식: 오늘", "a value that contains `: ` needs quotes", "write the line as: title: \"소식: 오늘\""),
            BadValue(
                "search: [posts]", "`search` must be `false` or indented lines of the form `key: value`",
                "write `search: false` for a site without search; else delete it, as every site has search by default"),
            BadValue("title: [소식, 오늘]", "`title` must be one text", "write `title: \"…\"` on one line"),
        ])
    func invalid(setting: BadValue) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("# 설정\n\(setting.written)\n", to: "site.yml")
        let column = setting.written.prefix { $0 != " " }.count + 2
        try expectFailure(
            of: site,
            messages: """
                site.yml:2:\(column): error: \(setting.message)
                  2 | \(setting.written)
                    | \(String(repeating: " ", count: column - 1))^
                  hint: \(setting.hint)

                """)
    }

    @Test(
        "a permalink that would leave the folder, hide pages or meet the build's own files is refused",
        arguments: [
            "/../:slug/", "/./:slug/", "/posts/../:slug/", "/:slug/../", "/..:slug/", "/.:slug/", "/.git/:slug/",
            "/.site-staging/:slug/",
        ])
    func dotPermalink(pattern: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("permalink: \(pattern)\n", to: "site.yml")
        try expectFailure(
            of: site,
            messages: """
                site.yml:1:12: error: ‘\(pattern)’ is not a pattern for URLs
                  1 | permalink: \(pattern)
                    |            ^
                  hint: \(Self.permalinkHint)

                """)
    }

    @Test("a link that leads nowhere does not mean the default settings")
    func brokenLink() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.link("site.yml", to: "gone.yml")
        try expectFailure(
            of: site,
            messages: "site.yml: error: this symbolic link leads nowhere\n  hint: delete the link\n")
    }

    @Test("of thousands of patterns that match nothing a hundred are listed, and of those that are none ten")
    func manyPatterns() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        for (pattern, count) in [("a#", 100), ("!a#", 10)] {
            let patterns = (0..<3000).map { "\"\(pattern.replacing("#", with: String($0)))\"" }
            try site.write("exclude: [\(patterns.joined(separator: ", "))]\n", to: "site.yml")
            let errors = try site.build("--verbose").errors
            #expect(errors.matches(of: /site\.yml:1:\d+:/).count == count)
        }
    }

    @Test("a folder of that name is an error with a hint that fits")
    func folder() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.makeFolder("site.yml")
        try expectFailure(
            of: site,
            messages: "site.yml: error: this must be a file\n  hint: rename it, or delete it\n")
    }

    @Test("a key that is none is a warning with what was probably meant")
    func unknownKey() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "site.yml": "pagesize: 3\nhello: 1\n"])
        try expectSuccess(
            of: site,
            messages: """
                site.yml:1:1: warning: there is no setting `pagesize`
                  1 | pagesize: 3
                    | ^
                  hint: write `pageSize` instead of `pagesize`
                site.yml:2:1: warning: there is no setting `hello`
                  2 | hello: 1
                    | ^
                  hint: delete it; docs/guide/settings.md has all settings

                """)
    }

    @Test("problems of settings, templates and documents come in one run")
    func oneRun() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("pageSize: 0\n", to: "site.yml")
        try site.write("{{titl}}\n", to: "templates/post.mustache")
        try site.write("", to: "content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: the document is empty
                  hint: write something in it, or delete it
                site.yml:1:11: error: `pageSize: 0` is not a number from 1 to 1000
                  1 | pageSize: 0
                    |           ^
                  hint: write a number such as `pageSize: 10`
                templates/post.mustache:1:1: error: no template has a variable `titl`
                  1 | {{titl}}
                    | ^
                  hint: write `title`

                """,
            lastLine: "3 errors; public is unchanged")
    }

    @Test("an empty file changes nothing", arguments: ["", "# 아직 없다\n", "title:\n"])
    func empty(text: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(text, to: "site.yml")
        let result = try site.build()
        #expect(result.errors.isEmpty)
        #expect(result.output.hasPrefix("0 files written, "))
    }

    @Test("the title, description and language show on every page")
    func shown() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"),
            "site.yml": "\u{FEFF}title: AI & 소식\r\ndescription: 매일\r\nlanguage: en\r\n",
        ])
        for (path, page) in site.publishedPages {
            #expect(page.contains("<html lang=\"en\">"), "\(path)")
            #expect(page.contains("<p>AI &amp; 소식 · 매일</p>"), "\(path)")
        }
        #expect(try site.published("rss.xml").contains("<title>AI &amp; 소식</title>"))
    }

    private static let permalinkHint =
        "write folders between slashes with `:slug` or `:title` among them, such as `/posts/:slug/` or `/:year/:slug.html`; "
        + ":year, :month, :day, :kind, :folder, :category, :categories are allowed too"
}
