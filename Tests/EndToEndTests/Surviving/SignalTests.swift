import Foundation
import SiteTestSupport
import Testing

@Suite("builds that a signal ends", .ownThreads, .serialized)
struct SignalTests {
    private static let count = 300
    private static let untouched = "site: interrupted; public is unchanged\n"

    @Test("end cleanly in the middle, with the status that shells give", arguments: [SIGINT, SIGTERM, SIGHUP])
    func rendering(signal: Int32) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let before = Snapshot(of: site)
        for (path, text) in TinySite.posts(Self.count) { try site.write(text, to: path) }
        let run = try site.startLongBuild()
        try site.waitForStage(of: run, files: 40)
        run.send(signal)
        let result = try run.wait()
        #expect(result.status == 128 + signal)
        #expect(!run.wasEndedBySignal)
        #expect(result.errors == Self.untouched)
        #expect(result.output.isEmpty)
        #expect(Snapshot(of: site) == before)
        try expectSuccess(of: site)
    }

    @Test("leave no new folder behind")
    func firstBuild() throws {
        let site = try TinySite(TinySite.posts(Self.count))
        let run = try site.startLongBuild("--output", "deep/out")
        #expect(run.waits { site.exists("deep/out/.site-staging") })
        run.send(SIGTERM)
        let result = try run.wait()
        #expect(result.status == 128 + SIGTERM)
        #expect(result.errors == "site: interrupted; deep/out is unchanged\n")
        #expect(!site.exists("deep"))
    }

    @Test("give the shell its status, even one that lets them ignore SIGINT")
    func shell() throws {
        let site = try TinySite(TinySite.posts(Self.count))
        let script = """
            (until test -d public/.site-staging; do :; done; kill -INT $(cat pid)) &
            sh -c 'echo $$ >pid; trap "" INT; exec "\(SiteBinary.path)" build --jobs 2 --now \(TinySite.now)'
            echo $?
            """
        let result = try SiteBinary.run(
            ["-c", script], in: site.root, environment: Preload.slowStaging, program: "/bin/sh")
        #expect(result.output == "130\n")
        #expect(result.errors == Self.untouched)
        #expect(!site.exists("public"))
    }

    @Test(
        "do not wait for a worker that hangs",
        .enabled(if: Preload.isAvailable, "there is no way to make one hang"), arguments: ["p7.md", "p7/index.html"])
    func hangingWorker(file: String) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(TinySite.posts(20))
        let before = Snapshot(of: site)
        try site.write("limits: {seconds: 600}\n", to: "site.yml")
        let run = try site.startBuild("--jobs", "2", environment: preload.hanging(atOpen: file))
        #expect(run.waits { site.exists("public/.site-staging") })
        run.send(SIGINT)
        let result = try #require(try run.wait(atMost: 60))
        #expect(result.status == 128 + SIGINT)
        #expect(result.errors == Self.untouched)
        #expect(Snapshot(of: site) == before)
    }

    @Test(
        "do not wait for a step that never looks whether it should end",
        .enabled(if: Preload.isAvailable, "there is no way to make one hang"), arguments: ["build", "check"])
    func hangingStep(command: String) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "templates/assets/a.css": "p { color: red }",
        ])
        let before = Snapshot(of: site)
        let run = try SiteBinary.start(
            [command, "--now", TinySite.now], in: site.root, environment: preload.hanging(atOpen: "assets/a.css"))
        #expect(run.waits { Preload.hangs(run.identifier) })
        run.send(SIGINT)
        let result = try #require(try run.wait(atMost: 60))
        #expect(result.status == 128 + SIGINT)
        #expect(result.errors == (command == "build" ? Self.untouched : "site: interrupted; the site is unchanged\n"))
        #expect(Snapshot(of: site) == before)
    }

    @Test("outlive their terminal if they were started so")
    func hangUp() throws {
        let site = try TinySite(TinySite.posts(Self.count))
        let script = """
            (until test -d public/.site-staging; do :; done; kill -HUP $(cat pid)) &
            sh -c 'echo $$ >pid; trap "" HUP; exec "\(SiteBinary.path)" build --quiet --jobs 2 --now \(TinySite.now)'
            echo $?
            """
        let result = try SiteBinary.run(
            ["-c", script], in: site.root, environment: Preload.slowStaging, program: "/bin/sh")
        #expect(result.output == "0\n")
        #expect(result.errors.isEmpty)
    }

    @Test(
        "go on to their end once files have begun to come into place",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build there"), arguments: ["text", "json"])
    func placing(format: String) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(TinySite.posts(20))
        let run = try site.startBuild(
            "--base-url", "https://u.github.io/blog/", "--format", format,
            environment: preload.slowingRenames(by: 5000))
        #expect(run.waits { (try? site.published("index.html"))?.contains("u.github.io") == true })
        run.send(SIGINT)
        let result = try run.wait()
        #expect(result.status == 128 + SIGINT)
        #expect(result.errors == "site: interrupted; public was already complete\n")
        #expect(result.output.contains("\"rule\" : \"interruption-interrupted\"") == (format == "json"))
        #expect(result.output.isEmpty == (format == "text"))
        try expectSameAsNew(site, "--base-url", "https://u.github.io/blog/")
    }

    @Test(
        "end at once when the signal or another one comes again",
        .enabled(if: Preload.isAvailable, "there is no way to delay its end"), arguments: [SIGINT, SIGTERM, SIGHUP])
    func again(second: Int32) throws {
        let preload = try #require(Preload.shared)
        let site = try builtSite(TinySite.posts(20))
        let run = try site.startBuild(
            "--base-url", "https://u.github.io/blog/", environment: preload.slowingRenames(by: 200_000))
        #expect(run.waits { (try? site.published("index.html"))?.contains("u.github.io") == true })
        run.send(SIGINT)
        usleep(200_000)
        run.send(second)
        let result = try run.wait()
        #expect(result.status == 128 + second)
        #expect(result.errors.isEmpty)
        #expect(site.exists("public/.site-staging"))
        try expectSuccess(of: site)
    }
}
