import Testing

@Suite("emphasis that is written with other marks")
struct EmphasisFormTests {
    @Test(
        "underscores beside a letter become asterisks",
        arguments: [
            ("__굵게__는", "1:1", "**굵게**는"), ("이것은 __굵은 글__이다", "1:5", "이것은 **굵은 글**이다"),
            ("글__굵게__ 끝", "1:2", "글**굵게** 끝"),
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
