import Foundation
import SiteTestSupport
import Testing

@Suite("site search")
struct SearchCommandTests {
    private static let files = [
        "content/posts/a.md": TinySite.post("토크나이저", body: "낱말을 조각으로 나눈다"),
        "content/posts/b.md": TinySite.post("에이전트", "pubDatetime: 2010-05-02", body: "토크나이저를 쓴다"),
    ]

    private func search(_ arguments: String..., in site: TinySite, columns: Int? = nil) throws -> SiteBinary.Result {
        try SiteBinary.run(["search"] + arguments, in: site.root)
    }

    @Test("shows titles, kinds, dates, addresses and passages")
    func text() throws {
        let result = try search("토크나이저", in: builtSite(Self.files))
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(
            result.output == """
                2 results

                토크나이저
                    post · 2025-05-02
                    /posts/a/
                    낱말을 조각으로 나눈다

                에이전트
                    post · 2010-05-02
                    /posts/b/
                    토크나이저를 쓴다

                """)
    }

    @Test("writes JSON for programs")
    func json() throws {
        let result = try search("토크나이저", "--format", "json", "--limit", "1", in: builtSite(Self.files))
        #expect(result.status == 0)
        #expect(
            result.output == """
                {
                  "results" : [
                    {
                      "date" : "2025-05-02",
                      "kind" : "post",
                      "title" : "토크나이저",
                      "url" : "/posts/a/"
                    }
                  ],
                  "total" : 2
                }

                """)
    }

    @Test("succeeds when nothing is found")
    func nothing() throws {
        let result = try search("없는말", "--lang", "ko", in: builtSite(Self.files))
        #expect(result.status == 0)
        #expect(result.output == "찾은 것이 없습니다\n")
        #expect(result.errors.isEmpty)
    }

    @Test("says what to do without an index")
    func noIndex() throws {
        let site = try TinySite(Self.files)
        let missing = try search("토큰", in: site)
        #expect(missing.status == 1)
        #expect(
            missing.errors == """
                public/search/index.json: error: there is no search index here
                  hint: run site build

                """)
        try site.write("search: false\n", to: "site.yml")
        let off = try search("토큰", in: site)
        #expect(off.status == 1)
        #expect(
            off.errors == """
                site.yml: error: search: false turns the search off
                  hint: remove search: false and run site build

                """)
        try site.remove("site.yml")
        try expectSuccess(of: site)
        #expect(try search("토큰", in: site).status == 0)
        try site.write("{}", to: "public/search/index.json")
        let damaged = try search("토큰", in: site)
        #expect(damaged.status == 1)
        #expect(
            damaged.errors.hasSuffix(
                "error: is damaged, or was made by another version of this program\n  hint: run site build\n"))
    }

    @Test("answers from the rest of a damaged index, and says that some is missing")
    func damage() throws {
        let site = try builtSite(Self.files)
        let shards = site.publishedTree.keys.filter { $0.contains("/2024-2031/") && $0.hasSuffix(".bin") }
        #expect(!shards.isEmpty)
        for shard in shards { try site.write("damaged", to: "public/" + shard) }
        let result = try search("토크나이저", "--format", "json", in: site)
        #expect(result.status == 0)
        #expect(result.output.contains("/posts/b/"))
        #expect(!result.output.contains("/posts/a/"))
        #expect(result.errors.hasPrefix("site: part of the search index is missing or damaged: search/2024-2031/"))
        #expect(result.errors.hasSuffix("results may be missing. Run site build.\n"))
    }

    @Test("lets neither queries nor titles command a terminal")
    func hostile() throws {
        let title = #""토크나이저 \e[31m\x07<b>""#
        let site = try builtSite(["content/posts/a.md": TinySite.post(title, body: "낱말\u{1B}[2J을 나눈다")])
        for query in ["토크나이저", "\u{1B}[31m 토크나이저", String(repeating: "토크나이저 ", count: 2000)] {
            let result = try search(query, in: site)
            #expect(result.status == 0)
            #expect(!(result.output + result.errors).contains("\u{1B}"))
        }
    }
}
