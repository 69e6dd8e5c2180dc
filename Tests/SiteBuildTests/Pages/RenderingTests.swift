import SiteBytes
import SiteModel
import Testing

@testable import SiteBuild
@testable import SiteTemplates

@Suite("Rendering templates")
struct RenderingTests {
    static let escapeCases: [(String, String)] = [
        ("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"), ("가 & 나", "가 &amp; 나"), ("&amp;", "&amp;amp;"),
        ("평범", "평범"), ("", ""), ("🎉<", "🎉&lt;"),
    ]

    @Test("values are escaped, HTML is not", arguments: escapeCases)
    func escaping(title: String, escaped: String) throws {
        var buffer = ByteBuffer(capacity: 1)
        buffer.append(escapingHTML: title)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == escaped)
        let page = PageMaker.page(title)
        #expect(try PageMaker.post("{{#document}}{{title}}|{{{title}}}{{/document}}", page) == "\(escaped)|\(title)")
        #expect(try PageMaker.post("{{#document}}{{{body}}}{{/document}}", page, body: "<i>글</i>") == "<i>글</i>")
    }

    @Test("the built-in pages escape, too")
    func builtInEscaping() throws {
        let page = PageMaker.page("</title><script>alert(1)</script>")
        let html = try PageMaker(pages: [page]).document(page, newer: page, older: page)
        #expect(!html.contains("<script>alert") && html.contains("&lt;/title&gt;&lt;script&gt;"))
    }

    @Test("a layout of one's own holds the pages of the theme")
    func inheritance() throws {
        let renderer = try PageMaker(["base.mustache": "[{{heading}}:{{$content}}기본{{/content}}]"])
        let html = renderer.make(NotFoundPage.self, NothingOfTheSite())
        #expect(html.hasPrefix("[찾는 글이 없습니다:"))
        #expect(html.hasSuffix("]\n") || html.hasSuffix("]"))
        #expect(!html.contains("기본") && !html.contains("<html"))
    }

    @Test("a block that is not filled keeps what it holds")
    func defaultBlock() throws {
        let files = ["base.mustache": "[{{$content}}기본{{/content}}]", "404.mustache": "{{<base}}{{/base}}"]
        #expect(try PageMaker(files).make(NotFoundPage.self, NothingOfTheSite()) == "[기본]")
    }

    @Test("one file of one's own leaves the others as they are")
    func overridingOne() throws {
        let renderer = try PageMaker(["404.mustache": "없음: {{heading}}"])
        #expect(renderer.make(NotFoundPage.self, NothingOfTheSite()) == "없음: 찾는 글이 없습니다")
        #expect(
            try renderer.make(TagIndexPage.self, [], at: .tags)
                == PageMaker().make(TagIndexPage.self, [], at: .tags))
        #expect(renderer.make(TagIndexPage.self, [], at: .tags).hasPrefix("<!doctype html>"))
    }

    @Test("indented partials do not change the lines of what they render")
    func partials() throws {
        let files = ["post.mustache": "{{#document}}\n    {{> mine}}\n{{/document}}", "mine.mustache": "{{{body}}}"]
        let html = try PageMaker(files).document(PageMaker.page(), body: "<pre>가\n나</pre>")
        #expect(html.contains("<pre>가\n나</pre>"))
    }

    static let absentCases: [(String, String)] = [
        ("{{#document}}[{{description}}]{{/document}}", "[]"),
        ("{{#document}}{{^description}}없음{{/description}}{{/document}}", "없음"),
        ("{{#document}}{{#description}}샘{{/description}}{{/document}}", ""), ("{{description}}", "사이트 소개"),
        ("{{#document}}{{#date}}샘{{/date}}{{^date}}날짜 없음{{/date}}{{/document}}", "날짜 없음"),
        ("{{#document}}{{#author}}샘{{/author}}{{#newer}}샘{{/newer}}{{/document}}", ""),
        ("{{#site}}[{{author}}]{{/site}}", "[]"), ("{{#document}}{{#isDraft}}샘{{/isDraft}}{{/document}}", ""),
        ("{{#document}}{{#extra.none}}샘{{/extra.none}}[{{extra.none}}]{{/document}}", "[]"),
    ]

    @Test("a variable without a value hides an outer one", arguments: absentCases)
    func absent(template: String, expected: String) throws {
        #expect(try PageMaker.post(template) == expected)
    }

    @Test("front matter of one's own can be shown")
    func extra() throws {
        var page = PageMaker.page()
        page.extra = ["series": .text("1<2"), "links": .list([.mapping(["name": .text("가")])]), "toc": .text("false")]
        #expect(
            try PageMaker.post(
                "{{#document}}{{extra.series}}{{#extra.links}}[{{name}}]{{/extra.links}}{{/document}}", page)
                == "1&lt;2[가]")
        #expect(
            try PageMaker.post(
                "{{#document}}{{#extra.toc}}샘{{/extra.toc}}{{^extra.toc}}아님{{/extra.toc}}{{/document}}", page) == "아님")
        let leaked = try PageMaker.post("{{#document}}{{#extra.links}}[{{title}}]{{/extra.links}}{{/document}}", page)
        #expect(leaked == "[]")
    }

    @Test("assets carry the base path, and style sheets their content's hash")
    func assets() throws {
        let files = [
            "post.mustache": "{{#asset}}style.css{{/asset}} {{#asset}}a b.png{{/asset}}", "assets/a b.png": "가",
            "assets/style.css": "가",
        ]
        let html = try PageMaker(files).document(PageMaker.page())
        #expect(html.contains(/^\/blog\/assets\/style\.[0-9a-f]{10}\.css \/blog\/assets\/a%20b\.png$/))
        let theme = try Theme(overriding: files.mapValues { Array($0.utf8) })
        #expect(
            theme.assets.map(\.path) == [
                "assets/a b.png", "assets/favicon.svg", "assets/search.css", "assets/search.js", "assets/site.js",
                "assets/style.css",
            ])
        #expect(html.hasPrefix("/blog" + theme.assets[5].route.path))
        #expect(
            ShortHash(of: []).digits == "cbf29ce484"
                && ShortHash(of: "a".utf8).digits == "af63dc4c86")
    }

    static let outlineCases: [(levels: [Int], shape: String)] = [
        ([], ""), ([2, 2], "2 2"), ([2, 3, 3, 2], "2(3 3) 2"), ([3, 2, 3], "3 2(3)"), ([2, 4, 3], "2(4 3)"),
        ([1, 2, 3, 2, 1], "1(2(3) 2) 1"),
    ]

    @Test("headings nest by level", arguments: outlineCases)
    func outline(levels: [Int], shape: String) {
        let entries = levels.map { OutlineEntry(level: $0, identifier: "", text: "") }
        #expect(Self.shape(OutlineView.nest(entries)) == shape)
    }

    private static func shape(_ views: [OutlineView]) -> String {
        views.map { "\($0.entry.level)" + ($0.children.isEmpty ? "" : "(\(shape($0.children)))") }.joined(
            separator: " ")
    }
}
