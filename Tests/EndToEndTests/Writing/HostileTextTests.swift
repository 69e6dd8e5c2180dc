import Foundation
import SiteTestSupport
import Testing

@Suite("text written to make a build hang or its output explode")
struct HostileTextTests {
    /// Renders a document; `nil` when it does not end within a generous time.
    private func render(_ body: String) throws -> SiteBinary.Result? {
        let site = try TinySite(["a.md": body])
        return try SiteBinary.start(["render", "a.md"], in: site.root).wait(atMost: 20)
    }

    @Test("control characters and noncharacters are on no page and in no feed")
    func controlCharacters() throws {
        let escapes = #"\u0007\u001b\u0090\uFFFE\uFFFF"#
        let raw = "\u{7}\u{1B}\u{7F}\u{90}\u{FFFE}"
        let site = try TinySite([
            "site.yml": "title: \"블로그\(escapes)\"\ndescription: \"설명\(escapes)\"\nobsidian: true\ntrusted: [posts]\n",
            "content/posts/a.md": """
            ---
            title: "제목\(escapes)"
            description: "설명\(escapes)"
            pubDatetime: 2025-05-02
            extra_key: "값\(escapes)"
            ---

            글\(raw)&#7;&#x1b; `코드\(raw)` [링크](/posts/a/ "제목\(raw)") [[d\(raw)]] [[d]]

            <div title="속성\(raw)">HTML\(raw)&#7;</div>

            ```swift\(raw)
            코드\(raw)
            ```
            """,
            "content/digests/d.md": """
            ---
            title: d
            kind: digest
            date: 2025-05-03
            ---

            머리\(raw)&#7; [[a]]

            ## [1] 소식\(raw)&#7; [[a]]

            URL: https://a.kr/1

            본문\(raw)&#7; [[a]]
            """,
            "content/transcripts/t.md": """
            ---
            title: t
            kind: transcript
            date: 2025-05-04
            ---

            ## 제목\(raw)&#7;

            화자\(raw) [00:01]: 말\(raw)&#7; [[a]]
            """,
            "templates/post.mustache": "{{#document}}<b>{{title}}\(raw)</b>{{{body}}}{{/document}}{{site.title}}\n",
        ])
        #expect(try site.build().status == 0)
        let controls = CharacterSet(charactersIn: "\u{0}"..."\u{8}").union(
            CharacterSet(charactersIn: "\u{E}"..."\u{1F}")
        )
        .union(CharacterSet(charactersIn: "\u{7F}"..."\u{9F}")).union(
            CharacterSet(charactersIn: "\u{FFFE}"..."\u{FFFF}"))
        for (path, bytes) in site.publishedTree where !path.hasSuffix(".bin") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.unicodeScalars.allSatisfy { !controls.contains($0) }, "\(path)")
            #expect(!text.contains("\\u0007") && !text.contains("\\u001b"), "\(path)")
        }
        #expect(try site.published("posts/a/index.html").contains("<b>제목</b><p>글 <code>코드</code>"))
        // The placeholder of such a link is a noncharacter itself.
        for (path, text) in [("posts/d", "본문"), ("posts/t", "말")] {
            let paragraph = "<p>\(text) <a href=\"/posts/a/\">a</a></p>"
            #expect(try site.published("\(path)/index.html").contains(paragraph), "\(path)")
        }
        #expect(try site.published("feed.json").contains("\"title\" : \"블로그\""))
        #expect(try site.published("atom.xml").contains("<title>블로그</title>"))
        let rendered = try SiteBinary.run(["render", "content/posts/a.md"], in: site.root)
        #expect(rendered.output.contains("<p>글 <code>코드</code>"))
    }

    @Test(
        "text whose cost grows out of proportion ends",
        arguments: ["widening table rows", "open links", "runs of backticks"])
    func slow(name: String) throws {
        let result = try render(try #require(Self.texts[name]))
        #expect(result?.status == 0)
        #expect(result?.errors.contains("error:") == false)
    }

    @Test(
        "text that no writer needs is refused",
        arguments: [
            ("list markers and blank lines", "1:1: error: quotes and lists are nested more than 100 deep\n"),
            ("quotes in quotes", "1:1: error: quotes and lists are nested more than 100 deep\n"),
            (
                "open emphasis",
                "1:1: error: there are more than 30000 runs of `*` and `_` between two blank lines\n"
            ),
            (
                "images in images",
                "1:1: error: there are more than 1000 of `![`, `[^`, `<!` and `<?` between two blank lines\n"
            ),
            ("a wide table", "2:1: error: the table has more than 200 columns\n"),
            (
                "a long reference used often",
                "1:1: error: references to this definition would fill more than 30000000 bytes\n"
            ),
        ])
    func refused(name: String, message: String) throws {
        let result = try render(try #require(Self.texts[name]))
        #expect(result?.errors.hasPrefix("a.md:" + message) == true)
        #expect(result?.output == "")
        #expect(result?.status == 1)
    }

    private static let texts = [
        "widening table rows": (1..<140).map {
            "\(String(repeating: "|a", count: $0))\n\(String(repeating: "|-", count: $0))\n"
        }
        .joined(),
        "list markers and blank lines": String(repeating: "- ", count: 15_000) + String(repeating: "\n", count: 30_000),
        "quotes in quotes": String(repeating: ">", count: 50_000) + "a",
        "open links": String(repeating: "[a](", count: 30_000),
        "open emphasis": String(repeating: "*a _b ", count: 20_000),
        "images in images": String(repeating: "![[]()", count: 50_000),
        "runs of backticks": (1..<600).map { String(repeating: "`", count: $0) }.joined(separator: " "),
        "a wide table": String(repeating: "a|", count: 300) + "\n" + String(repeating: "-|", count: 300),
        "a long reference used often":
            "[x]: /\(String(repeating: "a", count: 10_000))\n\n" + String(repeating: "[x]", count: 20_000),
    ]
}
