import SiteMarkdown
import Testing

@Suite("links that the parser does not take for any")
struct LinkFormTests {
    @Test(
        "a space in an address is reported at the address, with brackets as the fix",
        arguments: [
            ("![화면](스크린샷 2025-05-02 오후 3.04.05.png)", "1:7", "![화면](<스크린샷 2025-05-02 오후 3.04.05.png>)"),
            ("글 [옛 글](/posts/옛 글/)을", "1:9", "[옛 글](</posts/옛 글/>)"),
            ("[참고](https://example.com/a b)", "1:6", "[참고](<https://example.com/a b>)"),
            ("![가](그림 (1).png \"제목 (1)\")", "1:6", "![가](<그림 (1).png> \"제목 (1)\")"),
            ("[가](a b.pdf '제목')", "1:5", "[가](<a b.pdf> '제목')"),
            ("- [가](<나.md>)\n- [다](../라 마.md#바)", "2:7", "[다](<../라 마.md#바>)"),
            ("| [가](/나 다/) |\n|---|", "1:7", "[가](</나 다/>)"),
            ("![](a\u{202F}b c.png)", "1:5", "![](<a\u{202F}b c.png>)"),
            ("[**굵게** [1]](https://a.kr/나 다)", "1:14", "[**굵게** [1]](<https://a.kr/나 다>)"),
        ])
    func space(markdown: String, place: String, fixed: String) {
        let found = slips(markdown)
        #expect(found == ["\(place) link-form-space-in-address"])
        #expect(hints(markdown) == ["write `\(fixed)`"])
        #expect(slips(fixed) == [])
    }

    @Test(
        "other forms of addresses with a space are reported with the address to write",
        arguments: [
            ("![화면](a b.png|300)", "![화면](<a b.png>)"), ("![화면](a b.png =300x200)", "![화면](<a b.png>)"),
            ("![화면](a.png =300x)", "![화면](a.png)"),
            ("![화면](https://e.com/a b.png|300x200)", "![화면](<https://e.com/a b.png>)"),
            ("[글](?q=a b)", "[글](<?q=a b>)"), ("[글](e.com/a b)", "[글](<https://e.com/a b>)"),
            ("[글](ko.e.co.kr/가 나/)", "[글](<https://ko.e.co.kr/가 나/>)"),
            ("[글](www.e.com/a b)", "[글](<https://www.e.com/a b>)"),
            ("[전화](tel:02 123 4567)", "[전화](tel:02-123-4567)"), ("[글](#첫 절)", "[글](#첫-절)"),
            ("[글](#First Part!)", "[글](#first-part)"),
        ])
    func otherSpaces(markdown: String, meant: String) {
        #expect(slips(markdown).map { $0.split(separator: " ").last } == ["link-form-space-in-address"])
        #expect(hints(markdown) == ["write `\(meant)`"])
        #expect(slips(meant) == [])
    }

    @Test(
        "a definition whose address has a space is reported, and not that nothing defines its label",
        arguments: [
            ("![글][그림]\n\n[그림]: 스크린샷 1.png", "3:7", "![글][그림]\n\n[그림]: <스크린샷 1.png>"),
            ("[그림][]\n\n[그림]: /a b.png \"제 목\"", "3:7", "[그림][]\n\n[그림]: </a b.png> \"제 목\""),
            ("글 [글][AB] [글][ab]\n\n> [Ab]: a b.pdf\n", "3:9", "글 [글][AB] [글][ab]\n\n> [Ab]: <a b.pdf>\n"),
            ("![그림]\n\n[그림]: 스크린샷 1.png\r\n", "3:7", "![그림]\n\n[그림]: <스크린샷 1.png>\r\n"),
        ])
    func spaceInDefinition(written: String, place: String, meant: String) {
        #expect(slips(written) == ["\(place) link-form-space-in-definition"])
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "a line that only looks like a definition is not reported",
        arguments: [
            "[속보]: 삼성, 발표", "[참고]\n\n[참고]: 이 글은 끝이다.", "[주]: a b.png", "`[가]`\n\n[가]: a b.png",
            "[^1]\n\n[^1]: 그림 a.png",
            "[가]\n\n[가]: https://a.kr 를 보라",
        ])
    func notDefinitions(markdown: String) {
        #expect(slips(markdown).filter { $0.contains("space-in-definition") } == [])
    }

    @Test(
        "no address is linked up to its first space",
        arguments: ["[참고](https://example.com/a b)", "![가](https://example.com/a b.png \"제목\")"])
    func cutOff(markdown: String) {
        #expect(!page(markdown).contains("<a "))
    }

    @Test("an address behind brackets that is whole stays a link")
    func whole() {
        #expect(page("배열[0](https://a.kr/ 참고").contains("<a href=\"https://a.kr/\""))
    }

    @Test(
        "a title in curly quotes gets straight ones",
        arguments: [
            ("[가](https://a.kr/ “제목”)", "[가](https://a.kr/ \"제목\")"), ("![가](b.png ‘제 목’)", "![가](b.png \"제 목\")"),
        ])
    func curlyTitle(written: String, meant: String) {
        #expect(slips(written).map { $0.split(separator: " ")[1] } == ["link-form-curly-title"])
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "an address without an end is reported",
        arguments: [
            ("![그림](a.png", "1:7"), ("[글](https://a.kr/b\n\n다음", "1:5"), ("[글](https://ko.example/파이썬_(언어)", "1:5"),
        ])
    func neverClosed(markdown: String, place: String) {
        #expect(slips(markdown) == ["\(place) link-form-never-closed"])
    }

    @Test("a picture's address must follow its text at once")
    func separated() {
        #expect(slips("![가] (a.png)") == ["1:5 link-form-space-before-address"])
        #expect(fixed("![가] (a.png)") == "![가](a.png)")
    }

    @Test("brackets and parentheses that are swapped are swapped back")
    func swapped() {
        #expect(slips("글 (가)[https://a.kr/]") == ["1:3 link-form-swapped"])
        #expect(fixed("글 (가)[https://a.kr/]") == "글 [가](https://a.kr/)")
        #expect(fixed("모델(LLM)[https://a.kr/]") == "모델(LLM)[https://a.kr/]")
    }

    @Test(
        "what is not a link is not reported",
        arguments: [
            "[속보](종합 2보) 글", "[그림 1](출처: 회사 제공)", "a[0](1 이상)", "f[i](x, y)", "`[가](a b.png)`",
            "```\n[가](a b.png)\n```",
            "[가](a.png \"제목\")", "[가](<a b.png>)", "[가](\nhttps://a.kr/\n\"제목\")", "\\[가](a b.png)", "[가]\\(a b.png)",
            "[표](단위: %, 2024.12)", "[이슈](#12 참고)", "[왜](? 모름)", "f[i](list.size/2 - 1)", "[식](x = 3)", "[전화](tel: 없음)",
            "![가](출처 =3)", "[가](가|3 나)",
            "[가] (https://a.kr/)", "(가)[나]", "(가)[1]", "[가](https://a.kr/파이썬_(언어))", "[x](함수 호출)",
            "[가](https://a.kr/?hl={{ site.lang }})", "할 일 [ ](나 중)",
            "[가](b%20c.png)",
            "![가](b\u{202F}c.png)", "[가](https://a.kr/\n\"둘째 줄 제목\")", "<a href=\"a b\">[가](b c)</a>\n",
        ])
    func others(markdown: String) {
        #expect(render(markdown) { $0.isTrusted = true }.findings.isEmpty)
    }

    @Test(
        "a reference without a definition is reported",
        arguments: [
            ("본문 [글][없는참조] 끝", "1:4"), ("[글][없는참조]를 보라", "1:1"), ("[글][없는참조]", "1:1"), ("글 [여기][]를", "1:3"),
            ("글 ![그림][없음]", "1:3"), ("![속보][단독]", "1:1"), ("![그림][사진] 글", "1:1"), ("글 [논문][1]", "1:3"),
            ("- 글 [가나][다라], 끝", "1:5"),
            ("글 [있음][a]와 [없음][b]\n\n[a]: /c/", "1:12"),
        ])
    func reference(markdown: String, place: String) {
        #expect(slips(markdown) == ["\(place) link-form-undefined-reference"])
    }

    @Test("an address in brackets comes into parentheses")
    func bracketedAddress() {
        #expect(slips("글 [가][https://a.kr/b]를") == ["1:6 link-form-address-in-brackets"])
        #expect(fixed("글 [가][https://a.kr/b]를") == "글 [가](https://a.kr/b)를")
    }

    @Test("the label that was probably meant is suggested")
    func suggestion() {
        #expect(hints("글 [가나][guide-1]\n\n[guide-2]: /a/\n[다른 것]: /b/") == ["did you mean `[guide-2]`?"])
    }

    @Test(
        "brackets that are no reference are not reported",
        arguments: [
            "a[0][1]", "배열[행][열]", "글 [1][2]", "글 [0][1]", "[속보][단독] 제목", "# [속보][단독] 제목", "- [속보][단독] 제목",
            "1. [AI][로봇] 제목",
            "(서울) [AI][반도체] 본문", "오늘의 [AI][경제] 뉴스", "오늘의 [OpenAI][인공지능] 뉴스",
            "**[속보][단독] 제목**", "> [속보][단독]삼성, 발표", "글 [속보][단독] 글", "글 [a][b]\n\n[b]: /c/", "글 [여기][]\n\n[여기]: /c/",
            "`[글][없음]`",
            "```\n글 [글][없음]\n```", "글 \\[글][없음]", "글 [글]\\[없음]", "글 [가][나](/다/)", "> $ mv [파일][폴더] 옮기기",
            "cp [file][dir]", "글 [가][나][다]", "int[][] a",
            "글 df['a']['b']",
            "글 [^1][^2]\n\n[^1]: 가\n[^2]: 나", "[[위키][가]]", "| [속보][단독] 제목 | 나 |\n|---|---|",
            "글 [Case][TAG]\n\n[tag]: /a/",
        ])
    func notReferences(markdown: String) {
        #expect(slips(markdown).filter { $0.contains("link-form") } == [])
    }
}
