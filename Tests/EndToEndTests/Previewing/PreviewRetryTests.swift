import Foundation
import SiteTestSupport
import Testing

@Suite("the preview tries again what failed", .ownThreads)
struct PreviewRetryTests {
    @Test(
        "a disk that was full is retried when a page is asked for",
        .enabled(if: Preload.isAvailable, "there is no way to make a system call fail"))
    func fullDisk() throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(PreviewRun.styledPost)
        let preview = try PreviewRun(
            site, environment: preload.failing("open", number: 1, below: "/preview/pages/", code: ENOSPC))
        let events = try preview.listen()
        let broken = try #require(events.first { !$0.problems.isEmpty })
        #expect(broken.problems[0].message.hasSuffix(": No space left on device"))
        #expect(try preview.get("/posts/a/")?.text.contains("<p>먼저</p>") == true)
        #expect(events.first { $0.problems.isEmpty } != nil)
    }

    @Test(
        "a failure outside of the sources is retried without a request",
        .enabled(if: Preload.isAvailable, "there is no way to make a system call fail"),
        arguments: [("open", "/preview/pages/", ENOSPC), ("read", "content/posts/a.md", EIO)])
    func unasked(call: String, place: String, code: Int32) throws {
        let preload = try #require(Preload.shared)
        let preview = try PreviewRun(
            try TinySite(PreviewRun.styledPost), environment: preload.failing(call, number: 1, below: place, code: code)
        )
        #expect(preview.waits { preview.run.output.contains(/\d  fixed; retried: \d\d files changed, \d/) })
        #expect(preview.run.output.matches(of: /\d  1 error; the pages are unchanged\n/).count == 1)
    }

    @Test("what goes on failing is reported once, however often it is tried")
    func toldOnce() throws {
        let (preview, events, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        try preview.site.remove(".site/preview/pages")
        try preview.site.write("", to: ".site/preview/pages")
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        #expect(events.first { !$0.problems.isEmpty } != nil)
        // Tried again after 1 s, and 2 s later.
        Thread.sleep(forTimeInterval: 4)
        try preview.site.remove(".site/preview/pages")
        #expect(events.first { $0.problems.isEmpty } != nil)
        #expect(preview.waits { preview.run.output.contains("  fixed; retried: ") })
        #expect(preview.run.output.matches(of: /\d  1 error; the pages are unchanged\n/).count == 1)
        #expect(preview.run.errors.matches(of: /: error: .+/).count == 1)
    }

    @Test(
        "a build that the system has ended is retried without a save",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build there"))
    func killedBuild() throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(PreviewRun.styledPost)
        let signal = site.root + "/go"
        let preview = try PreviewRun(site, environment: preload.pausing(atOpen: "a.md", until: signal))
        var killed: Int32?
        for _ in 1...2 {
            #expect(preview.waits { preview.builder.map { $0 != killed && Preload.hangs($0) } ?? false })
            killed = preview.builder
            #expect(killed.map { kill($0, SIGKILL) } == 0)
        }
        #expect(preview.waits { preview.run.output.contains("  error: the build crashed (signal 9)\n") })
        #expect(preview.waits { preview.builder.map { $0 != killed && Preload.hangs($0) } ?? false })
        try site.write("", to: "go")
        #expect(preview.waits { preview.run.output.contains("  fixed; retried: ") })
    }
}
