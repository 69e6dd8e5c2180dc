import Testing

@testable import SiteContent

@Suite("entities that a program left in a text")
struct LeftoverEntitiesTests {
    @Test(
        "become the characters that they stand for",
        arguments: [
            ("AT&amp;T와 &quot;AI&quot; 소식", "AT&T와 \"AI\" 소식"), ("it&#39;s &#x27;so&#x27;", "it's 'so'"),
            ("&lt;think&gt; 태그", "<think> 태그"), ("R&amp;amp;D", "R&D"), ("&amp;lt;b&amp;gt;", "<b>"),
            ("값&nbsp;10%&nbsp;", "값 10%"), ("소식&hellip;&middot;끝", "소식…·끝"), ("caf&eacute; &#146;n", "café ’n"),
            ("`a&amp;b` 와 R&amp;D", "`a&amp;b` 와 R&D"),
            ("https://a.kr/?a=1&amp;b=2 &amp; 글", "https://a.kr/?a=1&amp;b=2 & 글"),
            ("한 ` 과 A&amp;B", "한 ` 과 A&B"), ("줄&#10;바꿈", "줄 바꿈"), ("(R&amp;D)", "(R&D)"),
            ("Identity &amp; Access", "Identity & Access"), ("Entity &amp; Relation", "Entity & Relation"),
            ("HTML &amp; CSS", "HTML & CSS"), ("그는 &quot;AI&quot;를 말했다", "그는 \"AI\"를 말했다"),
            ("Escape &amp; Run", "Escape & Run"),
        ])
    func resolved(text: String, expected: String) {
        #expect(LeftoverEntities.resolved(text) == expected)
    }

    @Test(
        "are not whatever else has an ampersand",
        arguments: [
            "AT&T", "R&D; 소식", "Q&A", "&c", "&c;", "a & b; c", "https://a.kr/?a=1&copy=2", "https://a.kr/?a=1&copy;=2",
            "`&amp;` 쓰는 법", "``&amp;` &lt;`` 쓰는 법", "‘&amp;’의 뜻", "\"&lt;\"를 쓰는 법", "(&nbsp;)를 지우자",
            "HTML 엔티티 &nbsp; 정리", "HTML entities: &amp; and &lt;", "Escaping &amp; in XML", "&nosuch;", "&#0;", "&#7;",
            "URL에서 &amp;를 쓰는 이유", "&nbsp;란 무엇인가", "", "평범한 제목", "1 &lt 2", "&;",
        ])
    func none(text: String) {
        #expect(LeftoverEntities.resolved(text) == nil)
    }
}
