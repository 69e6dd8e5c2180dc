import Testing

@Suite("Emphasis beside Korean")
struct EmphasisTests {
    /// Every pair of marks that Korean puts around words.
    private static let brackets: [(open: String, close: String)] = [
        ("(", ")"), ("[", "]"), ("{", "}"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"), ("【", "】"),
        ("（", "）"), ("\"", "\""), ("'", "'"), ("‘", "’"), ("“", "”"),
    ]

    /// Emphasis runs with the tags that they mean.
    private static let runs: [(run: String, open: String, close: String)] = [
        ("*", "<em>", "</em>"), ("**", "<strong>", "</strong>"), ("***", "<em><strong>", "</strong></em>"),
    ]

    /// Each run with each pair of marks: before a particle, after a word, and between both.
    static let marked: [(markdown: String, html: String)] = brackets.flatMap { mark in
        runs.flatMap { run in
            ["\(mark.open)중요\(mark.close)", "모델\(mark.open)LLM\(mark.close)"].flatMap { word in
                [("", "은"), ("이는 ", "이라고"), ("은", ""), ("이것은", "하다")].map { before, after in
                    let shown = word.replacing("\"", with: "&quot;")
                    return (before + run.run + word + run.run + after, before + run.open + shown + run.close + after)
                }
            }
        }
    }

    @Test("brackets and quotes do not stop a run", arguments: marked)
    func marks(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let punctuationCases: [(String, String)] = [
        ("**90%**가", "<strong>90%</strong>가"), ("**$5**를", "<strong>$5</strong>를"),
        ("약**$5**를", "약<strong>$5</strong>를"), ("**C++**은", "<strong>C++</strong>은"),
        ("**C#**은", "<strong>C#</strong>은"), ("**왜?**라는", "<strong>왜?</strong>라는"),
        ("**됐다!**고", "<strong>됐다!</strong>고"), ("**끝.**이라고", "<strong>끝.</strong>이라고"),
        ("**글쎄…**라며", "<strong>글쎄…</strong>라며"), ("**제목:**은", "<strong>제목:</strong>은"),
        ("**5℃**는", "<strong>5℃</strong>는"), ("**100㎡**를", "<strong>100㎡</strong>를"),
        ("**A·B·**는", "<strong>A·B·</strong>는"), ("**—중요—**는", "<strong>—중요—</strong>는"),
        ("글**—중요—**는", "글<strong>—중요—</strong>는"), ("**&amp;**는", "<strong>&amp;</strong>는"),
        ("*(사진=셔터스톡)*은", "<em>(사진=셔터스톡)</em>은"), ("**(약)**₩5", "<strong>(약)</strong>₩5"),
        ("**2~4년(예상)**이", "<strong>2~4년(예상)</strong>이"), ("**@모두!**에게", "<strong>@모두!</strong>에게"),
    ]

    @Test("nor does any other punctuation", arguments: punctuationCases)
    func punctuation(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let markupCases: [(String, String)] = [
        ("**`코드`**는", "<strong><code>코드</code></strong>는"), ("이**`코드`**", "이<strong><code>코드</code></strong>"),
        ("이*`코드`*를", "이<em><code>코드</code></em>를"),
        ("**[링크](/a)**를", #"<strong><a href="/a">링크</a></strong>를"#),
        ("그**[링크](/a)**를", #"그<strong><a href="/a">링크</a></strong>를"#),
        ("*[링크](/a)*를", #"<em><a href="/a">링크</a></em>를"#),
        ("***[링크](/a)***를", #"<em><strong><a href="/a">링크</a></strong></em>를"#),
        ("**![그림](/a.png)**을", #"<strong><img src="/a.png" alt="그림" /></strong>을"#),
        ("저**![그림](/a.png)**을", #"저<strong><img src="/a.png" alt="그림" /></strong>을"#),
        ("**<https://a.b>**에서", #"<strong><a href="https://a.b">https://a.b</a></strong>에서"#),
        ("**<b>글</b>**은", "<strong><b>글</b></strong>은"),
        ("[**모델(LLM)**은](/a)", #"<a href="/a"><strong>모델(LLM)</strong>은</a>"#),
        ("[은*(중요)*](/a)", #"<a href="/a">은<em>(중요)</em></a>"#),
        ("[**“인용”**](/a)이라고", #"<a href="/a"><strong>“인용”</strong></a>이라고"#),
        ("![**대체(글)**은](/a.png)", #"<img src="/a.png" alt="대체(글)은" />"#),
        ("[가](/a)**(나)**다", #"<a href="/a">가</a><strong>(나)</strong>다"#),
    ]

    @Test("nor do code spans, links and images, inside or beside", arguments: markupCases)
    func markup(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let adjacentCases: [(String, String)] = [
        ("**하나(1)**와 **둘(2)**는", "<strong>하나(1)</strong>와 <strong>둘(2)</strong>는"),
        ("**하나(1)**와**둘(2)**는", "<strong>하나(1)</strong>와<strong>둘(2)</strong>는"),
        ("*하나(1)*와 **둘(2)**는", "<em>하나(1)</em>와 <strong>둘(2)</strong>는"),
        ("**하나(1)**와 *둘(2)*는", "<strong>하나(1)</strong>와 <em>둘(2)</em>는"),
        ("**\"가\"**, **\"나\"**라고", "<strong>&quot;가&quot;</strong>, <strong>&quot;나&quot;</strong>라고"),
        ("**(가)**·**(나)**는", "<strong>(가)</strong>·<strong>(나)</strong>는"),
        ("**가 *나(다)*는 라**다", "<strong>가 <em>나(다)</em>는 라</strong>다"),
        ("***가(나)*는 다**라", "<strong><em>가(나)</em>는 다</strong>라"),
        ("**가(나)\n다(라)**는", "<strong>가(나)\n다(라)</strong>는"),
        ("가\n**(나)**는", "가\n<strong>(나)</strong>는"),
        ("**가(나)**\\\n는", "<strong>가(나)</strong><br />\n는"),
        ("**굵게**는 *기울여*는", "<strong>굵게</strong>는 <em>기울여</em>는"),
        ("가**나**다", "가<strong>나</strong>다"), ("** 가**나", "** 가**나"), ("**가 **나", "**가 **나"),
    ]

    @Test("runs beside and inside each other find their partners", arguments: adjacentCases)
    func adjacent(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let escapesCases: [(String, String)] = [
        (#"\*\*모델(LLM)\*\*은"#, "**모델(LLM)**은"), (#"**모델\(LLM\)**은"#, "<strong>모델(LLM)</strong>은"),
        (#"**별\***은"#, "<strong>별*</strong>은"), (#"\\**모델(LLM)**은"#, #"\<strong>모델(LLM)</strong>은"#),
        (#"은\*(중요)\*"#, "은*(중요)*"), (#"**\"인용\"**이라고"#, "<strong>&quot;인용&quot;</strong>이라고"),
        (#"5 \* (가) \* 나"#, "5 * (가) * 나"),
    ]

    @Test("a backslash still escapes", arguments: escapesCases)
    func escapes(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    static let underscoresCases: [(String, String)] = [
        ("_모델(LLM)_은", "_모델(LLM)_은"), ("__모델__은", "__모델__은"), ("은_(중요)_", "은_(중요)_"),
        ("_모델(LLM)_ 은", "<em>모델(LLM)</em> 은"), ("__\"인용\"__ 은", "<strong>&quot;인용&quot;</strong> 은"),
        ("파일_이름_목록", "파일_이름_목록"),
    ]

    @Test("underscores keep to CommonMark", arguments: underscoresCases)
    func underscores(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }
}
