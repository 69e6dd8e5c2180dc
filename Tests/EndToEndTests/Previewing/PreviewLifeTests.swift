import Foundation
import SiteTestSupport
import Testing

@Suite("the preview starts and ends", .ownThreads, .serialized)
struct PreviewLifeTests {
    private static let files = ["content/posts/a.md": TinySite.post("가")]

    @Test("a signal ends it at once, whoever listens, and nothing is left", arguments: [SIGINT, SIGTERM])
    func signals(signal: Int32) throws {
        let preview = try PreviewRun(try TinySite(Self.files))
        _ = try preview.get("/")
        let events = try preview.listen()
        #expect(events.next() != nil)
        let idle = try preview.connect()
        let builder = try #require(preview.builder)
        preview.run.send(signal)
        let result = try #require(try preview.run.wait(atMost: 30))
        #expect(result.status == 0)
        #expect(!preview.run.wasEndedBySignal)
        #expect(result.errors.isEmpty)
        #expect(kill(builder, 0) == -1 && errno == ESRCH)
        #expect(idle.rest().isEmpty)
        #expect(throws: (any Error).self) { try preview.connect() }
        #expect(preview.site.temporaryFiles.isEmpty)
    }

    @Test("a signal in the middle of a build leaves no half-done file")
    func signalWhileBuilding() throws {
        let site = try TinySite(TinySite.posts(300))
        let preview = try PreviewRun(site, environment: Preload.slowStaging)
        #expect(preview.waits { site.exists(".site/preview/pages/.site-staging") })
        preview.run.send(SIGINT)
        let result = try #require(try preview.run.wait(atMost: 30))
        #expect(result.status == 0)
        #expect(site.temporaryFiles.isEmpty)
    }

    @Test("the process that builds ends with the one that serves, however that ends")
    func killed() throws {
        let preview = try PreviewRun(try TinySite(Self.files))
        _ = try preview.get("/")
        let builder = try #require(preview.builder)
        preview.run.send(SIGKILL)
        _ = try preview.run.wait()
        while kill(builder, 0) == 0 { usleep(10_000) }
    }

    @Test("a port that is taken is an error when it was asked for")
    func takenPort() throws {
        let first = try PreviewRun(try TinySite(Self.files))
        let site = try TinySite(Self.files)
        let result = try SiteBinary.run(["serve", "--port", "\(first.port)"], in: site.root)
        #expect(result.status == 1)
        #expect(result.errors == "site: error: port \(first.port) is in use; leave out --port to use a free one\n")
        #expect(result.output.isEmpty)
    }

    @Test("the next free port is taken when none was asked for")
    func nextPort() throws {
        let previews = try (0..<2).map { _ in try PreviewRun(try TinySite(Self.files), port: []) }
        let second = try #require(previews.last)
        #expect(second.port > 4000)
        #expect(second.run.errors == "site: port 4000 is in use; using \(second.port)\n")
        #expect(try second.get("/")?.text.contains("http://127.0.0.1:\(second.port)/") == true)
    }

    @Test("two previews of one site show it each under its own address")
    func two() throws {
        let site = try TinySite(Self.files)
        let previews = try (0..<2).map { _ in try PreviewRun(site) }
        for preview in previews {
            #expect(try preview.get("/")?.text.contains("http://127.0.0.1:\(preview.port)/") == true)
        }
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        for preview in previews {
            #expect(preview.waits(for: "/posts/b/") { $0.text.contains("http://127.0.0.1:\(preview.port)/posts/b/") })
        }
    }

    @Test("what the last preview has built serves the next one, once it is known to be true")
    func secondStart() throws {
        let site = try TinySite(TinySite.posts(30))
        let port = try PreviewRun(site).port
        try site.write(TinySite.post("나", body: "새 본문"), to: "content/posts/p7.md")
        let preview = try PreviewRun(site, port: ["--port", "\(port)"])
        #expect(try preview.get("/posts/p7/")?.text.contains("새 본문") == true)
        #expect(try preview.get("/posts/p8/")?.status == 200)
    }

    @Test(
        "what makes no sense is refused",
        arguments: [
            (["--host", "no-such-host.invalid"], 1), (["--host", "192.0.2.1"], 1), (["--port", "70000"], 64),
            (["--port", "eins"], 64), (["--host", ""], 64), (["--root", ""], 64), (["--base-url", "x"], 64),
            (["--root", "nirgends"], 1), (["extra"], 64),
        ] as [([String], Int32)])
    func refusals(arguments: [String], status: Int32) throws {
        let site = try TinySite(Self.files)
        let result = try SiteBinary.run(["serve"] + arguments, in: site.root)
        #expect(result.status == status)
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test("its lines fit a terminal of 80 columns")
    func lines() throws {
        let preview = try PreviewRun(try TinySite(Self.files))
        _ = try preview.get("/")
        let path = "content/posts/" + String(repeating: "아주-긴-이름", count: 8) + ".md"
        try preview.site.write(TinySite.post("나"), to: path)
        #expect(preview.waits { preview.run.output.count(of: "\n") == 3 })
        let lines = preview.run.output.split(separator: "\n")
        #expect(lines[0] == "serving http://127.0.0.1:\(preview.port)/ (Ctrl-C to stop)")
        #expect(lines[1].firstMatch(of: /^\d\d:\d\d:\d\d  \d+ files ready, \d+\.\d\d s$/) != nil)
        #expect(lines[2].firstMatch(of: /^\d\d:\d\d:\d\d  ….*\.md: \d+ files changed, \d+\.\d\d s$/) != nil)
        #expect(lines.allSatisfy { line in line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 80 })
    }
}

extension TinySite {
    /// Files that a preview needs for a moment only.
    fileprivate var temporaryFiles: [String] {
        folder.tree(".site").keys.filter { $0.contains("staging") || $0.hasSuffix("/new") }
    }
}
