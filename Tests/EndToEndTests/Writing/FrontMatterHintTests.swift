import SiteTestSupport
import Testing

@Suite("hints that fix front matter")
struct FrontMatterHintTests {
    /// What a build says about a document with these lines of front matter.
    private func errors(about lines: String) throws -> String {
        let site = try builtSite(["content/posts/ok.md": TinySite.post("가")])
        try site.write("---\n\(lines)\n---\n본문\n", to: "content/posts/a.md")
        let result = try site.build()
        #expect(result.status == 1)
        return result.errors
    }

    @Test(
        "a quote or bracket that is never closed is shown closed",
        arguments: [
            ("title: \"새 모델\ndate: 250502", "\"", 8, "title: \"새 모델\""),
            ("title: '새 모델\ndate: 250502", "'", 8, "title: '새 모델'"),
            ("tags: [AI, 로봇\ntitle: 가", "[", 7, "tags: [AI, 로봇]"),
            ("tags: [AI, 로봇", "[", 7, "tags: [AI, 로봇]"),
            ("extra: {a: b\ntitle: 가", "{", 8, "extra: {a: b}"),
        ])
    func unclosed(lines: String, mark: String, column: Int, fixed: String) throws {
        #expect(
            try errors(about: lines) == """
                content/posts/a.md:2:\(column): error: `\(mark)` is never closed
                  2 | \(lines.prefix { $0 != "\n" })
                    | \(String(repeating: " ", count: column - 1))^
                  hint: write the line as: \(fixed)
                site: 1 error; public is unchanged

                """)
    }

    @Test("a list item with a colon is shown quoted, each at its place", arguments: [("", 3), ("  ", 5)])
    func listItems(indent: String, column: Int) throws {
        let spaces = String(repeating: " ", count: column - 1)
        #expect(
            try errors(about: "title: 가\ntags:\n\(indent)- GPT: 새\n\(indent)- AI\n\(indent)- 모델: 둘") == """
                content/posts/a.md:4:\(column): error: a value that contains `: ` needs quotes
                  4 | \(indent)- GPT: 새
                    | \(spaces)^
                  hint: write the line as: \(indent)- "GPT: 새"
                content/posts/a.md:6:\(column): error: a value that contains `: ` needs quotes
                  6 | \(indent)- 모델: 둘
                    | \(spaces)^
                  hint: write the line as: \(indent)- "모델: 둘"
                site: 2 errors; public is unchanged

                """)
    }

    @Test("a quote that a list item never closes is shown closed")
    func unclosedItem() throws {
        #expect(
            try errors(about: "title: 가\ntags:\n  - \"AI\n  - 로봇") == """
                content/posts/a.md:4:5: error: `"` is never closed
                  4 |   - "AI
                    |     ^
                  hint: write the line as:   - "AI"
                site: 1 error; public is unchanged

                """)
    }

    @Test(
        "a bracket that is never closed is named where it opens, whatever follows")
    func unclosedBeforeMore() throws {
        let errors = try errors(about: "tags: [AI, 로봇\ntitle: 나: 다")
        #expect(errors.hasPrefix("content/posts/a.md:2:7: error: `[` is never closed\n"))
    }

    @Test(
        "a list over several lines that is never closed is named where it opens, and its end is shown closed",
        arguments: [
            ("tags: [AI,\n  로봇\ntitle: 나", "[", 7, 3, "  로봇]"),
            ("tags: [AI,\n  로봇,\n  책,\n\ntitle: 나", "[", 7, 4, "  책,]"),
            ("tags: [\nAI,\n로봇\ntitle: 나", "[", 7, 4, "로봇]"),
            ("tags: [\n  로봇,\n  책", "[", 7, 4, "  책]"),
            ("extra: {a: b,\n  c: d\ntitle: 나", "{", 8, 3, "  c: d}"),
        ])
    func unclosedOverLines(lines: String, mark: String, column: Int, line: Int, fixed: String) throws {
        #expect(
            try errors(about: lines) == """
                content/posts/a.md:2:\(column): error: `\(mark)` is never closed
                  2 | \(lines.prefix { $0 != "\n" })
                    | \(String(repeating: " ", count: column - 1))^
                  hint: write line \(line) as: \(fixed)
                site: 1 error; public is unchanged

                """)
    }

    @Test("the hint for a title that only starts with a bracket is right at once")
    func titleWithBracket() throws {
        let errors = try errors(about: "title: [속보 새 모델")
        let hint = "  hint: write the line as: title: \"[속보 새 모델\"\n"
        #expect(errors.hasSuffix(hint + "site: 1 error; public is unchanged\n"))
    }
}
