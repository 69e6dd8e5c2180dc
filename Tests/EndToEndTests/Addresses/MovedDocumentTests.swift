import Foundation
import SiteTestSupport
import Testing

@Suite("documents that move")
struct MovedDocumentTests {
    private func movedSite() throws -> TinySite {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", "slug: one"), "content/z.md": TinySite.post("하"),
        ])
        try site.write(TinySite.post("가", "slug: two"), to: "content/posts/a.md")
        return site
    }

    private func message(_ from: String, _ to: String, aliases: String, file: String = "content/posts/a.md") -> String {
        """
        \(file): warning: the document has moved from \(from) to \(to); visitors are \
        redirected as long as .site/ is kept
          hint: write `aliases: [\(aliases)]` in its front matter

        """
    }

    private func target(of path: String, in site: TinySite) throws -> String? {
        part(of: try site.published(path + "/index.html"), from: "; url=", to: "\"")
    }

    @Test("leave a page that leads to them, in this build and later ones, until an alias does")
    func move() throws {
        let site = try movedSite()
        let moved = message("/posts/one/", "/posts/two/", aliases: "/posts/one/")
        for _ in 0..<2 {
            try expectSuccess(of: site, messages: moved)
            #expect(try target(of: "posts/one", in: site) == "/posts/two/")
        }
        #expect(try site.build().output.hasPrefix("0 files written, "))
        let tree = site.publishedTree
        try site.write(TinySite.post("가", "slug: two\naliases: [/posts/one/]"), to: "content/posts/a.md")
        try expectSuccess(of: site)
        #expect(site.publishedTree["posts/one/index.html"] == tree["posts/one/index.html"])
    }

    @Test("from one place to the next: every former address leads to the last")
    func chain() throws {
        let site = try movedSite()
        _ = try site.build()
        try site.write(TinySite.post("가", "slug: 셋\naliases: [/x/]"), to: "content/posts/a.md")
        try expectSuccess(
            of: site,
            messages: message(
                "/posts/one/, /posts/two/", "/posts/셋/", aliases: "/x/, /posts/one/, /posts/two/"))
        for path in ["posts/one", "posts/two", "x"] {
            #expect(try target(of: path, in: site) == "/posts/%EC%85%8B/", "\(path)")
        }
    }

    /// Files as programs have kept them, by name: in the first format, and in the present one.
    static let memories = [
        "addresses-a09b6e612d56b493":
            "c2l0ZSBhZGRyZXNzZXMgMQoBEmNvbnRlbnQvcG9zdHMvYS5tZAsvcG9zdHMvb25lLzHqZaNTOX3qVERRl"
            + "Gx6nwwARCGKxgcCCyZyDjQwm4nZbw==",
        "addresses-7286572c4af8a7b6":
            "c2l0ZSBhZGRyZXNzZXMgMgoBEmNvbnRlbnQvcG9zdHMvYS5tZAsvcG9zdHMvb25lL7k1FaNdZCl9h2RMf"
            + "8Wiw28AvkKX78PeiYG5RmK7RhxfyQ==",
    ]

    @Test("are known from the memory that an earlier program kept, in each of its formats", arguments: memories.keys)
    func earlierProgram(name: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "slug: two")])
        let memory = try #require(Self.memories[name].flatMap { Data(base64Encoded: $0) })
        try site.folder.write(Array(memory), to: ".site/" + name)
        for _ in 0..<2 {
            try expectSuccess(of: site, messages: message("/posts/one/", "/posts/two/", aliases: "/posts/one/"))
            #expect(try target(of: "posts/one", in: site) == "/posts/two/")
        }
    }

    @Test("a memory that cannot be read stops the build, since pages would go that lead on")
    func unreadable() throws {
        let site = try movedSite()
        _ = try site.build()
        let name = try #require(site.folder.tree(".site").keys.first { $0.hasPrefix("addresses-") })
        try site.remove(".site/" + name)
        try site.link(".site/" + name, to: name)
        try expectFailure(
            of: site,
            messages: """
                site: error: the record of addresses in .site cannot be read: Too many levels of symbolic links
                  hint: give yourself permission to read it, or delete it if no document has ever moved

                """)
        #expect(site.isPublished("posts/one/index.html"))
    }

    @Test("and back leave nothing at their own place")
    func back() throws {
        let site = try movedSite()
        _ = try site.build()
        try site.write(TinySite.post("가", "slug: one"), to: "content/posts/a.md")
        try expectSuccess(of: site, messages: message("/posts/two/", "/posts/one/", aliases: "/posts/two/"))
        #expect(try site.published("posts/one/index.html").contains("<h1"))
        #expect(try target(of: "posts/two", in: site) == "/posts/one/")
    }

    @Test("to make room for another document leave nothing")
    func taken() throws {
        let site = try movedSite()
        try site.write(TinySite.post("나", "slug: one"), to: "content/b.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/one/index.html").contains("나"))
    }

    @Test("and change places leave nothing")
    func swap() throws {
        let site = try builtSite([
            "content/a.md": TinySite.post("가", "slug: one"), "content/b.md": TinySite.post("나", "slug: two"),
        ])
        try site.write(TinySite.post("가", "slug: two"), to: "content/a.md")
        try site.write(TinySite.post("나", "slug: one"), to: "content/b.md")
        try expectSuccess(of: site)
    }

    @Test("in case alone leave nothing, for some file systems would put it in their place")
    func caseAlone() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", "slug: one")])
        try site.write(TinySite.post("가", "slug: One"), to: "content/a.md")
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/one"))
    }

    @Test("with their file, and are known by what it holds")
    func rename() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가"), "content/z.md": TinySite.post("하")])
        try FileManager.default.moveItem(atPath: site.root + "/content/a.md", toPath: site.root + "/content/b.md")
        try expectSuccess(
            of: site, messages: message("/posts/a/", "/posts/b/", aliases: "/posts/a/", file: "content/b.md"))
        #expect(try target(of: "posts/a", in: site) == "/posts/b/")
    }

    @Test("and are gone leave nothing")
    func gone() throws {
        let site = try movedSite()
        _ = try site.build()
        try site.remove("content/posts/a.md")
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/one"))
        // One that comes back later is another.
        try site.write(TinySite.post("가", "slug: three"), to: "content/posts/a.md")
        try expectSuccess(of: site)
    }

    @Test("while they are drafts: the pages come back with them")
    func draft() throws {
        let site = try movedSite()
        try site.write(TinySite.post("가", "slug: two\ndraft: true"), to: "content/posts/a.md")
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/one"))
        try site.write(TinySite.post("가", "slug: two"), to: "content/posts/a.md")
        try expectSuccess(of: site, messages: message("/posts/one/", "/posts/two/", aliases: "/posts/one/"))
    }

    @Test("before they were published leave nothing, even where drafts were shown")
    func neverPublished() throws {
        let site = try TinySite([
            "content/a.md": TinySite.post("가", "draft: true\nslug: one"), "content/z.md": TinySite.post("하"),
        ])
        try expectSuccess(of: site, "--drafts")
        try site.write(TinySite.post("가", "slug: two"), to: "content/a.md")
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/one"))
    }

    @Test("from the future leave nothing")
    func future() throws {
        let site = try TinySite([
            "content/a.md": TinySite.post("가", "pubDatetime: 2030-01-01\nslug: one"),
            "content/z.md": TinySite.post("하"),
        ])
        try expectSuccess(of: site, "--future")
        try site.write(TinySite.post("가", "slug: two"), to: "content/a.md")
        try expectSuccess(of: site)
    }

    @Test("all at once are mentioned once")
    func many() throws {
        let site = try builtSite(TinySite.posts(11))
        try site.write("permalink: /:year/:slug/\n", to: "site.yml")
        try expectSuccess(
            of: site,
            messages: """
                site: warning: 11 documents have moved; their former addresses redirect as long as .site/ is kept
                  hint: keep `.site/` from build to build, in CI too, or list the former addresses in `aliases:`

                """)
        #expect(try target(of: "posts/p7", in: site) == "/2025/p7/")
        #expect(try target(of: "posts/p11", in: site) == "/2025/p11/")
    }

    @Test("are mentioned in Korean, too")
    func korean() throws {
        let site = try movedSite()
        #expect(
            try site.build("--lang", "ko").errors == """
                content/posts/a.md: 경고: 글의 주소가 바뀌었습니다: /posts/one/ → /posts/two/. `.site/`가 남아 있는 동안에만 예전 \
                주소가 이어집니다
                  힌트: 머리말에 `aliases: [/posts/one/]`라고 쓰세요

                """)
    }

    @Test("a transcript's hint leaves it a transcript")
    func transcript() throws {
        let site = try builtSite(["content/2025-05-01-a.md": "**제목**\n\n가 [00:00:01]: 안녕\n"])
        try site.write("permalink: /:slug/\n", to: "site.yml")
        try expectSuccess(
            of: site,
            messages: """
                content/2025-05-01-a.md: warning: the document has moved from /posts/2025-05-01-a/ to /2025-05-01-a/; \
                visitors are redirected as long as .site/ is kept
                  hint: add `aliases: [/posts/2025-05-01-a/]` to its front matter, beside `kind: transcript`

                """)
    }

    @Test("a hint quotes what YAML would read otherwise, and does what it says")
    func quoting() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", "slug: \"a, [b] & c\"")])
        try site.write(TinySite.post("가", "slug: b"), to: "content/a.md")
        let errors = try site.build().errors
        let aliases = try #require(part(of: errors, from: "write `", to: "` in its"))
        #expect(aliases == "aliases: [\"/posts/a, [b] & c/\"]")
        try site.write(TinySite.post("가", "slug: b\n\(aliases)"), to: "content/a.md")
        try expectSuccess(of: site)
        #expect(try target(of: "posts/a, [b] & c", in: site) == "/posts/b/")
    }

    @Test("each output folder has a memory of its own")
    func outputs() throws {
        let site = try movedSite()
        try expectSuccess(of: site, "--output", "out")
        #expect(!site.exists("out/posts/one"))
    }

    @Test("a preview neither shows nor remembers it")
    func preview() throws {
        let site = try movedSite()
        let preview = try PreviewRun(site)
        #expect(preview.waits(for: "/posts/two/") { $0.status == 200 })
        #expect(try preview.get("/posts/one/")?.status == 404)
        try expectSuccess(of: site, messages: message("/posts/one/", "/posts/two/", aliases: "/posts/one/"))
    }

    @Test("a build that fails remembers nothing")
    func failure() throws {
        let site = try movedSite()
        try site.write("---\ntitle: [\n---\n", to: "content/z.md")
        #expect(try site.build().status == 1)
        try site.write(TinySite.post("하"), to: "content/z.md")
        try expectSuccess(of: site, messages: message("/posts/one/", "/posts/two/", aliases: "/posts/one/"))
    }

    @Test("a memory that is damaged is noticed and counts as empty")
    func damage() throws {
        let site = try movedSite()
        _ = try site.build()
        let memory = try #require(site.cacheFiles.first { $0.contains("/addresses-") })
        try CacheDamage.flippedBit(at: 50).apply(to: memory)
        try expectSuccess(
            of: site,
            messages: """
                site: note: the record of addresses in .site was damaged and is started over: former addresses of \
                documents lead nowhere now unless they are listed in `aliases`

                """)
        #expect(!site.isPublished("posts/one"))
        try expectSuccess(of: site)
    }

    @Test("the memory survives the loss of the cache")
    func cacheLost() throws {
        let site = try movedSite()
        _ = try site.build()
        let tree = site.publishedTree
        for file in site.cacheFiles where !file.contains("/addresses-") {
            try FileManager.default.removeItem(atPath: file)
        }
        try site.remove("public")
        try expectSuccess(of: site, messages: message("/posts/one/", "/posts/two/", aliases: "/posts/one/"))
        #expect(site.publishedTree == tree)
    }
}
