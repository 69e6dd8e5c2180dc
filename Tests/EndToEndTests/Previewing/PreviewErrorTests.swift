import Foundation
import SiteTestSupport
import Testing

@Suite("the preview shows errors where the writer looks", .ownThreads)
struct PreviewErrorTests {
    private static let good = TinySite.post("가", body: "먼저")

    private func start(_ text: String = good) throws -> PreviewRun {
        try PreviewRun(try TinySite(["content/posts/a.md": text]))
    }

    @Test("with file, line, source, place and hint, until they are fixed")
    func overlay() throws {
        let preview = try start()
        _ = try preview.get("/")
        let events = try preview.listen()
        let first = try #require(events.next())
        try preview.site.write("---\ntitle: 가나\npubDatetime: 어제\n---\n", to: "content/posts/a.md")
        let broken = try #require(events.first { !$0.problems.isEmpty })
        #expect(broken.build == first.build)
        let problem = try #require(broken.problems.first)
        #expect(broken.problems.count == 1)
        #expect(problem.place == "content/posts/a.md:3:14")
        #expect(problem.line == 3)
        #expect(problem.excerpt?.before == "pubDatetime: ")
        #expect(problem.excerpt?.after == "어제")
        #expect(problem.hint?.isEmpty == false)
        let shown = "content/posts/a.md:3:14: error: \(problem.message)\n  3 | pubDatetime: 어제\n"
        #expect(preview.run.errors.hasPrefix(shown))
        // The last good page stays.
        #expect(try preview.get("/posts/a/")?.text.contains("<p>먼저</p>") == true)
        try preview.site.write(Self.good, to: "content/posts/a.md")
        let fixed = try #require(events.first { $0.problems.isEmpty })
        #expect(fixed.build == first.build)
    }

    @Test("also before the site has ever been built")
    func firstBuild() throws {
        let preview = try start("---\ntitle: 가\n")
        let page = try #require(try preview.get("/posts/a/"))
        #expect(page.status == 500)
        #expect(page.text.contains("<code>content/posts/a.md:1:1</code>"))
        #expect(page.text.contains("<script src=\"/_site/preview.js\""))
        let events = try preview.listen()
        let broken = try #require(events.next())
        #expect(broken.problems.count == 1)
        try preview.site.write(Self.good, to: "content/posts/a.md")
        let fixed = try #require(events.first { $0.problems.isEmpty })
        #expect(fixed.build != broken.build)
        #expect(try preview.get("/posts/a/")?.status == 200)
    }

    @Test("a folder that holds no blog at all is refused, and left as it is")
    func noBlog() throws {
        let site = try TinySite(["notes.md": "글"])
        let run = try SiteBinary.start(["serve", "--port", "0"], in: site.root)
        let result = try #require(try run.wait(atMost: 60))
        #expect(result.status == 1)
        #expect(
            result.errors == """
                site: error: there is no folder `content`
                  hint: run `site` in the folder that holds `content`, name it with --root, or make a blog with \
                `site init`

                """)
        #expect(result.output.isEmpty)
        #expect(Array(site.folder.tree(".").keys) == ["notes.md"])
    }

    @Test("a folder that has no content yet does not end it")
    func noContent() throws {
        let preview = try PreviewRun(try TinySite(["site.yml": "title: 소식\n"]))
        #expect(try preview.get("/")?.status == 500)
        try preview.site.write(Self.good, to: "content/posts/a.md")
        #expect(preview.waits(for: "/posts/a/") { $0.status == 200 })
    }

    @Test("warnings are printed once")
    func warnings() throws {
        let preview = try start("---\npubDatetime: 2025-05-02\n---\n\n# 제목\n")
        _ = try preview.get("/")
        let warnings = preview.run.errors
        #expect(warnings.count(of: "warning:") == 1)
        for round in 0..<3 {
            try preview.site.write(TinySite.post("\(round)판"), to: "content/posts/b.md")
            #expect(preview.waits(for: "/posts/b/") { $0.text.contains("\(round)판") })
        }
        #expect(preview.run.errors == warnings)
    }

    @Test("a link that leads nowhere is a warning in the terminal, or an error in the page if the settings say so")
    func missingTarget() throws {
        let preview = try PreviewRun(
            try TinySite([
                "content/posts/a.md": TinySite.post("가", body: "[나](/posts/b/)"),
                "content/posts/b.md": TinySite.post("나"),
            ]))
        _ = try preview.get("/")
        #expect(preview.run.errors.isEmpty)
        let events = try preview.listen()
        try preview.site.remove("content/posts/b.md")
        let message = "content/posts/a.md:6:5: warning: the link ‘/posts/b/’ leads nowhere\n"
        #expect(preview.run.waits { preview.run.errors.hasPrefix(message) })
        try preview.site.write("missing: error\n", to: "site.yml")
        let broken = try #require(events.first { !$0.problems.isEmpty })
        #expect(broken.problems.map(\.place) == ["content/posts/a.md:6:5"])
    }

    @Test("the process that builds is started again if something has ended it")
    func crash() throws {
        let preview = try start()
        _ = try preview.get("/")
        let builder = try #require(preview.builder)
        #expect(kill(builder, SIGKILL) == 0)
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        #expect(preview.waits(for: "/posts/a/") { $0.text.contains("<p>나중</p>") })
        #expect(preview.builder != builder)
    }

    @Test(
        "a build that crashes is an error like others, and the next one starts over",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build there"))
    func crashWhileBuilding() throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(["content/posts/a.md": Self.good])
        let preview = try PreviewRun(site, environment: preload.hanging(atOpen: "hang.md"))
        _ = try preview.get("/")
        let events = try preview.listen()
        try site.write(TinySite.post("나"), to: "content/posts/hang.md")
        // While the build hangs, the last good pages are there.
        #expect(try preview.get("/posts/a/")?.text.contains("<p>먼저</p>") == true)
        // What crashes once is tried once more.
        var killed: Int32?
        for _ in 1...2 {
            #expect(preview.waits { preview.builder.map { $0 != killed && Preload.hangs($0) } ?? false })
            killed = preview.builder
            #expect(killed.map { kill($0, SIGUSR1) } == 0)
        }
        let broken = try #require(events.first { !$0.problems.isEmpty })
        #expect(broken.problems[0].message == "the build crashed (signal \(SIGUSR1))")
        #expect(try preview.get("/posts/a/")?.status == 200)
        try site.remove("content/posts/hang.md")
        #expect(events.first { $0.problems.isEmpty } != nil)
    }

    @Test("--no-reload leaves pages alone; the terminal still says what is wrong")
    func noReload() throws {
        let site = try TinySite(["content/posts/a.md": Self.good])
        let preview = try PreviewRun(site, ["--no-reload"])
        #expect(try preview.get("/")?.text.contains("_site") == false)
        try site.write("---\ntitle: 가\n", to: "content/posts/a.md")
        #expect(preview.waits { preview.run.errors.contains("content/posts/a.md:1:1: error: ") })
        #expect(try preview.get("/posts/a/")?.text.contains("_site") == false)
    }
}
