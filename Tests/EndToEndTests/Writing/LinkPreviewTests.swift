import SiteTestSupport
import Testing

@Suite("pictures of link previews")
struct LinkPreviewTests {
    private func image(of page: String, on site: TinySite) throws -> String? {
        part(of: try site.published(page), from: "<meta property=\"og:image\" content=\"", to: "\"")
    }

    @Test("one that nobody shows is reported where it is named, and the next is used")
    func named() throws {
        let site = try TinySite([
            "site.yml": "title: 블로그\nsocialImage: /og.SVG?v=2\n", "content/og.SVG": "<svg/>", "content/a.svg": "<svg/>",
            "content/a.png": "그림",
            "content/posts/a.md": TinySite.post("가", "ogImage: /a.svg", body: "![그림](/a.svg) ![그림](/a.png)"),
            "content/posts/b.md": TinySite.post("나", "ogImage:\n  url: https://a.kr/b.heic"),
        ])
        let messages = """
            content/posts/a.md:4:10: warning: `ogImage` is not used: link previews show no SVG
              4 | ogImage: /a.svg
                |          ^
              hint: write the address of a PNG, JPEG, WebP or GIF, best 1200×630
            content/posts/b.md:5:8: warning: `ogImage` is not used: link previews show no HEIC
              5 |   url: https://a.kr/b.heic
                |        ^
              hint: write the address of a PNG, JPEG, WebP or GIF, best 1200×630
            site.yml:2:14: warning: `socialImage` is not used: link previews show no SVG
              2 | socialImage: /og.SVG?v=2
                |              ^
              hint: write the address of a PNG, JPEG, WebP or GIF, best 1200×630

            """
        try expectSuccess(of: site, messages: messages)
        #expect(
            try site.check("--verbose").errors.contains(
                part(of: messages, from: "content/posts/b", to: "site.yml") ?? "?"))
        #expect(try image(of: "posts/a/index.html", on: site) == "http://localhost:4000/a.png")
        #expect(try image(of: "posts/b/index.html", on: site) == nil)
        #expect(try image(of: "index.html", on: site) == nil)
        #expect(
            !site.publishedPages.values.contains {
                $0.contains("twitter:image") && $0.contains(".svg\"")
                    && $0.contains("og:image\" content=\"http://localhost:4000/a.svg")
            })
    }

    @Test("a document's first picture that can be shown is the one, without a word of the others")
    func first() throws {
        let site = try builtSite([
            "site.yml": "socialImage: /og.png\n", "content/og.png": "그림", "content/a.svg": "<svg/>",
            "content/posts/a.md": TinySite.post(
                "가",
                body:
                    "![배지](https://img.shields.io/badge/a-b-blue) ![점](data:image/png;base64,AA)\n\n![그림](https://a.kr/b.webp)"
            ),
            "content/posts/b.md": TinySite.post("나", body: "![그림](/a.svg)"),
        ])
        #expect(try image(of: "posts/a/index.html", on: site) == "https://a.kr/b.webp")
        #expect(try image(of: "posts/b/index.html", on: site) == "http://localhost:4000/og.png")
    }
}
