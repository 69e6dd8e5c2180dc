import SiteTestSupport
import Testing

@Suite("what site check finds across documents")
struct CheckFindingTests {
    @Test("a site without a fault")
    func nothing() throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가")])
        try expectCheck(
            of: site, "--strict", messages: "", counts: "1 document checked, 0 errors, 0 warnings, 0 notes", status: 0)
    }

    @Test("a tag used once that differs from another in spaces or punctuation")
    func nearlyTheSameTag() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", "tags: [AI 에이전트, C, C++]"),
            "content/posts/b.md": finishedPost("나", "tags: [AI 에이전트, C#]"),
            "content/posts/c.md": finishedPost("다", "tags:\n  - Swift\n  - AI에이전트"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/c.md:7:5: warning: only this document has the tag ‘AI에이전트’; 2 others have ‘AI 에이전트’
                  7 |   - AI에이전트
                    |     ^
                  hint: write `AI 에이전트`

                """, counts: "3 documents checked, 0 errors, 1 warning, 0 notes", status: 0)
    }

    @Test("a tag that only here differs in case")
    func otherSpelling() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", "tags: [Swift]"),
            "content/posts/b.md": finishedPost("나", "tags: [Swift]"),
            "content/posts/c.md": finishedPost("다", "categories: swift"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/c.md:5:13: note: only this document writes the tag as ‘swift’; 2 others write it as ‘Swift’
                  5 | categories: swift
                    |             ^
                  hint: write `Swift`

                """, counts: "3 documents checked, 0 errors, 0 warnings, 1 note", status: 0)
    }

    @Test("a title that appears twice, whatever its case and spaces")
    func duplicateTitle() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("GPT  소식", "pubDatetime: 2025-05-03"),
            "content/posts/b.md": finishedPost("gpt 소식", "pubDatetime: 2025-05-02"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/a.md:2:8: warning: content/posts/b.md also has the title ‘GPT  소식’
                  2 | title: GPT  소식
                    |        ^
                  hint: change one of the two titles

                """, counts: "2 documents checked, 0 errors, 1 warning, 0 notes", status: 0)
    }

    private static func digest(_ date: String, _ url: String) -> String {
        "---\ndate: \(date)\nsource: aitimes\n---\n\n## [1] 소식\n\nURL: \(url)\n\n본문\n"
    }

    @Test("a story that an earlier digest had, under an address that differs only in irrelevant parts")
    func duplicateStory() throws {
        let site = try TinySite([
            "content/digests/250502.md": Self.digest("250502", "https://www.a.kr/view?idxno=7&utm_source=rss"),
            "content/digests/250503.md": Self.digest("250503", "http://a.kr/view/?idxno=7#top"),
            "content/digests/250504.md": Self.digest("250504", "http://a.kr/view/?idxno=8"),
        ])
        try expectCheck(
            of: site,
            messages: """
                content/digests/250503.md:8:6: warning: the story ‘소식’ already appeared in content/digests/250502.md:8
                  8 | URL: http://a.kr/view/?idxno=7#top
                    |      ^
                  hint: delete one of the two

                """, counts: "3 documents checked, 0 errors, 1 warning, 0 notes", status: 0)
    }

    @Test("a picture without a text; a caption is one")
    func alternativeText() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost(
                "가", body: "![](https://a.kr/1.png)\n\n*(사진=자료)*\n\n![ ](https://a.kr/2.png)")
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/a.md:11:6: warning: the picture ‘https://a.kr/2.png’ has no text for those who cannot \
                see it
                  11 | ![ ](https://a.kr/2.png)
                     |      ^
                  hint: say in `![…](https://a.kr/2.png)` what it shows, or put a caption such as `*(…)*` below it

                """, counts: "1 document checked, 0 errors, 1 warning, 0 notes", status: 0)
    }

    @Test("a picture of more than 1 MB")
    func largePicture() throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", body: "![그림](/a.png)")])
        try site.folder.write(Array(repeating: 0, count: 1_000_000), to: "content/b.png")
        try site.folder.write(Array(repeating: 0, count: 2_450_000), to: "content/a.png")
        try expectCheck(
            of: site,
            messages: """
                content/a.png: warning: the picture has 2.5 MB, which makes readers wait
                  hint: make it smaller, or save it as WebP or AVIF

                """, counts: "1 document checked, 0 errors, 1 warning, 0 notes", status: 0)
    }

    @Test("in Korean")
    func korean() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost(
                "가", "tags: [AI 에이전트]\nfeaturd: true", body: "[나](/posts/없음/) ![](/rss.xml) [다](#없음)"),
            "content/posts/b.md": TinySite.post("가", "tags: [AI 에이전트]"),
            "content/posts/c.md": finishedPost("다", "tags: [AI에이전트]", body: "[나](/posts/bb/index.html)"),
        ])
        try expectCheck(
            of: site, "--lang", "ko",
            messages: """
                content/posts/a.md:6:1: 경고: `featurd` 키는 아무 뜻이 없습니다
                  6 | featurd: true
                    | ^
                  힌트: `featurd` 대신 `featured` 키를 쓰세요
                content/posts/a.md:9:5: 오류: ‘/posts/없음/’ 링크가 가리키는 것이 없습니다
                  9 | [나](/posts/없음/) ![](/rss.xml) [다](#없음)
                    |      ^
                content/posts/a.md:9:21: 경고: 그림 ‘/rss.xml’에 대체 텍스트가 없습니다
                  9 | [나](/posts/없음/) ![](/rss.xml) [다](#없음)
                    |                        ^
                  힌트: 무엇이 보이는지 `![…](/rss.xml)` 안에 쓰거나, 아래 문단에 `*(…)*`처럼 설명을 다세요
                content/posts/a.md:9:35: 경고: /posts/a/ 페이지에 ‘#없음’ 자리가 없습니다
                  9 | [나](/posts/없음/) ![](/rss.xml) [다](#없음)
                    |                                       ^
                content/posts/b.md: 참고: `description` 값이 없어 첫 문장들을 대신 씁니다
                  힌트: 머리말에 `description: …` 줄을 더하세요
                content/posts/b.md:2:8: 경고: content/posts/a.md 글도 제목이 ‘가’입니다
                  2 | title: 가
                    |        ^
                  힌트: 둘 가운데 하나의 제목을 바꾸세요
                content/posts/c.md:5:8: 경고: ‘AI에이전트’ 태그는 여기에만 있고, ‘AI 에이전트’ 태그는 글 2개에 있습니다
                  5 | tags: [AI에이전트]
                    |        ^
                  힌트: `AI 에이전트` 태그로 쓰세요
                content/posts/c.md:8:5: 오류: ‘/posts/bb/index.html’ 링크가 가리키는 것이 없습니다
                  8 | [나](/posts/bb/index.html)
                    |      ^

                """, counts: "글 3개 검사, 오류 2개, 경고 5개, 참고 1개", status: 1)
    }

    @Test("what a build would say")
    func buildWarnings() throws {
        let site = try TinySite(["content/posts/a.md": "## 절\n\n글 **굵게\n"])
        try expectCheck(
            of: site, "--strict",
            messages: """
                content/posts/a.md: warning: the document has no `title`; its first heading is used: ‘절’
                  hint: add `title: 절`
                content/posts/a.md: warning: the document has no date; it is listed last and left out of feeds
                  hint: add `pubDatetime: 2025-05-02T13:40:00+09:00`, or start the file's name with 2025-05-02-
                content/posts/a.md: note: the document has no `description`; its first sentences are used
                  hint: add `description: …` to its front matter
                content/posts/a.md:3:3: warning: `**` appears in the page as text: it opens or closes nothing
                  3 | 글 **굵게
                    |    ^
                  hint: write the marks in pairs with no space inside, or `\\*\\*` for the literal text

                """, counts: "1 document checked, 0 errors, 3 warnings, 1 note", status: 1)
    }

    @Test("files that look like documents, and are published as they are")
    func mistakenDocuments() throws {
        let site = try TinySite([
            "content/posts/a.markdown": finishedPost("가"), "content/posts/b.MDX": "글", "content/posts/c.org": "글",
            "content/posts/d.mkd": "글", "content/posts/e.txt": "글",
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/b.MDX: warning: the file is published as it is, not as a page: .mdx is not read as \
                Markdown
                  hint: rename it to .md, and remove its `import` lines and components
                content/posts/c.org: warning: the file is published as it is, not as a page: .org is not read as \
                Markdown
                  hint: write it as Markdown in a file that ends in .md, or move it out of content/
                content/posts/d.mkd: warning: the file is published as it is, not as a page: .mkd is not read as \
                Markdown
                  hint: rename it to .md

                """, counts: "1 document checked, 0 errors, 3 warnings, 0 notes", status: 0)
    }

    @Test("of a finding in many documents a few are shown, and all with --verbose")
    func condensed() throws {
        let site = try TinySite(TinySite.posts(5))
        let note = """
            note: the document has no `description`; its first sentences are used
              hint: add `description: …` to its front matter

            """
        let notes = (1...5).map { "content/posts/p\($0).md: \(note)" }
        let counts = "5 documents checked, 0 errors, 0 warnings, 5 notes"
        try expectCheck(
            of: site,
            messages: notes.prefix(3).joined()
                + "site: 2 more of kind ‘missing-description’; use --verbose to list them\n", counts: counts, status: 0)
        try expectCheck(of: site, "--verbose", messages: notes.joined(), counts: counts, status: 0)
    }

    @Test("a build shows as few, and all with --verbose")
    func condensedBuild() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", body: (1...12).map { "[가](/없음-\($0)/)\n" }.joined())
        ])
        let warning = "warning: the link ‘/없음-"
        let few = try site.build([]).errors
        #expect(few.split(separator: warning, omittingEmptySubsequences: false).count == 11)
        #expect(few.hasSuffix("site: 2 more of kind ‘link-leads-nowhere’; use --verbose to list them\n"))
        let all = try site.build(["--verbose"]).errors
        #expect(all.split(separator: warning, omittingEmptySubsequences: false).count == 13)
    }
}
