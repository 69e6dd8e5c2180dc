import Testing

@Suite("marks of blocks that the parser does not take for any")
struct BlockMarkTests {
    @Test(
        "another space after a mark becomes a space",
        arguments: [
            ("#\u{A0}제목", "1:2", "# 제목"), ("##\u{3000}제목", "1:3", "## 제목"),
            ("######\u{2003}\u{2003}제목", "1:7", "###### 제목"), ("-\u{A0}목록", "1:2", "- 목록"),
            ("*\u{3000}목록", "1:2", "* 목록"), ("+\u{200B}목록", "1:2", "+ 목록"), ("1.\u{3000}첫째", "1:3", "1. 첫째"),
            ("12)\u{A0}열둘째", "1:4", "12) 열둘째"), ("> -\u{A0}인용 목록", "1:4", "> - 인용 목록"),
            ("- -\u{3000}안쪽", "1:4", "- - 안쪽"), ("- [ ]\u{A0}할 일", "1:3", "- [ ] 할 일"),
            ("- [x]\u{3000}한 일", "1:3", "- [x] 한 일"), ("- [\u{3000}] 할 일", "1:3", "- [ ] 할 일"),
            ("글\n##\u{202F}제목", "2:3", "글\n## 제목"), ("-\u{A0}\u{A0}**굵게**", "1:2", "- **굵게**"),
        ])
    func otherSpace(written: String, place: String, meant: String) {
        #expect(slips(written) == ["\(place) block-mark-other-space"])
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "indentation by another space becomes what the list needs",
        arguments: [
            ("- 가\n\u{3000}- 나\n\u{3000}\u{3000}- 다\n\u{3000}- 라", "- 가\n  - 나\n    - 다\n  - 라", 3),
            ("1. 가\n\u{A0}\u{A0}- 나", "1. 가\n   - 나", 1), ("\u{3000}- 가\n\u{3000}- 나", "- 가\n- 나", 2),
            ("\u{3000}## 제목", "## 제목", 1), ("\u{3000}1. 첫째", "1. 첫째", 1),
            (">\u{3000}- 가\n>\u{3000}- 나", "> - 가\n> - 나", 2), ("> - 가\n>\u{3000}\u{3000}- 나", "> - 가\n>   - 나", 1),
            ("\u{3000}-\u{3000}가\n\u{3000}-\u{3000}나", "- 가\n- 나", 4),
        ])
    func indentation(written: String, meant: String, count: Int) {
        #expect(slips(written).count == count)
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "a heading's mark needs a space",
        arguments: [
            ("##붙임", "1:1", "## 붙임"), ("###3장", "1:1", "### 3장"), ("글\n######Six", "2:1", "글\n###### Six"),
            ("> ##붙임", "1:3", "> ## 붙임"), ("- ##붙임", "1:3", "- ## 붙임"), ("##[1] 소식", "1:1", "## [1] 소식"),
            ("##**굵은** 제목", "1:1", "## **굵은** 제목"), ("##`코드` 제목", "1:1", "## `코드` 제목"),
        ])
    func missingSpace(written: String, place: String, meant: String) {
        #expect(slips(written) == ["\(place) block-mark-missing-space"])
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "marks at the end of a heading do not become its text",
        arguments: [
            ("##제목##", "## 제목"), ("###제목### ", "### 제목 "), ("##AI##", "## AI"), ("##제목 ##", "## 제목 ##"),
            ("> ##제목##", "> ## 제목"), ("##C#", "## C#"), ("##제목\\##", "## 제목\\##"), ("##F# 이야기##", "## F# 이야기"),
        ])
    func closed(written: String, meant: String) {
        #expect(slips(written).count == 1)
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "a heading that is indented so far that it stays text is not fixed",
        arguments: ["글\n    ##붙임", "글\n\t##붙임", "- 가\n      ##붙임", "> 글\n>     ##붙임"])
    func indentedHeading(written: String) {
        #expect(slips(written).map { $0.split(separator: " ").last } == ["block-mark-missing-space"])
        #expect(hints(written) == ["write `## 붙임` at the start of the line"])
        #expect(fixed(written) == written)
    }

    @Test("a full-width mark of a heading becomes one of ASCII", arguments: [("＃ 제목", "# 제목"), ("＃＃　제목", "## 제목")])
    func fullWidth(written: String, meant: String) {
        #expect(slips(written) == ["1:1 block-mark-full-width"])
        #expect(fixed(written) == meant)
    }

    @Test(
        "what only looks like a mark is not reported",
        arguments: [
            "#AI #LLM", "#해시태그", "##AI ##LLM", "###", "## ", "#######일곱", "글 ##안", "##은 전처리 연산자다", "##-##", "##!",
            "##\u{FE0F}\u{20E3} 이모지",
            "##\u{20E3} 이모지",
            "```c\n#define A(x) x##y\n##붙임\n#\u{A0}가\n```", "    ##붙임", "`##붙임`", "<div>\n##붙임\n</div>",
            "\u{3000}들여 쓴 문단", "\u{A0}", "글\u{A0}- 글", "2024.\u{3000}5.\u{3000}3. 발표", "3.\u{A0}1 운동",
            "-\u{3000}-\u{3000}-",
            "시\n\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}- 윤동주", "\u{3000}- 윤동주", ">\u{3000}인용", "＃해시태그", "글＃ 글",
            "-\u{A0}",
            "| 가 |\n|---|\n|\u{A0}- 나 |", "- \u{A0}글", "3. \u{3000}글", "# \u{A0}제목", "- [ ] \u{A0}글", "1.5\u{3000}배",
            "- [링크]\u{A0}다음",
        ])
    func others(markdown: String) {
        #expect(slips(markdown).filter { $0.contains("block-mark") } == [])
    }

    @Test(
        "a line of hyphens makes a heading of the text above it",
        arguments: [
            ("마지막 문단\n---", "2:1"), ("그림을 보라\n\n![그림](a.png)\n---", "4:1"), ("문장이었다\n------------", "2:1"),
            ("글\n-", "2:1"), ("첫 줄\n둘째 줄\n----------", "3:1"), ("문장입니다.\n----------", "2:1"),
            ("> 인용\n> ---", "2:3"), ("- 항목\n  ---", "2:3"), ("글이다.\r\n----\r\n\r\n글\r\n", "2:1"),
        ])
    func underline(markdown: String, place: String) {
        #expect(slips(markdown) == ["\(place) block-mark-underlines-text"])
    }

    @Test(
        "the heading to write instead keeps its marks",
        arguments: [
            ("![그림](/a.png)\n---", "## ![그림](/a.png)"), ("![그림](/a.png)\n-------", "## ![그림](/a.png)"),
            ("[![그림](/a.png)](/b)\n---", "## [![그림](/a.png)](/b)"),
            ("**굵은** `코드` 문장입니다.\n---", "## **굵은** `코드` 문장입니다."),
            ("[링크](https://e.com)에서 봤습니다.\n---", "## [링크](https://e.com)에서 봤습니다."),
            ("> *인용*\n> ---", "## *인용*"), ("- `항목`\n  ---", "## `항목`"), ("첫 *줄*\n둘째 줄\n---", "## 첫 *줄* 둘째 줄"),
            ("![가](/a.png)\n---\n\n제목\n---\n\n둘째 제목\n---", "## ![가](/a.png)"),
        ])
    func underlinedSource(markdown: String, heading: String) {
        #expect(
            hints(markdown).map { $0.contains("`\(heading)` without") } == [true], "\(hints(markdown))")
    }

    @Test(
        "a short line below the header of a table is reported with the right one",
        arguments: [
            ("| 가 | 나 |\n---\n| 1 | 2 |", "| 가 | 나 |\n| --- | --- |\n| 1 | 2 |"),
            ("가 | 나 | 다\n--\n1 | 2 | 3", "가 | 나 | 다\n--- | --- | ---\n1 | 2 | 3"),
            ("> | 가 | 나 |\n> ---\n> | 1 | 2 |", "> | 가 | 나 |\n> | --- | --- |\n> | 1 | 2 |"),
            (
                "| 가 | 나 |\n---\n| 1 | 2 |\n\n글\n\n| 다 | 라 |\n---\n| 3 | 4 |",
                "| 가 | 나 |\n| --- | --- |\n| 1 | 2 |\n\n글\n\n| 다 | 라 |\n| --- | --- |\n| 3 | 4 |"
            ),
        ])
    func shortDelimiterRow(written: String, meant: String) {
        #expect(Set(slips(written).map { $0.split(separator: " ").last }) == ["table-delimiter-row-differs"])
        #expect(fixed(written) == meant)
        #expect(slips(meant) == [])
    }

    @Test(
        "a title with a line of its length, a rule and a title of level 1 are meant",
        arguments: [
            "제목\n------", "제목 하나\n---\n\n글\n\n제목 둘\n---\n\n글", "제목\n===", "글\n\n---", "---", "# 제목\n---", "가\n\n- - -",
            "| 가 |\n|---|\n| 나 |",
            "```\n글\n---\n```",
        ])
    func meantUnderline(markdown: String) {
        #expect(slips(markdown) == [])
    }
}
