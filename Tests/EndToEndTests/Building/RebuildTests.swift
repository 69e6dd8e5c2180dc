import Foundation
import SiteTestSupport
import Testing

@Suite("building again")
struct RebuildTests {
    @Test("files that have not changed keep their modification time")
    func unchanged() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/img/b.png": "그림"])
        let before = Snapshot(of: site)
        let result = try site.build()
        #expect(result.output.hasPrefix("0 files written, "))
        #expect(result.output.contains(", 0 removed, "))
        #expect(Snapshot(of: site) == before)
    }

    @Test(
        "where nothing has changed nothing is made, not even for a moment",
        .enabled(if: Preload.isAvailable, "there is no way to make a system call fail"), arguments: ["mkdir", "open"])
    func nothing(call: String) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/b.png": "그림"])
        let result = try site.build(environment: preload.failing(call, number: 1, below: "/public/", code: EIO))
        #expect(result.errors.isEmpty)
        #expect(result.status == 0)
    }

    @Test("after an edit only what shows it is written, and the whole equals a new build")
    func edit() throws {
        let site = try builtSite(TinySite.posts(30))
        try site.write(
            TinySite.post("글 7", "pubDatetime: 2025-05-02T00:07:00", body: "새 본문"), to: "content/posts/p7.md")
        let result = try site.build("--verbose")
        let written = result.output.split(separator: "\n").filter { $0.hasPrefix("wrote ") }
        #expect(written.contains("wrote posts/p7/index.html"))
        #expect(!written.contains("wrote posts/p20/index.html"))
        try expectSameAsNew(site)
    }

    @Test("files that no longer belong are removed, and the folders that they leave empty")
    func stale() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"),
            "content/posts/b.md": TinySite.post(
                "나", "pubDatetime: 2024-03-04\ntags: [AI]\nauthor: 김철수\nfeatured: true"),
            "content/img/deep/c.png": "그림",
        ])
        try site.remove("content/posts/b.md")
        try site.remove("content/img")
        let result = try site.build("--verbose")
        let removed = result.output.split(separator: "\n").filter { $0.hasPrefix("removed ") }
        #expect(
            removed.filter { !$0.hasPrefix("removed search/") } == [
                "removed archives/2024/03/04/index.html", "removed archives/2024/03/index.html",
                "removed archives/2024/index.html", "removed authors/김철수/index.html", "removed featured/index.html",
                "removed img/deep/c.png", "removed posts/b/index.html", "removed tags/ai/index.html",
                "removed tags/ai/rss.xml",
            ])
        for path in ["archives/2024", "authors", "featured", "img", "posts/b", "tags/ai"] {
            #expect(!site.exists("public/\(path)"), "\(path)")
        }
        #expect(site.isPublished("posts/a/index.html"))
    }

    @Test("a file that was deleted by hand comes back")
    func deletedByHand() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let tree = site.publishedTree
        try site.remove("public/posts")
        try expectSuccess(of: site)
        #expect(site.publishedTree == tree)
    }

    @Test("a file that was edited by hand is put right")
    func editedByHand() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let tree = site.publishedTree
        try site.write("고친 것", to: "public/posts/a/index.html")
        try expectSuccess(of: site)
        #expect(site.publishedTree == tree)
    }

    @Test("a file that not everyone can read any more is written again, and listed; further permissions are left alone")
    func permissions() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/b.png": "그림", "content/c.png": "그림",
        ])
        let tree = site.publishedTree
        let modes: [(String, mode_t)] = [("posts/a/index.html", 0o600), ("b.png", 0o200), ("rss.xml", 0o664)]
        for (path, mode) in modes { #expect(chmod(site.root + "/public/" + path, mode) == 0) }
        let result = try site.build("--list-changed", "-")
        #expect(result.output == "changed\tb.png\nchanged\tposts/a/index.html\n")
        #expect(try modes.map { try site.mode(of: "public/" + $0.0) } == [0o644, 0o644, 0o664])
        #expect(site.publishedTree == tree)
        #expect(try site.build().output.hasPrefix("0 files written, "))
    }

    @Test("a file becomes a folder, and the reverse")
    func fileAndFolder() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/x": "파일"])
        try site.remove("content/x")
        try site.write("안", to: "content/x/y/z.txt")
        try expectSuccess(of: site)
        #expect(try site.published("x/y/z.txt") == "안")
        try site.remove("content/x")
        try site.write("파일", to: "content/x")
        try expectSuccess(of: site)
        #expect(try site.published("x") == "파일")
    }

    @Test("a page becomes a file, and the reverse")
    func pageAndFile() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/pages/about.md": "---\ntitle: 소개\n---\n소개\n",
        ])
        try site.remove("content/pages/about.md")
        try site.write("파일", to: "content/about")
        try expectSuccess(of: site)
        #expect(try site.published("about") == "파일")
        try site.remove("content/about")
        try site.write("---\ntitle: 소개\n---\n소개\n", to: "content/pages/about.md")
        try expectSuccess(of: site)
        #expect(try site.published("about/index.html").contains("<h1>소개</h1>"))
    }

    @Test("a folder that gained a foreign file cannot become a file")
    func folderWithForeignFile() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/x/y.txt": "안"])
        try site.write("메모", to: "public/x/메모.txt")
        try site.remove("content/x")
        try site.write("파일", to: "content/x")
        let before = Snapshot(of: site)
        #expect(try site.build().status == 1)
        #expect(try site.published("x/메모.txt") == "메모")
        #expect(Snapshot(of: site) == before)
    }

    @Test("a slug that changes only in case moves the page")
    func slugCase() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "slug: AbC")])
        try site.write(TinySite.post("가", "slug: aBc"), to: "content/posts/a.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/aBc/index.html").contains("<h1>가</h1>"))
        let names = site.publishedTree.keys.filter { $0.hasPrefix("posts/") }
        #expect(names.count == 1)
    }

    @Test("another base URL rewrites the site in place")
    func baseURL() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try expectSuccess(of: site, "--base-url", "https://u.github.io/blog/")
        try expectSameAsNew(site, "--base-url", "https://u.github.io/blog/")
    }
}

extension TinySite {
    /// The permissions of a file.
    fileprivate func mode(of path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: root + "/" + path)[.posixPermissions] as? Int ?? 0
    }
}
