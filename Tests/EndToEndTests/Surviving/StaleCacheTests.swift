import Foundation
import SiteTestSupport
import Testing

@Suite("what is kept of output folders", .ownThreads)
struct StaleCacheTests {
    private func records(of site: TinySite, _ kind: String) -> Int {
        site.folder.tree(".site").keys.count { $0.hasPrefix(kind + "-") }
    }

    /// A site that has been built into another folder, and then into `public`.
    private func site(output: String) throws -> TinySite {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")], "--output", output)
        try expectSuccess(of: site)
        #expect(records(of: site, "output") == 2)
        return site
    }

    private func edit(_ site: TinySite) throws {
        try site.write(TinySite.post("나"), to: "content/posts/a.md")
        try expectSuccess(of: site)
    }

    @Test("goes with the folder, wherever that was, but for the addresses of its documents")
    func gone() throws {
        let elsewhere = try TemporaryFolder()
        for output in ["out", elsewhere.path + "/out"] {
            let site = try site(output: output)
            try FileManager.default.removeItem(
                atPath: output.hasPrefix("/") ? output : site.root + "/" + output)
            try edit(site)
            #expect(records(of: site, "output") == 1)
            #expect(records(of: site, "addresses") == 2)
            #expect(try site.build().output.hasPrefix("0 files written, "))
        }
    }

    @Test("stays as long as the folder does")
    func there() throws {
        let site = try site(output: "out")
        try edit(site)
        #expect(records(of: site, "output") == 2)
        let result = try site.build("--output", "out", "--list-changed", "-")
        #expect(result.output.contains("changed\tposts/a/index.html\n"))
        #expect(!result.output.contains("changed\trobots.txt\n"))
    }

    @Test("goes when another version has kept it, and nothing else goes")
    func otherVersion() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        for name in ["output-12ab", "output-notes", "addresses-12ab", "my-output-12ab"] {
            try site.write("site cache 1\n", to: ".site/" + name)
        }
        try edit(site)
        #expect(!site.exists(".site/output-12ab"))
        for name in ["output-notes", "addresses-12ab", "my-output-12ab"] { #expect(site.exists(".site/" + name)) }
    }

    @Test("is unharmed if builds into many folders run at once, and folders disappear")
    func many() throws {
        let site = try TinySite(TinySite.posts(5))
        for round in 0..<3 {
            try site.write(TinySite.post("판 \(round)"), to: "content/posts/p1.md")
            let runs = try (0..<4).map { try site.startBuild("--jobs", "1", "--output", "out\($0)") }
            for run in runs { #expect(try run.wait().errors.isEmpty) }
            let trees = (0..<4).map { site.folder.tree("out\($0)") }
            #expect(trees.allSatisfy { $0 == trees[0] })
            try site.remove("out\(round)")
        }
        try expectSuccess(of: site)
        // A build that finds another at it keeps no record: there are at most those of the folders that are there.
        #expect(records(of: site, "output") <= 4)
        #expect(records(of: site, "addresses") == 5)
    }
}
