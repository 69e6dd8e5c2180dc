import Foundation
import SiteTestSupport
import Testing

@Suite("what documents are known by in feeds")
struct FeedIdentityTests {
    private static let host = "http://localhost:4000"

    /// The ids of a feed's items, in order, with whether each is the item's address.
    private func ids(in site: TinySite, _ path: String = "rss.xml") throws -> [String] {
        try site.published(path).matches(of: /<guid isPermaLink="(\w+)">([^<]*)<\/guid>/).map {
            ($0.1 == "true" ? "" : "not at ") + String($0.2.dropFirst(Self.host.count))
        }
    }

    private func movedSite() throws -> TinySite {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2025-05-03\nslug: one\ntags: [AI]"),
            "content/posts/z.md": TinySite.post("하"),
        ])
        #expect(try ids(in: site) == ["/posts/one/", "/posts/z/"])
        try site.write(
            TinySite.post("가", "pubDatetime: 2025-05-03\nslug: two\ntags: [AI]"), to: "content/posts/a.md")
        _ = try site.build()
        return site
    }

    @Test("is the address at which they were first published, in every feed, through any number of moves")
    func moves() throws {
        let site = try movedSite()
        for slug in ["two", "three"] {
            try site.write(
                TinySite.post("가", "pubDatetime: 2025-05-03\nslug: \(slug)\ntags: [AI]"), to: "content/posts/a.md")
            #expect(try site.build().status == 0)
            #expect(try ids(in: site) == ["not at /posts/one/", "/posts/z/"])
            #expect(try ids(in: site, "tags/ai/rss.xml") == ["not at /posts/one/"])
            #expect(try site.published("rss.xml").contains("<link>\(Self.host)/posts/\(slug)/</link>"))
            #expect(try site.published("atom.xml").contains("<id>\(Self.host)/posts/one/</id>"))
            #expect(try site.published("feed.json").contains("\"id\" : \"\(Self.host)/posts/one/\""))
        }
        // An alias keeps visitors on their way, and the memory the id.
        let text = TinySite.post("가", "pubDatetime: 2025-05-03\nslug: three\naliases: [/posts/one/, /posts/two/]")
        try site.write(text, to: "content/posts/a.md")
        try expectSuccess(of: site)
        #expect(try ids(in: site) == ["not at /posts/one/", "/posts/z/"])
    }

    @Test("goes with the file when that is renamed, and is the address again at the first place")
    func fileAndBack() throws {
        let site = try movedSite()
        try FileManager.default.moveItem(
            atPath: site.root + "/content/posts/a.md", toPath: site.root + "/content/posts/b.md")
        _ = try site.build()
        #expect(try ids(in: site) == ["not at /posts/one/", "/posts/z/"])
        try site.write(TinySite.post("가", "pubDatetime: 2025-05-03\nslug: one"), to: "content/posts/b.md")
        _ = try site.build()
        #expect(try ids(in: site) == ["/posts/one/", "/posts/z/"])
    }

    @Test("is told apart from that of a later document at the same address")
    func laterDocument() throws {
        let site = try movedSite()
        try site.write(TinySite.post("나", "pubDatetime: 2025-05-04\nslug: one"), to: "content/posts/b.md")
        for _ in 0..<2 {
            try expectSuccess(of: site)
            #expect(try ids(in: site) == ["not at /posts/one/#2", "not at /posts/one/", "/posts/z/"])
            try site.remove("public")
        }
        try site.write(TinySite.post("나", "pubDatetime: 2025-05-04\nslug: four"), to: "content/posts/b.md")
        _ = try site.build()
        #expect(try ids(in: site) == ["not at /posts/one/#2", "not at /posts/one/", "/posts/z/"])
    }

    @Test("is kept by each of two documents that change places")
    func swap() throws {
        let site = try builtSite([
            "content/a.md": TinySite.post("가", "pubDatetime: 2025-05-03\nslug: one"),
            "content/b.md": TinySite.post("나", "slug: two"),
        ])
        try site.write(TinySite.post("가", "pubDatetime: 2025-05-03\nslug: two"), to: "content/a.md")
        try site.write(TinySite.post("나", "slug: one"), to: "content/b.md")
        try expectSuccess(of: site)
        #expect(try ids(in: site) == ["not at /posts/one/", "not at /posts/two/"])
    }

    @Test("is the present address where nothing is remembered, whatever aliases there are")
    func nothingRemembered() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", "slug: two\naliases: [/posts/one/]")])
        #expect(try ids(in: site) == ["/posts/two/"])
    }

    @Test("is what front matter says, so that a build without a memory knows it as well")
    func written() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", "slug: two\nfeedID: /posts/one/")])
        #expect(try ids(in: site) == ["not at /posts/one/"])
        try site.write(TinySite.post("가", "slug: two\nfeedID: https://a.kr/?p=1&q=2"), to: "content/a.md")
        try expectSuccess(of: site)
        #expect(try site.published("rss.xml").contains("<guid isPermaLink=\"false\">https://a.kr/?p=1&amp;q=2</guid>"))
    }
}
