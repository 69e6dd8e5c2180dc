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
}
