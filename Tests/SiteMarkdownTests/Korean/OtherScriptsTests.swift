import Testing

@Suite("Emphasis beside other scripts")
struct OtherScriptsTests {
    static let cjkCases: [(String, String)] = [
        ("**日本(にほん)**は", "<strong>日本(にほん)</strong>は"), ("これは**「重要」**です", "これは<strong>「重要」</strong>です"),
        ("**中文（测试）**的", "<strong>中文（测试）</strong>的"), ("**テスト。**テスト", "<strong>テスト。</strong>テスト"),
        ("**ﾃｽﾄ)**ﾃ", "<strong>ﾃｽﾄ)</strong>ﾃ"), ("**(注)**を", "<strong>(注)</strong>を"),
        ("a**「b」**c", "a<strong>「b」</strong>c"), ("**全角！**가", "<strong>全角！</strong>가"),
        ("**왜？**라고", "<strong>왜？</strong>라고"), ("**하나，**둘", "<strong>하나，</strong>둘"),
        ("**ㅋ(ㅎ)**ㅋ", "<strong>ㅋ(ㅎ)</strong>ㅋ"), ("**〈a〉**b", "<strong>〈a〉</strong>b"),
        ("\u{1100}\u{1161}**(b)**", "\u{1100}\u{1161}<strong>(b)</strong>"),
        ("𠮷**(b)**", "𠮷<strong>(b)</strong>"), ("㈜**(b)**", "㈜<strong>(b)</strong>"),
    ]

    @Test("Han, Kana, full-width punctuation and Hangul letters count as Hangul does", arguments: cjkCases)
    func cjk(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let selectorsCases: [(String, String)] = [
        ("葛\u{E0100}**(b)**", "葛\u{E0100}<strong>(b)</strong>"),
        ("葛\u{FE00}**(b)**", "葛\u{FE00}<strong>(b)</strong>"),
        ("㊗\u{FE0F}**(b)**", "㊗\u{FE0F}**(b)**"), ("☺\u{FE0F}**(b)**", "☺\u{FE0F}**(b)**"),
    ]

    @Test("a variation selector counts as the character that it varies, but for emoji", arguments: selectorsCases)
    func selectors(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    @Test("an emoji is not a CJK character", arguments: ["😀**(b)**", "**(b)**😀", "🇰🇷**(b)**", "👨‍👩‍👧**\"b\"**", "**b!**🎉"])
    func emoji(markdown: String) {
        #expect(inline(markdown) == markdown.replacing("\"", with: "&quot;"))
    }

    /// Examples of the CommonMark specification 0.29, sections 6.1 to 6.10, and their like in other alphabets.
    static let commonMarkCases: [(String, String)] = [
        ("*foo bar*", "<em>foo bar</em>"), ("a * foo bar*", "a * foo bar*"),
        ("a*\"foo\"*", "a*&quot;foo&quot;*"), ("*\u{A0}a\u{A0}*", "*\u{A0}a\u{A0}*"),
        ("foo*bar*", "foo<em>bar</em>"), ("5*6*78", "5<em>6</em>78"), ("_foo bar_", "<em>foo bar</em>"),
        ("a_\"foo\"_", "a_&quot;foo&quot;_"), ("foo_bar_", "foo_bar_"),
        ("пристаням_стремятся_", "пристаням_стремятся_"), ("aa_\"bb\"_cc", "aa_&quot;bb&quot;_cc"),
        ("foo-_(bar)_", "foo-<em>(bar)</em>"), ("_foo*", "_foo*"), ("*foo bar *", "*foo bar *"), ("*(*foo)", "*(*foo)"),
        ("*(*foo*)*", "<em>(<em>foo</em>)</em>"), ("*foo*bar", "<em>foo</em>bar"),
        ("**foo bar**", "<strong>foo bar</strong>"), ("a**\"foo\"**", "a**&quot;foo&quot;**"),
        ("foo**bar**", "foo<strong>bar</strong>"), ("**(**foo)", "**(**foo)"),
        ("*(**foo**)*", "<em>(<strong>foo</strong>)</em>"), ("**foo**bar", "<strong>foo</strong>bar"),
        ("*foo**bar**baz*", "<em>foo<strong>bar</strong>baz</em>"), ("*foo**bar*", "<em>foo**bar</em>"),
        ("***foo** bar*", "<em><strong>foo</strong> bar</em>"),
        ("foo***bar***baz", "foo<em><strong>bar</strong></em>baz"),
        ("foo ***", "foo ***"), (#"foo *\**"#, "foo <em>*</em>"), ("**foo*", "*<em>foo</em>"),
        ("*foo**", "<em>foo</em>*"),
        ("*foo _bar* baz_", "<em>foo _bar</em> baz_"), ("*[bar*](/url)", #"*<a href="/url">bar*</a>"#),
        ("*a `*`*", "<em>a <code>*</code></em>"), ("**foo(bar)**baz", "**foo(bar)**baz"),
        ("foo**(bar)**", "foo**(bar)**"), ("**\"foo\"**bar", "**&quot;foo&quot;**bar"),
        ("**«да»**нет", "**«да»**нет"), ("café**(b)**", "café**(b)**"), ("**(a)**é", "**(a)**é"),
        ("**(중요)**GPT", "**(중요)**GPT"), ("GPT**(중요)**", "GPT**(중요)**"),
    ]

    @Test("where no neighbour is CJK, CommonMark holds", arguments: commonMarkCases)
    func commonMark(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }
}
