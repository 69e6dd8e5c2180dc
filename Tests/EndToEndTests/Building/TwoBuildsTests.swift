import Foundation
import SiteTestSupport
import Testing

@Suite("two builds at once", .ownThreads, .serialized)
struct TwoBuildsTests {
    private static let note = "site: another build is writing to public; waiting for it\n"
    private static let posts = 300

    /// A site with a build that has stopped in the middle.
    private func stoppedBuild() throws -> (site: TinySite, run: SiteBinary.Run) {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        for (path, text) in TinySite.posts(Self.posts) { try site.write(text, to: path) }
        let run = try site.startLongBuild()
        try site.waitForStage(of: run, files: 40)
        run.send(SIGSTOP)
        return (site, run)
    }

    @Test("the second says that it waits, and then builds what is there by then")
    func waiting() throws {
        let (site, first) = try stoppedBuild()
        let second = try site.startBuild()
        #expect(second.waits { second.errors == Self.note })
        try site.write(TinySite.post("새 글"), to: "content/posts/new.md")
        try site.remove("content/posts/p1.md")
        first.send(SIGCONT)
        let results = (try first.wait(), try second.wait())
        #expect(results.0.status == 0)
        #expect(results.0.errors.isEmpty)
        #expect(results.1.status == 0)
        #expect(results.1.errors == Self.note)
        #expect(!site.exists("public/.site-staging"))
        let tree = site.publishedTree
        #expect(tree["posts/new/index.html"] != nil && tree["posts/p1/index.html"] == nil)
        try expectSameAsNew(site)
    }

    @Test("a quiet one waits silently")
    func quiet() throws {
        let (site, first) = try stoppedBuild()
        let second = try site.startBuild("--quiet")
        #expect(try second.wait(atMost: 0.5) == nil)
        #expect(second.errors.isEmpty)
        first.send(SIGKILL)
        _ = try first.wait()
        try expectSuccess(of: site, "--quiet")
    }

    @Test("a signal ends the one that waits, and leaves the other alone", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let (site, first) = try stoppedBuild()
        let second = try site.startBuild()
        #expect(second.waits { second.errors == Self.note })
        second.send(signal)
        let result = try second.wait()
        #expect(result.status == 128 + signal)
        #expect(result.errors == Self.note + "site: interrupted; public is unchanged\n")
        #expect(site.exists("public/.site-staging"))
        first.send(SIGCONT)
        #expect(try first.wait().status == 0)
        #expect(site.isPublished("posts/p\(Self.posts)/index.html"))
        #expect(!site.exists("public/.site-staging"))
    }

    @Test("the second goes on when the first is killed")
    func killed() throws {
        let (site, first) = try stoppedBuild()
        let second = try site.startBuild()
        #expect(second.waits { second.errors == Self.note })
        first.send(SIGKILL)
        _ = try first.wait()
        #expect(try second.wait().status == 0)
        #expect(!site.exists("public/.site-staging"))
    }

    @Test("many builds of a new folder all succeed")
    func many() throws {
        let site = try TinySite(TinySite.posts(30))
        let runs = try (0..<8).map { _ in try site.startBuild("--jobs", "1") }
        for run in runs {
            let result = try run.wait()
            #expect(result.status == 0)
            #expect(result.errors == "" || result.errors == Self.note)
        }
        try expectSameAsNew(site)
    }

    @Test("a folder that the first takes away again does not trouble the second")
    func failingFirstBuilds() throws {
        let site = try TinySite(["content/posts/a.md": "---\ntitle: 가\n"])
        let runs = try (0..<8).map { _ in try site.startBuild("--jobs", "1") }
        for run in runs {
            let result = try run.wait()
            #expect(result.status == 1)
            #expect(result.errors.hasSuffix("site: 1 error; public is unchanged\n"))
            #expect(!result.errors.contains("cannot write"))
        }
        #expect(!site.exists("public"))
    }
}
