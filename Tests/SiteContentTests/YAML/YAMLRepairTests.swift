import SiteModel
import Testing

@testable import SiteContent

@Suite("YAML that lacks quotes, or has tabs or a key twice")
struct YAMLRepairTests {
    static let quotingCases: [(lines: String, expected: [String])] = [
        (
            "tags: [AI, #LLM]",
            ["2:12: a value that starts with `#` needs quotes | write the line as: tags: [AI, \"#LLM\"]"]
        ),
        (
            "tags: [@a, 나, *b]",
            [
                "2:8: a value that starts with `@` needs quotes | write the line as: tags: [\"@a\", 나, \"*b\"]",
                "2:15: a value that starts with `*` needs quotes | write the line as: tags: [\"@a\", 나, \"*b\"]",
            ]
        ),
        (
            "tags: [가, GPT: 나]",
            ["2:11: a value that contains `: ` needs quotes | write the line as: tags: [가, \"GPT: 나\"]"]
        ),
        (
            "tags: [\n  AI,\n  `b`, c\n]",
            ["4:3: a value that starts with a backtick needs quotes | write the line as:   \"`b`\", c"]
        ),
        ("tags:\n  - !b 다", ["3:5: a value that starts with `!` needs quotes | write the line as:   - \"!b 다\""]),
        (
            "tags: [&AI, LLM]",
            ["2:8: a value that starts with `&` needs quotes | write the line as: tags: [\"&AI\", LLM]"]
        ),
        ("title: &a 가", ["2:8: a value that starts with `&` needs quotes | write the line as: title: \"&a 가\""]),
        ("title: !NOTE |\n  가", ["2:8: a value that starts with `!` needs quotes | write the line as: title: |"]),
        ("mine:\n  a: !b", ["3:6: a value that starts with `!` needs quotes | write the line as:   a: \"!b\""]),
        (
            "title: 가: 나\n  다",
            ["2:8: a value that contains `: ` needs quotes | write lines 2 to 3 as: title: \"가: 나 다\""]
        ),
        (
            "title: \"AI\" 시대의 \"인재\"",
            [
                "2:8: a value that starts with `\"` and goes on after it closes needs quotes"
                    + " | write the line as: title: '\"AI\" 시대의 \"인재\"'"
            ]
        ),
        (
            "title: \"C:\\Users\"",
            [
                "2:11: `\\U` is not an escape, and a backslash begins one in double quotes"
                    + " | write the line as: title: 'C:\\Users'"
            ]
        ),
        (
            "title: \"가 \\ud83d\"",
            ["2:11: `\\ud83d` is half of a character, without the other half | write the line as: title: \"가 \""]
        ),
    ]

    static let listCases: [(lines: String, expected: [String])] = [
        ("tags: \"AI\", \"LLM\"", ["2:7: \(brackets) | write the line as: tags: [\"AI\", \"LLM\"]"]),
        ("tags: 'AI', LLM, #b # 둘", ["2:7: \(brackets) | write the line as: tags: ['AI', LLM, \"#b\"] # 둘"]),
        ("태그: \"AI\", \"LLM\"", ["2:5: \(brackets) | write the line as: 태그: [\"AI\", \"LLM\"]"]),
        ("aliases: \"/a/\", \"/b/\"", ["2:10: \(brackets) | write the line as: aliases: [\"/a/\", \"/b/\"]"]),
        ("tags: [AI] 주제", ["2:7: \(brackets) | write the line as: tags: [AI, 주제]"]),
        ("tags: [속보] AI, [단독]", ["2:7: \(brackets) | write the line as: tags: [속보, AI, 단독]"]),
        ("tags: [AI], [LLM]", ["2:7: \(brackets) | write the line as: tags: [AI, LLM]"]),
        (
            "author: \"갑\", \"을\"",
            ["2:9: `author` must be one text, not a list of several | write one of them, or `author: 갑, 을`"]
        ),
        (
            "tags:\n  - \"AI\", \"LLM\"",
            ["3:5: one item of a list holds several texts | write each on a line of its own: `- \"AI\"`, `- \"LLM\"`"]
        ),
        ("tags: [a,, b]", ["2:10: there is nothing before this comma | write the line as: tags: [a, b]"]),
        (
            "tags: [, a, , \"b,,\",,]",
            ["2:8: there is nothing before this comma | write the line as: tags: [a, \"b,,\",]"]
        ),
        (
            "mine: {a: @b, c: [d, #e]}",
            [
                "2:11: a value that starts with `@` needs quotes | write the line as: mine: {a: \"@b\", c: [d, \"#e\"]}",
                "2:22: a value that starts with `#` needs quotes | write the line as: mine: {a: \"@b\", c: [d, \"#e\"]}",
            ]
        ),
    ]
    private static let brackets = "a list needs one pair of brackets around all of it"

    @Test("a list that is none to YAML is shown as one", arguments: listCases)
    func lists(example: (lines: String, expected: [String])) {
        #expect(words(about: "---\n\(example.lines)\n---\n글").filter { !$0.contains("no meaning") } == example.expected)
    }

    static let formCases: [(lines: String, expected: [String])] = [
        ("draft: &x true", ["2:8: `draft: &x true` is neither true nor false | write `draft: true` or `draft: false`"]),
        ("draft: @true", ["2:8: `draft: @true` is neither true nor false | write `draft: true` or `draft: false`"]),
        (
            "date: {{date}}",
            [
                "2:7: `{{date}}` is a place of a template that was not filled in"
                    + " | write a value in its place, such as `date: 2025-05-02T13:40:00+09:00`"
            ]
        ),
        (
            "tags: [{{tags}}, AI]",
            [
                "2:8: `{{tags}}` is a place of a template that was not filled in"
                    + " | write a value in its place, such as `tags: [AI, 로봇]`"
            ]
        ),
        (
            "title: {{date}} {{title}}",
            [
                "2:8: `{{date}} {{title}}` is a place of a template that was not filled in"
                    + " | write a value in its place, such as `title: 새 모델이 나왔다`"
            ]
        ),
        (
            "title: {{ x }} 문법",
            ["2:8: a value that starts with `{` needs quotes | write the line as: title: \"{{ x }} 문법\""]
        ),
        (
            "title: \"\\ud83d\"",
            ["2:9: `\\ud83d` is half of a character, without the other half | write the character itself instead"]
        ),
        (
            "title: \"\\ud83d 가 \"나\"\\ude42\"",
            ["2:9: `\\ud83d` is half of a character, without the other half | write the line as: title: ' 가 \"나\"'"]
        ),
        ("title：제목", ["2:6: the colon after `title` is full-width | write the line as: title: 제목"]),
        ("date: 2025-05-02\n제목： 가", ["3:3: the colon after `제목` is full-width | write the line as: title: 가"]),
        (
            "title:\"AI\" 시대",
            [
                "2:7: `title:` needs a space after it | write the line as: title: '\"AI\" 시대'",
                "2:7: a value that starts with `\"` and goes on after it closes needs quotes | write the line as: title: '\"AI\" 시대'",
            ]
        ),
        ("title: @a\tb", ["2:8: a value that starts with `@` needs quotes | write the line as: title: \"@a\\tb\""]),
        (
            "title:\t@a", ["2:8: a value that starts with `@` needs quotes | write the line as: title: \"@a\""]
        ),
    ]

    @Test("a value gets the one hint that will do", arguments: formCases)
    func forms(example: (lines: String, expected: [String])) {
        #expect(words(about: "---\n\(example.lines)\n---\n글") == example.expected)
    }

    static let escapeCases: [(written: String, quoted: String)] = [
        (#""\ud83d\ude42 "웃음" 이야기""#, #"'🙂 "웃음" 이야기'"#), (#""그는 \"말\" 하고 "왔다"""#, #"'그는 "말" 하고 "왔다"'"#),
        (#""It's \"a\" and "b"""#, #""It's \"a\" and \"b\"""#), (#""C:\\a "b"""#, #"'C:\a "b"'"#),
        (#""가\u000a"나"""#, #"'가\u000a"나"'"#), (#""AI" 시대의 "인재""#, #"'"AI" 시대의 "인재"'"#),
        (#""가 "나" \u2014 다""#, #"'가 "나" — 다'"#),
    ]

    @Test("quotes within quotes keep what escapes stand for", arguments: escapeCases)
    func escapes(example: (written: String, quoted: String)) {
        #expect(
            words(about: "---\ntitle: \(example.written)\n---\n글").map { $0.split(separator: " as: ").last ?? "" }
                == ["title: \(example.quoted)"])
    }

    @Test("is shown with the quotes", arguments: quotingCases)
    func quoting(example: (lines: String, expected: [String])) {
        #expect(
            words(about: "---\n\(example.lines)\n---\n글").filter { !$0.contains("web address") } == example.expected)
    }

    @Test(
        "has nothing wrong where nothing is lost",
        arguments: [
            "title: !!str 2025", "author: &a 갑\nsource: *a", "x: &b [가]\ny: *b", "title: 가 & 나 ! 다 * 라",
            "tags: [가 & 나, R&D!]",
            "title: \"!NOTE\"", "description: |\n  !NOTE &a *b #c", "summary: ['한 문장']", "author: [갑]", "slug: [a]",
            "title: [가, \"\"]", "tags: &t [가]\nx: *t", "date: [2025-05-02]", "draft: [false]",
        ])
    func nothingLost(lines: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [])
    }

    @Test("a list of one text is that text")
    func listOfOne() throws {
        let fields = try frontMatter("title: [가]\nsummary: ['나: 다']\nslug:\n  - b\ndate: [2025-05-02]\ndraft: [true]")
        #expect(fields.title == "가" && fields.description == "나: 다" && fields.slug?.text == "b")
        #expect(fields.published == DateText("2025-05-02") && fields.isDraft)
    }

    static let tabCases: [(lines: String, place: String, hint: String)] = [
        ("tags:\n\t- AI\n\t- LLM", "3:1", "replace the tabs of lines 3 to 4 with spaces"),
        ("author:\n\tname: x", "3:1", "replace the tab with spaces"),
        ("title: 가\n\ttags: [a]", "3:1", "write the line as: tags: [a]"),
        ("\ttitle: 가\ntags: [a]", "2:1", "write the line as: title: 가"),
        ("tags:\n  - a\n\t- b", "4:1", "write the line as:   - b"),
        ("x:\n  y: 1\n \tz: 2", "4:2", "write the line as:   z: 2"),
        ("description: >\n\t가\n\t나", "3:1", "replace the tabs of lines 3 to 4 with spaces"),
        ("description: 첫\n\t둘", "3:1", "replace the tab with spaces"),
        ("tags:\n  -\tAI", "3:4", "replace the tab with spaces"),
        ("tags:\n-\tAI\n- \tLLM\n-\t로봇", "3:2", "replace the tabs of lines 3 to 5 with spaces"),
        (
            "tags:\n\t- AI\n\t\t- LLM\n\t- 로봇", "3:1", "write lines 3 to 5 as: `  - AI`, `  - LLM`, `  - 로봇`"
        ),
        ("tags:\n\t- AI\n\t\t- LLM\n\t\t\t- RAG", "3:1", "write lines 3 to 5 as: `  - AI`, `  - LLM`, `  - RAG`"),
        ("tags:\n- AI\n\t- LLM", "4:1", "write the line as: - LLM"),
        ("tags:\n - AI\n\t- LLM", "4:1", "write the line as:  - LLM"),
        ("tags:\n\t-AI\n\t-LLM", "3:1", "write lines 3 to 4 as: `  - AI`, `  - LLM`"),
        ("x:\n  -\ta: 1\n\t  b: 2", "3:4", "replace the tabs of lines 3 to 4 with spaces"),
    ]

    @Test("is one error at the first tab", arguments: tabCases)
    func tabs(example: (lines: String, place: String, hint: String)) {
        let message = "this line is indented with a tab; YAML allows only spaces"
        #expect(words(about: "---\n\(example.lines)\n---\n글") == ["\(example.place): \(message) | \(example.hint)"])
    }

    @Test("is not taken out where an item would become part of another")
    func noFixOfNestedTabs() {
        let yaml = YAMLText("tags:\n\t- AI\n\t\t- LLM\n\t- 로봇", file: "a.md", lineOffset: 1)
        let decoded = FrontMatterDecoder.decode(yaml)
        #expect(decoded.diagnostics.map(\.fix) == [nil])
        #expect(decoded.frontMatter.tags == ["AI", "LLM", "로봇"])
    }

    @Test("a tab alone on a line is one error as well, and is taken out", arguments: ["\t", "\t \t"])
    func blankTab(line: String) {
        let yaml = YAMLText("title: 가\n\(line)\ntags: [a]", file: "a.md", lineOffset: 1)
        let found = FrontMatterDecoder.decode(yaml).diagnostics
        #expect(found.map(\.problem.hint?.english) == ["delete the tab"])
        #expect(found.first?.fix?.replacement.contains("\t") == false)
    }

    @Test("lines that are replaced together are the same as one after the other")
    func replacedTogether() {
        let lines = [
            (number: 3, text: ""), (number: 1, text: "가나"), (number: 4, text: "d: 12"), (number: 9, text: "x"),
        ]
        var together = YAMLText("a\nb: 1\nc\nd", file: "a.md", lineOffset: 1)
        together.replaceLines(lines)
        #expect(together.lines == ["가나", "b: 1", "", "d: 12"])
        together.replaceLines([(number: 2, text: "b: 22")])
        #expect(together.text == "가나\nb: 22\n\nd: 12")
        #expect(together.line(4) == "d: 12")
    }

    @Test(
        "may have tabs elsewhere",
        arguments: ["title:\t가", "tags: [a,\n\tb]", "description: |\n  가\n  \t나", "title: 가\t"])
    func otherTabs(lines: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [])
    }

    static let duplicateCases: [(lines: String, expected: [String])] = [
        ("tags: a\ntitle: b\ntags: c", ["4:1: the key `tags` appears twice, on lines 2 and 4 | keep one `tags:` line"]),
        ("a: 1\nb:\n  a: 2\n  a: 3", ["5:3: the key `a` appears twice, on lines 4 and 5 | keep one `a:` line"]),
        ("a: 1\nb: {a: 1, a: 2}", ["3:11: the key `a` appears twice on line 3 | keep one `a:` line"]),
        ("a: 1\n\"a\": 2\n'a': 3", ["4:1: the key `a` appears 3 times, on lines 2, 3 and 4 | keep one `a:` line"]),
        (
            "title: a: b\ntitle: c\nx: 1\nx: 2",
            [
                "2:8: a value that contains `: ` needs quotes | write the line as: title: \"a: b\"",
                "3:1: the key `title` appears twice, on lines 2 and 3 | keep one `title:` line",
                "5:1: the key `x` appears twice, on lines 4 and 5 | keep one `x:` line",
            ]
        ),
    ]

    @Test("of a key that appears twice all lines are named", arguments: duplicateCases)
    func duplicates(example: (lines: String, expected: [String])) {
        #expect(words(about: "---\n\(example.lines)\n---\n글").sorted() == example.expected)
    }

    @Test("a key may be below another of its name", arguments: ["a: {a: {a: 1}}", "a:\n  - a: 1\n  - a: 2"])
    func sameNames(lines: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [])
    }

    // MARK: Surrogates

    @Test("pairs of surrogates are one character to both readers, and lone ones are not")
    func surrogates() throws {
        let plain = try frontMatter(
            #"title: "\ud83d\ude42 \uc548 \\ud83d\\ude42""# + "\n"
                + #"tags: ["\uD83D\uDE42", "a\ud83d\ude42\ud83d\ude43b"]"#)
        #expect(plain.title == #"🙂 안 \ud83d\ude42"# && plain.tags == ["🙂", "a🙂🙃b"])
        let general = try frontMatter(
            #""title": "\ud83d\ude42 \ # \\ud83d\\ude42""# + "\nx: '\\ud83d\\ude42'\n"
                + #"tags: [a, "\ud83d\ude42, \ud83d\ude43", b]"#)
        #expect(general.title == #"🙂  # \ud83d\ude42"# && general.tags == ["a", "🙂, 🙃", "b"])
        #expect(general.extra["x"] == .text(#"\ud83d\ude42"#))
    }

    @Test("places behind a pair are those of the source")
    func placesBehindPairs() throws {
        let yaml = #"x: ["\ud83d\ude42\ud83d\ude42", "가\ud83d\ude42", {나: 다}]"#
        let root = try #require(try YAMLNode.compose(YAMLText(yaml, file: "", lineOffset: 0)))
        #expect(root["x"]?.texts.map(\.node.place.column) == [5, 33, 54])
        #expect(words(about: "---\ntags: [\"\\ud83d\\ude42\", @나]\n---\n글").first?.hasPrefix("2:24: ") == true)
    }
}
