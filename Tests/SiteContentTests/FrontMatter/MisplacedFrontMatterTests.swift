import Testing

@testable import SiteContent

@Suite("Misplaced front matter")
struct MisplacedFrontMatterTests {
    static let misplacedCases: [(text: String, words: String)] = [
        ("<!-- 메모 -->\n---\ntitle: 가\n---\n글", "2:1: \(notFirst) | move lines 2 to 4 to the top of the file"),
        ("<!--\n메모\n-->\n\n---\ndraft: true\n---\n글", "5:1: \(notFirst) | move lines 5 to 7 to the top of the file"),
        (
            "<!-- 메모 -->\n---\n<<: *기본\ntitle: \"가\n\ndraft: true\n---\n글",
            "2:1: \(notFirst) | move lines 2 to 7 to the top of the file"
        ),
        ("\n---\n제목: 가\n---\n글", "2:1: \(notFirst) | delete the blank line above"),
        ("\n---\n# 메모\n\"draft\": true\n---\n글", "2:1: \(notFirst) | delete the blank line above"),
        ("```yaml\n---\ntitle: 가\n---\n```\n글", "1:1: \(code) | delete lines 1 and 5"),
        ("```markdown\n---\ntitle: 가\n---\n\n글\n```", "1:1: \(code) | delete lines 1 and 7"),
        ("---\rtitle: 가\rdraft: true\r---\r글", "1:1: \(carriageReturns) | save the file with line ends LF"),
    ]

    static let secondBlockCases: [(text: String, words: String)] = [
        ("---\ntitle: 가\n---\n---\ndraft: true\n---\n글", "4:1: \(second) | delete lines 3 to 4\(one)"),
        (
            "---\ntitle: 가\n---\n\n---\ntags: [가,\n  나]\nprivate: yes # 뒤\n---",
            "5:1: \(second) | delete lines 3 to 5\(one)"
        ),
        ("---\ntitle: 가\n---\n---\ntags:\n- 가\npassword: '1'\n---", "4:1: \(second) | delete lines 3 to 4\(one)"),
        ("---\ntitle: 가\n---\ndraft: true\n---\n글", "4:1: \(second) | delete line 3\(one)"),
        ("---\n---\ntitle: 가\ndraft: true\n---", "4:1: \(second) | delete line 2\(one)"),
        ("---\n\n---\n---\ntitle: 가\n---", "4:1: \(second) | delete lines 2 to 4\(one)"),
        (
            "---\ntitle: 가\ndate: 2025-05-02\n---\n---\ntitle: 가\ndate: 2025-05-02\n---\n글",
            "5:1: \(second) | delete lines 4 to 5\(one), and of each key that appears twice keep the first"
        ),
        (
            "---\ntitle: 가\ndraft: false\n---\n\u{FEFF}---\ntitle: \"가\ndraft: true\n---\n글",
            "5:1: \(second) | delete lines 4 to 5\(one), and of each key that appears twice keep the second"
        ),
    ]

    static let fieldCases: [(text: String, words: String)] = [
        ("title: 가\ndraft: true\n---\n글", "2:1: \(unfenced) | add a line `---` before line 1"),
        (
            "title: 가\ndate: 2025-05-02\ntags:\n  - AI\n- 로봇\ndraft: true\n\n글",
            "6:1: \(unfenced) | add a line `---` before line 1 and another after line 6"
        ),
        (
            "Created: May 2, 2025 3:00 PM\nStatus: Draft\n\n글",
            "2:1: \(unfenced) | add a line `---` before line 1 and another after line 2"
        ),
        ("# 제목\n\n작성일: 2025-05-02\n공개: No\n\n글", "4:1: \(inBody("공개: No"))"),
        ("# 제목\n\nCreated: May 2, 2025\nTags: AI\nStatus: Draft\n\n글", "5:1: \(inBody("Status: Draft"))"),
        ("<!-- 메모 -->\ntitle: 가\nstatus: draft\n\n글", "3:1: \(inBody("status: draft"))"),
    ]

    private static let notFirst = "the front matter does not start on the first line, and would be shown as text"
    private static let second = "this is a second block of front matter, which would be shown as text"
    private static let one = ", so that there is one block"
    private static let code = "the front matter is in a block of code, and would be shown as text"
    private static let unfenced =
        "the front matter does not start with a line of `---` alone, and would be shown as text"
    private static let carriageReturns = "the lines end with CR alone, so the front matter would be shown as text"
    private static func inBody(_ field: String) -> String {
        "`\(field)` is not in the front matter, so the document would be public | move the line to the top of the file,"
            + " between two lines `---`, or delete it to publish the document"
    }

    @Test("is named, with what to do", arguments: misplacedCases + secondBlockCases + fieldCases)
    func misplaced(text: String, words expected: String) {
        #expect(words(about: text) == [expected])
    }

    private static let front = "---\ntitle: 글\ndate: 2025-05-02\ndescription: 설명\n---\n"
    private static let block = "---\ntitle: 예\ndraft: true\n---\n"

    static let bodiesBetweenRules = [
        "\n---\n요약: AI가 온다\n\n- 하나\n- 둘\n\n---\n\n글", "---\n\n출처: https://a.kr/\n작성자: 편집부\n\n---\n",
        "---\n태그: #AI #LLM\n\n---\n", "---\n\nTitle: GPT-5\n\n---\n", "---\n\n카테고리: AI\n\n---\n",
        "<!-- toc -->\n\n---\n\n설명: 글이다\n\n---\n", "---\n\nStatus: Pending\n\n---\n",
        "---\n\n노출: X\n발행: 아니오\n\n---\n", "앞\n\n---\n\nvisibility: hidden\n\n---\n\nCSS",
        "---\n\n글\n\n---\n", "---\n참고: 글이다\n---\n", "이름: 값\n\n---\n\ndraft: true인 글\n\n---\n",
        "---\nauthor: 편집부\nsource: AI타임스\n---\n\n글", "---\ntags: [가,\n  나]\n---\n", "---\n비공개: 예\n공개: 아니오\n---\n",
        "---\n요약: 세 줄\ndraft: true로 두면 숨는다\n---\n", "---\n한 줄 소개\ndraft: true\n---\n", "---\n\ndraft: true\n\n---\n",
        "글\n\n---\ndraft: true\n---\n", "<!-- 메모 -->\n---\ndraft: true\n---\n",
        "---\nStatus: Draft\nDate: 2025-05-02\n---\n",
        "---\ndescription: 다른 설명\n---\n", "모델: GPT-5\n공개: No\n---\n", "---\ndraft: O\npublished: X\n---\n",
        "---\ndraft: false\npublished: true\n---\n",
    ]

    static let bodiesWithExamples = [
        "``` ```code``` ```처럼 씁니다\n\n```yaml\n\(block)```\n", "```code``` 처럼 씁니다\n\n```yaml\n\(block)```\n",
        "```yaml\n\(block)```\n", "~~~\n\(block)~~~\n", "  ```yaml\n  \(block)  ```\n", "   ```yaml\n\(block)   ```\n",
        "- 목록\n\n  ```yaml\n\(block)  ```\n", "글\n\n<pre>\n\(block)</pre>\n", "<pre>\n\(block)</pre>\n",
        "{% highlight yaml %}\n\(block){% endhighlight %}\n", "{% raw %}\n\(block){% endraw %}\n", "$$\n\(block)$$\n",
        "<details>\n<summary>머리말</summary>\n\n\(block)</details>\n", "<!--\n\(block)-->\n글", "> \(block)",
        "%%\n\(block)%%\n",
        "draft: true\n글을 숨기려면 이렇게 씁니다.", "draft: true\n\n이렇게 한 줄을 넣습니다.", "private: 예\n글", "Status: draft\n글",
        "비밀번호: 1234\n", "Published: no\nName: x", "status: pending", "visibility: hidden\n\nCSS 속성이다.",
        "글\n\n```yaml\n\(block)```\n\n\(block)", "::: tip\n\(block):::\n", "1. 아래처럼 적는다\n\n\(block)",
    ]

    static let documentsWithoutFrontMatter = [
        "# 비교\n\n오픈소스: O\n비공개: O\n노출: X\n\n본문", "# 뉴스\n\n공개: X\n가격: 무료", "모델: GPT-5\n공개: 아니오\n가격: 무료",
        "private: 메서드를 감춘다\n", "draft: true\n\n글", "draft: O\npublished: X\n\n글", "# 제목\n\n글\n\n\(block)",
        "# 가\n\n```\n\(block)```\n", "가\n---\nauthor: 나\n---\n", "<!-- 메모 -->\n---\n글\n---",
        "# GPT-5\n\n출시일: 2025-08-07\n공개: No\n가격: 유료", "# 소송\n\nStatus: Pending\nCourt: 서울",
        "# 앱\n\n날짜: 2025-05-02\n노출: X\n비공개: O",
        "# 일정\n\nDate: 2025-05-02\nStatus: 진행 중", "# 계정\n\nDate: 2025-05-02\nPassword: 1234", "제목: 글\n초안: 예\n\n글",
        "글\ntitle: 가\ndraft: true\n", "## 소제목\n\ntitle: 가\ndraft: true\n", "\n---\nNote: 글\n\n본문\n\n---\n",
        "\n---\n\ntitle: 가\n\n---\n", "\n---\nTODO: 하나\n이어지는 글\n---\n", "<!-- toc -->\n\n---\n\n설명: 글\n\n---\n",
        "<!-- toc -->\n---\n출처: AI타임스\n---\n", "```yaml\n이름: 값\n---\ndraft: true\n---\n```\n",
        "```title: 가``` 처럼 씁니다\n---\ntitle: 가\n---\n", "편집자: 안녕하세요.\n청취자: 안녕하세요.\n",
    ]

    @Test(
        "none of these is front matter",
        arguments: (bodiesBetweenRules + bodiesWithExamples).map { front + $0 } + documentsWithoutFrontMatter)
    func notMisplaced(text: String) {
        #expect(words(about: text).isEmpty)
    }
}
