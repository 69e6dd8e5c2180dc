import Foundation
import SiteTestSupport
import Testing

@Suite("the preview follows what is saved", .ownThreads)
struct PreviewChangeTests {
    private static let files = [
        "content/posts/a.md": TinySite.post("가", body: "먼저"), "templates/assets/style.css": "p { color: red }\n",
    ]

    private func start(
        _ files: [String: String] = files, _ arguments: String...
    ) throws -> (PreviewRun, PreviewEvents, PreviewEvents.State) {
        let preview = try PreviewRun(try TinySite(files), arguments)
        _ = try preview.get("/")
        let events = try preview.listen()
        return (preview, events, try #require(events.next()))
    }

    @Test("a saved post: pages get an event once it is there")
    func post() throws {
        let (preview, events, first) = try start()
        #expect(events.answer.contains("Content-Type: text/event-stream\r\nCache-Control: no-store\r\n"))
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        let next = try #require(events.next())
        #expect(next.previous == first.build)
        #expect(next.problems.isEmpty && !next.isOnlyStyle)
        let page = try #require(try preview.get("/posts/a/"))
        #expect(page.text.contains("<p>나중</p>"))
        #expect(page.text.contains("data-build=\"\(next.build)\""))
    }

    @Test("a saved post: the search finds it at once")
    func search() throws {
        let (preview, events, _) = try start()
        let before = try #require(try preview.get("/search/index.json"))
        #expect(before.fields["content-type"] == "application/json; charset=utf-8")
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        _ = try #require(events.next())
        #expect(try preview.get("/search/index.json")?.text != before.text)
        let shard = try #require(preview.site.previewTree.keys.first { $0.hasPrefix("search/2") })
        let answer = try #require(try preview.get("/" + shard))
        #expect(answer.status == 200 && answer.body == preview.site.previewTree[shard])
        #expect(answer.fields["content-type"] == "application/octet-stream")
        #expect(answer.fields["content-encoding"] == nil)
    }

    @Test("a saved style sheet: pages learn that nothing else differs")
    func style() throws {
        let (preview, events, first) = try start()
        try preview.site.write("p { color: blue }\n", to: "templates/assets/style.css")
        let next = try #require(events.next())
        #expect(next.isOnlyStyle)
        #expect(next.previous == first.build)
        let page = try #require(try preview.get("/"))
        let name = try #require(part(of: page.text, from: "/assets/style.", to: "\""))
        #expect(try preview.get("/assets/style." + name)?.text == "p { color: blue }\n")
        // The next one that is none is not taken for one.
        try preview.site.write(TinySite.post("가", body: "나중"), to: "content/posts/a.md")
        #expect(events.next()?.isOnlyStyle == false)
    }

    @Test("what leaves every page as it was sends no event")
    func noNews() throws {
        let (preview, events, first) = try start()
        try preview.site.write(try #require(Self.files["content/posts/a.md"]), to: "content/posts/a.md")
        try preview.site.write("x", to: "content/.hidden")
        try preview.site.write(TinySite.post("나"), to: "content/posts/b.md")
        let next = try #require(events.first { $0.build != first.build })
        #expect(next.previous == first.build)
        #expect(try preview.get("/posts/b/")?.status == 200)
    }

    @Test("settings and templates, also those that were not there before")
    func settingsAndTemplates() throws {
        let (preview, events, first) = try start(["content/posts/a.md": TinySite.post("가")])
        try preview.site.write("title: 새 이름\n", to: "site.yml")
        let second = try #require(events.first { $0.build != first.build })
        #expect(try preview.get("/")?.text.contains("<title>새 이름</title>") == true)
        try preview.site.write("<p>새 꼴</p>", to: "templates/404.mustache")
        let third = try #require(events.first { $0.build != second.build })
        #expect(try preview.get("/nothing")?.text.contains("새 꼴") == true)
        try preview.site.remove("templates")
        _ = events.first { $0.build != third.build }
        #expect(try preview.get("/nothing")?.text.contains("새 꼴") == false)
    }

    @Test("folders that come, go and get other names, with everything in them")
    func folders() throws {
        let (preview, _, _) = try start()
        let site = preview.site
        try site.write(TinySite.post("깊은 글"), to: "content/posts/새/아주/깊은/글.md")
        #expect(preview.waits(for: "/posts/글/") { $0.status == 200 })
        try FileManager.default.moveItem(atPath: site.root + "/content/posts/새", toPath: site.root + "/content/posts/옛")
        try site.write(TinySite.post("고친 글"), to: "content/posts/옛/아주/깊은/글.md")
        #expect(preview.waits(for: "/posts/글/") { $0.text.contains("고친 글") })
        try site.write(TinySite.post("또 고친 글"), to: "content/posts/옛/아주/깊은/글.md")
        #expect(preview.waits(for: "/posts/글/") { $0.text.contains("또 고친 글") })
        try site.remove("content/posts/옛")
        #expect(preview.waits(for: "/posts/글/") { $0.status == 404 })
        try FileManager.default.moveItem(atPath: site.root + "/content", toPath: site.root + "/weg")
        try site.write(TinySite.post("다른 글"), to: "content/b.md")
        #expect(preview.waits(for: "/posts/b/") { $0.status == 200 })
        #expect(preview.waits(for: "/posts/a/") { $0.status == 404 })
        try site.write(TinySite.post("또 다른 글"), to: "content/b.md")
        #expect(preview.waits(for: "/posts/b/") { $0.text.contains("또 다른 글") })
    }

    @Test("the target of a link")
    func links() throws {
        let site = try TinySite(Self.files)
        try site.write("<p>안</p>", to: "templates/parts/missing.mustache")
        try site.link("templates/404.mustache", to: "parts/missing.mustache")
        try site.write("title: 하나\n", to: "elsewhere/site.yml")
        try site.link("site.yml", to: "elsewhere/site.yml")
        let preview = try PreviewRun(site)
        #expect(try preview.get("/nothing")?.text.contains("<p>안</p>") == true)
        try site.write("<p>밖</p>", to: "templates/parts/missing.mustache")
        #expect(preview.waits(for: "/nothing") { $0.text.contains("<p>밖</p>") })
        try site.write("title: 둘\n", to: "elsewhere/site.yml")
        #expect(preview.waits(for: "/") { $0.text.contains("<title>둘</title>") })
    }

    @Test("a checkout of 500 files makes one build, and none is missing")
    func checkout() throws {
        let (preview, events, first) = try start()
        // A checkout that others hold up would look like several.
        preview.run.send(SIGSTOP)
        for (path, text) in TinySite.posts(500) { try preview.site.write(text, to: path) }
        try preview.site.remove("content/posts/a.md")
        preview.run.send(SIGCONT)
        let next = try #require(events.next())
        #expect(next.previous == first.build)
        #expect(try preview.get("/posts/a/")?.status == 404)
        for number in [1, 250, 500] { #expect(try preview.get("/posts/p\(number)/")?.status == 200) }
        #expect(preview.waits { preview.run.output.split(separator: "\n").count >= 3 })
        #expect(preview.run.output.split(separator: "\n").count == 3)
    }

    @Test("an editor that writes beside the file and moves it into place makes one build")
    func editor() throws {
        let (preview, events, first) = try start()
        let path = preview.site.root + "/content/posts/a.md"
        var known = first
        for round in 0..<5 {
            // As vim does it: the old one becomes a backup, the new one is written, the backup goes.
            #expect(rename(path, path + "~") == 0)
            usleep(30_000)
            try preview.site.write(TinySite.post("가", body: "\(round)판"), to: "content/posts/a.md")
            #expect(unlink(path + "~") == 0)
            let next = try #require(events.next())
            #expect(next.previous == known.build)
            #expect(try preview.get("/posts/a/")?.text.contains("<p>\(round)판</p>") == true)
            known = next
        }
    }

    @Test("what is saved while a build runs is built too")
    func whileBuilding() throws {
        let (preview, _, _) = try start()
        for round in 0..<60 {
            try preview.site.write(TinySite.post("가", body: "\(round)판"), to: "content/posts/a.md")
            usleep(UInt32(round % 7) * 9000)
        }
        #expect(preview.waits(for: "/posts/a/") { $0.text.contains("<p>59판</p>") })
    }

    @Test("drafts and documents from the future only when asked for")
    func drafts() throws {
        let files = [
            "content/posts/a.md": TinySite.post("가"), "content/posts/d.md": TinySite.post("초안", "draft: true"),
            "content/posts/f.md": TinySite.post("먼 훗날", "pubDatetime: 2999-01-01"),
        ]
        let (closed, _, _) = try start(files)
        #expect(try closed.get("/posts/d/")?.status == 404)
        #expect(try closed.get("/posts/f/")?.status == 404)
        let (open, _, _) = try start(files, "--drafts", "--future")
        #expect(try open.get("/posts/d/")?.status == 200)
        #expect(try open.get("/posts/f/")?.status == 200)
        #expect(!open.site.exists("public"))
    }

    @Test("a document appears when it is due, and goes when it expires")
    func due() throws {
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let (soon, later) = ((Date.now + 2).formatted(format), (Date.now + 4).formatted(format))
        let (preview, _, _) = try start([
            "content/posts/a.md": TinySite.post("가"), "content/posts/f.md": TinySite.post("곧", "pubDatetime: \(soon)"),
            "content/posts/e/index.md": TinySite.post("끝", "expires: \(later)"), "content/posts/e/a.svg": "<svg/>",
        ])
        #expect(preview.waits(for: "/posts/f/") { $0.status == 200 })
        #expect(preview.waits(for: "/posts/e/a.svg") { $0.status == 404 })
        #expect(try preview.get("/posts/e/")?.status == 404)
        #expect(preview.waits { preview.run.output.contains(/\d  a document is due: \d+ files changed, \d/) })
    }

    @Test("what is published stays as it was, whatever the preview does, and the other way round")
    func apart() throws {
        let site = try builtSite(Self.files)
        let before = Snapshot(of: site)
        let preview = try PreviewRun(site, ["--drafts"])
        try site.write(TinySite.post("초안", "draft: true"), to: "content/posts/d.md")
        #expect(preview.waits(for: "/posts/d/") { $0.status == 200 })
        #expect(Snapshot(of: site) == before)
        try expectSuccess(of: site)
        #expect(!site.isPublished("posts/d/index.html"))
        #expect(try preview.get("/posts/d/")?.status == 200)
    }
}
