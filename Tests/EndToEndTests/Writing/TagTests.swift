import SiteTestSupport
import Testing

@Suite("tags, sources and authors")
struct TagTests {
    @Test("C, C++ and C# are three tags with three URLs")
    func programmingLanguages() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: [C, C++, 'C#']")])
        let links = try site.published("tags/index.html")
            .matches(of: /<a href="(\/tags\/[^"]+)">#([^ <]*)/).map { "\($0.1) \($0.2)" }
        #expect(Set(links) == ["/tags/c/ C", "/tags/c%2B%2B/ C++", "/tags/c-sharp/ C#"])
        for folder in ["c", "c++", "c-sharp"] {
            #expect(cards(on: try site.published("tags/\(folder)/index.html")) == ["가"])
            #expect(items(in: try site.published("tags/\(folder)/rss.xml")) == ["가"])
        }
    }

    @Test("AI and ai are one tag, shown in its most used spelling")
    func spelling() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가", "tags: [ai]"),
            "content/posts/b.md": TinySite.post("나", "tags: [AI]"),
            "content/posts/c.md": TinySite.post("다", "tags: [AI]"),
        ])
        let page = try site.published("tags/ai/index.html")
        #expect(page.contains("<h1>#AI</h1>"))
        #expect(cards(on: page) == ["다", "나", "가"])
        #expect(!site.isPublished("tags/AI/index.html"))
        #expect(try site.published("tags/index.html").contains("<a href=\"/tags/ai/\">#AI <small>3</small></a>"))
        #expect(try site.published("posts/a/index.html").contains("<a href=\"/tags/ai/\">#AI</a>"))
    }

    @Test("a tag written twice counts once")
    func repeated() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: [AI, ai]\ncategories: [AI]")])
        #expect(cards(on: try site.published("tags/ai/index.html")) == ["가"])
    }

    @Test("a tag of several words is joined by dashes, in Hangul")
    func words() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: [YouTube 요약]")])
        #expect(site.isPublished("tags/youtube-요약/index.html"))
        let link = "<a href=\"/tags/youtube-%EC%9A%94%EC%95%BD/\">#YouTube 요약</a>"
        #expect(try site.published("posts/a/index.html").contains(link))
    }

    @Test("a tag cannot leave its folder", arguments: ["..", "../../etc", "a/b", "."])
    func unsafe(tag: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: ['\(tag)']")])
        let folders = site.publishedTree.keys.filter { $0.hasSuffix("rss.xml") && $0 != "rss.xml" }
        #expect(folders.count == 1)
        #expect(folders.allSatisfy { $0.split(separator: "/").count == 3 && !$0.split(separator: "/").contains("..") })
    }

    @Test("a tag that is too long for a folder's name fails the build")
    func tooLong() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let tag = String(repeating: "가", count: 67)
        try site.write(TinySite.post("나", "tags: [\(tag)]"), to: "content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: the tag ‘\(tag)’ cannot have a page: the slug has 201 bytes; at most 200 \
                fit in a file name
                  hint: write a shorter name

                """)
    }

    @Test("a digest's source and a post's author have pages")
    func attribution() throws {
        let site = try builtSite([
            "site.yml": "author: 편집부\nsources:\n  aitimes: AI타임스\n",
            "content/posts/a.md": TinySite.post("가"),
            "content/posts/b.md": TinySite.post("나", "author: 김철수"),
            "content/250110.md": "---\ndate: 250110\nsource: aitimes\n---\n## [1] 제목\nURL: https://a.kr/1\n\n본문\n",
        ])
        #expect(cards(on: try site.published("authors/편집부/index.html")) == ["가"])
        #expect(cards(on: try site.published("authors/김철수/index.html")) == ["나"])
        let source = try site.published("sources/aitimes/index.html")
        #expect(source.contains("<h1>AI타임스</h1>"))
        #expect(cards(on: source) == ["AI타임스 2025년 1월 10일 금요일"])
    }

    @Test("more than a hundred are an error: each would name all the others in its feed")
    func tooMany() throws {
        let tags = (1...101).map { "t\($0)" }.joined(separator: ", ")
        try expectFailure(
            of: try TinySite(["content/posts/a.md": TinySite.post("가", "tags: [\(tags)]")]),
            messages: """
                content/posts/a.md: error: the document has 101 tags; the limit is 100
                  hint: keep those that readers will look for

                """)
    }

    @Test("as hashtags lose their `#`", arguments: ["\"#AI #새소식\"", "[\"#AI\", '#새소식']", "\"#AI, #새소식\""])
    func hashtags(written: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "tags: \(written)")])
        #expect(site.exists("public/tags/ai/index.html") && site.exists("public/tags/새소식/index.html"))
        #expect(try site.published("posts/a/index.html").contains(">#AI<"))
    }
}
