import SiteTestSupport
import Testing

@Suite("transcripts")
struct TranscriptTests {
    private static let transcript = """
        **에이전트 좌담**

        [00:00:00] 여는 말
        [00:01:04] 본론

        **첫 부분**

        사회자 [00:00:00]: 안녕하세요.
        김철수 [00:01:04]: 반갑습니다. **강조**는 남는다.
        이어지는 줄.

        **둘째 부분**

        사회자 [01:02:03]: 고맙습니다.
        """

    private func page(_ text: String = transcript) throws -> String {
        let site = try builtSite(["content/2025-05-02-talk.md": text])
        return try site.published("posts/2025-05-02-talk/index.html")
    }

    @Test("the first bold line is the title and leaves the body")
    func title() throws {
        let page = try page()
        #expect(page.contains("<article class=\"transcript\">"))
        #expect(page.contains("<h1>에이전트 좌담</h1>"))
        let body = try #require(part(of: page, from: "<div class=\"prose\">", to: "</article>"))
        #expect(!body.contains("에이전트 좌담"))
    }

    @Test("a bold line is a section, listed in the contents")
    func sections() throws {
        let page = try page()
        #expect(page.contains("<h2 id=\"첫-부분\">첫 부분</h2>"))
        #expect(page.contains("<h2 id=\"둘째-부분\">둘째 부분</h2>"))
        let outline = try #require(part(of: page, from: "<details class=\"outline\">", to: "</details>"))
        #expect(outline.matches(of: /<a href="#[^"]*">([^<]*?) *</).map { String($0.1) } == ["첫 부분", "둘째 부분"])
    }

    @Test("a bold line is not a section if the document has real headings")
    func realHeadings() throws {
        let page = try page("# 제목\n\n## 부분\n\n가 [00:00:01]: 안녕\n\n**굵은 줄**\n")
        #expect(page.contains("<h1>제목</h1>"))
        #expect(page.contains("<h2 id=\"부분\">부분</h2>"))
        #expect(page.contains("<p><strong>굵은 줄</strong></p>"))
    }

    @Test("a turn's anchor is its time")
    func turns() throws {
        let page = try page()
        #expect(
            page.matches(of: /<div class="turn voice-\d" id="([^"]*)">/).map { String($0.1) }
                == ["t-00-00-00", "t-00-01-04", "t-01-02-03"])
        #expect(
            page.contains(
                "<p class=\"speaker\"><b>김철수</b> "
                    + "<a href=\"#t-00-01-04\"><time datetime=\"PT0H1M4S\">00:01:04</time></a></p>"
            ))
    }

    @Test("each line is a paragraph of its own")
    func lines() throws {
        #expect(
            try page().contains("<p>반갑습니다. <strong>강조</strong>는 남는다.</p>\n<p>이어지는 줄.</p>"))
    }

    @Test("chapters link to the turns they name")
    func chapters() throws {
        let chapters = try #require(part(of: try page(), from: "<ol class=\"chapters\">", to: "</ol>"))
        #expect(chapters.contains("<li><a href=\"#t-00-00-00\">00:00:00</a> 여는 말</li>"))
        #expect(chapters.contains("<li><a href=\"#t-00-01-04\">00:01:04</a> 본론</li>"))
    }

    @Test("a chapter that names no turn is not linked, and warned about")
    func deadChapter() throws {
        let site = try TinySite([
            "content/2025-05-02-talk.md": "**좌담**\n\n[00:00:09] 없는 곳\n\n가 [00:00:01]: 안녕\n"
        ])
        try expectSuccess(
            of: site,
            messages: """
                content/2025-05-02-talk.md:3:1: warning: 1 chapter time, starting at [00:00:09], matches no turn \
                and is not linked
                  3 | [00:00:09] 없는 곳
                    | ^
                  hint: use the time of a turn below, such as `이름 [00:01:04]: …`

                """)
        #expect(try site.published("posts/2025-05-02-talk/index.html").contains("<li><span>00:00:09</span> 없는 곳</li>"))
    }

    @Test("a chapter that names no turn leads to the section of its title, and a section without a turn shows no time")
    func chapterOfSection() throws {
        let page = try page("**좌담**\n\n[00:00:09] 소개\n\n**소개**\n\n글\n\n**본론**\n\n가 [00:00:10]: 3. 1 운동\n3. 1 운동\n")
        #expect(page.contains("<li><a href=\"#%EC%86%8C%EA%B0%9C\">00:00:09</a> 소개</li>"))
        #expect(page.contains("<h2 id=\"소개\">"))
        let outline = try #require(part(of: page, from: "<details class=\"outline\">", to: "</details>"))
        #expect(outline.matches(of: /<small>([^<]*)</).map { String($0.1) } == ["00:00:10"])
        #expect(page.contains("<p>3. 1 운동</p>\n<p>3. 1 운동</p>"))
    }

    @Test("two turns at one time have two anchors")
    func sameTime() throws {
        let page = try page("**좌담**\n\n가 [00:00:01]: 안녕\n나 [00:00:01]: 네\n")
        let identifiers = page.matches(of: /<div class="turn voice-\d" id="([^"]*)">/).map { String($0.1) }
        #expect(identifiers.first == "t-00-00-01")
        #expect(Set(identifiers).count == 2)
    }

    @Test("a post with front matter may hold times without being a transcript")
    func post() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", body: "가 [00:00:01]: 안녕")])
        #expect(try site.published("posts/a/index.html").contains("<article class=\"post\">"))
    }

    @Test("`kind: transcript` makes a document with front matter one")
    func writtenKind() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가", "kind: transcript", body: "가 [00:00:01]: 안녕")])
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<h1>가</h1>"))
        #expect(page.contains("<div class=\"turn voice-1\" id=\"t-00-00-01\">"))
    }

    @Test("what comes first before any turn is the description, not the title")
    func description() throws {
        let page = try page("**좌담**\n\n소개 글이다.\n\n가 [00:00:01]: 안녕\n")
        #expect(page.contains("<meta name=\"description\" content=\"소개 글이다.\">"))
        #expect(page.contains("<p>소개 글이다.</p>"))
    }
}
