import Foundation
import SiteTestSupport
import Testing

@Suite("site build --search-export")
struct SearchExportTests {
    private static let digest = """
        ---
        source: ainews
        pubDatetime: 2025-05-03
        ---

        앞의 글

        ## [1] 첫째 소식

        URL: https://a.kr/1

        첫째 본문

        ## [2] 둘째 소식

        URL: https://a.kr/2

        둘째 본문
        """

    private static let files = [
        "content/posts/a.md": TinySite.post("토크나이저", "tags: [AI, 로봇]", body: "\"낱말\"을\n\n나눈다"),
        "content/digests/b.md": digest,
        "content/posts/c.md": TinySite.post("초안", "draft: true"),
        "content/posts/d.md": TinySite.post("감춘 글", "unlisted: true"),
        "site.yml": "baseURL: https://a.kr/blog/\n",
    ]

    /// The entries of the file, by address.
    private func entries(of site: TinySite) throws -> [String: [String: Any]] {
        let text = String(decoding: try site.folder.read("entries.ndjson"), as: UTF8.self)
        #expect(text.hasSuffix("\n"))
        var entries: [String: [String: Any]] = [:]
        for line in text.split(separator: "\n") {
            let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            entries[try #require(entry["url"] as? String)] = entry
        }
        return entries
    }

    @Test("writes a line for each entry, and none for what is held back or unlisted")
    func lines() throws {
        let site = try builtSite(Self.files, "--search-export", "entries.ndjson")
        let entries = try entries(of: site)
        #expect(entries.count == 4, "\(entries.keys)")
        let post = try #require(entries["https://a.kr/blog/posts/a/"])
        #expect(post["title"] as? String == "토크나이저")
        #expect(post["kind"] as? String == "post")
        #expect(post["date"] as? String == "2025-05-02")
        #expect(post["tags"] as? [String] == ["AI", "로봇"])
        #expect(post["text"] as? String == "\"낱말\"을\n나눈다")
        #expect(post["source"] == nil)
        let items = entries.values.filter { $0["kind"] as? String == "item" }
        #expect(Set(items.compactMap { $0["title"] as? String }) == ["첫째 소식", "둘째 소식"])
        #expect(items.allSatisfy { $0["source"] as? String == "ainews" && $0["date"] as? String == "2025-05-03" })
        let second = try #require(items.first { ($0["url"] as? String)?.hasSuffix("#item-2") ?? false })
        #expect(try #require(second["text"] as? String).contains("둘째 본문"))
        let identifiers = Set(entries.values.compactMap { $0["id"] as? String })
        #expect(identifiers.count == 4 && identifiers.allSatisfy { $0.contains(/^[0-9a-z-]+$/) })
    }

    @Test("writes all of it again though nothing has changed, and without search as well")
    func again() throws {
        let site = try builtSite(Self.files, "--search-export", "entries.ndjson")
        let first = try site.folder.read("entries.ndjson")
        try site.remove("entries.ndjson")
        try expectSuccess(of: site, "--search-export", "entries.ndjson")
        #expect(try site.folder.read("entries.ndjson") == first)
        try site.write("baseURL: https://a.kr/blog/\nsearch: false\n", to: "site.yml")
        try expectSuccess(of: site, "--search-export", "entries.ndjson")
        #expect(try site.folder.read("entries.ndjson") == first)
    }

    @Test("writes no file of the site")
    func places() throws {
        let site = try builtSite(Self.files)
        let result = try site.build("--search-export", "public/entries.ndjson")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                public/entries.ndjson: error: what the search finds cannot be written here: it is in the output folder
                  hint: name another file with --search-export
                site: 1 error; public is unchanged

                """)
    }
}
