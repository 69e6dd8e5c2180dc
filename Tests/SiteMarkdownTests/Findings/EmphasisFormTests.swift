import Testing

@Suite("emphasis that is written with other marks")
struct EmphasisFormTests {
    @Test(
        "underscores beside a letter become asterisks",
        arguments: [
            ("__굵게__는", "1:1", "**굵게**는"), ("이것은 __굵은 글__이다", "1:5", "이것은 **굵은 글**이다"),
            ("(__굵게__는 글)", "1:2", "(**굵게**는 글)"), ("「__굵게__」와 “__굵게__는”", "1:12", "「__굵게__」와 “**굵게**는”"),
            ("> __굵게__는", "1:3", "> **굵게**는"), ("글 [__링크__는](/a__b__다)", "1:4", "글 [**링크**는](/a__b__다)"),
            ("__[가](/b)__를", "1:1", "**[가](/b)**를"), ("가__나 __굵게__는 다__라", "1:6", "가__나 **굵게**는 다__라"),
            ("- __모델(LLM)__은", "1:3", "- **모델(LLM)**은"), ("__가__는 __나__ __다__도", "1:1", "**가**는 __나__ **다**도"),
            ("`a` __굵게__는", "1:5", "`a` **굵게**는"),
        ])
    func underscores(written: String, place: String, meant: String) {
        #expect(slips(written).first == "\(place) emphasis-form-underscores")
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test("full-width asterisks become those of ASCII")
    func fullWidth() {
        #expect(slips("글 ＊＊굵게＊＊ 끝") == ["1:3 emphasis-form-full-width"])
        #expect(fixed("글 ＊＊굵게＊＊ 끝") == "글 **굵게** 끝")
    }

    @Test(
        "names with underscores, addresses and labels are not touched",
        arguments: [
            "![그림](가__나__다.png)", "[파일](보고서__최종__본.pdf)", "[파일](__최종__본.pdf)", "[파일](<새 __최종__본.pdf>)",
            "[가](/b \"__다__라\")", "[가](\n/b\n\"__다__라\")", "[글][__나__다]\n\n[__나__다]: /a", "[가__나__다]: /a",
            "[__나__다]를 보라\n\n[__나__다]: /a", "[가]: /b \"__다__라\"", "[가]: <새 __나__다>", "<a href=\"__나__다\">가</a>",
            "회원__번호와 주문__번호를 잇는다.", "가__나 그리고 다__라", "보고서__최종__본.pdf 를 보라", "글__굵게__ 끝",
            "MY__한글__상수 와 테이블__이름__컬럼", "변수 MY__한글__상수 https://e.com/__가__나", "\\__굵게__는 가__나",
            "https://e.com/?q=(__가__나)", "| __가 | 나__다 |\n|---|---|", "__가 `코드`__는", "__가 (나__다)", "__가 [나__다](/b)",
            "__가는 https://e.com/나__다", "__한글__a", "가 __나 __다 라__마",
        ])
    func names(markdown: String) {
        #expect(slips(markdown).filter { $0.contains("emphasis") } == [])
        #expect(fixed(markdown).contains("**") == false)
    }

    @Test("full-width asterisks in addresses are not touched", arguments: ["[가](＊＊나＊＊.png)", "[가]: /＊＊나＊＊"])
    func fullWidthNames(markdown: String) {
        #expect(slips(markdown) == [])
    }

    @Test(
        "underscores that are no emphasis are not reported",
        arguments: [
            "__init__은", "__dirname", "__굵게__ 글", "빈칸 ____ 안에 ____는", "____빈칸____은", "`__굵게__는`", "test__한글__이름은",
            "__ 굵게 __는",
            "__가는", "https://a.kr/__가__나", "[가](/b/__다__라)", "\\__굵게__는", "_강조_는", "＊＊ 주의 ＊＊", "＊＊ 별표", "한글__init__은",
        ])
    func others(markdown: String) {
        #expect(slips(markdown) == [])
    }
}
