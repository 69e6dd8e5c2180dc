import SiteTestSupport
import Testing

@Suite("lists and feeds")
struct ListTests {
    @Test("posts are listed newest first, in pages of pageSize")
    func pagination() throws {
        var files = TinySite.posts(7)
        files["site.yml"] = "pageSize: 3\n"
        let site = try builtSite(files)
        #expect(cards(on: try site.published("index.html")) == ["글 7", "글 6", "글 5"])
        #expect(cards(on: try site.published("page/2/index.html")) == ["글 4", "글 3", "글 2"])
        #expect(cards(on: try site.published("page/3/index.html")) == ["글 1"])
        #expect(!site.isPublished("page/1/index.html"))
        #expect(!site.isPublished("page/4/index.html"))
    }

    @Test("list pages link to each other")
    func paginationLinks() throws {
        var files = TinySite.posts(7)
        files["site.yml"] = "pageSize: 3\n"
        let site = try builtSite(files)
        let first = try site.published("index.html")
        #expect(first.contains("<a href=\"/\" aria-label=\"1쪽\" aria-current=\"page\">1</a>"))
        #expect(first.contains("<a rel=\"next\" href=\"/page/2/\">"))
        #expect(!first.contains("rel=\"prev\""))
        let second = try site.published("page/2/index.html")
        #expect(second.contains("<a rel=\"prev\" href=\"/\">"))
        #expect(second.contains("<a rel=\"next\" href=\"/page/3/\">"))
    }

    @Test("a full last page is followed by no empty one")
    func exactPages() throws {
        var files = TinySite.posts(6)
        files["site.yml"] = "pageSize: 3\n"
        let site = try builtSite(files)
        #expect(site.isPublished("page/2/index.html"))
        #expect(!site.isPublished("page/3/index.html"))
    }

    @Test("a tag's list has pages too")
    func tagPagination() throws {
        var files = ["site.yml": "pageSize: 1\n"]
        for name in ["a", "b"] { files["content/posts/\(name).md"] = TinySite.post(name, "tags: [한글 태그]") }
        let site = try builtSite(files)
        #expect(cards(on: try site.published("tags/한글-태그/index.html")) == ["b"])
        #expect(cards(on: try site.published("tags/한글-태그/page/2/index.html")) == ["a"])
        #expect(items(in: try site.published("tags/한글-태그/rss.xml")) == ["b", "a"])
    }

    @Test("featured posts are on top of page 1 and nowhere below")
    func featured() throws {
        var files = TinySite.posts(4)
        files["site.yml"] = "pageSize: 2\n"
        files["content/posts/old.md"] = TinySite.post("추천", "pubDatetime: 2020-01-01\nfeatured: true")
        let site = try builtSite(files)
        #expect(cards(on: try site.published("index.html")) == ["추천", "글 4", "글 3"])
        #expect(cards(on: try site.published("page/2/index.html")) == ["글 2", "글 1"])
        #expect(!site.isPublished("page/3/index.html"))
        #expect(cards(on: try site.published("featured/index.html")) == ["추천"])
    }

    @Test("a site without featured posts neither has the page nor links to it")
    func noFeatured() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        #expect(!site.isPublished("featured/index.html"))
        #expect(try !site.published("index.html").contains("/featured/"))
    }

    @Test("the second of two posts of a day is above the first")
    func sameDay() throws {
        let site = try builtSite([
            "content/posts/2025-05-02-1.md": TinySite.post("하나"),
            "content/posts/2025-05-02-2.md": TinySite.post("둘"),
        ])
        #expect(cards(on: try site.published("index.html")) == ["둘", "하나"])
    }

    @Test("every page of the archive leads down to the day")
    func archive() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        #expect(try site.published("archives/index.html").contains("<a href=\"/archives/2025/\">2025"))
        #expect(try site.published("archives/2025/index.html").contains("<a href=\"/archives/2025/05/\">2025년 5월"))
        let month = try site.published("archives/2025/05/index.html")
        #expect(month.contains("<a href=\"/archives/2025/05/02/\"><time datetime=\"2025-05-02\">"))
        #expect(month.contains("<a href=\"/posts/a/\">가</a>"))
        #expect(cards(on: try site.published("archives/2025/05/02/index.html")) == ["가"])
    }

    @Test("a page outside the lists is in the sitemap and in no list, archive or feed")
    func pages() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"),
            "content/pages/about.md": TinySite.post("소개", "tags: [비밀]\nfeatured: true\nauthor: 나"),
        ])
        #expect(try site.published("about/index.html").contains("<h1>소개</h1>"))
        for (path, page) in site.publishedPages where path != "about/index.html" {
            // The menu leads there from every page.
            #expect(page.matches(of: /href="\/about\/"/).count == 1, "\(path)")
        }
        for feed in ["rss.xml", "atom.xml", "feed.json"] {
            #expect(try !site.published(feed).contains("/about/"), "\(feed)")
        }
        #expect(try site.published("sitemap.xml").contains("<loc>http://localhost:4000/about/</loc>"))
        #expect(!site.isPublished("tags/비밀/index.html"))
        #expect(!site.isPublished("featured/index.html"))
        #expect(!site.isPublished("authors/나/index.html"))
    }

    @Test("a page without a date is warned about no more than any page")
    func undatedPage() throws {
        _ = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/pages/about.md": "---\ntitle: 소개\n---\n소개\n",
        ])
    }

    @Test("addresses in the sitemap are percent-encoded once")
    func sitemap() throws {
        let site = try builtSite(["content/posts/100% 한글.md": TinySite.post("가", "tags: [C++, R&D]")])
        let sitemap = try site.published("sitemap.xml")
        #expect(sitemap.contains("<loc>http://localhost:4000/posts/100-%ED%95%9C%EA%B8%80/</loc>"))
        #expect(sitemap.contains("<loc>http://localhost:4000/tags/c%2B%2B/</loc>"))
        #expect(sitemap.contains("<loc>http://localhost:4000/tags/r%26d/</loc>"))
        #expect(!sitemap.contains("%2525"))
        #expect(try site.published("posts/100-한글/index.html").contains("<h1>가</h1>"))
    }

    @Test("feeds hold the newest feedSize documents")
    func feedSize() throws {
        var files = TinySite.posts(5)
        files["site.yml"] = "feedSize: 2\n"
        let site = try builtSite(files)
        #expect(items(in: try site.published("rss.xml")) == ["글 5", "글 4"])
        #expect(try site.published("atom.xml").matches(of: /<entry>/).count == 2)
        #expect(try site.published("feed.json").matches(of: /"id"/).count == 2)
    }

    @Test("a blog's own robots.txt wins")
    func robots() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/robots.txt": "User-agent: *\nDisallow: /\n",
        ])
        #expect(try site.published("robots.txt") == "User-agent: *\nDisallow: /\n")
    }

    @Test("the theme is readable Korean")
    func theme() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let page = try site.published("posts/a/index.html")
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"ko\">"))
        #expect(page.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
        let style = try #require(part(of: page, from: "<link rel=\"stylesheet\" href=\"/", to: "\""))
        #expect(try site.published(style).contains("word-break: keep-all"))
        #expect(try site.published(style).contains("system-ui"))
    }
}
