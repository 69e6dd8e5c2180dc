import SiteMarkdown
import Testing

@Suite("Descriptions")
struct DescriptionTests {
    /// The description of a document, which must not depend on whether it may have HTML.
    private func description(of markdown: String) -> String {
        let untrusted = render(markdown) { $0.wantsSummary = true }.summary
        let trusted = render(markdown) {
            $0.wantsSummary = true; $0.isTrusted = true
        }.summary
        #expect(untrusted == trusted)
        return untrusted
    }

    static let blocks = [
        ("- 가\n  - 나\n    - 다\n- 라", "가 나 다 라"), ("1. 가\n\n   나다.\n2. 라", "가 나다. 라"), ("> 가\n>\n> 나\n> > 다", "가 나 다"),
        ("> [!TIP]\n> 가\n> - 나\n> - 다", "가 나 다"), ("- [x] 가\n- [ ] 나", "가 나"), ("가\n나\\\n다", "가 나 다"),
        ("가<br>나<BR/>다<br />\n라", "가 나 다 라"), ("가<div>나</div>다", "가 나 다"), ("가<b>나</b>다", "가나다"),
        ("10<sup>18</sup>번 H<sub>2</sub>O", "10^18번 H2O"),
        ("가[^1]나 [^1].\n\n[^1]: 주", "가나 ."),
    ]

    @Test("blocks, items and lines are kept apart", arguments: blocks)
    func apart(markdown: String, expected: String) {
        #expect(description(of: markdown) == expected)
    }

    static let notRunning = [
        "# 제목", "> ## 제목", "- ### 제목", "[TOC]", "[[TOC]]", "[[_TOC_]]", "[toc]", "{:toc}", "* 목차\n{:toc}",
        "{{< toc >}}", "@[toc](목차)",
        "{: .no_toc }", "![그림](/a.png)", "![그림](/a.png)\n*(사진=자료)*", "![그림](/a.png)\n\n*(사진=자료)*",
        "> ![그림](/a.png)\n> *설명*",
        "- ![그림](/a.png)\n  _설명이\n  길다_", "[![그림](/a.png)](/b/)\n*설명*", "![그림](/a.png)<br>*설명*",
        "![하나](/a.png)\n*설명*\n![둘](/b.png)\n*설명*", "```\n코드\n```", "- ```\n  코드\n  ```", "> | 표 |\n> |---|\n> | 칸 |",
        "$$\nE = mc^2\n$$", "$$E = mc^2$$", "$$\na_1\n\n- b_2\n$$", "> $$\n> x\n> $$", "\\[\nE = mc^2\n\\]",
        "\\[ x \\]",
        "\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}", "> [!NOTE] 알림", "> [!info]- 알림", "[^1]: 주", "<!-- 주석 -->",
        "* * *",
    ]

    @Test("what is not running text is left out", arguments: notRunning)
    func leftOut(markdown: String) {
        #expect(description(of: "\(markdown)\n\n글이다.") == "글이다.")
        #expect(description(of: "앞이다.\n\n\(markdown)\n\n글이다.") == "앞이다. 글이다.")
    }

    static let running = [
        "[속보] 글이다.", "[E] = 값이다.", "$$x$$는 값이다.", "가격은 $$ 정도다.", "$$", "`$$` 다음", "[TOC]를 쓴다.", "목차", "*강조한 글이다.*",
        "{{ 값 }}을 쓴다.", "a@b.kr로 보낸다.",
    ]

    @Test("what only looks like it stays", arguments: running)
    func kept(markdown: String) {
        #expect(
            description(of: "\(markdown)\n\n끝.") == markdown.replacing("`", with: "").replacing("*", with: "") + " 끝.")
    }

    static let besideMarks = [
        ("> 글이다.\n> 둘째다.\n{: .tip }", "글이다. 둘째다."), ("글이다.\n{:.note}", "글이다."),
        ("![그림](/a.png)\n\n*글이다.*\n*둘째다.*", "글이다. 둘째다."),
    ]

    @Test("a paragraph stays that has attributes, or is no caption", arguments: besideMarks)
    func attached(markdown: String, expected: String) {
        #expect(description(of: markdown) == expected)
    }

    static let addressCases = [
        ("https://example.com/a", ""), ("<https://example.com/a>", ""),
        ("[https://example.com/a](https://example.com/a)", ""),
        ("www.example.com", ""), ("- https://example.com/a\n- 글", "글"), ("https://example.com/a\n글이다.", "글이다."),
        ("https://youtu.be/abcdefghijk 이 영상은 길다.", "이 영상은 길다."), ("🎬 https://example.com/a", ""),
        ("https://example.com/a, https://example.com/b", ""), ("출처: https://example.com/a", ""),
        ("글이다. 원문 보기: <https://example.com/a>", "글이다."),
        ("글이다 (https://example.com/a).", "글이다."), ("글이다(출처: https://example.com/a). 끝.", "글이다. 끝."),
        ("글 https://example.com/a 끝.", "글 끝."),
        ("말한 이, https://example.com", "말한 이"), ("자세한 이야기는 다음을 보라: https://example.com", "자세한 이야기는 다음을 보라"),
        ("글 [https://example.com/...](https://example.com/a)", "글"),
        ("https://www.example.com/a을 보라.", "example.com을 보라."), ("https://example.com에서 본다.", "example.com에서 본다."),
        ("http://example.com:8080/a 에서 본다.", "example.com 에서 본다."), ("[글](https://example.com)이다.", "글이다."),
        ("`https://example.com` 코드", "https://example.com 코드"),
        ("\"https://example.com/a\" 안의 값", "\"example.com\" 안의 값"),
    ]

    @Test("bare addresses go; a host stands for one that a sentence needs", arguments: addressCases)
    func addresses(markdown: String, expected: String) {
        #expect(description(of: markdown) == expected)
    }

    static let neededAddresses = [
        ("자세한 것은 https://a.kr/x, https://b.kr/y 에서 본다.", "자세한 것은 a.kr, b.kr 에서 본다."),
        ("소스는 https://a.kr/b , 데모는 https://c.kr 이다.", "소스는 a.kr, 데모는 c.kr 이다."),
        ("https://a.kr 그리고 https://b.kr을 비교했다.", "a.kr 그리고 b.kr을 비교했다."),
        ("https://a.kr와 https://b.kr를 비교했다.", "a.kr와 b.kr를 비교했다."),
        ("논문은 https://a.kr/abs/2401.00001 (2024)에 실렸다.", "논문은 a.kr (2024)에 실렸다."),
        ("데모 <https://a.kr> 코드 https://b.kr 를 봤다.", "데모 a.kr 코드 b.kr 를 봤다."),
        ("소스는 https://a.kr/b", "소스는 a.kr"), ("여기에 있는 https://a.kr 글", "여기에 있는 a.kr 글"),
        ("https://a.kr/x, https://a.kr/y 에서 본다.", "a.kr, a.kr 에서 본다."),
        ("https://a.kr (영문)에서 본다.", "a.kr (영문)에서 본다."), ("https://a.kr, 여기서 본다.", "a.kr, 여기서 본다."),
        ("https://a.kr 등 여러 곳에서 본다.", "a.kr 등 여러 곳에서 본다."), ("See https://a.kr for more.", "See a.kr for more."),
        ("문서: https://a.kr, 코드: https://b.kr을 보라.", "문서: a.kr, 코드: b.kr을 보라."),
    ]

    @Test("a host stands for an address that leaves a hole in its sentence", arguments: neededAddresses)
    func neededAddress(markdown: String, expected: String) {
        #expect(description(of: markdown) == expected)
    }

    static let looseAddresses = [
        ("글이다(https://a.kr, https://b.kr). 끝.", "글이다. 끝."), ("글이다(https://a.kr)는 https://b.kr을 본다.", "글이다는 b.kr을 본다."),
        ("글이다(자료 https://a.kr). 끝.", "글이다(자료). 끝."), ("글이다(https://a.kr 참고). 끝.", "글이다(참고). 끝."),
        ("https://a.kr 그리고 https://b.kr", ""), ("글이다. 출처: https://a.kr, 사진: https://b.kr", "글이다."),
        ("글이다. 출처: https://a.kr, 2024년", "글이다. 2024년"), ("링크 모음 https://a.kr, https://b.kr", "링크 모음"),
        ("- https://a.kr - 첫째 글\n- https://b.kr: 둘째 글", "첫째 글 둘째 글"),
        ("https://a.kr을 옮겼다. https://b.kr", "a.kr을 옮겼다."), ("https://a.kr을 옮긴 글 https://b.kr.", "a.kr을 옮긴 글."),
        ("https://youtu.be/abcdefghijk 이 영상은 https://b.kr에서 본다.", "이 영상은 b.kr에서 본다."),
        ("글이다. https://a.kr. 끝이다.", "글이다. 끝이다."), ("실험 결과 https://a.kr 끝.", "실험 결과 끝."),
        ("https://a.kr. 글은 https://b.kr에 있다.", "글은 b.kr에 있다."),
    ]

    @Test("an address that no sentence needs goes with its label, brackets and comma", arguments: looseAddresses)
    func looseAddress(markdown: String, expected: String) {
        #expect(description(of: markdown) == expected)
    }

    @Test(
        "text behind the last mark of a formula stays without the formula",
        arguments: [
            "$$\n\\begin{aligned}\nx\n\\end{aligned}\n$$ 뒤 글.", "$$\n\\begin{aligned}\nx\n\\end{aligned}$$ 뒤 글.",
            "$$\nx\n$$ 뒤 글.", "\\[\n\\frac{1}{2}\n\\] 뒤 글.",
            "\\begin{align}\n\\begin{matrix}\nx\n\\end{matrix}\ny\n\\end{align} 뒤 글.",
        ])
    func behindFormula(markdown: String) {
        #expect(description(of: "앞이다.\n\n\(markdown)") == "앞이다. 뒤 글.")
    }

    static let marks = [
        ("하나.\n\n<!--more-->\n\n둘.", "하나."), ("하나. <!-- more --> 둘.", "하나."), ("하나.\n<!--MORE-->\n둘.", "하나."),
        ("하나.\n<!--more 더 보기-->\n둘.", "하나."), ("- 하나\n- 둘 <!--more-->\n- 셋", "하나 둘"),
        ("> 하나.\n>\n> <!--more-->\n\n둘.", "하나."),
        ("하나.\n\n<!-- truncate -->\n\n둘.", "하나."), ("<!--more-->\n\n하나.", "하나."), ("# 제목\n\n<!--more-->\n\n하나.", "하나."),
        ("하나.\n\n<!-- more to come -->\n\n둘.", "하나. 둘."), ("하나 `<!--more-->` 둘", "하나 <!--more--> 둘"),
    ]

    @Test("a description ends at `<!--more-->`, unless nothing is before it", arguments: marks)
    func more(markdown: String, expected: String) {
        #expect(description(of: markdown) == expected)
    }

    @Test("long graphemes do not hide that the text goes on")
    func longGraphemes() {
        let family = "👨\u{200D}👩\u{200D}👧\u{200D}👦"
        let expected = String(repeating: family, count: 159) + "…"
        #expect(description(of: Array(repeating: family, count: 500).joined(separator: "**\u{2060}**")).hasSuffix("…"))
        #expect(description(of: String(repeating: family, count: 500)) == expected)
        let zalgo = "가" + String(repeating: "\u{301}", count: 30_000)
        #expect(description(of: "\(zalgo)\n\n글이다.").hasSuffix("…"))
    }
}

@Suite("Descriptions that were cut")
struct CutDescriptionTests {
    private static let body = """
        ## 요약

        - 두 가지 핵심 **방식**(사전학습, 강화학습)을 설명함
        - 사전학습(Next Token Prediction)은 [여러 과제](/a/)를 해결하게 함

        GPT-5는 2024년에 시작한 일이다.
        """

    @Test(
        "end within a word of the text",
        arguments: [
            "두 가지 핵심 방식(사전학습, 강화학습)을 설명함 사전학습(Next Token Predict", "요약 두 가지 핵심 방식(사전학습, 강화학습)을 설",
            "- 사전학습(Next Token Prediction)은 [여러 과제](/a/)를 해결하",
            "사전학습(Next  Token\n Prediction)은 여러 과제를 해결하게 함 GPT-5는 20",
        ])
    func cut(description: String) {
        #expect(render(Self.body) { $0.ownDescription = description }.isDescriptionCut)
    }

    @Test(
        "do not if they end with a word, with a mark, elsewhere, or are short",
        arguments: [
            "두 가지 핵심 방식(사전학습, 강화학습)을 설명함", "두 가지 핵심 방식(사전학습, 강화학습)을", "두 가지 핵심 방식(사전학습, 강화학",
            "두 가지 핵심 방식(사전학습, 강화학습)을 설…",
            "두 가지 핵심 방식(사전학습, 강화학습)을 설...", "두 가지 핵심 방식(사전학습,", "다른 사람이 쓴 두 가지 방식에 관한 설명", "GPT-5는 20", "",
        ])
    func whole(description: String) {
        let short = description == "두 가지 핵심 방식(사전학습, 강화학" ? Self.body.replacing("강화학습", with: "강화학") : Self.body
        #expect(!render(short) { $0.ownDescription = description }.isDescriptionCut)
    }

    @Test("do not if the words are whole in another place")
    func twice() {
        let sentence = "이 글은 모델의 값과 속도를 나란히 놓고 견준다"
        #expect(!render("\(sentence)고 한다.\n\n\(sentence).") { $0.ownDescription = sentence }.isDescriptionCut)
    }
}
