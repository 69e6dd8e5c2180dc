import Testing

@testable import SiteMarkdown

@Suite("Headings on a page")
struct HeadingTests {
    static let identifierCases: [(String, String)] = [
        ("새 모델", "새-모델"), ("GPT-5: 무엇이 다른가?", "gpt-5-무엇이-다른가"), ("1. 시작", "1-시작"), ("日本語 見出し", "日本語-見出し"),
        ("snake_case", "snake_case"), ("“인용”과 (괄호)", "인용과-괄호"), ("Café", "café"), ("!?", "section"), ("", "section"),
        ("C++", "c"), ("2025년 5월", "2025년-5월"), ("한국어・日本", "한국어日本"), ("🎉 축하", "-축하"),
    ]

    @Test("ids keep letters and digits of every script", arguments: identifierCases)
    func identifiers(heading: String, identifier: String) {
        var identifiers = HeadingIdentifiers()
        #expect(identifiers.identifier(for: heading) == identifier)
    }

    @Test("repeated headings get numbers, and no number is given twice")
    func repeats() {
        var identifiers = HeadingIdentifiers()
        let given = ["가", "가", "가-1", "가", "가-1", "가"].map { identifiers.identifier(for: $0) }
        #expect(given.prefix(3) == ["가", "가-1", "가-1-1"])
        #expect(Set(given).count == given.count)
    }

    static let markupCases: [(String, String)] = [
        ("## 새 모델", "<h2 id=\"새-모델\">새 모델</h2>\n"),
        ("## **모델(LLM)**은", "<h2 id=\"모델llm은\"><strong>모델(LLM)</strong>은</h2>\n"),
        ("### `코드` 이야기", "<h2 id=\"코드-이야기\"><code>코드</code> 이야기</h2>\n"),
        ("제목\n===", "<h2 id=\"제목\">제목</h2>\n"),
        (
            "## [가](/a) ![나](/b)",
            "<h2 id=\"가-나\"><a href=\"/a\">가</a> <img src=\"/b\" alt=\"나\" decoding=\"async\" /></h2>\n"
        ),
    ]

    @Test("ids come from the text without markup", arguments: markupCases)
    func markup(markdown: String, html: String) {
        #expect(page(markdown) == html)
    }

    static let levelCases: [(markdown: String, levels: [Int])] = [
        ("# 가\n\n## 나\n\n### 다", [2, 3, 4]), ("## 가\n\n### 나", [2, 3]), ("### 가\n\n#### 나", [2, 3]),
        ("### 가\n\n# 나", [4, 2]), ("# 가\n\n###### 나", [2, 6]), ("> # 가\n\n## 나", [2, 2]), ("- # 가", [2]), ("글", []),
    ]

    @Test("the page's title is its one h1: the highest headings of a body are h2", arguments: levelCases)
    func levels(example: (markdown: String, levels: [Int])) {
        let document = render(example.markdown)
        #expect(document.outline.map(\.level) == example.levels)
        #expect(page(example.markdown).matches(of: /<h(\d)\s/).compactMap { Int($0.1) } == example.levels)
    }

    @Test("headings in a digest's items are never h1")
    func digestLevels() {
        let document = render("# 가\n\n## [1] 나\nURL: https://a.kr\n\n### 다\n\n> # 라", as: .digest)
        #expect(
            document.items[0].bodyHTML.contains("<h3 id=\"다\">") && document.items[0].bodyHTML.contains("<h2 id=\"라\">")
        )
    }

    @Test("the outline lists every heading with its level, id and text")
    func outline() {
        let outline = render("## 가\n\n### 나 **다**\n\n## 가").outline
        #expect(outline.map(\.level) == [2, 3, 2])
        #expect(outline.map(\.identifier) == ["가", "나-다", "가-1"])
        #expect(outline.map(\.text) == ["가", "나 다", "가"])
    }

    static let titleCases: [(markdown: String, title: String?, html: String)] = [
        ("# 제목\n\n글", "제목", "<p>글</p>\n"), ("**제목(부제)**\n\n글", "제목(부제)", "<p>글</p>\n"),
        ("## 절\n\n글", "절", "<h2 id=\"절\">절</h2>\n<p>글</p>\n"), ("글\n\n# 제목", "제목", "<p>글</p>\n<h2 id=\"제목\">제목</h2>\n"),
        ("글\n\n**굵은 줄**", "굵은 줄", "<p>글</p>\n<p><strong>굵은 줄</strong></p>\n"),
        ("글 **굵게** 글", nil, "<p>글 <strong>굵게</strong> 글</p>\n"),
        ("# \n\n## 절", "절", "<h2 id=\"section\"></h2>\n<h3 id=\"절\">절</h3>\n"),
    ]

    @Test("the first heading or bold line is the title, and leaves the body that it opens", arguments: titleCases)
    func title(example: (markdown: String, title: String?, html: String)) {
        let document = render(example.markdown) { $0.takesTitleFromBody = true }
        #expect(document.leadingTitle == example.title)
        #expect(document.articleHTML == example.html)
    }

    @Test("a document with a title keeps all of its body")
    func ownTitle() {
        let document = render("# 제목\n\n글")
        #expect(document.leadingTitle == nil)
        #expect(document.outline.count == 1)
    }

    @Test("plain output has no ids")
    func plainHeading() {
        #expect(plain("## 새 모델") == "<h2>새 모델</h2>\n")
    }

    @Test("are followed by links to themselves where that is wanted")
    func links() {
        let html = page("## 새 \"모델\"\n\n글\n\n> ### `가`") { $0.linksHeadings = true }
        #expect(
            html == """
                <h2 id="새-모델">새 &quot;모델&quot;</h2>
                <a class="anchor" href="#새-모델" aria-label="이 부분의 주소: 새 &quot;모델&quot;"></a>
                <p>글</p>
                <blockquote>
                <h3 id="가"><code>가</code></h3>
                <a class="anchor" href="#가" aria-label="이 부분의 주소: 가"></a>
                </blockquote>

                """)
        let english = page("# A") { options in
            options.linksHeadings = true
            options.language = .english
        }
        #expect(english.contains("aria-label=\"Link to this section: A\""))
    }
}
