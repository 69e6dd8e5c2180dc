import SiteTestSupport
import Testing

@Suite("titles with marks, and lines of titles")
struct MarkedTitleTests {
    private static let marked = "**GPT-5**와 `codex`의 ~~종말~~ 부활"
    private static let html = "<strong>GPT-5</strong>와 <code>codex</code>의 <del>종말</del> 부활"
    private static let text = "GPT-5와 codex의 종말 부활"

    @Test("marks are shown on pages, and left out of everything that is text")
    func marks() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("\"\(Self.marked)\"", "tags: [AI]\naliases: [/old/]"),
            "content/posts/b.md": TinySite.post("둘째", "tags: [AI]\nslug: b"),
            "site.yml": "title: 블로그\n",
        ])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<h1>\(Self.html)</h1>"))
        #expect(page.contains("<title>\(Self.text) | 블로그</title>"))
        #expect(page.contains("<meta property=\"og:title\" content=\"\(Self.text)\">"))
        #expect(page.contains("\"headline\":\"\(Self.text)\""))
        for list in ["index.html", "tags/ai/index.html", "archives/2025/05/02/index.html"] {
            #expect(try site.published(list).contains("<h3><a href=\"/posts/a/\">\(Self.html)</a></h3>"), "\(list)")
        }
        let other = try site.published("posts/b/index.html")
        #expect(part(of: other, from: "<nav class=\"neighbours\"", to: "</nav>")?.contains(Self.html) == true)
        #expect(try site.published("archives/2025/05/index.html").contains(">\(Self.html)</a>"))
        #expect(try site.published("old/index.html").contains("<p><a href=\"/posts/a/\">\(Self.html)</a></p>"))
        for feed in ["rss.xml", "atom.xml", "feed.json"] {
            let feed = try site.published(feed)
            #expect(feed.contains(Self.text) && !feed.contains("**") && !feed.contains("strong"))
        }
        for (path, page) in site.publishedPages { #expect(!page.contains("**"), "\(path)") }
    }

    @Test("marks have no effect on an address that comes from the title")
    func address() throws {
        // The name of the file is too long for an address.
        let name = String(repeating: "가", count: 70)
        let site = try builtSite(["content/posts/\(name).md": TinySite.post("\"**새 모델**은\"")])
        #expect(site.isPublished("posts/새-모델-은/index.html"))
    }

    @Test("a line never breaks before a particle")
    func bonds() throws {
        let written = "코덱스(Codex)의 부활"
        let bound = "코덱스(Codex<span class=\"bound\">)의</span> 부활"
        let site = try builtSite([
            "content/posts/a.md": TinySite.post(
                written, "tags: [AI, \(written)]\ndescription: \(written)", body: "## \(written)\n\n## 나"),
            "content/posts/b.md": TinySite.post("나", "tags: [AI, \(written)]"),
            "content/transcripts/c.md": "---\nkind: transcript\ndate: 2025-05-03\n---\n# \(written)\n\n가 [00:01]: 나\n",
        ])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<h1>\(bound)</h1>"))
        #expect(page.contains("\">\(bound)</h2>"))
        #expect(part(of: page, from: "<details class=\"outline\">", to: "</details>")?.contains("\(bound)</a>") == true)
        #expect(page.contains("<title>\(written) | "))
        let home = try site.published("index.html")
        #expect(home.contains("<h3><a href=\"/posts/a/\">\(bound)</a></h3>"))
        #expect(home.contains("<p>\(bound)</p>"))
        let other = try site.published("posts/b/index.html")
        #expect(
            part(of: other, from: "<section class=\"related\">", to: "</section>")?.contains("\(bound)</a>") == true)
        #expect(part(of: other, from: "<nav class=\"neighbours\"", to: "</nav>")?.contains("\(bound)</a>") == true)
        #expect(try site.published("tags/코덱스(codex)의-부활/index.html").contains("<h1>#\(bound)</h1>"))
        #expect(try site.published("posts/c/index.html").contains("<h1>\(bound)</h1>"))
    }
}
