import SiteTestSupport
import Testing

@Suite("site check as a command")
struct CheckCommandTests {
    @Test("writes nothing, with and without an output folder", arguments: [false, true])
    func writesNothing(isBuilt: Bool) throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", body: "[나](/none/)")])
        if isBuilt { #expect(try site.build().status == 0) }
        let before = site.folder.tree(".")
        let snapshot = Snapshot(of: site)
        #expect(try site.check().status == 1)
        #expect(site.folder.tree(".") == before)
        #expect(Snapshot(of: site) == snapshot)
        #expect(site.exists(".site") == isBuilt)
    }

    @Test("--quiet leaves out the summary")
    func quiet() throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가")])
        let result = try site.check("--quiet")
        #expect(result.output.isEmpty && result.errors.isEmpty && result.status == 0)
    }

    @Test("--drafts and --future check what they would publish")
    func drafts() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가"),
            "content/posts/b.md": finishedPost("나", "draft: true", body: "[x](/x/)"),
            "content/posts/c.md": finishedPost("다", "pubDatetime: 2025-07-01", body: "[x](/x/)"),
        ])
        #expect(try site.check().status == 0)
        #expect(
            try site.check("--drafts").errors.hasPrefix("content/posts/b.md:8:5: error: the link ‘/x/’ leads nowhere"))
        #expect(
            try site.check("--future").errors.hasPrefix("content/posts/c.md:7:5: error: the link ‘/x/’ leads nowhere"))
    }

    @Test("--base-url decides which addresses are the site's own")
    func baseURL() throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", body: "<https://c.kr/x/>")])
        #expect(try site.check().status == 0)
        #expect(try site.check("--base-url", "https://c.kr").status == 1)
    }

    @Test("a site elsewhere")
    func root() throws {
        let site = try TinySite(["blog/content/posts/a.md": finishedPost("가")])
        #expect(try site.check("--root", "blog").status == 0)
        let missing = try site.check()
        #expect(missing.status == 1)
        #expect(missing.errors.hasPrefix("site: error: there is no folder `content`\n"))
    }

    @Test(
        "what makes no sense is a usage error",
        arguments: [
            (["--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
            (["--yes"], "--yes can only be used with --fix."),
            (["-qv"], "--quiet and --verbose cannot be used together."),
            (["--root", ""], "--root needs a folder."),
            (["--jobs", "0"], "--jobs takes a number from 1 to 1024."),
        ])
    func usage(arguments: [String], message: String) throws {
        let site = try TinySite()
        let result = try SiteBinary.run(["check"] + arguments, in: site.root)
        #expect(result.status == 64)
        #expect(result.errors.contains(message))
        #expect(result.output.isEmpty)
    }

    @Test("the sample blog passes a strict check")
    func sample() throws {
        let result = try SiteBinary.run(["check", "--strict", "--now", "2026-01-01"], in: Repository.root)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(", 0 errors, 0 warnings, "))
    }
}
