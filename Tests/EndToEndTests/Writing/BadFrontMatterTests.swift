import SiteTestSupport
import Testing

@Suite("front matter that is broken")
struct BadFrontMatterTests {
    /// Expects a document that joins a built site to fail the build.
    private func expectFailure(
        of document: String, messages: String, lastLine: String = "1 error; public is unchanged",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let site = try builtSite(["content/posts/ok.md": TinySite.post("가")])
        try site.write(document, to: "content/posts/a.md")
        try EndToEndTests.expectFailure(
            of: site, messages: messages, lastLine: lastLine, sourceLocation: sourceLocation)
    }

    @Test("an unquoted colon is shown quoted")
    func unquotedColon() throws {
        try expectFailure(
            of: "---\npubDatetime: 2025-05-02\ntitle: GPT-5: 새 모델\n---\n본문\n",
            messages: """
                content/posts/a.md:3:8: error: a value that contains `: ` needs quotes
                  3 | title: GPT-5: 새 모델
                    |        ^
                  hint: write the line as: title: "GPT-5: 새 모델"

                """)
    }

    @Test("the caret is below the place, after Hangul too")
    func caret() throws {
        try expectFailure(
            of: "---\n비고: 가: 나\n---\n본문\n",
            messages: """
                content/posts/a.md:2:5: error: a value that contains `: ` needs quotes
                  2 | 비고: 가: 나
                    |       ^
                  hint: write the line as: 비고: "가: 나"

                """)
    }

    @Test("line numbers are the file's own under a BOM and CRLF")
    func windowsLines() throws {
        try expectFailure(
            of: "\u{FEFF}---\r\ntitle: 가\r\npubDatetime: 언젠가\r\n---\r\n본문\r\n",
            messages: """
                content/posts/a.md:3:14: error: `pubDatetime: 언젠가` is not a date
                  3 | pubDatetime: 언젠가
                    |              ^
                  hint: write `pubDatetime: 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502

                """)
    }

    @Test("an unquoted colon is shown quoted in a file with CRLF too")
    func windowsColon() throws {
        try expectFailure(
            of: "---\r\ntitle: 가: 나\r\ndate: 250502\r\n---\r\n본문\r\n",
            messages: """
                content/posts/a.md:2:8: error: a value that contains `: ` needs quotes
                  2 | title: 가: 나
                    |        ^
                  hint: write the line as: title: "가: 나"

                """)
    }

    @Test("a list that never closes")
    func brokenYAML() throws {
        try expectFailure(
            of: "---\ntitle: 가\ntags: [AI, 로봇\n---\n본문\n",
            messages: """
                content/posts/a.md:3:7: error: `[` is never closed
                  3 | tags: [AI, 로봇
                    |       ^
                  hint: write the line as: tags: [AI, 로봇]

                """)
    }

    @Test("a tab for indentation")
    func tab() throws {
        try expectFailure(
            of: "---\ntitle: 가\ntags:\n\t- AI\n---\n본문\n",
            messages: """
                content/posts/a.md:4:1: error: this line is indented with a tab; YAML allows only spaces
                  4 |   - AI
                    | ^
                  hint: replace the tab with spaces

                """)
    }

    @Test("a key that appears twice")
    func duplicateKey() throws {
        try expectFailure(
            of: "---\ntitle: 가\ndate: 250502\ntitle: 나\n---\n본문\n",
            messages: """
                content/posts/a.md:4:1: error: the key `title` appears twice, on lines 2 and 4
                  4 | title: 나
                    | ^
                  hint: keep one `title:` line

                """)
    }

    @Test("a fence that never closes")
    func unclosedFence() throws {
        try expectFailure(
            of: "---\ntitle: 가\ndate: 250502\n\n본문\n",
            messages: """
                content/posts/a.md:1:1: error: the front matter that starts here never ends
                  hint: add a line `---` after line 3

                """)
    }

    @Test("TOML")
    func toml() throws {
        try expectFailure(
            of: "+++\ntitle = '가'\n+++\n본문\n",
            messages: """
                content/posts/a.md:1:1: error: the front matter is TOML; only YAML is read
                  hint: turn it into YAML with docs/guide/moving-here/toml-to-yaml.py, or put the fields between lines \
                `---`, each as `key: value`

                """)
    }

    @Test("text without any fields")
    func noFields() throws {
        try expectFailure(
            of: "---\n그냥 글이다\n---\n본문\n",
            messages: """
                content/posts/a.md:2:1: error: front matter must be lines of the form `key: value`
                  2 | 그냥 글이다
                    | ^
                  hint: if the line `---` is a rule of the text, put a blank line before it

                """)
    }

    @Test(
        "a date that is none",
        arguments: ["2025-13-01", "2025-02-30", "2025/02/30", "오후 3:00", "어제", "2025-05-02T25:00:00"])
    func badDate(date: String) throws {
        try expectFailure(
            of: "---\ntitle: 가\npubDatetime: \(date)\n---\n본문\n",
            messages: """
                content/posts/a.md:3:14: error: `pubDatetime: \(date)` is not a date
                  3 | pubDatetime: \(date)
                    |              ^
                  hint: write `pubDatetime: 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502

                """)
    }

    @Test("a kind that is none")
    func badKind() throws {
        try expectFailure(
            of: "---\ntitle: 가\nkind: article\n---\n본문\n",
            messages: """
                content/posts/a.md:3:7: error: there is no kind ‘article’
                  3 | kind: article
                    |       ^
                  hint: write one of `post`, `digest`, `transcript`, `page`

                """)
    }

    @Test("a time zone that is none")
    func badZone() throws {
        try expectFailure(
            of: "---\ntitle: 가\ntimezone: Asia/Soul\n---\n본문\n",
            messages: """
                content/posts/a.md:3:11: error: there is no time zone ‘Asia/Soul’
                  3 | timezone: Asia/Soul
                    |           ^
                  hint: write a name such as `Asia/Seoul`

                """)
    }

    @Test("a title that is a list")
    func listTitle() throws {
        try expectFailure(
            of: "---\ntitle: [AI] 새 모델\ndate: 250502\n---\n본문\n",
            messages: """
                content/posts/a.md:2:8: error: a value that starts with `[` needs quotes
                  2 | title: [AI] 새 모델
                    |        ^
                  hint: write the line as: title: "[AI] 새 모델"

                """)
    }

    @Test("a value cut by ` #` is a warning")
    func comment() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("언어 #C 소개")])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:2:8: warning: ` #` starts a comment, so the rest of `title` is lost
                  2 | title: 언어 #C 소개
                    |        ^
                  hint: write the line as: title: "언어 #C 소개"

                """)
    }

    @Test("values that a comment takes are warnings, and what would be a draft is none of the site")
    func eatenValues() throws {
        let site = try TinySite([
            "content/posts/a.md": "---\ntitle: #가\ndate: 2025-05-02\ntags: AI #LLM # 둘\ndraft: #true\n---\n본문\n",
            "content/posts/b.md": TinySite.post("나"),
        ])
        try expectSuccess(
            of: site,
            messages: """
                content/posts/a.md:2:8: warning: ` #` starts a comment, so this value of `title` is lost
                  2 | title: #가
                    |        ^
                  hint: write the line as: title: "#가"
                content/posts/a.md:4:7: warning: ` #` starts a comment, so the rest of `tags` is lost
                  4 | tags: AI #LLM # 둘
                    |       ^
                  hint: write the line as: tags: "AI #LLM # 둘"
                content/posts/a.md:5:8: warning: ` #` starts a comment, so this value of `draft` is lost
                  5 | draft: #true
                    |        ^
                  hint: write the line as: draft: true

                """)
        #expect(!site.exists("public/posts/a/index.html") && site.exists("public/posts/b/index.html"))
    }

    @Test("aliases that blow up")
    func billionLaughs() throws {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...8 {
            let item = "*a\(level - 1)"
            lines.append("a\(level): &a\(level) [\(Array(repeating: item, count: 10).joined(separator: ", "))]")
        }
        let site = try builtSite(["content/posts/ok.md": TinySite.post("가")])
        try site.write("---\n\(lines.joined(separator: "\n"))\n---\n본문\n", to: "content/posts/a.md")
        let result = try site.build()
        #expect(result.status == 1)
        #expect(result.errors.contains("error: the lists and mappings here are nested too deeply or repeat too much\n"))
    }

    @Test("all problems of all files come in one run, by file and line")
    func everything() throws {
        let site = try builtSite(["content/posts/ok.md": TinySite.post("가")])
        try site.write("---\ntitle: 가: 나\ndraft: 아마\ndate: 어제\n---\n본문\n", to: "content/posts/b.md")
        try site.write("---\ntitle: 다\n", to: "content/posts/a.md")
        try site.write("", to: "content/posts/c.md")
        try EndToEndTests.expectFailure(
            of: site,
            messages: """
                content/posts/a.md:1:1: error: the front matter that starts here never ends
                  hint: add a line `---` after line 2
                content/posts/b.md:2:8: error: a value that contains `: ` needs quotes
                  2 | title: 가: 나
                    |        ^
                  hint: write the line as: title: "가: 나"
                content/posts/b.md:3:8: error: `draft: 아마` is neither true nor false
                  3 | draft: 아마
                    |        ^
                  hint: write `draft: true` or `draft: false`
                content/posts/b.md:4:7: error: `date: 어제` is not a date
                  4 | date: 어제
                    |       ^
                  hint: write `date: 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502
                content/posts/c.md: error: the document is empty
                  hint: write something in it, or delete it

                """,
            lastLine: "5 errors; public is unchanged")
    }
}
