import Testing

@Suite("lines that must not break")
struct LineBondTests {
    @Test(
        "a number keeps its unit",
        arguments: [
            ("매개변수 20억 개와 3 분", "매개변수 20억\u{A0}개와 3\u{A0}분"),
            ("16 GB 메모리", "16\u{A0}GB 메모리"), ("1.5 kg을", "1.5\u{A0}kg을"),
            ("30만 원짜리", "30만\u{A0}원짜리"), ("1,000 명", "1,000\u{A0}명"),
            ("5월 2일 금요일", "5월 2일 금요일"), ("GPT-5 Gamma", "GPT-5 Gamma"), ("2025 새해", "2025 새해"),
            ("천만 명", "천만 명"), ("3  명", "3  명"), ("3 ", "3"), ("3 G", "3 G"),
        ])
    func units(markdown: String, expected: String) {
        #expect(page(markdown) == "<p>\(expected)</p>\n")
    }

    @Test(
        "a closing bracket keeps its particle",
        arguments: [
            ("에이전트(agent)는", "에이전트(agent<span class=\"bound\">)는</span>"),
            ("배열[0]의 「책」은", "배열[0<span class=\"bound\">]의</span> 「책<span class=\"bound\">」은</span>"),
            ("『가』가 (나) 다", "『가<span class=\"bound\">』가</span> (나) 다"),
            ("(가)나(다)라", "(가<span class=\"bound\">)나</span>(다<span class=\"bound\">)라</span>"),
            ("f(x)y 가)", "f(x)y 가)"), ("、가 ア나", "、가 ア나"), ("가)\u{ED00}", "가)\u{ED00}"),
            ("https://a.example/b (가)는", nil),
        ])
    func brackets(markdown: String, expected: String?) {
        let html = page(markdown)
        if let expected {
            #expect(html == "<p>\(expected)</p>\n")
        } else {
            #expect(html.hasSuffix("</a> (가<span class=\"bound\">)는</span></p>\n"))
        }
    }

    @Test("Markdown alone and code stay as they are")
    func plainText() {
        #expect(plain("20억 개 (가)는") == "<p>20억 개 (가)는</p>\n")
        #expect(page("`20억 개 (가)는`") == "<p><code>20억 개 (가)는</code></p>\n")
    }

    @Test(
        "in headings other signs keep their particles as well",
        arguments: [
            ("‘o3’의", "’의"), ("“왜”라는", "”라는"), ("30%를", "%를"), ("30％를", "％를"), ("제품™은", "™은"), ("40℃로", "℃로"),
            ("함수{x}가", "}가"), ("(가）는", "）는"), ("에이전트(agent)는", ")는"),
        ])
    func headings(text: String, bound: String) {
        let first = bound.prefix(2)
        let html = text.replacing(first, with: "<span class=\"bound\">\(first)</span>")
        #expect(page("## \(text)").hasSuffix("\">\(html)</h2>\n"))
        if bound != ")는" { #expect(page(text) == "<p>\(text)</p>\n") }
    }

    @Test(
        "in headings signs between words do not", arguments: ["가·나", "가/나", "가—나", "가, 나", "가:나", "가~나", "가>나", "가!나"])
    func separators(text: String) {
        #expect(!page("## \(text)").contains("bound"))
    }
}
