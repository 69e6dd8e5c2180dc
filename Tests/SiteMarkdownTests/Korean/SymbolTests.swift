import SiteMarkdown
import Testing

@Suite("Emphasis beside symbols and Latin")
struct SymbolTests {
    static let symbolCases: [(String, String)] = [
        ("**출시(베타)**🎉 소식", "<strong>출시(베타)</strong>🎉 소식"), ("**10%**↑", "<strong>10%</strong>↑"),
        ("↑**(가)**", "↑<strong>(가)</strong>"), ("**(A)**→**(B)**", "<strong>(A)</strong>→<strong>(B)</strong>"),
        ("*(A)*→", "<em>(A)</em>→"), ("***(A)***→", "<em><strong>(A)</strong></em>→"),
        ("€**(A)**₩", "€<strong>(A)</strong>₩"),
        ("🇰🇷**(A)**🇰🇷", "🇰🇷<strong>(A)</strong>🇰🇷"), ("👨‍👩‍👧**(A)**👍🏽**(B)**", "👨‍👩‍👧<strong>(A)</strong>👍🏽<strong>(B)</strong>"),
        ("❤️**(A)**❤️", "❤️<strong>(A)</strong>❤️"), ("‼️**(A)**", "‼️<strong>(A)</strong>"),
        ("1️⃣**(A)**2️⃣", "1️⃣<strong>(A)</strong>2️⃣"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿**(A)**", "🏴󠁧󠁢󠁥󠁮󠁧󠁿<strong>(A)</strong>"), ("~~(A)~~→B", "<del>(A)</del>→B"), ("~~30%~~↓", "<del>30%</del>↓"),
        ("→~~(A)~~", "→<del>(A)</del>"), ("~~(A)~~🎉", "<del>(A)</del>🎉"),
        // Letters and numbers are no symbols.
        ("**(A)**①", "**(A)**①"), ("~~(A)~~B", "~~(A)~~B"), ("x**(A)**", "x**(A)**"),
    ]

    @Test("a symbol lets a mark beside punctuation open and close", arguments: symbolCases)
    func symbols(markdown: String, html: String) {
        #expect(page(markdown) == "<p>\(html)</p>\n")
    }

    static let underscoreCases: [(String, String)] = [
        ("_중요!_🔥", "<em>중요!</em>🔥"), ("__10%__↑", "<strong>10%</strong>↑"),
        ("_(A)_→__(B)__", "<em>(A)</em>→<strong>(B)</strong>"), ("🎉_소식_", "🎉<em>소식</em>"), ("_소식_🎉", "<em>소식</em>🎉"),
        ("__❤️__🇰🇷", "<strong>❤️</strong>🇰🇷"), ("___(A)___→", "<em><strong>(A)</strong></em>→"),
        ("**_중요!_🔥**", "<strong><em>중요!</em>🔥</strong>"), ("# _가!_→", "<em>가!</em>→"), ("﹅_가!_→", "﹅<em>가!</em>→"),
        // Within words and beside letters `_` is no mark.
        ("snake_→_case", "snake_→_case"), ("a_→ b_", "a_→ b_"), ("_가!_나", "_가!_나"),
        (#"\_중요!\_🔥"#, "_중요!_🔥"), ("`_중요!_🔥`", "<code>_중요!_🔥</code>"),
    ]

    @Test("a symbol lets a run of `_` open and close as punctuation does", arguments: underscoreCases)
    func underscores(markdown: String, html: String) {
        let expected = markdown.hasPrefix("# ") ? ">\(html)</h" : "<p>\(html)</p>\n"
        #expect(page(markdown).contains(expected))
    }

    static let remainingCases: [(String, String)] = [
        ("**결론:**GPT-5가", "<strong>결론:</strong>GPT-5가"), ("**모델(LLM)**GPT-4o", "<strong>모델(LLM)</strong>GPT-4o"),
        ("**참고!**3가지", "<strong>참고!</strong>3가지"), ("GPT**(모델)**이", "GPT<strong>(모델)</strong>이"),
        ("API**“오픈”**API", "API<strong>“오픈”</strong>API"),
        ("**가:**A와 **나:**B", "<strong>가:</strong>A와 <strong>나:</strong>B"),
        ("**`코드`(값):**A", "<strong><code>코드</code>(값):</strong>A"),
        ("**[가](/a):**A", "<strong><a href=\"/a\">가</a>:</strong>A"),
        ("[**가:**A](/a)", "<a href=\"/a\"><strong>가:</strong>A</a>"),
        ("~~**가:**A~~", "<del><strong>가:</strong>A</del>"),
        ("***결론:***GPT", "<em><strong>결론:</strong></em>GPT"),
        ("***가:***A와 **나:**B", "<em><strong>가:</strong></em>A와 <strong>나:</strong>B"),
        ("**첫째\n둘째:**A", "<strong>첫째\n둘째:</strong>A"),
    ]

    @Test("marks that remain around Hangul are a pair", arguments: remainingCases)
    func remaining(markdown: String, html: String) {
        #expect(page(markdown) == "<p>\(html)</p>\n")
        #expect(render(markdown).findings.isEmpty)
    }

    static let literalCases: [(String, String)] = [
        (#"\*\*결론:\*\*GPT와 **A:**B"#, "**결론:**GPT와 **A:**B"),
        ("&#42;&#42;가:&#42;&#42;A **\"B\"**C", "**가:**A **&quot;B&quot;**C"),
        ("&ast;&#x2a;가:&#042;\\*A **\"B\"**C", "**가:**A **&quot;B&quot;**C"),
        ("`**가:**A` **\"B\"**C", "<code>**가:**A</code> **&quot;B&quot;**C"),
        ("**\"AI\"**API", "**&quot;AI&quot;**API"), ("** 가:**A", "** 가:**A"),
        ("**가: **A **(B)**C", "**가: **A **(B)**C"),
        ("**가:***A", "**가:***A"), ("**가:**A**나:**B", "**가:<strong>A</strong>나:**B"),
    ]

    @Test("escaped marks, code, and pairs without Hangul stay text", arguments: literalCases)
    func literal(markdown: String, html: String) {
        #expect(page(markdown) == "<p>\(html)</p>\n")
    }

    @Test(
        "plain Markdown has the CJK amendment alone",
        arguments: ["**중요!**🔥", "**결론:**GPT", "~~(A)~~→B", "❤️**(A)**1️⃣", "_중요!_🔥", "***가:***A"])
    func plainMarkdown(markdown: String) {
        #expect(plain(markdown) == "<p>\(markdown)</p>\n")
    }

    @Test("marks of other blocks are no pair")
    func blocks() {
        #expect(page("**가:**A\n\n나 **다:**B") == "<p><strong>가:</strong>A</p>\n<p>나 <strong>다:</strong>B</p>\n")
        #expect(page("**가 (A)\n\n나)**B").contains("**가 (A)"))
    }
}
