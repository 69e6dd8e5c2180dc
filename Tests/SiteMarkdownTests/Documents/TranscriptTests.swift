import SiteModel
import Testing

@testable import SiteMarkdown

@Suite("Transcripts")
struct TranscriptTests {
    private static let conversation = """
        **작은 모델(SLM) 좌담**

        [00:00:04] 서론
        [00:01:04] **본론(1)**은

        **첫째 절(시작)**
        김하나 [00:00:04]: 안녕하세요.
        이두리 [00:01:04]: **모델(LLM)**은
        둘째 줄입니다.

        셋째 줄입니다.
        """

    @Test("bold lines, chapters and turns are distinguished")
    func parts() {
        let document = render(Self.conversation, as: .transcript) { $0.takesTitleFromBody = true }
        #expect(document.findings.isEmpty)
        #expect(document.leadingTitle == "작은 모델(SLM) 좌담")
        #expect(document.outline.map(\.identifier) == ["첫째-절시작"])
        #expect(
            document.parts == [
                .chapters([
                    .init(target: "t-00-00-04", time: "00:00:04", html: "서론"),
                    .init(target: "t-00-01-04", time: "00:01:04", html: "<strong>본론(1)</strong>은"),
                ]),
                .heading(identifier: "첫째-절시작", html: "첫째 절(시작)"),
                .turn(.init(identifier: "t-00-00-04", speaker: "김하나", time: "00:00:04", html: "<p>안녕하세요.</p>\n")),
                .turn(
                    .init(
                        identifier: "t-00-01-04", speaker: "이두리", time: "00:01:04",
                        html: "<p><strong>모델(LLM)</strong>은</p>\n<p>둘째 줄입니다.</p>\n<p>셋째 줄입니다.</p>\n")),
            ])
    }

    @Test("a document with a title keeps its first bold line as a heading")
    func ownTitle() {
        let document = render("**좌담**\n글", as: .transcript)
        #expect(document.leadingTitle == nil)
        #expect(document.parts == [.heading(identifier: "좌담", html: "좌담"), .prose(html: "<p>글</p>\n")])
    }

    @Test("with real headings a bold line is text")
    func realHeadings() {
        let document = render("# 좌담\n\n**굵은 줄**\n\n## 절", as: .transcript) { $0.takesTitleFromBody = true }
        #expect(document.leadingTitle == "좌담")
        #expect(
            document.parts == [
                .prose(html: "<p><strong>굵은 줄</strong></p>\n"), .heading(identifier: "절", html: "절"),
            ])
    }

    @Test("lines that end once are paragraphs; other blocks stay whole")
    func lines() {
        let markdown = "가\n나\n- 다\n- 라\n\n1. 마\n2. 바\n\n```\n사\n아\n```\n> 자\n> 차\n\n|카|\n|-|\n|타|"
        #expect(
            render(markdown, as: .transcript).parts == [
                .prose(
                    html:
                        "<p>가</p>\n<p>나</p>\n<p>- 다</p>\n<p>- 라</p>\n<p>1. 마</p>\n<p>2. 바</p>\n"
                        + "<pre tabindex=\"0\"><code>사\n아\n</code></pre>\n<blockquote>\n<p>자\n차</p>\n</blockquote>\n"
                        + "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<th>카</th>\n</tr>\n</thead>\n"
                        + "<tbody>\n<tr>\n<td>타</td>\n</tr>\n</tbody>\n</table>\n</div>\n")
            ])
    }

    @Test(
        "no line becomes a list",
        arguments: [
            "2024. 5. 3. 발표", "3. 1 운동", "12. 3 비상계엄", "1) 하나", "- 하나", "* 하나", "+ 하나", "- [ ] 할 일", "1234567890. 글",
            "-", "*", "+", "1.", "2)", "- **굵게(강조)**는", "- 가 - 나", "* 강조 * 아님", "- # 제목 아님", "1. > 인용 아님",
        ])
    func noLists(line: String) {
        let shown = line.replacing("**굵게(강조)**", with: "<strong>굵게(강조)</strong>").replacing(">", with: "&gt;")
            .replacing("<strong&gt;", with: "<strong>").replacing("</strong&gt;", with: "</strong>")
        #expect(prose(line) == "<p>\(shown)</p>\n")
        #expect(prose("말\n\n\(line)\n말") == "<p>말</p>\n<p>\(shown)</p>\n<p>말</p>\n")
        #expect(prose("> 말\n\(line)") == "<blockquote>\n<p>말</p>\n</blockquote>\n<p>\(shown)</p>\n")
        #expect(prose("- 말\n\(line)") == "<p>- 말</p>\n<p>\(shown)</p>\n")
        #expect(prose("- 말\r\n  \(line)\r\n") == "<p>- 말</p>\n<p>\(shown)</p>\n")
    }

    static let continuations: [(markdown: String, html: String)] = [
        ("- 가\n  나", "<p>- 가</p>\n<p>나</p>\n"),
        ("- 가\n    나\n\n    다", "<p>- 가</p>\n<p>나</p>\n<p>다</p>\n"),
        ("1. 가\n\t- 나\n\t\t* 다", "<p>1. 가</p>\n<p>- 나</p>\n<p>* 다</p>\n"),
        ("- 가\n    # 나", "<p>- 가</p>\n<p># 나</p>\n"),
        ("- 가\n    > 나", "<p>- 가</p>\n<blockquote>\n<p>나</p>\n</blockquote>\n"),
        ("- 가\n    ```\n    나\n      다\n    ```\n라", "<p>- 가</p>\n\(code("나\n  다\n"))<p>라</p>\n"),
        ("- ```\n  - 나\n  ```\n- 라", "\(code("- 나\n"))<p>- 라</p>\n"),
        ("```\n- 나\n    다\n```", code("- 나\n    다\n")),
        ("````\n```\n- 나\n    ````\n````\n- 다", code("```\n- 나\n    ````\n") + "<p>- 다</p>\n"),
        ("```나```\n- 다\n라", "<p><code>나</code></p>\n<p>- 다</p>\n<p>라</p>\n"),
        ("글\n-\n글", "<p>글</p>\n<p>-</p>\n<p>글</p>\n"),
    ]

    @Test("what is indented below a line is text; only fences hold code", arguments: continuations)
    func continuation(example: (markdown: String, html: String)) {
        #expect(prose(example.markdown) == example.html)
    }

    @Test(
        "a line that only looks like the start of a block is a paragraph",
        arguments: [
            "#AI #LLM 이야기", "##붙임", "#######", "-네.", "--네", "+1 했습니다.", "=> 결론", "|x|는 절댓값", "|a| 또는 b", "a | b",
            "<think>가 나왔죠.", "<think>", "</think>", "List<String>", "<3", "<b>굵게</b> 글", "<br> 글", "<kbd>가</kbd>|나",
        ])
    func lookAlikes(line: String) {
        let shown = prose(line)
        #expect(shown.hasPrefix("<p>"))
        #expect(prose("말\n\(line)\n말") == "<p>말</p>\n\(shown)<p>말</p>\n")
        #expect(prose("\(line)\r\n\(line)\r\n말") == "\(shown)\(shown)<p>말</p>\n")
        #expect(prose("> 말\n\(line)") == "<blockquote>\n<p>말</p>\n</blockquote>\n\(shown)")
        #expect(prose("말\n    \(line)\n말") == "<p>말</p>\n\(shown)<p>말</p>\n")
    }

    static let blocks: [(markdown: String, names: String)] = [
        ("글\n---\n글", "h p"), ("글\n===\n글", "h p"), ("글\n- - -\n글", "p hr p"), ("> 글\n---\n글", "blockquote p hr p"),
        ("<br>\n---\n글", "hr p"), ("<b>글</b>\n---", "h"), ("글\n## 제목\n글\n#\n글", "p h p h p"),
        ("글\n> 하나\n> 둘\n셋\n> 넷", "p blockquote p p blockquote p"),
        ("글\n|가|나|\n|-|-|\n|다|라|\n글", "p table p"), ("가 | 나\n--- | ---\n다 | 라\n글\n마 | 바", "table p p"),
        ("가\n|-|\n|나|\n글", "table p"), ("글\n|-|-|\n|가|나|\n글", "p table p"),
        ("|가|나|\n|-|-|\n[00:01] 다 | 라", "table"), ("    |가|나|\n    |-|-|\n글", "table p"),
        ("<br>\n글\n글", "p p"), ("<!-- 주 -->\n글\n글", "p p"), ("<div>글</div>\n글\n글", "p p"), ("</div>\n글\n글", "p p"),
        ("<div>\n글\n<div>글</div>\n글\n</div>\n글\n글", "p p"), ("<!--\n글\n\n글\n-->\n글\n글", "p p"),
        ("<img\n  alt=\"가\">\n글", "p p"), ("<pre>\n글\n\n- 글\n</pre>\n글\n글", "p p"),
        ("<details>\n<summary>글</summary>\n\n글\n글\n</details>\n글", "p p p"), ("    <br>\n글", "p"),
        ("<hr>\n글\n글", "hr p p"), ("<svg>\n<text>글</text>\n</svg>\n글", "p"), ("<div />\n글\n글", "p p"),
    ]

    @Test("blocks stay whole, and lines below them are paragraphs", arguments: blocks)
    func wholeBlocks(example: (markdown: String, names: String)) {
        let document = render("\(example.markdown)\n이두리 [00:02]: 말", as: .transcript) { $0.isTrusted = true }
        let names = document.parts.dropLast().flatMap { part -> [String] in
            switch part {
            case .prose(let html): html.matches(of: /<(p|hr|table|blockquote)\b/).map { String($0.1) }
            case .heading: ["h"]
            case .turn: ["turn"]
            case .chapters: []
            }
        }
        #expect(names.joined(separator: " ") == example.names)
    }

    @Test(
        "turns below raw HTML are turns",
        arguments: [
            "<!-- 편집: 기침 -->", "<br>", "<b>굵게</b> 글", "<think>가 나왔죠.", "<think>", "<div>글</div>", "<div>", "<p>글",
            "<img", "<hr>",
            "<table><tr><td>글", "<DIV>\n글", "<details>\n<summary>글</summary>", "<!--\n글\n-->", "<script>\n\n</script>",
            "</div>",
            "<iframe src=\"https://a.example\"></iframe>", "<video>\n<source>",
        ])
    func turnsBelowHTML(html: String) {
        let markdown = "가 [00:01]: 하나\n\(html)\n나 [00:02]: 둘\n- 다 [00:03]: 셋\n**라 [00:04]:** 넷"
        for text in [markdown, markdown.replacing("\n", with: "\r\n")] {
            let speakers = render(text, as: .transcript).parts.map {
                if case .turn(let turn) = $0 { turn.speaker } else { "?" }
            }
            #expect(speakers == ["가", "나", "다", "라"])
        }
    }

    @Test("turns in a comment are none")
    func hiddenTurns() {
        let parts = render("가 [00:01]: 하나\n<!--\n나 [00:02]: 둘\n\n다 [00:03]: 셋\n-->\n라 [00:04]: 넷", as: .transcript)
            .parts
        #expect(parts.count == 2)
    }

    @Test("rules and headings stay", arguments: ["---", "***", "- - -", "* * *", "_ _ _"])
    func rules(line: String) {
        #expect(prose("- 말\n\(line)\n말") == "<p>- 말</p>\n<hr />\n<p>말</p>\n")
    }

    @Test("turns and chapters may be written as lists", arguments: ["- ", "* ", "1. ", "  - ", "\t* "])
    func listedTurns(marker: String) {
        let markdown = "\(marker)[00:01] 장\n\n\(marker)김하나 [00:01]: 글\n\(marker)**이두리** [00:02]: 글"
        #expect(
            render(markdown, as: .transcript).parts == [
                .chapters([.init(target: "t-00-00-01", time: "00:01", html: "장")]),
                .turn(.init(identifier: "t-00-00-01", speaker: "김하나", time: "00:01", html: "<p>글</p>\n")),
                .turn(.init(identifier: "t-00-00-02", speaker: "이두리", time: "00:02", html: "<p>글</p>\n")),
            ])
    }

    @Test("columns count what was removed and what was put in")
    func columns() {
        let document = render("- 가 **나\n    - 다 **라\n- [00:01] 마 **바", as: .transcript)
        let marks = document.findings.filter { $0.problem as? MarkdownProblem == .leftoverMark("**") }
        #expect(Set(marks.map { [$0.line, $0.column] }) == [[1, 5], [2, 9], [3, 13]])
    }

    @Test("a note's further paragraphs and lists stay in it")
    func noteBlocks() {
        let html = prose("글[^1]\n\n[^1]: 하나\n\n    둘\n\n    - 셋\n- 넷")
        #expect(html.contains("<p>하나</p>\n<p>둘</p>\n<ul>\n<li>셋</li>\n</ul>\n"))
        #expect(html.contains("<p>- 넷</p>"))
    }

    /// The HTML of a transcript without turns, chapters and headings.
    private func prose(_ markdown: String) -> String {
        render(markdown, as: .transcript).parts.map { if case .prose(let html) = $0 { html } else { "?" } }.joined()
    }

    private static func code(_ text: String) -> String {
        "<pre tabindex=\"0\"><code>\(text)</code></pre>\n"
    }

    @Test("CRLF lines are lines, too")
    func carriageReturns() {
        let unix = render(Self.conversation, as: .transcript)
        let dos = render(Self.conversation.replacing("\n", with: "\r\n"), as: .transcript)
        #expect(unix.body == dos.body)
    }

    static let turnCases: [(line: String, speaker: String, time: String, identifier: String, rest: String)] = [
        ("김하나 [00:01:04]: 글", "김하나", "00:01:04", "t-00-01-04", "글"),
        ("김하나[01:04]: 글", "김하나", "01:04", "t-00-01-04", "글"),
        ("Greg Brockman [1:04]:글", "Greg Brockman", "1:04", "t-00-01-04", "글"),
        ("가 [1:00:04] : 글", "가", "1:00:04", "t-01-00-04", "글"),
        ("가 [10:01:04]： 글", "가", "10:01:04", "t-10-01-04", "글"),
        ("김하나 (사회) [00:00:00]:", "김하나 (사회)", "00:00:00", "t-00-00-00", ""),
        ("가 [MC] [00:00:01]: 글", "가 [MC]", "00:00:01", "t-00-00-01", "글"),
    ]

    @Test("a turn starts with a name, a time and a colon", arguments: turnCases)
    func turns(example: (line: String, speaker: String, time: String, identifier: String, rest: String)) throws {
        let header = try #require(TurnHeader(turn: example.line[...]))
        #expect(header.speaker == example.speaker)
        #expect(header.time == example.time)
        #expect(header.identifier == example.identifier)
        #expect(header.rest == example.rest)
    }

    @Test(
        "nothing else is a turn",
        arguments: [
            "[00:01:04] 장", "[00:01:04]: 글", "가 [00:01:04] 글", "가 [주]: 글", "가 [1]: 글", "가 [00:1:04]: 글",
            "가 [00:01:4]: 글", "가: 글",
            "가 [00:01:04", "가 [::]: 글", "가 [00:00:00:00]: 글", "가 [٠٠:٠١:٠٤]: 글", "가 [-1:04]: 글",
            "아주 긴 문장은 이름이 아니므로 그 뒤에 시각이 와도 말하는 사람이라고 볼 수 없으며 그래서 그냥 글로 남아야 한다고 정해 두었다 [00:01:04]: 글",
        ])
    func noTurns(line: String) {
        #expect(TurnHeader(turn: line[...]) == nil)
        #expect(MarkdownRenderer.recognizedKind(of: Array("글\n\(line)\n글".utf8)) == nil)
    }

    @Test("a number in brackets belongs to the name")
    func numberedSpeaker() {
        #expect(TurnHeader(turn: "참가자 [1] [00:01:04]: 글")?.speaker == "참가자 [1]")
        #expect(TurnHeader(turn: "[1] 참가자 [00:01:04]: 글")?.speaker == "[1] 참가자")
    }

    @Test(
        "the speaker may be bold",
        arguments: [
            "**진행자** [00:01:04]: 글 *강조*", "**진행자 [00:01:04]:** 글 *강조*", "**진행자 [00:01:04]**: 글 *강조*",
            "**진행자** [00:01:04] :글 *강조*",
        ])
    func boldSpeaker(markdown: String) {
        let turn = TranscriptPart.turn(
            .init(identifier: "t-00-01-04", speaker: "진행자", time: "00:01:04", html: "<p>글 <em>강조</em></p>\n"))
        #expect(render(markdown, as: .transcript).parts == [turn])
        #expect(MarkdownRenderer.recognizedKind(of: Array(markdown.utf8)) == .transcript)
    }

    @Test("a bold turn is not a heading, and its paragraphs follow it")
    func boldTurns() {
        let markdown = "**제목**\n\n**진행자 [00:01:04]:**\n\n글\n\n**손님 [00:01:05]: 굵은 글**"
        #expect(
            render(markdown, as: .transcript).parts == [
                .heading(identifier: "제목", html: "제목"),
                .turn(
                    .init(identifier: "t-00-01-04", speaker: "진행자", time: "00:01:04", html: "<p>글</p>\n")),
                .turn(
                    .init(
                        identifier: "t-00-01-05", speaker: "손님", time: "00:01:05",
                        html: "<p><strong>굵은 글</strong></p>\n")),
            ])
    }

    @Test("a document is known by one turn", arguments: ["글\n김하나 [00:01:04]: 글", "가 [1:04]: 글\r\n"])
    func recognition(markdown: String) {
        #expect(MarkdownRenderer.recognizedKind(of: Array(markdown.utf8)) == .transcript)
    }

    @Test("turns at one time get ids of their own")
    func repeatedTimes() {
        let parts = render("가 [00:01]: 글\n나 [0:01]: 글", as: .transcript).parts
        #expect(
            parts.map { if case .turn(let turn) = $0 { turn.identifier } else { "" } } == [
                "t-00-00-01", "t-00-00-01-1",
            ])
    }

    @Test("chapters that name no turn are not linked, and are named once")
    func unmatchedChapters() {
        let document = render("가 [00:01]: 글\n\n글\n\n[00:01] 하나\n[00:02] 둘\n[00:03] 셋", as: .transcript)
        #expect(
            document.parts.last
                == .chapters([
                    .init(target: "t-00-00-01", time: "00:01", html: "하나"),
                    .init(target: nil, time: "00:02", html: "둘"),
                    .init(target: nil, time: "00:03", html: "셋"),
                ]))
        #expect(document.problems == [.chaptersWithoutTurn(count: 2, firstTime: "00:02")])
        #expect(document.findings.map(\.line) == [6])
    }

    @Test("a section shows the time of the first turn in it, and none without a turn")
    func sectionTimes() {
        let markdown = """
            # 좌담

            ## 소개

            머리말

            ## 본론

            ### 첫째

            가 [00:01]: 글

            ### 둘째

            글

            ## 결론

            가 [00:09]: 글
            """
        let document = render(markdown, as: .transcript) { $0.takesTitleFromBody = true }
        #expect(document.outline.map(\.text) == ["소개", "본론", "첫째", "둘째", "결론"])
        #expect(document.outline.map(\.time) == [nil, "00:01", "00:01", nil, "00:09"])
        let bold = render("**소개**\n글\n**본론**\n가 [00:02]: 글", as: .transcript)
        #expect(bold.outline.map(\.time) == [nil, "00:02"])
    }

    @Test("a chapter that names no turn leads to the section of its title")
    func chaptersOfSections() {
        let markdown = """
            [00:00] 여는 말
            [00:05] 모델의 **현재**
            [00:09] 없는 곳

            **여는 말.**

            **모델의 현재**

            가 [00:06]: 글

            **모델의 현재**
            """
        let document = render(markdown, as: .transcript)
        #expect(
            document.parts.first
                == .chapters([
                    .init(target: "여는-말", time: "00:00", html: "여는 말"),
                    .init(target: "모델의-현재", time: "00:05", html: "모델의 <strong>현재</strong>"),
                    .init(target: nil, time: "00:09", html: "없는 곳"),
                ]))
        #expect(document.problems == [.chaptersWithoutTurn(count: 1, firstTime: "00:09")])
        #expect(document.findings.map(\.line) == [3])
    }

    @Test("findings name the lines of the file, not of the lines set apart")
    func findingLines() {
        let document = render("가\n나\n다 <i>\n라\n\n마\n바 [하](javascript:x)", as: .transcript)
        #expect(document.findings.map(\.line) == [3, 7])
    }

    @Test("the summary is of the prose")
    func summary() {
        let markdown = "**제목**\n머리말이다.\n가 [00:01]: 말이다."
        let document = render(markdown, as: .transcript) {
            $0.wantsSummary = true; $0.takesTitleFromBody = true
        }
        #expect(document.summary == "머리말이다.")
    }

    @Test("footnotes stay out of the last turn")
    func footnotes() {
        let parts = render("가 [00:01]: 글[^1]\n\n[^1]: 각주", as: .transcript).parts
        #expect(parts.count == 2)
        guard case .prose(let html)? = parts.last else {
            Issue.record("no footnotes")
            return
        }
        #expect(html.hasPrefix("<section class=\"footnotes\""))
    }
}
