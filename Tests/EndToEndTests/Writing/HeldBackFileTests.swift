import SiteTestSupport
import Testing

@Suite("the files of a document that is held back")
struct HeldBackFileTests {
    private static let files = [
        "content/posts/a.md": TinySite.post("가"),
        "content/posts/secret/a.svg": "<svg/>", "content/posts/secret/more/b.pdf": "b",
        "content/posts/shown/index.md": TinySite.post("나"), "content/posts/shown/c.svg": "<svg/>",
        "content/posts/secret/inner/index.md": TinySite.post("다"), "content/posts/secret/inner/d.svg": "<svg/>",
    ]

    @Test(
        "are held back with it",
        arguments: [
            ("draft: true", ["--drafts"]), ("private: yes", ["--drafts"]),
            ("pubDatetime: 2025-06-01T12:00:01+09:00", ["--future"]),
            ("expiryDate: 2025-06-01T12:00:00+09:00", ["--now", "2025-06-01T11:59:59+09:00"]),
        ])
    func bundle(fields: String, arguments: [String]) throws {
        var files = Self.files
        files["content/posts/secret/index.md"] = TinySite.post("비밀", fields, body: "![그림](a.svg)")
        let site = try builtSite(files)
        let held = ["posts/secret/index.html", "posts/secret/a.svg", "posts/secret/more/b.pdf"]
        for path in held { #expect(!site.isPublished(path), "\(path)") }
        for path in ["posts/shown/c.svg", "posts/secret/inner/d.svg"] { #expect(site.isPublished(path)) }
        #expect(try site.build(arguments).errors.isEmpty)
        for path in held { #expect(site.isPublished(path), "\(path)") }
        try expectSuccess(of: site)
        for path in held { #expect(!site.exists("public/" + path), "\(path)") }
        try expectSameAsNew(site)
    }

    @Test("also in a folder beside it with its name, unless that has documents of its own")
    func ownFolder() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", "draft: true"), "content/posts/a/x.svg": "<svg/>",
            "content/posts/b.md": TinySite.post("나", "draft: true"), "content/posts/b/x.svg": "<svg/>",
            "content/posts/b/c.md": TinySite.post("다"), "content/posts/d/x.svg": "<svg/>",
        ])
        #expect(!site.isPublished("posts/a/x.svg"))
        #expect(site.isPublished("posts/b/x.svg"))
        #expect(site.isPublished("posts/d/x.svg"))
    }

    @Test("stay where another document of the folder shows them, and beside the index of a kind's folder")
    func shared() throws {
        let site = try builtSite([
            "content/posts/trip/index.md": TinySite.post("여행", "draft: true"),
            "content/posts/trip/day.md": TinySite.post("하루", body: "![그림](b.svg)"),
            "content/posts/trip/a.svg": "<svg/>", "content/posts/trip/b.svg": "<svg/>",
            "content/posts/index.md": TinySite.post("차례", "slug: list\ndraft: true"), "content/posts/c.svg": "<svg/>",
        ])
        #expect(!site.isPublished("posts/trip/a.svg"))
        #expect(site.isPublished("posts/trip/b.svg"))
        #expect(site.isPublished("posts/c.svg"))
    }

    @Test("are held back when the document has errors and the others are published")
    func failed() throws {
        var files = Self.files
        files["content/posts/secret/index.md"] = TinySite.post("비밀", "draft: maybe", body: "![](/images/x.png)")
        files["content/images/x.png"] = "x"
        let site = try TinySite(files)
        #expect(try site.build("--keep-going").status == 1)
        #expect(site.isPublished("posts/a/index.html"))
        #expect(!site.isPublished("posts/secret/a.svg"))
        #expect(site.isPublished("images/x.png"))
    }

    @Test("stay for other documents that show them, in a check and as in a build without a cache")
    func elsewhere() throws {
        var files = Self.files
        files["content/posts/secret/index.md"] = TinySite.post("비밀", "draft: true")
        files["content/posts/a.md"] = finishedPost("가", body: "![그림](secret/a.svg)")
        let site = try TinySite(files)
        try expectSuccess(of: site)
        #expect(site.isPublished("posts/secret/a.svg"))
        #expect(!site.isPublished("posts/secret/more/b.pdf"))
        #expect(try site.check().status == 0)
        try site.write(finishedPost("가"), to: "content/posts/a.md")
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/secret/a.svg"))
        try expectSameAsNew(site)
    }

    /// Files beside drafts, and what each draft says.
    static let places: [(file: String, draft: String, body: String)] = [
        ("content/posts/s/a.png", "content/posts/s/README.md", ""),
        ("content/posts/s/a.png", "content/posts/s/s.md", ""),
        ("content/posts/s/그림/a.png", "content/posts/s/글.md", ""),
        ("content/posts/a.assets/x.png", "content/posts/a.md", ""),
        ("content/posts/a_files/x.png", "content/posts/a.md", ""),
        ("content/posts/assets/a/x.png", "content/posts/a.md", ""),
        ("content/images/x.png", "content/posts/a.md", "![](/images/x.png)"),
        ("content/images/x.png", "content/posts/a.md", "<img src=\"../images/x.png\">"),
        ("content/images/그림 1.png", "content/posts/a.md", "![](/images/%EA%B7%B8%EB%A6%BC%201.png)"),
        ("content/files/x.pdf", "content/_drafts/a.md", "[자료][1]\n\n[1]: /files/x.pdf"),
        ("content/images/x.png", "content/posts/a.md", "{{< figure src=\"/images/x.png\" >}}"),
    ]

    @Test("are those beside it, and those that it alone shows", arguments: places)
    func place(file: String, draft: String, body: String) throws {
        let published = String(file.dropFirst("content/".count))
        let site = try builtSite([
            file: "x", draft: TinySite.post("비밀", "draft: true", body: body), "content/posts/ok.md": TinySite.post("가"),
        ])
        #expect(!site.isPublished(published))
        let address = published.replacing(" ", with: "%20")
        try site.write(TinySite.post("가", body: "[자료](/\(address))"), to: "content/posts/ok.md")
        #expect(try site.build().status == 0)
        #expect(site.isPublished(published))
    }

    @Test("are not those that settings, style sheets or other documents need, or that programs ask for")
    func needed() throws {
        let site = try builtSite([
            "site.yml": "title: 가\nbaseURL: https://example.com\nsocialImage: /images/og.png\n",
            "content/css/a.css": "a { background: url(../images/bg.png) }",
            "content/images/og.png": "x", "content/images/bg.png": "x", "content/favicon.ico": "x",
            "content/posts/p/index.md": TinySite.post("나"), "content/posts/p/c.png": "x",
            "content/posts/q.md": TinySite.post("다", "cover: /images/h.png"), "content/images/h.png": "x",
            "content/posts/a.md": TinySite.post(
                "비밀", "draft: true",
                body: "![](/images/og.png) ![](/images/bg.png) ![](p/c.png) ![](/images/h.png) [x](/favicon.ico)"),
        ])
        for path in ["images/og.png", "images/bg.png", "images/h.png", "posts/p/c.png", "favicon.ico"] {
            #expect(site.isPublished(path), "\(path)")
        }
    }

    @Test("are counted, and named by --verbose, whatever the cache")
    func summary() throws {
        let site = try builtSite([
            "content/posts/ok.md": TinySite.post("가"), "content/posts/a.md": TinySite.post("나", "draft: true"),
            "content/posts/a/x.png": "x",
        ])
        let build = try site.build("--verbose")
        #expect(build.output.hasPrefix("left out content/posts/a/x.png: content/posts/a.md is held back\n"))
        #expect(build.output.contains("1 draft left out, 1 file of theirs left out, "))
    }

    /// What is published and holds the name of a draft's picture without meaning it.
    static let equalNames: [(path: String, text: String)] = [
        ("content/posts/ok/index.md", TinySite.post("가", "cover:\n  image: cover.png", body: "![](cover.png)")),
        ("content/posts/ok/index.md", TinySite.post("가", "memo: 표지는 cover.png 로", body: "`cover.png`")),
        ("content/posts/ok/index.md", TinySite.post("가", body: "[x](https://cdn.example.com/posts/secret/cover.png)")),
        ("content/style.css", "/* url(posts/secret/cover.png) */ a { background: url(/img/cover.png) }"),
        ("content/a.js", "// cover.png\nlet a = 'cover.png', b = 'https://a.example.com/posts/secret/cover.png'"),
        ("site.yml", "title: 가\nbaseURL: https://example.com\n# /posts/secret/cover.png\n"),
    ]

    @Test("in its own folder are not published for others with their names", arguments: equalNames)
    func equalName(path: String, text: String) throws {
        let site = try builtSite([
            "content/posts/ok/index.md": TinySite.post("가"), "content/posts/ok/cover.png": "x",
            "content/img/cover.png": "x", "content/posts/secret/index.md": TinySite.post("비밀", "draft: true"),
            "content/posts/secret/cover.png": "x",
        ])
        try site.write(text, to: path)
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/secret/cover.png"))
        #expect(site.isPublished("posts/ok/cover.png"))
        try expectSameAsNew(site)
    }

    @Test(
        "in its own folder are published for what means them",
        arguments: [
            ("content/css/style.css", "a { background: url(../posts/secret/cover.png) }"),
            ("content/a.js", "let a = '/posts/secret/cover.png'"),
            ("content/posts/ok.md", TinySite.post("가", "cover: secret/cover.png")),
            ("site.yml", "title: 가\nbaseURL: https://example.com\nsocialImage: /posts/secret/cover.png\n"),
        ])
    func meant(path: String, text: String) throws {
        let site = try builtSite([
            "content/posts/ok.md": TinySite.post("가"), "content/posts/secret/cover.png": "x",
            "content/posts/secret/index.md": TinySite.post("비밀", "draft: true"),
        ])
        #expect(!site.isPublished("posts/secret/cover.png"))
        try site.write(text, to: path)
        #expect(try site.build().status == 0)
        #expect(site.isPublished("posts/secret/cover.png"))
    }

    @Test("are not those elsewhere that something public names, that only its text names, or that programs need")
    func elsewhereNeeded() throws {
        let named = [
            "<div style=\"background:url(/images/a.png)\">x</div>", "`/images/b.png`", "표지는 c\\_d.png를 씁니다.",
            "그림%20(1).png", "&lt;e&amp;f.png&gt;",
        ]
        let shown = ["images/a.png", "images/b.png", "images/c_d.png", "images/그림 (1).png", "images/e&f.png"]
        let forPrograms = ["favicon.ico", "logo.svg", "og.png", "css/style.css", "js/a.js", "fonts/a.woff2", "ads.txt"]
        let inText = ["files/cv.pdf", "images/g.png"]
        var files = Dictionary(
            uniqueKeysWithValues: (shown + forPrograms + inText).map { ("content/" + $0, "x") })
        files["content/posts/ok.md"] = TinySite.post("가", body: named.joined(separator: "\n\n"))
        files["content/posts/a.md"] = TinySite.post(
            "비밀", "draft: true",
            body: (shown + forPrograms).map { "[x](</\($0)>)" }.joined(separator: " ") + "\n\n"
                + inText.map { "/\($0) `![](/\($0))`" }.joined(separator: " "))
        let site = try TinySite(files)
        #expect(try site.build().status == 0)
        for path in shown + forPrograms + inText { #expect(site.isPublished(path), "\(path)") }
    }

    @Test(
        "are found by the names that its links mean",
        arguments: [
            ("images/그림 (1).png", "![](</images/그림 (1).png>)"),
            ("images/image (2).png", "![](/images/image%20(2).png)"),
            ("images/a[1].png", "![](/images/a[1].png)"), ("images/kim's.png", "![](/images/kim's.png)"),
            ("posts/img/u_v.png", "![](img/u\\_v.png)"), ("posts/c&d.png", "![](c&amp;d.png)"),
            ("posts/t.png", "글 <img src=t.png>"), ("images/x.png", "![](https://example.com/images/x.png)"),
            ("posts/a.png", ""), ("posts/a-1.png", ""), ("posts/a.pdf", ""),
        ])
    func oddName(file: String, body: String) throws {
        let site = try builtSite([
            "site.yml": "title: 가\nbaseURL: https://example.com\n", "content/" + file: "x",
            "content/posts/a.md": TinySite.post("비밀", "draft: true", body: body),
            "content/posts/ok.md": TinySite.post("가"),
        ])
        #expect(!site.isPublished(file))
        try expectSameAsNew(site)
    }
}
