import Foundation
import SiteTestSupport
import Testing

@Suite("the list of changes")
struct ListChangedTests {
    private static let hint = "  hint: name another file with --list-changed\nsite: 1 error; public is unchanged\n"

    private func list(of site: TinySite) throws -> [String] {
        let text = String(decoding: try site.folder.read("list.txt"), as: UTF8.self)
        #expect(text.isEmpty || text.hasSuffix("\n"))
        return text.split(separator: "\n").map(String.init)
    }

    @Test("a first build has added every file, sorted by path")
    func first() throws {
        let site = try TinySite([
            "content/posts/가.md": TinySite.post("가"), "content/Z.png": "그림", "content/a.png": "그림",
        ])
        try expectSuccess(of: site, "--list-changed", "list.txt")
        let files = site.publishedTree.keys.filter { $0 != ".site-manifest" }
        let sorted = files.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(try list(of: site) == sorted.map { "added\t\($0)" })
    }

    @Test("what was added, changed and removed is distinguished")
    func kinds() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/b.png": "하나", "content/c.png": "하나", "content/e": "하나",
            "content/g/h": "하나",
        ])
        for (path, text) in ["content/b.png": "둘", "content/d.png": "둘"] { try site.write(text, to: path) }
        for path in ["content/c.png", "content/e", "content/g"] { try site.remove(path) }
        try site.write("둘", to: "content/e/f")
        try site.write("둘", to: "content/g")
        try expectSuccess(of: site, "--list-changed", "list.txt")
        #expect(
            try list(of: site) == [
                "changed\tb.png", "removed\tc.png", "added\td.png", "removed\te", "added\te/f", "added\tg",
                "removed\tg/h",
            ])
    }

    @Test("what was lost or edited by hand is put right and listed")
    func byHand() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/b.png": "그림"])
        try site.remove("public/b.png")
        try site.write("고침", to: "public/posts/a/index.html")
        try expectSuccess(of: site, "--list-changed", "list.txt")
        #expect(try list(of: site) == ["added\tb.png", "changed\tposts/a/index.html"])
    }

    @Test("the list is empty when nothing changed")
    func nothing() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("옛 목록\n", to: "list.txt")
        try expectSuccess(of: site, "--list-changed", "list.txt")
        #expect(try site.folder.read("list.txt").isEmpty)
    }

    @Test("a build that fails leaves the list alone")
    func failure() throws {
        let site = try TinySite(["content/posts/a.md": "---\ntitle: 가\n", "list.txt": "옛 목록\n"])
        #expect(try site.build("--list-changed", "list.txt").status == 1)
        #expect(try list(of: site) == ["옛 목록"])
    }

    @Test("a build that keeps going lists what it has published")
    func keepGoing() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("---\ntitle: 나\n", to: "content/posts/b.md")
        try site.write("그림", to: "content/c.png")
        #expect(try site.build("--keep-going", "--list-changed", "list.txt").status == 1)
        #expect(try list(of: site) == ["added\tc.png"])
    }

    @Test("- lists on standard output, and the summary goes to standard error", arguments: [false, true])
    func standardOutput(isQuiet: Bool) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("그림", to: "content/b.png")
        let result = try site.build(["--list-changed", "-"] + (isQuiet ? ["--quiet"] : []))
        #expect(result.status == 0)
        #expect(result.output == "added\tb.png\n")
        #expect(isQuiet ? result.errors.isEmpty : result.errors.hasPrefix("1 file written, "))
    }

    @Test("- holds the list alone in GitHub Actions, too: annotations go to standard error")
    func workflow() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("---\ntitle: 나\ndate: 2025-01-01\n---\n**본문\n", to: "content/posts/b.md")
        let result = try SiteBinary.run(
            ["build", "--list-changed", "-", "--now", TinySite.now], in: site.root,
            environment: ["GITHUB_ACTIONS": "true"])
        #expect(result.status == 0)
        #expect(result.output.contains("added\tposts/b/index.html\n"))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.contains("\t") && !$0.hasPrefix("::") })
        #expect(result.errors.matches(of: /(?m)^::warning file=content\/posts\/b\.md,line=5/).count == 1)
    }

    @Test("a link stays a link, and a device stays a device")
    func link() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "real/list.txt": "옛 목록\n"])
        try site.link("list.txt", to: "real/list.txt")
        try expectSuccess(of: site, "--list-changed", "list.txt")
        #expect(try site.folder.read("real/list.txt").starts(with: Array("added\t.nojekyll\n".utf8)))
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: site.root + "/list.txt")) != nil)
        try site.write("그림", to: "content/b.png")
        try site.link("device", to: "/dev/stdout")
        let result = try site.build("--quiet", "--list-changed", "device")
        #expect(result.status == 0)
        #expect(result.output == "added\tb.png\n")
    }

    @Test(
        "a link in the place where the list is written first is not followed",
        .enabled(if: Preload.isAvailable, "there is no way to stop a build there"))
    func linkAtTemporaryName() throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "diary.txt": "일기"])
        let run = try site.startBuild(
            "--list-changed", "list.txt",
            environment: preload.pausing(atOpen: "content/posts/a.md", until: site.root + "/go"))
        #expect(run.waits { Preload.hangs(run.identifier) })
        try site.link(".list.txt.\(run.identifier)", to: "diary.txt")
        while run.isRunning { try site.write("", to: "go") }
        #expect(try run.wait().status == 0)
        #expect(try site.folder.read("diary.txt") == Array("일기".utf8))
        #expect(try list(of: site).contains("added\tposts/a/index.html"))
        #expect(!site.exists(".list.txt.\(run.identifier)"))
    }

    @Test("what was removed by hand before is listed too: the host still has it")
    func removedByHand() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/b.png": "그림"])
        for path in ["content/b.png", "public/b.png"] { try site.remove(path) }
        try expectSuccess(of: site, "--list-changed", "list.txt")
        #expect(try list(of: site) == ["removed\tb.png"])
        try expectSuccess(of: site, "--list-changed", "list.txt")
        #expect(try list(of: site).isEmpty)
    }

    @Test(
        "a place that cannot be written to stops the build before it begins",
        arguments: [
            ("missing/list.txt", "No such file or directory"), ("content", "it is a folder"),
            ("public/list.txt", "it is in the output folder"), ("site.yml/list.txt", "Not a directory"),
            ("site.yml", "it would be part of site.yml"), ("content/posts/a.md", "it would be part of content"),
            ("content/posts/list.txt", "it would be part of content"),
        ])
    func unusable(path: String, reason: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "site.yml": "title: 가\n"])
        let result = try site.build("--list-changed", path)
        #expect(result.errors == "\(path): error: the list of changes cannot be written here: \(reason)\n\(Self.hint)")
        #expect(result.status == 1)
        #expect(!site.exists("public"))
    }

    @Test(
        "a disk that fails when the list is written is said to leave a site that is up to date",
        .enabled(if: Preload.isAvailable, "there is no way to make a system call fail"),
        arguments: ["open", "write", "rename"])
    func disk(call: String) throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "list/changes.txt": "옛 목록\n"])
        let result = try site.build(
            "--list-changed", "list/changes.txt",
            environment: preload.failing(call, number: 1, below: "/list/", code: ENOSPC))
        #expect(
            result.errors == """
                list/changes.txt: error: the list of changes could not be written: No space left on device
                  hint: compare the output folder itself: the next build will not list these changes again
                site: 1 error; public is up to date

                """)
        #expect(result.status == 1)
        #expect(site.folder.tree("list") == ["changes.txt": Array("옛 목록\n".utf8)])
        #expect(site.isPublished("posts/a/index.html"))
    }

    @Test("an empty name is a usage error")
    func empty() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let result = try site.build("--list-changed", "")
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("Error: --list-changed needs a file.\n"))
    }
}
