import SiteMarkdown
import Testing

@Suite("Summaries")
struct SummaryTests {
    private static let sentence = "가나다라마바사아자차카타파하 가나다라마바사아자차카타파하."

    @Test("a short text stays whole, on one line")
    func short() {
        #expect(Summary.of("한 문장이다.  둘째\n문장이다") == "한 문장이다. 둘째 문장이다")
        #expect(Summary.of("") == "")
        let exact = String(repeating: "가", count: 160)
        #expect(Summary.of(exact) == exact)
    }

    @Test("a long one ends with the last sentence that fits")
    func sentences() {
        let text = Array(repeating: Self.sentence, count: 10).joined(separator: " ")
        #expect(Summary.of(text) == Array(repeating: Self.sentence, count: 5).joined(separator: " "))
    }

    static let endCases = [
        "끝났다.", "끝났나?", "끝났다!", "끝났다…", "끝났다。", "끝났나？", "끝났다！", "“끝났다.”", "\"끝났다.\"", "(끝났다.)", "‘끝났나?’", "「끝났다。」",
        "GPT-5!",
    ]

    @Test("a sentence ends with its mark and the quotes behind it", arguments: endCases)
    func ends(sentence: String) {
        let rest = String(repeating: "가", count: 200)
        #expect(Summary.of("앞 문장 \(sentence) \(rest)") == "앞 문장 \(sentence)")
    }

    @Test("a dot inside a number or a name does not end a sentence", arguments: ["3.5 ", "site.yml ", "v1.2.3 "])
    func dots(word: String) {
        let text = String(repeating: word, count: 100)
        let summary = Summary.of(text)
        #expect(summary.hasSuffix("…") && summary.count <= 160)
        #expect(text.hasPrefix(summary.dropLast() + " "))
    }

    @Test(
        "an abbreviation before a number ends no sentence",
        arguments: ["no.", "p.", "pp.", "(pp.", "ex.", "def.", "tel.", "Tel.", "pt.", "ibid.", "No.", "eq."])
    func numbered(word: String) {
        let rest = String(repeating: "가나다 ", count: 60)
        #expect(Summary.of("앞 문장이다. 글 \(word) 7 \(rest)") == "앞 문장이다.")
    }

    @Test("such a word ends one elsewhere", arguments: ["no.", "pt.", "ref."])
    func notNumbered(word: String) {
        let rest = String(repeating: "가나다 ", count: 60)
        #expect(Summary.of("앞 문장 say \(word) \(rest)") == "앞 문장 say \(word)")
    }

    static let abbreviationCases = [
        "2024. 5. 3.", "2024.5.3.", "제4.", "1.", "Dr.", "(Dr.", "Prof.", "No.", "U.S.", "미국(U.S.", "e.g.", "Ph.D.",
        "vs.", "J.", "George W.", "Inc.",
        "etc.", "가.", "IV.", "①.",
    ]

    @Test("a full stop of a number or an abbreviation ends no sentence", arguments: abbreviationCases)
    func abbreviations(word: String) {
        let rest = String(repeating: "가나다 ", count: 60)
        #expect(Summary.of("앞 문장이다. \(word) \(rest)") == "앞 문장이다.")
        let whole = Summary.of("\(word) \(rest)")
        #expect(whole.hasPrefix("\(word) 가나다") && whole.hasSuffix(" 가나다…"))
    }

    @Test(
        "other words end one",
        arguments: [
            "100%.", "5G.", "GPT-J.", "비타민C.", "site.yml.", "(2024년).", "정보.", "NASA.", "했다(3일).",
            "etc. Then it began.",
        ])
    func sentenceEnds(sentence: String) {
        let rest = String(repeating: "가나다 ", count: 60)
        #expect(Summary.of("앞 문장 \(sentence) \(rest)") == "앞 문장 \(sentence)")
    }

    @Test("without a sentence that fits, whole words and an ellipsis stay")
    func words() {
        let text = String(repeating: "낱말 ", count: 100)
        #expect(Summary.of(text) == String(repeating: "낱말 ", count: 53).dropLast() + "…")
        #expect(Summary.of(String(repeating: "가", count: 161)) == String(repeating: "가", count: 159) + "…")
    }

    @Test("no grapheme is cut", arguments: ["👨‍👩‍👧‍👦", "🇰🇷", "e\u{301}", "\u{1100}\u{1161}\u{11A8}"])
    func graphemes(grapheme: String) {
        let summary = Summary.of(String(repeating: grapheme, count: 500))
        #expect(summary == String(repeating: grapheme, count: 159) + "…")
        #expect(summary.count == 160)
    }

    @Test("the running text is summed up: no headings, code, tables, pictures and captions")
    func runningText() {
        let markdown =
            "# 제목\n\n![그림](/a.png)\n\n*(사진)*\n\n```\n코드\n```\n\n|표|\n|-|\n\n"
            + "첫 **문장(1)**이다.\n둘째\n\n- 항목 `하나`[^1]\n- 둘\n\n> 인용\n\n[^1]: 각주"
        #expect(render(markdown) { $0.wantsSummary = true }.summary == "첫 문장(1)이다. 둘째 항목 하나 둘 인용")
        #expect(render(markdown).summary.isEmpty)
    }
}
