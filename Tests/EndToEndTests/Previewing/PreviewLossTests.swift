import Foundation
import SiteTestSupport
import Testing

@Suite("the preview brings back what someone has deleted", .ownThreads)
struct PreviewLossTests {
    @Test("a folder with pages that someone takes away is filled again when a page is asked for, and open pages reload")
    func lostPages() throws {
        let (preview, events, first) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        for path in [".site", ".site/preview/pages"] {
            try preview.site.remove(path)
            #expect(try preview.get("/posts/a/")?.text.contains("<p>먼저</p>") == true)
            #expect(try preview.get("/my.css")?.status == 200)
            #expect(preview.site.exists(".site/preview/pages/index.html"))
        }
        #expect(events.next().map { $0.build != first.build } == true)
        #expect(
            preview.waits {
                preview.run.output.matches(of: /\d\d:\d\d:\d\d  missing pages: \d\d files restored, \d+\.\d\d s\n/)
                    .count
                    == 2
            })
        #expect(!preview.run.output.contains("sources"))
    }

    @Test("what is saved after the folder was taken away is shown")
    func saveAfterLoss() throws {
        let (preview, events, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        try preview.site.remove(".site")
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        #expect(events.next() != nil)
        #expect(try preview.get("/posts/a/")?.text.contains("<p>나중</p>") == true)
        #expect(
            preview.waits {
                preview.run.output.contains(/\d  content\/posts\/a\.md and missing pages: \d\d files changed, \d/)
            })
    }

    @Test(
        "a single file that someone takes away is there again when it is asked for",
        arguments: [
            ("posts/a/index.html", "/posts/a/"), ("posts/a", "/posts/a"), ("index.html", "/"), ("my.css", "/my.css"),
            ("posts/a/index.html", "/posts/a/index.html"), ("tags", "/tags/"),
        ])
    func lostFile(path: String, address: String) throws {
        let (preview, events, first) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        let before = try #require(try preview.get(address))
        try preview.site.remove(".site/preview/pages/" + path)
        let after = try #require(try preview.get(address))
        #expect(after.status == before.status)
        #expect(events.next().map { $0.build != first.build && $0.problems.isEmpty } == true)
        #expect(preview.waits { preview.run.output.contains(/\d  missing pages: \d files? restored, \d/) })
    }

    @Test("a folder that someone empties is filled again when a page is asked for")
    func emptiedFolder() throws {
        let (preview, _, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        let names = try FileManager.default.contentsOfDirectory(atPath: preview.site.root + "/.site/preview/pages")
        #expect(names.contains(".site-manifest"))
        for name in names { try preview.site.remove(".site/preview/pages/" + name) }
        #expect(try preview.get("/posts/a/")?.text.contains("<p>먼저</p>") == true)
        #expect(try preview.get("/my.css")?.status == 200)
    }

    @Test("the page that says that there is none is lost like others")
    func lostNotFoundPage() throws {
        let (preview, _, _) = try PreviewRun.listening(try TinySite(PreviewRun.styledPost))
        let before = try #require(try preview.get("/none/"))
        try preview.site.remove(".site/preview/pages/404.html")
        let after = try #require(try preview.get("/none/"))
        #expect(before.status == 404 && after.status == 404)
        #expect(after.text.contains("</html>") && before.text.contains("</html>"))
    }

    @Test(
        "a page that never existed starts no build",
        .enabled(if: Preload.isAvailable, "there is no way to count what is opened elsewhere"))
    func neverThere() throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(PreviewRun.styledPost)
        let preview = try PreviewRun(
            site, environment: preload.counting(opensOf: "content/my.css", in: site.root + "/opened"))
        _ = try preview.get("/")
        let opened = try site.folder.read("opened").count
        for path in ["/none/", "/none", "/none.css", "/posts/a/none/", "/.nojekyll", "/none/"] {
            #expect(try preview.get(path)?.status == 404)
        }
        // A build that had been asked for would be over before the answer to this.
        _ = try preview.get("/posts/a/")
        #expect(try site.folder.read("opened").count == opened)
    }

    @Test("a preview that was started after the folder was taken away does not get mixed up with the one before")
    func lostToAnother() throws {
        let site = try TinySite(
            PreviewRun.styledPost.merging(["content/posts/d.md": TinySite.post("라", "draft: true")]) { $1 })
        let (first, _, _) = try PreviewRun.listening(site)
        try site.remove(".site")
        let second = try PreviewRun(site, ["--drafts"])
        #expect(try second.get("/posts/d/")?.status == 200)
        for _ in 0..<2 {
            #expect(try first.get("/")?.text.contains("http://127.0.0.1:\(first.port)/") == true)
            #expect(try first.get("/posts/d/")?.status == 404)
            #expect(try second.get("/")?.text.contains("http://127.0.0.1:\(second.port)/") == true)
            #expect(try second.get("/posts/d/")?.status == 200)
        }
        #expect(site.exists(".site/preview-2/pages/index.html"))
    }
}
