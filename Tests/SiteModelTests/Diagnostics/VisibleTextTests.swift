import SiteModel
import Testing

@Suite("text from elsewhere as a part of a line")
struct VisibleTextTests {
    @Test(
        "shows what would command a terminal, end a line, turn text around or hide it",
        arguments: [
            ("\u{1B}[31m빨강\u{1B}[0m", "␣[31m빨강␣[0m"),
            ("\u{1B}]8;;https://a.kr\u{1B}\\글\u{1B}]8;;\u{7}", "␣]8;;https://a.kr␣\\글␣]8;;␣"),
            ("\u{9B}31m", "␣31m"), ("\u{9D}0;x\u{9C}", "␣0;x␣"), ("a\u{8}b\rc\u{7F}\u{0}", "a␣b␣c␣␣"),
            ("가\n나", "가␣나"), ("가\r\n나", "가␣나"), ("가\r\r\n\n나", "가␣␣␣나"), ("가\tb", "가␣b"),
            ("가\u{85}나\u{2028}다\u{2029}라\u{B}\u{C}", "가␣나␣다␣라␣␣"),
            ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "␣␣␣␣␣"), ("\u{2066}\u{2067}\u{2068}\u{2069}", "␣␣␣␣"),
            ("a\u{200E}b\u{200F}c\u{61C}", "a␣b␣c␣"), ("a\u{E0041}\u{E007F}b", "a␣␣b"),
            ("a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}", "a␣b␣c␣d␣"), ("a\u{200D}b\u{200C}가\u{200D}", "a␣b␣가␣"),
            ("a\u{3164}\u{FFA0}\u{34F}b", "a␣␣␣b"), ("a\u{FE0F}\u{E0100}b", "a␣␣b"),
            ("⭐\u{FE0F}\u{FE0F}", "⭐\u{FE0F}␣"),
        ])
    func invisible(text: String, shown: String) {
        #expect(VisibleText.line(text) == shown)
        #expect(VisibleText.line("한글 ‘\(text)’") == "한글 ‘\(shown)’")
        #expect(VisibleText.line(shown) == shown)
    }

    @Test(
        "leaves alone what people write",
        arguments: [
            "", "a b", "가나다 ABC 1.5%", "C# 과 ## 제목", "‘가’ — “나”… ·",
            "👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥 👍🏽 1\u{FE0F}\u{20E3}",
            "가\u{301}", "\u{1112}\u{1161}\u{11AB}", "가\u{115F}\u{1161}", "日本語　ー辻\u{E0100}", "é ñ Ω й", "[a]: b",
            "- [ ] 할 일", "::", "a::b::c", "␣",
            "%0A",
        ])
    func visible(text: String) {
        #expect(VisibleText.line(text) == text)
    }

    @Test("is cut where it is too long for any line")
    func long() {
        let longest = String(repeating: "a", count: 4000)
        #expect(VisibleText.line(longest) == longest)
        #expect(VisibleText.line(longest + "a") == longest.prefix(1000) + "…")
        // One character of a megabyte.
        let marks = VisibleText.line("a" + String(repeating: "\u{301}", count: 500_000))
        #expect(marks.unicodeScalars.count == 1001)
    }

    @Test(
        "a command for a runner is broken up",
        arguments: [
            ("::stop-commands::x", "\\::stop-commands::x"), ("  ::error file=a::b", "  \\::error file=a::b"),
            ("\u{3000}\t::error::", "\u{3000}\t\\::error::"), ("가\n::error::나\n", "가\n\\::error::나\n"),
            ("##[stop-commands]x", "##\\[stop-commands]x"), ("가 ##[group]나", "가 ##\\[group]나"),
            ("###[a]", "###\\[a]"), ("##vso[task.setvariable]x", "##vso\\[task.setvariable]x"),
            ("##teamcity[message]", "##teamcity\\[message]"), ("::a::##[b]", "\\::a::##\\[b]"),
            ("##[##[a]", "##\\[##\\[a]"),
        ])
    func command(text: String, shown: String) {
        #expect(RunnerCommands.disarmed(text) == shown)
        #expect(RunnerCommands.disarmed(shown) == shown)
    }

    @Test(
        "what only looks like a command is left alone",
        arguments: [
            ":::tip", ":: 가", "a ::error::b", "std::vector::size", "# [가](나)", "## [가](나)", "#[a]", "##", "##가[나]",
            "#a#[b]", "## a[b]", "[##]",
        ])
    func harmless(text: String) {
        #expect(RunnerCommands.disarmed(text) == text)
    }
}
