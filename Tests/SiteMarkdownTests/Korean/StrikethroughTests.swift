import Testing

@Suite("Strikethrough")
struct StrikethroughTests {
    static let struckCases: [(String, String)] = [
        ("~~취소~~", "<del>취소</del>"), ("~~취소~~는", "<del>취소</del>는"), ("~~모델(LLM)~~은", "<del>모델(LLM)</del>은"),
        ("값은~~(5)~~원", "값은<del>(5)</del>원"), ("~~\"인용\"~~이라고", "<del>&quot;인용&quot;</del>이라고"),
        ("~~“인용”~~이라고", "<del>“인용”</del>이라고"), ("이~~「책」~~을", "이<del>「책」</del>을"),
        ("~~가~~ ~~나~~", "<del>가</del> <del>나</del>"), ("~~가(1)~~와 ~~나(2)~~는", "<del>가(1)</del>와 <del>나(2)</del>는"),
        ("~~**가(나)**~~는", "<del><strong>가(나)</strong></del>는"), ("*~~가~~*는", "<em><del>가</del></em>는"),
        ("~~[링크](/a)~~는", #"<del><a href="/a">링크</a></del>는"#), ("~~`코드`~~는", "<del><code>코드</code></del>는"),
        ("[~~가(나)~~는](/a)", #"<a href="/a"><del>가(나)</del>는</a>"#), ("~~가 ~~나~~", "~~가 <del>나</del>"),
        ("~~2~4년~~은", "<del>2~4년</del>은"), ("~~Hi~~ Hello", "<del>Hi</del> Hello"), ("~~foo~~bar", "<del>foo</del>bar"),
        ("~~가\n나~~", "<del>가\n나</del>"), (#"~~가\~~~는"#, "<del>가~</del>는"),
    ]

    @Test("two tildes strike through", arguments: struckCases)
    func struck(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    @Test(
        "one tilde is a range or a sigh",
        arguments: [
            "2~4년", "2~4년 … 5~6개월", "1월~3월", "오전 9시~오후 6시", "~10% 싸다~", "안녕~ 반가워~", "A~Z와 a~z", "H~2~O", "~한~", "약 ~3명",
            "5~6(개월)~7",
        ])
    func ranges(markdown: String) {
        #expect(inline(markdown) == markdown)
    }

    static let literalCases: [(String, String)] = [
        ("~~가", "~~가"), ("가~~", "가~~"), ("~~ 가 ~~", "~~ 가 ~~"), ("가 ~~~나~~~ 다", "가 ~~~나~~~ 다"),
        (#"\~~가~~"#, "~~가~~"), (#"\~\~가\~\~"#, "~~가~~"), ("`~~가~~`", "<code>~~가~~</code>"),
        (#"`\~~가~~`"#, #"<code>\~~가~~</code>"#), ("foo~~(bar)~~baz", "foo~~(bar)~~baz"), ("가 ~~~~", "가 ~~~~"),
        ("**가 ~~나** 다~~", "<strong>가 ~~나</strong> 다~~"), ("[~~가](/a)~~", #"<a href="/a">~~가</a>~~"#),
        ("~~가~는", "~~가~는"), ("~가~~는", "~가~~는"),
    ]

    @Test("anything but a pair of two tildes stays text", arguments: literalCases)
    func literal(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let blocksCases: [(String, String)] = [
        ("## ~~가(나)~~는", "<h2><del>가(나)</del>는</h2>\n"), ("- ~~가~~는", "<ul>\n<li><del>가</del>는</li>\n</ul>\n"),
        ("> ~~가~~는", "<blockquote>\n<p><del>가</del>는</p>\n</blockquote>\n"),
        ("~~가\n\n나~~", "<p>~~가</p>\n<p>나~~</p>\n"), ("~~~\n~~가~~\n~~~", "<pre><code>~~가~~\n</code></pre>\n"),
        ("<p>\n~~가~~\n</p>", "<p>\n~~가~~\n</p>\n"),
    ]

    @Test("in blocks", arguments: blocksCases)
    func blocks(markdown: String, html: String) {
        #expect(plain(markdown) == html)
    }

    @Test("in bold, before its end", arguments: ["**", "*", "***"])
    func inBold(run: String) {
        #expect(inline("\(run)~~가 나~~\(run) 다").contains("<del>가 나</del>"))
        #expect(inline("\(run)~~가(나)~~\(run)는").contains("<del>가(나)</del>"))
    }

    @Test("in tables")
    func inTables() {
        let html = plain("|~~가~~|\n|-|\n|~~나~~ 다 *라*|\n|*~~마(바)~~*는|\n")
        #expect(html.contains("<th><del>가</del></th>"))
        #expect(html.contains("<td><del>나</del> 다 <em>라</em></td>"))
        #expect(html.contains("<td><em><del>마(바)</del></em>는</td>"))
    }

    @Test("of two spans that overlap the first counts")
    func overlap() {
        withKnownIssue("strikethrough is found after emphasis, so emphasis always counts") {
            #expect(inline("~~가 **나~~ 다**") == "<del>가 **나</del> 다**")
        }
    }
}
