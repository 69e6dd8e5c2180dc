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
        files["content/posts/secret/index.md"] = TinySite.post("비밀", "draft: maybe")
        let site = try TinySite(files)
        #expect(try site.build("--keep-going").status == 1)
        #expect(site.isPublished("posts/a/index.html"))
        #expect(!site.isPublished("posts/secret/a.svg"))
    }

    @Test("are missing for other documents, in a check and as in a build without a cache")
    func elsewhere() throws {
        var files = Self.files
        files["content/posts/secret/index.md"] = TinySite.post("비밀", "draft: true")
        files["content/posts/a.md"] = finishedPost("가", body: "![그림](secret/a.svg)")
        let site = try TinySite(files)
        let warning = """
            content/posts/a.md:7:7: warning: the link ‘secret/a.svg’ leads to content/posts/secret/a.svg, which is \
            not published yet
              7 | ![그림](secret/a.svg)
                |         ^

            """
        try expectSuccess(of: site, messages: warning)
        try expectSuccess(of: site, messages: warning)
        #expect(try !site.published("posts/a/index.html").contains(/<img [^>]*width=/))
        #expect(try site.check().errors.contains(warning))
        try site.write(TinySite.post("비밀"), to: "content/posts/secret/index.md")
        #expect(try site.build().status == 0)
        let tree = site.publishedTree
        try site.remove(".site")
        #expect(try site.build().status == 0)
        #expect(site.publishedTree == tree)
    }
}
