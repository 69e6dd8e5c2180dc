import SiteModel
import Testing

@testable import SiteContent

@Suite("Front matter problems")
struct FrontMatterProblemTests {
    private static let dateForms = "2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502"

    /// Lines between the fences, and what is said about them.
    static let fieldCases: [(String, String)] = [
        ("title: [가, 나]", "2:8: `title` must be one text | write `title: \"…\"` on one line"),
        ("draft: true\nauthor: {가: 나}", "3:9: `author` must be one text | write `author: \"…\"` on one line"),
        (
            "author: [가, 나 \"다\"]",
            "2:9: `author` must be one text, not a list of several"
                + " | write one of them, or `author: 가, 나 \"다\"`"
        ),
        (
            "author:\n  - name: 가\n  - name: 나",
            "3:3: `author` must be one text, not a list of several | write one of them, or `author: 가, 나`"
        ),
        ("slug: [가, 나]", "2:7: `slug` must be one text | write `slug: \"…\"` on one line"),
        (
            "tags: {가: 나}",
            "2:7: `tags` must be a list of texts | write `tags: [AI, 로봇]`; a text with `: ` in it needs quotes"
        ),
        (
            "tags: [가, [나]]",
            "2:11: `tags` must be a list of texts | write `tags: [AI, 로봇]`; a text with `: ` in it needs quotes"
        ),
        (
            "tags:\n  - 가\n  - 나: 다",
            "4:5: a value that contains `: ` needs quotes | write the line as:   - \"나: 다\""
        ),
        ("draft: 아마", "2:8: `draft: 아마` is neither true nor false | write `draft: true` or `draft: false`"),
        ("featured: 2", "2:11: `featured: 2` is neither true nor false | write `featured: true` or `featured: false`"),
        ("date: 내일", "2:7: `date: 내일` is not a date | write `date: \(dateForms)"),
        ("pubDatetime: 2025-13-01", "2:14: `pubDatetime: 2025-13-01` is not a date | write `pubDatetime: \(dateForms)"),
        ("modDatetime: 1e10", "2:14: `modDatetime: 1e10` is not a date | write `modDatetime: \(dateForms)"),
        ("lastmod: 어제", "2:10: `lastmod: 어제` is not a date | write `lastmod: \(dateForms)"),
        (
            "published: 아마",
            "2:12: `published: 아마` is neither true nor false | write `published: true` or `published: false`"
        ),
        ("crawled_at: x", "2:13: `crawled_at: x` is not a date | write `crawled_at: \(dateForms)"),
        ("kind: 글", "2:7: there is no kind ‘글’ | write one of `post`, `digest`, `transcript`, `page`"),
        ("timezone: Asia/Soul", "2:11: there is no time zone ‘Asia/Soul’ | write a name such as `Asia/Seoul`"),
        (
            "slug: ../../etc/passwd",
            "2:7: the slug ‘../../etc/passwd’ contains a path separator"
                + " | write one name without `/`, such as `slug: passwd`"
        ),
        ("slug: ..", "2:7: the slug ‘..’ would leave its folder | write one name without `/`, such as `slug: my-post`"),
        (
            "title: 1번 # 뒤",
            "2:8: ` #` starts a comment, so the rest of `title` is lost | write the line as: title: \"1번 # 뒤\""
        ),
        (
            "description: 가 #나 \"다\"",
            "2:14: ` #` starts a comment, so the rest of `description` is lost"
                + " | write the line as: description: '가 #나 \"다\"'"
        ),
    ]

    @Test("each is named at its place, with a fix", arguments: fieldCases)
    func fields(lines: String, expected: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [expected])
    }

    static let quoteCases: [(line: String, column: Int, fixed: String)] = [
        ("title: GPT-5: 새 모델", 8, "title: \"GPT-5: 새 모델\""), ("title: [속보] 새 모델", 8, "title: \"[속보] 새 모델\""),
        ("title: \"인용\"이라고", 8, "title: '\"인용\"이라고'"), ("title: '인용'이라고", 8, "title: \"'인용'이라고\""),
        ("title: {가} 나", 8, "title: \"{가} 나\""), ("title: @사용자", 8, "title: \"@사용자\""),
        ("title: `코드` 글", 8, "title: \"`코드` 글\""),
        ("title: %가", 8, "title: \"%가\""), ("title: *별표", 8, "title: \"*별표\""), ("title: - 가", 8, "title: \"- 가\""),
        ("title: 가: 나  ", 8, "title: \"가: 나\""), ("title: 제목:", 8, "title: \"제목:\""),
        ("description: 그는: \"예\"", 14, "description: '그는: \"예\"'"), ("title: | 가", 8, "title: \"| 가\""),
    ]

    @Test("a value that needs quotes is shown in quotes", arguments: quoteCases)
    func quotes(example: (line: String, column: Int, fixed: String)) throws {
        let said = words(about: "---\ndraft: true\n\(example.line)\ndate: 250502\n---\n글")
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("3:\(example.column): a value that ") == true)
        #expect(said.first?.hasSuffix(" | write the line as: \(example.fixed)") == true)
        _ = try frontMatter(example.fixed)
    }

    @Test("the line itself is shown")
    func excerpt() {
        let error = #expect(throws: DiagnosedError.self) { try read("---\r\ntitle: 가: 나\r\n---\r\n글") }
        #expect(error?.diagnostics.map(\.excerpt) == ["title: 가: 나"])
        #expect(error?.diagnostics.map(\.file) == ["content/a.md"])
    }

    @Test(
        "where YAML needs no quotes, none are asked for",
        arguments: [
            ("title: \"가: 나\"", "가: 나"), ("title: 가:나", "가:나"), ("title: 가#나", "가#나"),
            ("title: https://a.b", "https://a.b"),
        ])
    func noQuotesNeeded(line: String, title: String) throws {
        #expect(try frontMatter(line).title == title)
    }

    @Test("one run reports everything that is wrong")
    func several() {
        let said = words(about: "---\ntitle: GPT-5: 새 모델\ndate: 내일\ndescription: 가: 나\nkind: 글\ndraft: 아마\n---\n글")
        #expect(said.map { $0.prefix { $0 != " " } }.sorted() == ["2:8:", "3:7:", "4:14:", "5:7:", "6:8:"])
    }

    static let yamlCases: [(String, String)] = [
        (
            "tags:\n\t- 가",
            "3:1: this line is indented with a tab; YAML allows only spaces | replace the tab with spaces"
        ),
        (
            "title: 가\n  draft: true\ndate: 250502",
            "3:3: the key `draft` must not be indented | write the line as: draft: true"
        ),
        (" title: 가\ndate: 250502", "2:2: the key `title` must not be indented | write the line as: title: 가"),
        ("title:가\ndate: 250502", "2:7: `title:` needs a space after it | write the line as: title: 가"),
        ("date: 250502\ntitle:가\ndraft: true", "3:7: `title:` needs a space after it | write the line as: title: 가"),
        ("title:가", "2:7: `title:` needs a space after it | write the line as: title: 가"),
        ("\n  title:가", "3:9: `title:` needs a space after it | write the line as: title: 가"),
        (
            "https://a.kr/b",
            "2:1: front matter must be lines of the form `key: value`"
                + " | if the line `---` is a rule of the text, put a blank line before it"
        ),
        (
            "title: 가\ndraft: true\ntitle: 나",
            "4:1: the key `title` appears twice, on lines 2 and 4 | keep one `title:` line"
        ),
        (
            "- 가\n- 나",
            "2:1: front matter must be lines of the form `key: value`"
                + " | if the line `---` is a rule of the text, put a blank line before it"
        ),
        (
            "그냥 글",
            "2:1: front matter must be lines of the form `key: value`"
                + " | if the line `---` is a rule of the text, put a blank line before it"
        ),
    ]

    @Test("YAML that cannot be read is named at its place", arguments: yamlCases)
    func yaml(lines: String, expected: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [expected])
    }

    @Test(
        "any other fault of YAML has a place inside the front matter",
        arguments: [
            "title: \"가", "tags: [가, 나", "title: {가", "  title: 가\n draft: true", "title: 가\n  draft: true",
            "? [가]\n: 나", "title: *없음\nx: 가", "a: b\nc",
        ])
    func malformed(lines: String) throws {
        let error = #expect(throws: DiagnosedError.self) { try frontMatter(lines) }
        for diagnostic in error?.diagnostics ?? [] {
            let position = try #require(diagnostic.position)
            #expect((2...4).contains(position.line) && position.column >= 1)
        }
    }

    @Test("of very many lines that need quotes the first twenty are named")
    func manyMends() {
        let said = words(about: "---\n\((0..<10_000).map { "k\($0): 가: 나\n" }.joined())---\n글")
        #expect(said.map { $0.prefix { $0 != " " } } == (0..<20).map { "\($0 + 2):\("k\($0)".count + 3):" })
    }

    @Test("aliases that multiply are refused", arguments: ["x: *i", "title: *i", "tags: *i", "ogImage: *i"])
    func aliasBomb(line: String) {
        let names = Array("abcdefghi")
        var lines = ["a: &a [가, 나, 다, 라, 마, 바, 사, 아, 자]"]
        for index in 1..<names.count {
            let previous = Array(repeating: "*\(names[index - 1])", count: 9).joined(separator: ", ")
            lines.append("\(names[index]): &\(names[index]) [\(previous)]")
        }
        #expect(throws: DiagnosedError.self) { try frontMatter((lines + [line]).joined(separator: "\n")) }
    }

    @Test("few aliases of a long list are refused, too", arguments: ["tags", "title", "x"])
    func longAliases(key: String) {
        let list = Array(repeating: "가", count: 3000).joined(separator: ", ")
        let copies = ["a", "b"].map { Array(repeating: "*\($0)", count: 33).joined(separator: ", ") }
        let said = words(about: "---\na: &a [\(list)]\nb: &b [\(copies[0])]\n\(key): [\(copies[1])]\n---\n글")
        #expect(
            said == [
                "3:1: the lists and mappings here are nested too deeply or repeat too much"
                    + " | write the values out, without anchors"
            ])
    }
}
