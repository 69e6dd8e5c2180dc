import Testing

/// Bare addresses: `⟦` and `⟧` enclose what should be a link.
@Suite("Bare addresses")
struct AutolinkTests {
    @Test(
        "end before a particle",
        arguments: [
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에서는", "에서도", "에서만", "에서의", "에게", "로", "으로", "으로는",
            "와", "과", "도", "만", "까지", "까지의", "부터", "보다", "보다는", "처럼", "이나", "라고", "이라고", "라는", "이라는", "이며",
            "이고", "이다", "입니다", "인데", "였다", "이었다", "라며", "이라며", "조차", "마저", "뿐", "대로", "밖에", "하고", "랑", "등",
        ])
    func particles(particle: String) {
        expectLinks("자세한 글은 ⟦https://a.b/c⟧\(particle) 있다")
        expectLinks("⟦https://a.b⟧\(particle)")
        expectLinks("⟦www.a.com/b?c=1⟧\(particle)")
    }

    @Test(
        "end before a particle that is heard less often",
        arguments: [
            "만큼", "커녕", "라든지", "이라든지", "이었습니다", "였습니다", "이지만", "지만", "거나", "이거나", "이죠", "죠", "말고", "따라", "에서처럼",
            "에서부터", "에서부터는", "로까지", "로까지도", "에게로", "으로부터의", "때문에", "이므로", "이니까", "이라기보다는", "이라면서", "라니", "이야말로",
            "였지만", "이었는데", "입니다만", "인가요", "이네요", "쯤", "뿐만", "만으로", "만으로는", "까지다", "에서와", "으로조차", "보다도",
        ])
    func rareParticles(particle: String) {
        expectLinks("⟦https://a.b/c⟧\(particle) 있다")
    }

    @Test("go on with a word that only looks like particles", arguments: ["도로", "고서", "5일", "3면", "기와", "한국어", "지도"])
    func words(word: String) {
        expectLinks("⟦https://a.b/c\(word)⟧ 있다")
    }

    @Test(
        "end with the host name when Hangul follows",
        arguments: [
            "⟦https://openai.com⟧은", "⟦http://openai.com⟧홈페이지", "⟦www.a.com⟧을", "⟦www.a.co.kr⟧사이트에서",
            "⟦http://localhost:8080⟧에서",
            "⟦https://a.b⟧가나다라마바사", "⟦https://a.b/⟧에서",
        ])
    func hosts(text: String) {
        expectLinks(text)
    }

    @Test(
        "keep a path or value that is Hangul from its start",
        arguments: [
            "⟦https://ko.wikipedia.org/wiki/한국어⟧ 항목", "⟦https://a.b/태그/인공지능/⟧ 참고", "⟦https://a.b/?q=한국어⟧ 검색",
            "⟦https://a.b/c?x=1&q=모델⟧ 검색", "⟦https://a.b/c한국어⟧ 항목", "⟦https://a.b/모델-목록.html⟧에서",
            "⟦https://a.b/wiki/한국어⟧",
            "⟦https://a.b/wiki/인공지능_(영화)⟧ 항목", "⟦https://한국.kr⟧에서", "⟦https://a.b/모델(LLM)/목록⟧ 참고",
        ])
    func hangulPaths(text: String) {
        expectLinks(text)
    }

    @Test(
        "keep query strings, fragments and ports",
        arguments: [
            "⟦https://www.aitimes.com/news/articleView.html?idxno=166899⟧에서", "⟦https://a.b/c?x=1&y=2⟧를",
            "⟦https://a.b?x=1⟧을",
            "⟦https://a.b/c#d⟧으로", "⟦http://localhost:8080/a⟧를", "⟦https://a.b/100%25⟧를", "⟦https://a.b/@me⟧가",
            "⟦https://a.b/a__b__c⟧를",
            "⟦https://a.b/gpt-5⟧는", "⟦https://a.b/c,d;e=f⟧로", "⟦HTTPS://A.B/C⟧에서", "⟦ftp://a.b/c⟧를",
        ])
    func queries(text: String) {
        expectLinks(text)
    }

    @Test(
        "end before a bracket without a partner",
        arguments: [
            "(⟦https://a.b/c⟧)", "(⟦https://a.b/c⟧)라고", "(⟦https://a.b/c⟧) 라고", "(⟦https://a.b/c⟧).",
            "(⟦https://a.b⟧)를",
            "(⟦https://a.b/c⟧, 참고)는", "링크(⟦https://a.b/c⟧)를", "(⟦www.a.com⟧)에서", "(⟦www.a.com/b⟧)으로",
            "(⟦https://a.b/c_(d)⟧)라고",
            "⟦https://en.wikipedia.org/wiki/GPT_(model)⟧은", "⟦https://a.b/c_(d)⟧", "(⟦https://a.b/c?x=1⟧)입니다",
            "(⟦https://a.b/wiki/한국어⟧)를",
        ])
    func brackets(text: String) {
        expectLinks(text)
    }

    @Test(
        "end before Korean brackets and quotes",
        arguments: [
            "「⟦https://a.b/c⟧」에서", "『⟦https://a.b/c⟧』는", "《⟦https://a.b/c⟧》를", "〈⟦https://a.b/c⟧〉", "【⟦https://a.b/c⟧】",
            "（⟦https://a.b/c⟧）라고", "‘⟦https://a.b/c⟧’라고", "“⟦https://a.b/c⟧”라고", "\"⟦https://a.b/c⟧\"라고",
            "'⟦https://a.b/c⟧'라고",
            "'⟦https://a.b/c⟧'", "“⟦www.a.com⟧”을", "'⟦www.a.com⟧'을",
        ])
    func quotes(text: String) {
        expectLinks(text)
    }

    @Test(
        "end before a square or curly bracket without a partner",
        arguments: [
            "[⟦https://a.b/c⟧]에서", "[⟦https://a.b/c⟧] 참고", "{⟦https://a.b/c⟧}를", "[(⟦https://a.b/c⟧)]",
            "⟦https://a.b/c?x=(1)&y=(2)⟧를", "[⟦https://a.b/c?x[]=1&y[a]=2⟧]", "⟦https://a.b/{id}/c⟧는",
        ])
    func otherBrackets(text: String) {
        expectLinks(text)
    }

    @Test(
        "keep the marks of emphasis that are theirs",
        arguments: [
            "⟦https://a.b/_next_/c⟧를", "⟦https://a.b/x*y*z⟧는", "⟦https://a.b/~~x~~/y⟧ 글",
            "⟦https://a.b/_next_/static/**x**/~~c~~/d⟧", "⟦www.a.com/_x_/y⟧에서", "⟦https://a.b/?q=*&r=*_s⟧",
            "⟦https://a.b/_x_/c⟧와 ⟦https://a.b/_y_/c⟧를", "(⟦https://a.b/_x_/c⟧)는 _x",
        ])
    func emphasisMarks(text: String) {
        expectLinks(text)
    }

    static let markCases: [(String, String)] = [
        ("`https://a.b/_x_/*y*/~~z~~`", "<code>https://a.b/_x_/*y*/~~z~~</code>"),
        ("    https://a.b/_x_/*y*z", "<pre><code>https://a.b/_x_/*y*z\n</code></pre>\n"),
        (
            "```https://a.b/_x_y\nhttps://a.b/*x*y\n```",
            "<pre><code class=\"language-https://a.b/_x_y\">https://a.b/*x*y\n</code></pre>\n"
        ),
        (
            "[가](https://a.b/_x_/c \"https://a.b/*y*z\")",
            #"<a href="https://a.b/_x_/c" title="https://a.b/*y*z">가</a>"#
        ),
        ("![https://a.b/_x_/c](https://a.b/_x_/c)", #"<img src="https://a.b/_x_/c" alt="https://a.b/_x_/c" />"#),
        ("<https://a.b/_x_/c>", #"<a href="https://a.b/_x_/c">https://a.b/_x_/c</a>"#),
        ("가 <i title='https://a.b/_x_/c'>", "가 <i title='https://a.b/_x_/c'>"),
        (
            "[https://a.b/_x_/c]\n\n[https://a.b/_x_/c]: https://a.b/*x*y",
            #"<a href="https://a.b/*x*y">https://a.b/_x_/c</a>"#
        ),
        ("[가](https://a.b/c)*나*다", #"<a href="https://a.b/c">가</a><em>나</em>다"#),
        ("[가](https://a.b/c)*b*c", #"<a href="https://a.b/c">가</a><em>b</em>c"#),
        ("**[가](https://a.b/_x_/c)**는", #"<strong><a href="https://a.b/_x_/c">가</a></strong>는"#),
        (#"https://a.b/\*x\*y"#, #"<a href="https://a.b/*x*y">https://a.b/*x*y</a>"#),
    ]

    @Test("beside other markup stay as they were written", arguments: markCases)
    func marksElsewhere(markdown: String, html: String) {
        #expect(inline(markdown) == html)
    }

    @Test("in a table end with their cell")
    func cells() {
        let html = plain("|a|b|\n|-|-|\n|https://a.b/_x_/c|*d*|")
        #expect(html.contains("<td><a href=\"https://a.b/_x_/c\">https://a.b/_x_/c</a></td>\n<td><em>d</em></td>"))
    }

    @Test(
        "leave trailing punctuation out",
        arguments: [
            "⟦https://a.b/c⟧.", "⟦https://a.b/c⟧, 그리고", "⟦https://a.b/c⟧!", "⟦https://a.b/c⟧?", "⟦https://a.b/c⟧: 글",
            "⟦https://a.b/c⟧…",
            "⟦https://a.b/c⟧。", "⟦https://a.b/c⟧、", "⟦https://a.b/c⟧·⟦https://d.e/f⟧", "⟦https://a.b/c⟧...",
            "⟦https://a.b/c⟧?!",
            "⟦https://a.b⟧.", "⟦www.a.com⟧,", "⟦https://a.b/c⟧~", "⟦https://a.b/c⟧에서.", "⟦https://a.b/c⟧를,",
            "⟦https://a.b/c⟧ → 글", "⟦https://a.b/c⟧→글", "⟦https://a.b/c⟧\u{3000}글", "⟦https://a.b/c⟧와 ⟦https://d.e/f⟧를",
        ])
    func trailing(text: String) {
        expectLinks(text)
    }

    @Test(
        "may start right after Hangul",
        arguments: [
            "주소:⟦https://a.b/c⟧", "주소는⟦https://a.b/c⟧", "→⟦https://a.b/c⟧", "주소는⟦www.a.com⟧", "문의:⟦me@a.com⟧",
            "메일은⟦me@a.com⟧",
        ])
    func starts(text: String) {
        expectLinks(text)
    }

    @Test(
        "are mail addresses, too",
        arguments: [
            "⟦me@a.com⟧으로", "⟦me@a.com⟧에게", "(⟦me@a.com⟧)로", "⟦a.b+c@d-e.co.kr⟧입니다", "⟦me@a.com⟧.", "“⟦me@a.com⟧”으로",
            "⟦me@a.com⟧, ⟦you@b.kr⟧로", "⟦first_last@a.com⟧은",
        ])
    func mail(text: String) {
        expectLinks(text)
    }

    @Test(
        "a version, a number, a file or a repository behind an @ is none",
        arguments: [
            "react@18.2.0", "@a/b-c@1.0.33", "torch@2.4.1+cu121", "pnpm@9.12.0은", "react@19.0.0-rc",
            "root@192.168.0.1로",
            "a/checkout@v4.1", "me@a.c", "me@a.com2", "logo@2x.png", "me@a.1com", "git@github.com:a/b.git",
        ])
    func notMail(text: String) {
        #expect(page(text) == "<p>\(text)</p>\n")
    }

    @Test(
        "a host that is encoded, and one before a colon, are",
        arguments: ["me@xn--3e0b707e.xn--3e0b707e", "me@a.b.co.kr", "me@a.museum"])
    func mailHosts(address: String) {
        #expect(page("\(address)을") == "<p><a href=\"mailto:\(address)\">\(address)</a>을</p>\n")
        #expect(page("\(address): 글").contains("mailto:\(address)\""))
    }

    @Test(
        "are nothing else",
        arguments: [
            "a@b", "@사용자", "www.", "www.를", "https://", "https://를", "http:/a.b", "xhttps://a.b", "https//a.b",
            "오후 3:30에",
            "버전 1.2.3은", "javascript:alert(1)", "C:/a/b를",
        ])
    func none(text: String) {
        expectLinks(text)
    }

    @Test("can be in emphasis", arguments: [("**", "strong"), ("*", "em"), ("~~", "del")])
    func emphasis(run: String, tag: String) {
        let link = "<a href=\"https://a.b/c\">https://a.b/c</a>"
        #expect(inline("\(run)https://a.b/c\(run)에서") == "<\(tag)>\(link)</\(tag)>에서")
        #expect(inline("\(run)https://a.b/c에서\(run)는") == "<\(tag)>\(link)에서</\(tag)>는")
    }

    static let unlinkedCases: [(String, String)] = [
        ("`https://a.b/c에서`", "<code>https://a.b/c에서</code>"), ("`me@a.com`", "<code>me@a.com</code>"),
        ("[https://a.b/c에서](/x)", #"<a href="/x">https://a.b/c에서</a>"#),
        ("[**www.a.com**을](/x)", #"<a href="/x"><strong>www.a.com</strong>을</a>"#),
        ("[me@a.com](/x)으로", #"<a href="/x">me@a.com</a>으로"#),
        ("![https://a.b](/x.png)", #"<img src="/x.png" alt="https://a.b" />"#),
        ("<https://a.b/c>에서", #"<a href="https://a.b/c">https://a.b/c</a>에서"#),
        ("[글](https://a.b/c)에서", #"<a href="https://a.b/c">글</a>에서"#),
        ("```\nhttps://a.b\n```", "<pre><code>https://a.b\n</code></pre>\n"),
        ("    https://a.b", "<pre><code>https://a.b\n</code></pre>\n"),
        ("<div data-x=\"https://a.b\">", "<div data-x=\"https://a.b\">\n"),
    ]

    @Test("are not looked for in code, links, pictures and raw HTML", arguments: unlinkedCases)
    func unlinked(markdown: String, html: String) {
        #expect(inline(markdown).trimmingNewline == html.trimmingNewline)
    }

    @Test("an entity in an address is the character it stands for")
    func entity() {
        #expect(
            inline("https://a.b/?x=1&amp;y=2") == #"<a href="https://a.b/?x=1&amp;y=2">https://a.b/?x=1&amp;y=2</a>"#)
    }

    private func expectLinks(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let markdown = marked.replacing("⟦", with: "").replacing("⟧", with: "")
        #expect(inline(markdown) == Self.html(of: marked), sourceLocation: sourceLocation)
    }

    /// The HTML in which each `⟦…⟧` is a link to itself.
    private static func html(of marked: String) -> String {
        var html = ""
        var rest = escaped(marked)[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") {
            let shown = rest[rest.index(after: open)..<close]
            let lowered = shown.lowercased()
            let isComplete = ["http://", "https://", "ftp://"].contains(where: lowered.hasPrefix)
            let prefix = isComplete ? "" : shown.contains("@") ? "mailto:" : "http://"
            html += rest[..<open] + "<a href=\"\(prefix)\(percentEncoded(shown))\">\(shown)</a>"
            rest = rest[rest.index(after: close)...]
        }
        return html + rest
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    }

    private static func percentEncoded(_ text: Substring) -> String {
        let hex = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            let isKept = byte < 0x80 && !"[]{}".utf8.contains(byte)
            result += isKept ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
        }
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
