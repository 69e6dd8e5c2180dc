import Foundation
import SiteTestSupport
import Testing

@Suite("builds that are cut short", .ownThreads, .serialized)
struct InterruptedBuildTests {
    @Test("a build that is killed while it renders leaves the site as it was, and the next one succeeds")
    func killedWhileRendering() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let before = site.publishedTree
        for (path, text) in TinySite.posts(300) { try site.write(text, to: path) }
        let run = try site.startLongBuild()
        try site.waitForStage(of: run, files: 40)
        run.send(SIGKILL)
        #expect(try run.wait().status == 128 + SIGKILL)
        #expect(site.publishedTree.filter { !$0.key.hasPrefix(".site-staging") } == before)
        #expect(site.exists("public/.site-staging"))
        try expectSuccess(of: site)
        try expectSameAsNew(site)
    }

    @Test(
        "a build that is killed while files come into place is made good by the next one",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build at a chosen file"),
        arguments: [1, 2, 3, 60, 130])
    func killedWhilePlacing(rename: Int) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(["content/posts/old.md": TinySite.post("옛 글", "tags: [옛날]")])
        try site.remove("content/posts/old.md")
        for (path, text) in TinySite.posts(120) { try site.write(text, to: path) }
        let result = try site.build(environment: preload.killing(atRename: rename))
        #expect(result.status == 128 + SIGKILL)
        try expectSuccess(of: site)
        try expectSameAsNew(site)
        #expect(!site.exists("public/posts/old"))
        #expect(!site.exists("public/tags/옛날"))
    }

    @Test(
        "a first build that is killed is made good by the next one",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build at a chosen file"),
        arguments: [1, 2, 3, 10])
    func killedFirstBuild(rename: Int) throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(TinySite.posts(10))
        #expect(try site.build(environment: preload.killing(atRename: rename)).status == 128 + SIGKILL)
        try expectSuccess(of: site)
        try expectSameAsNew(site)
    }

    @Test(
        "a disk that fails after the first file is in place is said to leave half old, half new",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build at a chosen file"))
    func failedWhilePlacing() throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(TinySite.posts(20))
        let result = try site.build(
            "--base-url", "https://u.github.io/blog/", environment: preload.failing(atRename: 5))
        #expect(result.errors.contains(#/^site: error: cannot move .* into place: Input/output error\n/#))
        #expect(
            result.errors.hasSuffix(
                "\n  hint: some files are new and some old; fix the cause and build again to finish\n"
                    + "site: 1 error; public has a mix of old and new files\n"))
        #expect(result.status == 1)
        #expect(!site.exists("public/.site-staging"))
        try expectSuccess(of: site)
        try expectSameAsNew(site)
    }

    @Test(
        "a disk that fails before the first file is in place leaves the site as it was",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build at a chosen file"))
    func failedBeforePlacing() throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(TinySite.posts(2))
        try site.write(TinySite.post("새 글"), to: "content/posts/new.md")
        let before = Snapshot(of: site)
        let result = try site.build(environment: preload.failing(atRename: 1))
        #expect(result.errors.hasSuffix("site: 1 error; public is unchanged\n"))
        #expect(result.status == 1)
        #expect(Snapshot(of: site) == before)
    }

    @Test(
        "no file is ever seen half written",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build at a chosen file"))
    func wholeFiles() throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(TinySite.posts(20))
        let old = site.publishedTree
        try expectSuccess(of: site, "--base-url", "https://u.github.io/blog/")
        let new = site.publishedTree
        try expectSuccess(of: site)
        let run = try SiteBinary.run(
            ["build", "--now", TinySite.now, "--base-url", "https://u.github.io/blog/"], in: site.root,
            environment: preload.killing(atRename: 10))
        #expect(run.status == 128 + SIGKILL)
        let between = site.publishedTree.filter { !$0.key.hasPrefix(".site-staging") }
        // Files of the search index have other names when what is in them is another.
        #expect(
            Set(between.keys).isSuperset(of: old.keys) && Set(old.keys).union(new.keys).isSuperset(of: between.keys))
        for (path, bytes) in between where path != ".site-manifest" {
            #expect(bytes == old[path] || bytes == new[path], "\(path)")
        }
    }

    @Test(
        "no address is lost when a build is killed before or after it has remembered where documents are",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build at a chosen file"),
        arguments: [
            (1, "/.site/addresses-"), (1, "/public/"), (2, "/public/"), (4, "/public/"), (8, "/public/"),
            (1, "/.site/output-"),
        ])
    func addresses(rename: Int, below place: String) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "slug: one")])
        try site.write(TinySite.post("가", "slug: two"), to: "content/posts/a.md")
        let result = try site.build(environment: preload.killing(atRename: rename, below: place))
        #expect(result.status == 128 + SIGKILL)
        let given = ["one", "two"].filter { site.isPublished("posts/\($0)/index.html") }
        #expect(!given.isEmpty)
        try site.write(TinySite.post("가", "slug: three"), to: "content/posts/a.md")
        #expect(try site.build().status == 0)
        for slug in given {
            let page = try site.published("posts/\(slug)/index.html")
            #expect(part(of: page, from: "; url=", to: "\"") == "/posts/three/", "\(slug)")
        }
        // What an undisturbed build makes of the same content and memory.
        try expectSuccess(of: site, messages: try site.build().errors)
        let tree = site.publishedTree
        try site.remove("public")
        #expect(try site.build().status == 0)
        #expect(site.publishedTree == tree)
    }
}
