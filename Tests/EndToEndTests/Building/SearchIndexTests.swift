import Foundation
import SiteTestSupport
import Testing

@Suite("the search index of a site")
struct SearchIndexTests {
    private static func posts(_ more: [String: String] = [:]) -> [String: String] {
        [
            "content/posts/a.md": TinySite.post("토크나이저", "pubDatetime: 2020-05-02", body: "낱말을 나눈다"),
            "content/posts/b.md": TinySite.post("에이전트", "pubDatetime: 2025-05-02", body: "일을 맡긴다"),
        ].merging(more) { $1 }
    }

    /// The files of the index by their paths.
    private func index(of site: TinySite) -> [String: [UInt8]] {
        site.publishedTree.filter { $0.key.hasPrefix("search/") }
    }

    @Test("has a page that search engines are to leave out, and one file of a fixed name")
    func page() throws {
        let site = try builtSite(Self.posts())
        #expect(try site.published("search/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(try !site.published("sitemap.xml").contains("/search/"))
        let fixed = index(of: site).keys.filter { !$0.hasSuffix(".bin") }.sorted()
        #expect(fixed == ["search/index.html", "search/index.json"])
        let manifest = try site.published("search/index.json")
        for path in index(of: site).keys where path.hasSuffix(".bin") {
            let name = try #require(path.split(separator: "/").last?.split(separator: ".").first)
            #expect(manifest.contains(try #require(name.split(separator: "-").last)), "\(path)")
        }
    }

    @Test("is not there without search, nor anything that leads to it")
    func off() throws {
        let site = try builtSite(Self.posts(["site.yml": "search: false\nhosting: cloudflare\n"]))
        #expect(index(of: site).isEmpty)
        #expect(try !site.published("index.html").contains("/search/"))
        #expect(try !site.published("404.html").contains("/search/"))
        #expect(try !site.published("_headers").contains("search"))
        try site.write("hosting: cloudflare\n", to: "site.yml")
        try expectSuccess(of: site)
        #expect(try site.published("index.html").contains("/search/"))
        #expect(!index(of: site).isEmpty)
        try site.write("search: false\nhosting: cloudflare\n", to: "site.yml")
        try expectSuccess(of: site)
        #expect(index(of: site).isEmpty)
    }

    @Test("is in `_headers` but for the file of a fixed name")
    func headers() throws {
        let site = try builtSite(Self.posts(["site.yml": "hosting: netlify\nbaseURL: https://a.kr/blog/\n"]))
        #expect(
            try site.published("_headers").hasSuffix(
                "/blog/search/:generation/:file\n  Cache-Control: public, max-age=31536000, immutable\n"))
    }

    @Test("changes only in the folder of the days of what was edited")
    func edit() throws {
        let site = try builtSite(Self.posts())
        let before = index(of: site)
        try site.write(
            TinySite.post("에이전트", "pubDatetime: 2025-05-02", body: "일을 맡기고 기다린다"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        let after = index(of: site)
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        #expect(changed.contains("search/index.json"))
        let folders = Set(changed.compactMap { $0.split(separator: "/").dropFirst().dropLast().first })
        #expect(folders.count == 1)
        try expectSameAsNew(site)
    }

    @Test("stays as it is when only the theme changes")
    func theme() throws {
        let site = try builtSite(Self.posts())
        let before = index(of: site).filter { $0.key.hasSuffix(".bin") }
        try site.write("p { order: 1 }\n", to: "templates/assets/new.css")
        try site.remove(".site/documents")
        try expectSuccess(of: site)
        #expect(index(of: site).filter { $0.key.hasSuffix(".bin") } == before)
    }

    @Test(
        "is made again where a file of it is lost or the record of it is damaged",
        arguments: [nil, CacheDamage.cut(to: 50), .randomBytes, .missing])
    func damage(damage: CacheDamage?) throws {
        let site = try builtSite(Self.posts())
        let before = site.publishedTree
        for path in index(of: site).keys where path.hasSuffix(".bin") { try site.remove("public/" + path) }
        try damage?.apply(to: site.root + "/.site/search")
        try expectSuccess(of: site)
        #expect((site.publishedTree == before) == true)
        try site.write(TinySite.post("새 글", "pubDatetime: 2024-01-01"), to: "content/posts/c.md")
        try expectSuccess(of: site)
        try site.remove("content/posts/c.md")
        try expectSuccess(of: site)
        #expect((site.publishedTree == before) == true)
    }

    @Test("loses a document that is held back or unlisted", arguments: ["draft: true", "unlisted: true"])
    func heldBack(field: String) throws {
        let site = try builtSite(Self.posts())
        try site.write(
            TinySite.post("에이전트", "pubDatetime: 2025-05-02\n\(field)", body: "일을 맡긴다"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        let without = index(of: site)
        try site.remove("content/posts/b.md")
        try expectSuccess(of: site)
        #expect(index(of: site) == without)
    }

    @Test("finds drafts where those are published")
    func drafts() throws {
        let draft = ["content/posts/c.md": TinySite.post("초안", "draft: true", body: "아직")]
        let site = try builtSite(Self.posts(draft))
        let without = index(of: site)
        _ = try site.build("--drafts")
        #expect((index(of: site) == without) == false)
        try expectSuccess(of: site)
        #expect(index(of: site) == without)
    }

    @Test("has no room for a document of the same address")
    func clash() throws {
        let page = "---\ntitle: 찾기\ndescription: 찾는다\n---\n\n본문\n"
        let site = try TinySite(Self.posts(["content/pages/search.md": page]))
        try expectFailure(
            of: site,
            messages: """
                content/pages/search.md: error: the program itself generates the search page at /search/
                  hint: delete the document, or give it another `slug`

                """)
        try site.write("search: false\n", to: "site.yml")
        try expectSuccess(of: site)
    }
}
