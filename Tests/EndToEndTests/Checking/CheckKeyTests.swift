import SiteTestSupport
import Testing

@Suite("what site check says about front matter keys")
struct CheckKeyTests {
    @Test("keys that look like known ones, and settings that are none")
    func keys() throws {
        let site = try TinySite([
            "site.yml": "titel: 블로그\n",
            "content/posts/a.md": finishedPost("가", "OGImage: /a.png\ncanonical_url: https://a.kr/\nrate: 5\ndata: 6"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/a.md:5:1: warning: `OGImage` has no meaning here
                  5 | OGImage: /a.png
                    | ^
                  hint: write `ogImage` instead of `OGImage`
                content/posts/a.md:6:1: warning: `canonical_url` has no meaning here
                  6 | canonical_url: https://a.kr/
                    | ^
                  hint: write `canonicalURL` instead of `canonical_url`
                site.yml:1:1: warning: there is no setting `titel`
                  1 | titel: 블로그
                    | ^
                  hint: write `title` instead of `titel`

                """, counts: "1 document checked, 0 errors, 3 warnings, 0 notes", status: 0)
    }

    @Test(
        "a short key with a slip, and one that is cut short",
        arguments: [
            ("draf: false", "draft"), ("drfat: false", "draft"), ("tgas: [a]", "tags"), ("tgs: [a]", "tags"),
            ("titel: 나", "title"), ("titl: 나", "title"), ("sulg: b", "slug"), ("knd: post", "kind"),
            ("alias: /old/", "aliases"), ("autor: 나", "author"),
        ])
    func shortKeys(field: String, known: String) throws {
        let key = String(field.prefix { $0 != ":" })
        let front = known == "title" ? "" : "title: 가\n"
        let site = try TinySite([
            "content/posts/a.md": "---\n\(field)\n\(front)date: 250502\ndescription: 설명\n---\n# 가\n본문\n"
        ])
        let result = try site.check()
        #expect(
            result.errors.hasSuffix(
                """
                content/posts/a.md:2:1: warning: `\(key)` has no meaning here
                  2 | \(field)
                    | ^
                  hint: write `\(known)` instead of `\(key)`

                """))
    }

    @Test("a build explains a key as a check does, also beside the errors that it causes, and again from its cache")
    func build() throws {
        let site = try TinySite([
            "content/posts/a.md": "---\ntitel: 나\n날짜: 2025-05-02\n---\n본문\n",
            "content/posts/b.md": TinySite.post("가", "출처: https://a.kr/"),
        ])
        let source = """
            content/posts/b.md:4:1: warning: `출처` has no meaning here
              4 | 출처: https://a.kr/
                | ^
              hint: write `source` instead of `출처`

            """
        try expectFailure(
            of: site,
            messages: """
                content/posts/a.md:2:1: error: `titel` has no meaning here, so the document has no title
                  2 | titel: 나
                    | ^
                  hint: write `title` instead of `titel`
                content/posts/a.md:3:1: warning: `날짜` has no meaning here
                  3 | 날짜: 2025-05-02
                    | ^
                  hint: write `date` instead of `날짜`
                \(source)
                """, lastLine: "1 error, 2 warnings; public is unchanged")
        try site.write("---\ntitle: 나\ndate: 2025-05-02\n---\n본문\n", to: "content/posts/a.md")
        for _ in 0..<2 { try expectSuccess(of: site, messages: source) }
    }

    @Test("Korean keys get their English names where those are missing and nothing weighty hangs on them")
    func koreanKeys() throws {
        let site = try TinySite([
            "content/posts/a.md": """
            ---
            제목: 첫 글
            작성일: 2025. 5. 2.
            태그: [AI, 로봇]
            작성자: 편집부
            요약: 한 문장이다.
            설명: 다른 문장이다.
            초안: true
            비고: 없음
            ---
            본문

            """
        ])
        _ = try site.check("--fix")
        #expect(
            String(decoding: try site.folder.read("content/posts/a.md"), as: UTF8.self) == """
                ---
                title: 첫 글
                date: 2025. 5. 2.
                tags: [AI, 로봇]
                author: 편집부
                summary: 한 문장이다.
                설명: 다른 문장이다.
                초안: true
                비고: 없음
                ---
                본문

                """)
    }

    @Test(
        "a date and a description by other names than theirs",
        arguments: [("dat: 250502", "date"), ("desc: 글", "description")])
    func shortRivals(field: String, known: String) throws {
        let site = try TinySite(["content/posts/a.md": "---\ntitle: 가\n\(field)\n---\n본문\n"])
        let key = String(field.prefix { $0 != ":" })
        #expect(try site.check().errors.contains("hint: write `\(known)` instead of `\(key)`\n"))
        try site.write(finishedPost("가", field), to: "content/posts/a.md")
        #expect(try site.check().errors.isEmpty)
    }

    @Test(
        "a list of authors comes with what to write",
        arguments: [
            ("[홍길동]", "홍길동"), ("[홍길동, 김철수]", "홍길동, 김철수"), ("홍길동", "홍길동"), ("[\"가: 나\"]", "\"가: 나\""),
            ("[{name: 홍길동, url: \"https://a.kr\"}]", "홍길동"), ("[]", "…"),
        ])
    func authors(value: String, author: String) throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", "authors: \(value)")])
        try expectCheck(
            of: site,
            messages: """
                content/posts/a.md:5:1: warning: `authors` has no meaning here; a document has one `author`
                  5 | authors: \(value)
                    | ^
                  hint: write `author: \(author)` instead

                """, counts: "1 document checked, 0 errors, 1 warning, 0 notes", status: 0)
        try site.write(finishedPost("가", "author: 나\nauthors: \(value)"), to: "content/posts/a.md")
        #expect(try site.check().errors.isEmpty)
    }

    @Test("keys of other generators are not slips, nor are those whose right name is there")
    func foreignKeys() throws {
        let fields =
            "lastmod: 2025-05-03\npublishDate: 2025-05-02\npublished: true\ntitleEn: A\ndata: 1\nrate: 2\nlink: a\n"
            + "type: post\nlang: ko\nmath: true\nmenu: a\nid: 1\ntoc: true\ncover: a\nseries: a\nname: a\nlayout: a"
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", fields),
            "content/posts/b.md": TinySite.post("나", "summary: 설명"),
        ])
        try expectCheck(
            of: site, messages: "", counts: "2 documents checked, 0 errors, 0 warnings, 0 notes", status: 0)
    }

    @Test(
        "a list of authors beside an `author` without a value is lost, and so reported",
        arguments: ["", "\"\"", "' '", "null", "~", "[]"])
    func authorsBesideBlank(blank: String) throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", "author: \(blank)\nauthors: [홍길동, 김철수]")
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/a.md:6:1: warning: `authors` has no meaning here; a document has one `author`
                  6 | authors: [홍길동, 김철수]
                    | ^
                  hint: write `author: 홍길동, 김철수` instead

                """, counts: "1 document checked, 0 errors, 1 warning, 0 notes", status: 0)
    }

    @Test(
        "a slip beside the right key without a value is reported, and not renamed to a second such key",
        arguments: [
            ("draft", "drafft: false"), ("pubDatetime", "pubDatetme: 2025-05-02"), ("summary", "descripton: 글"),
        ])
    func slipBesideBlank(blank: String, field: String) throws {
        let text = "---\ntitle: 가\n\(blank):\n\(field)\n---\n본문\n"
        let site = try TinySite(["content/posts/2025-05-02-a.md": text])
        let key = field.prefix { $0 != ":" }
        let result = try site.check("--fix")
        #expect(result.errors.contains("a.md:4:1: warning: `\(key)` has no meaning here\n"))
        #expect(try site.folder.read("content/posts/2025-05-02-a.md") == Array(text.utf8))
    }

    @Test("where neither has a value nothing is lost", arguments: ["author:\nauthors: []", "draft:\ndrafft:"])
    func nothingWritten(fields: String) throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", fields)])
        #expect(try site.check().errors.isEmpty)
    }
}
