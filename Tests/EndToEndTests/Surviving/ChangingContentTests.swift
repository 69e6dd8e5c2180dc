import Foundation
import SiteTestSupport
import Testing

@Suite(
    "documents that change while a site is built", .ownThreads,
    .enabled(if: Preload.isAvailable, "there is no way to stop a build there"))
struct ChangingContentTests {
    private static let document = "content/posts/a.md"
    private static let template = "{{#document}}{{{body}}}{{/document}}"
    private static let original = TinySite.post("가", body: "먼저")

    /// What becomes of a document after a build has taken its page from the cache and before it makes its body.
    enum Change: CaseIterable {
        case edited, madeDraft, broken, removed
    }

    /// A site whose next build takes every page from the cache and makes every body again.
    private func site() throws -> TinySite {
        let site = try builtSite([
            Self.document: Self.original, "content/posts/b.md": TinySite.post("나"),
            "templates/post.mustache": Self.template,
        ])
        try site.write(Self.template + "!", to: "templates/post.mustache")
        return site
    }

    /// A build that waits whenever it is about to read the document.
    private final class SteppedBuild {
        let site: TinySite
        let run: SiteBinary.Run

        init(_ site: TinySite) throws {
            let preload = try #require(Preload.shared)
            self.site = site
            run = try site.startBuild(
                environment: preload.pausing(atOpen: document, until: site.root + "/go"))
        }

        /// Waits until the build is about to read the document.
        ///
        /// - Returns: Whether it came to that before it ended.
        func meet() -> Bool {
            run.waits { !site.exists("go") && Preload.hangs(run.identifier) }
        }

        /// Lets the build read the document once.
        func goOn() throws {
            try site.write("", to: "go")
        }

        /// Lets the build go on to its end.
        func finish() throws -> SiteBinary.Result {
            while meet() { try goOn() }
            return try run.wait()
        }
    }

    private func carryOut(_ change: Change, in site: TinySite) throws {
        switch change {
        case .edited: try site.write(TinySite.post("가", body: "나중"), to: Self.document)
        case .madeDraft: try site.write(TinySite.post("가", "draft: true"), to: Self.document)
        case .broken: try site.write("---\ntitle: 가\n", to: Self.document)
        case .removed: try site.remove(Self.document)
        }
    }

    @Test("the build starts again, and gives what a first build would", arguments: Change.allCases)
    func change(_ change: Change) throws {
        let site = try site()
        let before = Snapshot(of: site)
        let build = try SteppedBuild(site)
        try #require(build.meet())
        try build.goOn()
        try #require(build.meet())
        try carryOut(change, in: site)
        let result = try build.finish()
        if change == .broken {
            #expect(result.errors.hasPrefix("content/posts/a.md:1:1: error: "))
            #expect(Snapshot(of: site) == before)
        } else {
            #expect(result.errors.isEmpty)
            try expectSameAsFirst(site)
        }
    }

    @Test("also when the document has changed back by then")
    func changeAndBack() throws {
        let site = try site()
        let build = try SteppedBuild(site)
        try #require(build.meet())
        try build.goOn()
        try #require(build.meet())
        try carryOut(.edited, in: site)
        try build.goOn()
        try #require(build.meet())
        try site.write(Self.original, to: Self.document)
        #expect(try build.finish().errors.isEmpty)
        #expect(try site.published("posts/a/index.html").contains("먼저"))
        try expectSameAsFirst(site)
    }

    @Test("but not forever")
    func neverAtRest() throws {
        let site = try site()
        let before = Snapshot(of: site)
        let build = try SteppedBuild(site)
        var count = 0
        while build.meet() {
            // What a page was made of is there when the build looks, and is gone when it looks again.
            try site.write(count % 2 == 0 ? Self.original : TinySite.post("가", body: "\(count)"), to: Self.document)
            count += 1
            try build.goOn()
        }
        let result = try build.run.wait()
        #expect(
            result.errors == """
                site: error: documents change faster than the site can be built
                  hint: build again when nothing is changing
                site: 1 error; public is unchanged

                """)
        #expect(result.status == 1)
        #expect(Snapshot(of: site) == before)
    }

    /// Expects the output to be what a first build of the same content gives, and the next build to agree.
    private func expectSameAsFirst(_ site: TinySite) throws {
        let tree = site.publishedTree
        #expect(try site.build().output.hasPrefix("0 files written, "))
        for path in ["public", ".site"] { try site.remove(path) }
        try expectSuccess(of: site)
        #expect(site.publishedTree == tree)
    }
}
