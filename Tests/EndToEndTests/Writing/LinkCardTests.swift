import SiteTestSupport
import Testing

@Suite("link cards")
struct LinkCardTests {
    private func page(of body: String, settings: String = "") throws -> String {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", body: body), "site.yml": settings])
        return try site.published("posts/a/index.html")
    }

    private func card(_ url: String, _ service: String, _ address: String, data: String = "") -> String {
        "<p class=\"embed\"\(data)><a href=\"\(url)\" rel=\"external noopener nofollow\">"
            + "<span class=\"embed-service\">\(service)</span> "
            + "<span class=\"embed-address\">\(address)</span></a></p>\n"
    }

    @Test(
        "a bare URL on a line of its own is a card",
        arguments: [
            ("https://x.com/openai/status/123", "X 게시물 @openai", "x.com/openai/status/123"),
            ("https://twitter.com/a_b/status/1", "X 게시물 @a_b", "twitter.com/a_b/status/1"),
            ("https://www.example.com/news/", "링크", "example.com/news"),
            ("<https://a.kr/b>", "링크", "a.kr/b"),
        ])
    func card(markdown: String, service: String, address: String) throws {
        let url = markdown.replacing("<", with: "").replacing(">", with: "")
        #expect(try page(of: "앞\n\n\(markdown)\n\n뒤").contains("<p>앞</p>\n" + card(url, service, address) + "<p>뒤</p>"))
    }

    @Test(
        "a YouTube video's card carries its id",
        arguments: [
            "https://youtu.be/1XvN5EBDnDw", "https://www.youtube.com/watch?v=1XvN5EBDnDw",
            "https://www.youtube.com/shorts/1XvN5EBDnDw",
        ])
    func video(url: String) throws {
        let address = url.replacing("https://", with: "").replacing("www.", with: "")
        let data = " data-youtube=\"1XvN5EBDnDw\""
        #expect(try page(of: url).contains(card(url, "YouTube 동영상", address, data: data)))
    }

    @Test("a card speaks the site's language")
    func english() throws {
        let page = try page(of: "https://youtu.be/1XvN5EBDnDw", settings: "language: en\n")
        #expect(page.contains("<span class=\"embed-service\">YouTube video</span>"))
    }

    @Test("a URL among words, or under a name, is a link", arguments: ["글 https://a.kr/b 끝", "[이름](https://a.kr/b)"])
    func link(markdown: String) throws {
        let page = try page(of: markdown)
        #expect(page.contains("<a href=\"https://a.kr/b\" rel=\"external noopener nofollow\">"))
        #expect(!page.contains("class=\"embed\""))
    }

    @Test("a page with cards loads nothing from anywhere else")
    func loadsNothing() throws {
        let page = try page(of: "https://youtu.be/1XvN5EBDnDw\n\nhttps://x.com/a/status/1\n\nhttps://a.kr/b")
        #expect(!page.contains("<iframe"))
        for source in page.matches(of: /(?:src|<link[^>]*href)="([^"]*)"/).map({ String($0.1) }) {
            #expect(source.hasPrefix("/") || source.hasPrefix("http://localhost:4000/"), "\(source)")
        }
    }

    @Test("site render gives cards, --plain gives none")
    func render() throws {
        let site = try TinySite()
        let url = "https://a.kr/b"
        #expect(try site.render(input: url).output == card(url, "링크", "a.kr/b"))
        #expect(try site.render("--plain", input: url).output == "<p><a href=\"\(url)\">\(url)</a></p>\n")
    }
}
