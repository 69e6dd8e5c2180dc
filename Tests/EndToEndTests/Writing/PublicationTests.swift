import SiteTestSupport
import Testing

@Suite("drafts and the future")
struct PublicationTests {
    private let files = [
        "content/posts/a.md": TinySite.post("가"),
        "content/posts/b.md": TinySite.post("나", "draft: true\ntags: [초고]"),
        "content/posts/c.md": TinySite.post("다", "pubDatetime: 2025-06-01T12:00:01+09:00"),
    ]

    @Test("drafts and the future stay out, and the summary says so")
    func leftOut() throws {
        let site = try TinySite(files)
        let result = try site.build()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.contains(", 1 draft left out, 1 future document left out, 0 warnings, "))
        #expect(cards(on: try site.published("index.html")) == ["가"])
        #expect(!site.isPublished("posts/b/index.html"))
        #expect(!site.isPublished("posts/c/index.html"))
        #expect(!site.isPublished("tags/초고/index.html"))
        #expect(try !site.published("sitemap.xml").contains("/posts/b/"))
    }

    @Test("--drafts publishes drafts, marked as such")
    func drafts() throws {
        let site = try TinySite(files)
        try expectSuccess(of: site, "--drafts")
        #expect(cards(on: try site.published("index.html")) == ["나", "가"])
        #expect(try site.published("posts/b/index.html").contains("<strong class=\"draft\">초안</strong>"))
    }

    @Test("--future publishes the future")
    func future() throws {
        let site = try TinySite(files)
        try expectSuccess(of: site, "--future")
        #expect(cards(on: try site.published("index.html")) == ["다", "가"])
    }

    @Test("a document comes out at the very second of its time")
    func exactly() throws {
        let site = try TinySite(files)
        try expectSuccess(of: site, "--now", "2025-06-01T12:00:01+09:00")
        #expect(site.isPublished("posts/c/index.html"))
    }

    @Test(
        "--now without a zone is read in the site's zone",
        arguments: [
            ("2025-06-01T12:00:00", false), ("2025-06-01T12:00:01", true), ("2025-06-01", false), ("2025-06-02", true),
            ("2025-06-01T03:00:01Z", true),
        ])
    func nowWithoutZone(now: String, isPublished: Bool) throws {
        let site = try TinySite(files)
        try expectSuccess(of: site, "--now", now)
        #expect(site.isPublished("posts/c/index.html") == isPublished)
    }

    @Test("a draft that is published no longer is taken away")
    func backToDraft() throws {
        let site = try TinySite(files)
        try expectSuccess(of: site, "--drafts")
        try expectSuccess(of: site)
        #expect(!site.exists("public/posts/b"))
        #expect(!site.exists("public/tags/초고"))
    }

    @Test("Jekyll's ways of keeping a document back keep it back, with its pictures")
    func jekyllDrafts() throws {
        let site = try TinySite([
            "content/_posts/a.md": TinySite.post("가"), "content/_posts/b.md": TinySite.post("나", "published: false"),
            "content/_drafts/c.md": TinySite.post("다", "published: true"), "content/_drafts/c.svg": "<svg/>",
            "content/blog/_drafts/more/d.md": TinySite.post("라"), "content/_draft/e.md": TinySite.post("마"),
        ])
        let result = try site.build()
        #expect(result.errors.isEmpty)
        #expect(result.output.contains(", 4 drafts left out, "))
        #expect(cards(on: try site.published("index.html")) == ["가"])
        #expect(!site.isPublished("c.svg"))
        try expectSuccess(of: site, "--drafts")
        #expect(cards(on: try site.published("index.html")).sorted() == ["가", "나", "다", "라", "마"])
        #expect(site.isPublished("c.svg"))
        try expectSuccess(of: site)
        #expect(cards(on: try site.published("index.html")) == ["가"])
        #expect(!site.isPublished("c.svg"))
    }

    @Test("a document ends at the very second of its time, and is counted then")
    func expiry() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"),
            "content/posts/b.md": TinySite.post("나", "expiryDate: 2025-06-01T12:00:00+09:00"),
            "content/posts/c.md": TinySite.post("다", "expires: 2025-06-02"),
        ])
        try expectSuccess(of: site, "--now", "2025-06-01T11:59:59+09:00")
        #expect(cards(on: try site.published("index.html")).sorted() == ["가", "나", "다"])
        // With the cache of the build before, and then without a change but in the clock.
        let result = try site.build()
        #expect(result.output.contains(", 1 expired document left out, 0 warnings, "))
        #expect(cards(on: try site.published("index.html")).sorted() == ["가", "다"])
        let korean = try site.build("--now", "2025-06-02", "--future", "--drafts", "--lang", "ko")
        #expect(korean.output.contains(", 기간이 끝난 글 2개 제외, "))
        #expect(cards(on: try site.published("index.html")) == ["가"])
        try expectSuccess(of: site, "--now", "2025-06-01")
        #expect(cards(on: try site.published("index.html")).sorted() == ["가", "나", "다"])
    }

    @Test("a key that nearly makes a draft stops the build, and a check")
    func slip() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나", "darft: true"), to: "content/posts/b.md")
        let messages = """
            content/posts/b.md:4:1: error: `darft` has no meaning here, so the document would be public
              4 | darft: true
                | ^
              hint: write `draft: true` instead, or delete the line to publish the document

            """
        try expectFailure(of: site, messages: messages)
        #expect(try site.check().errors.hasSuffix(messages))
        try site.write(TinySite.post("나", "draft: true"), to: "content/posts/b.md")
        try expectSuccess(of: site)
    }

    @Test("a post that becomes a draft, and later is published again, has not moved")
    func unmoved() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나")])
        for fields in ["private: true", "expires: 2025-05-03", "unlisted: true", ""] {
            try site.write(TinySite.post("나", fields), to: "content/posts/b.md")
            try expectSuccess(of: site)
        }
        #expect(site.isPublished("posts/b/index.html"))
    }

    @Test("a draft with a broken field still fails the build")
    func brokenDraft() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나", "draft: maybe"), to: "content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md:4:8: error: `draft: maybe` is neither true nor false
                  4 | draft: maybe
                    |        ^
                  hint: write `draft: true` or `draft: false`

                """)
    }

    @Test("the last of several dates of publication counts, whatever the cache")
    func severalDates() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"),
            "content/posts/b.md": TinySite.post("나", "publishDate: 2025-06-01T12:00:01+09:00"),
        ])
        #expect(!site.isPublished("posts/b/index.html"))
        #expect(try site.build("--future").status == 0)
        #expect(site.isPublished("posts/b/index.html"))
        #expect(try site.build().output.contains("1 future document left out"))
        #expect(!site.isPublished("posts/b/index.html"))
        #expect(try site.build("--now", "2025-06-01T12:00:01+09:00").status == 0)
        #expect(site.isPublished("posts/b/index.html"))
    }

    @Test(
        "links to documents that are held back say why",
        arguments: [
            ("draft: true", "is not published yet"), ("private: true", "is private"),
            ("visibility: private", "is private"),
            ("expiryDate: 2025-05-03", "has expired"), ("publishDate: 2099-01-01", "is not published yet"),
        ])
    func reasons(fields: String, reason: String) throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", body: "[나](/posts/b/)"),
            "content/posts/b.md": TinySite.post("나", fields),
        ])
        #expect(try site.build().errors.contains("leads to content/posts/b.md, which \(reason)\n"))
        #expect(try site.check().errors.contains("leads to content/posts/b.md, which \(reason)\n"))
    }

    @Test("a page for no search engine stays in lists")
    func noIndex() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나", "robots: noindex"),
        ])
        #expect(try site.published("posts/b/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(try site.published("index.html").contains("/posts/b/"))
        #expect(try !site.published("sitemap.xml").contains("/posts/b/"))
        #expect(try site.published("sitemap.xml").contains("/posts/a/"))
    }
}
