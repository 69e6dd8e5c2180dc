import Foundation
import SiteTestSupport
import Testing

@Suite("the preview misses nothing", .ownThreads)
struct PreviewRecoveryTests {
    @Test("what was saved while something else was wrong is more than a change of style")
    func styleAfterError() throws {
        let (preview, events, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        try preview.site.write("---\ntitle: 가\n", to: "content/posts/a.md")
        #expect(events.next()?.problems.isEmpty == false)
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        try preview.site.write("p { color: blue }\n", to: "content/my.css")
        let fixed = try #require(events.first { $0.problems.isEmpty })
        #expect(!fixed.isOnlyStyle)
        #expect(try preview.get("/posts/a/")?.text.contains("<p>나중</p>") == true)
    }

    @Test("a style sheet that comes or goes may be linked to")
    func newStyle() throws {
        let (preview, events, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        try preview.site.write("p { color: blue }\n", to: "content/other.css")
        #expect(events.next()?.isOnlyStyle == false)
        try preview.site.remove("content/other.css")
        #expect(events.next()?.isOnlyStyle == false)
    }

    @Test("an editor that keeps the old file aside while it saves")
    func renamingEditor() throws {
        let (preview, events, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        let path = preview.site.root + "/content/my.css"
        let manager = FileManager.default
        #expect(manager.createFile(atPath: preview.site.root + "/content/4913", contents: nil))
        try manager.removeItem(atPath: preview.site.root + "/content/4913")
        try manager.moveItem(atPath: path, toPath: path + "~")
        try preview.site.write("p { color: blue }\n", to: "content/my.css")
        try manager.removeItem(atPath: path + "~")
        #expect(events.next()?.isOnlyStyle == true)
        #expect(try preview.get("/my.css")?.text == "p { color: blue }\n")
    }

    @Test("a linked folder that goes and comes back", .enabled(if: Preload.isAvailable, "inotify is Linux's"))
    func linkedFolder() throws {
        let site = try TinySite(["writing/posts/a.md": TinySite.post("가", body: "먼저")])
        let (writing, aside) = (site.root + "/writing", site.root + "/aside")
        try FileManager.default.createSymbolicLink(atPath: site.root + "/content", withDestinationPath: "writing")
        let (preview, events, _) = try PreviewRun.listening(site)
        try FileManager.default.moveItem(atPath: writing, toPath: aside)
        #expect(events.first { !$0.problems.isEmpty } != nil)
        try FileManager.default.copyItem(atPath: aside, toPath: writing)
        #expect(events.first { $0.problems.isEmpty } != nil)
        try site.write(TinySite.post("가", body: "나중"), to: "writing/posts/a.md")
        #expect(preview.waits(for: "/posts/a/") { $0.text.contains("<p>나중</p>") })
    }

    @Test("a root that is replaced", .enabled(if: Preload.isAvailable, "inotify is Linux's"))
    func replacedRoot() throws {
        let site = try TinySite(["blog/content/posts/a.md": TinySite.post("가", body: "먼저")])
        let (blog, aside) = (site.root + "/blog", site.root + "/aside")
        let preview = try PreviewRun(site, ["--root", blog])
        #expect(try preview.get("/posts/a/")?.text.contains("<p>먼저</p>") == true)
        try FileManager.default.moveItem(atPath: blog, toPath: aside)
        // Only what the writer has there: the preview may make its own folder again at the same time.
        try site.makeFolder("blog")
        try FileManager.default.copyItem(atPath: aside + "/content", toPath: blog + "/content")
        try site.write(TinySite.post("가", body: "나중"), to: "blog/content/posts/a.md")
        #expect(preview.waits(for: "/posts/a/") { $0.text.contains("<p>나중</p>") })
    }

    @Test("a file's name does not control the terminal")
    func hostileName() throws {
        let (preview, events, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        try preview.site.write("x", to: "content/a\u{1B}[31mb.txt")
        #expect(events.first { !$0.problems.isEmpty } != nil)
        try preview.site.remove("content/a\u{1B}[31mb.txt")
        #expect(events.first { $0.problems.isEmpty } != nil)
        #expect(preview.waits { preview.run.output.contains("fixed; content/a␣[31mb.txt") })
        #expect(!preview.run.output.contains("\u{1B}"))
    }

    @Test("a root that is not there")
    func noRoot() throws {
        let site = try TinySite(PreviewRun.styledPost)
        let result = try SiteBinary.run(["serve", "--root", "nosuch"], in: site.root)
        #expect(result.status == 1)
        #expect(
            result.errors
                == "nosuch: error: there is no such folder\n  hint: name the folder that holds `content` with --root\n")
    }
}
