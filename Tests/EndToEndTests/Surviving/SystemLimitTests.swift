import Foundation
import SiteTestSupport
import Testing

@Suite("limits of the system")
struct SystemLimitTests {
    /// Builds after a shell has set a limit.
    private func build(_ site: TinySite, under limit: String, _ arguments: String...) throws -> SiteBinary.Result {
        try SiteBinary.run(
            ["-c", limit + "; exec \"$0\" build --now \(TinySite.now) \"$@\"", SiteBinary.path] + arguments,
            in: site.root,
            program: "/bin/sh")
    }

    @Test(
        "that leave too little are told before anything is done",
        arguments: [
            (
                "ulimit -n 20",
                "site: error: the system allows too few open files\n  hint: raise `ulimit -n`\n"
            ),
            (
                "ulimit -v 300000",
                """
                site: error: the system allows too little memory
                  hint: raise `ulimit -v` or the container's limit of memory, or work on fewer documents at once with --jobs

                """
            ),
        ])
    func tooLittle(limit: String, errors: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let result = try build(site, under: limit)
        #expect(result.status == 1)
        #expect(result.errors == errors)
        #expect(!site.exists("public") && !site.exists(".site"))
    }

    @Test("that leave enough for fewer documents at once are told, and the site is built")
    func fewer() throws {
        let site = try TinySite(TinySite.posts(20))
        let result = try build(site, under: "ulimit -n 48", "--jobs", "30")
        #expect(result.status == 0)
        #expect(result.errors.contains(/^site: the system allows work on \d documents? at once, not 30\n$/))
        #expect(site.isPublished("posts/p1/index.html") || site.isPublished("index.html"))
    }

    @Test(
        "on threads end a build that waits for one, and no other",
        .enabled(if: Preload.isAvailable, "there is no way to refuse a thread"), arguments: [true, false])
    func threads(isRefused: Bool) throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "templates/assets/a.css": "p { color: red }",
        ])
        var environment = preload.hanging(atOpen: "assets/a.css")
        if isRefused { environment.merge(preload.refusingThreads(fromOpen: "assets/a.css")) { $1 } }
        let run = try site.startBuild([], environment: environment)
        #expect(run.waits { Preload.hangs(run.identifier) })
        // The program waits for eight seconds.
        let result = try run.wait(atMost: isRefused ? 60 : 11)
        #expect((result == nil) == !isRefused)
        #expect(result?.status ?? 1 == 1)
        #expect(result?.errors.hasPrefix("site: error: the system allows too few threads\n  hint: ") ?? true)
    }

    @Test("on the size of a file that gets the output are reported", arguments: ["render p.md", "check --format json"])
    func outputSize(command: String) throws {
        let body = String(repeating: "[y](/nope#z) 가나다\n\n", count: 200)
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", body: body), "p.md": body])
        let result = try SiteBinary.run(
            ["-c", "ulimit -f 2; exec \"$0\" \(command) >out", SiteBinary.path], in: site.root, program: "/bin/sh")
        #expect(result.status == 1)
        #expect(result.errors == "site: the output is incomplete: File too large\n")
    }

    @Test("on open files hold for folders in folders too", arguments: [22, 26, 31, 36])
    func deepFolders(count: Int) throws {
        var files = ["site.yml": "permalink: /posts/:folder/:slug/\n"]
        var folder = "content/posts"
        for number in 0..<20 {
            folder += "/d\(number)"
            files[folder + "/p.md"] = TinySite.post("글 \(number)", body: "![](x.txt)")
            files[folder + "/x.txt"] = "가"
        }
        let site = try TinySite(files)
        for _ in 0..<2 {
            let result = try build(site, under: "ulimit -n \(count)", "--jobs", "8")
            #expect(result.status == 0 || result.errors.contains("the system allows too few open files"))
            #expect(!result.errors.contains("Too many open files"))
            #expect(count < 30 || result.status == 0)
        }
    }

    /// Runs the program in a folder where files may not become larger than so many blocks.
    private func run(_ arguments: [String], in folder: String, blocks: Int) throws -> SiteBinary.Result {
        try SiteBinary.run(
            // What it says goes through a pipe, which has no such limit.
            ["-c", "(ulimit -f \(blocks); \"$0\" \"$@\"; echo $?) 2>&1 | cat", SiteBinary.path] + arguments,
            in: folder, program: "/bin/sh")
    }

    @Test(
        "on the size of files are reported, and nothing is left half written",
        arguments: [
            (["init", "blog"], 1, "cannot be written: File too large"),
            (["theme", "export"], 2, "cannot be written: File too large"),
            (["new", "제목"], 0, "cannot be written: File too large"),
            (["build"], 2, "File too large"),
        ])
    func fileSize(arguments: [String], blocks: Int, words: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let before = Snapshot(of: site)
        let result = try run(arguments, in: site.root, blocks: blocks)
        #expect(result.output.contains(words))
        #expect(result.output.hasSuffix("\n1\n"))
        try? site.remove(".site")
        #expect(Snapshot(of: site) == before)
    }

    @Test("on the size of files leave no half file behind after an import")
    func importedFileSize() throws {
        let site = try TinySite([
            "hugo/hugo.toml": "title = \"가\"\n",
            "hugo/content/posts/a.md": "---\ntitle: 가\ndate: 2025-01-01\n---\n" + String(repeating: "글 ", count: 2000),
        ])
        let result = try run(["import", "hugo"], in: site.root, blocks: 2)
        #expect(result.output.contains("content/posts/a.md: error: cannot be written: File too large\n"))
        #expect(result.output.hasSuffix("\n1\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/content/posts").isEmpty)
    }
}
