import SiteTestSupport
import Testing

@Suite("dates")
struct DateTests {
    @Test("a time in UTC belongs to the day it has in the site's zone")
    func oneTimeZone() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "pubDatetime: 2025-05-01T16:00:00Z")])
        #expect(cards(on: try site.published("archives/2025/05/02/index.html")) == ["가"])
        #expect(!site.isPublished("archives/2025/05/01/index.html"))
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<time datetime=\"2025-05-02T01:00:00+09:00\">2025년 5월 2일 금요일 오전 1:00</time>"))
        #expect(try site.published("rss.xml").contains("<pubDate>Fri, 02 May 2025 01:00:00 +0900</pubDate>"))
    }

    @Test("a site in another zone files the same time under another day")
    func otherZone() throws {
        let site = try builtSite([
            "site.yml": "timeZone: America/New_York\n",
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2025-05-02T01:00:00+09:00"),
        ])
        #expect(cards(on: try site.published("archives/2025/05/01/index.html")) == ["가"])
    }

    @Test("a document may say in which zone its times are written")
    func documentZone() throws {
        let fields = "pubDatetime: 2025-05-01T20:00:00\ntimezone: America/New_York"
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", fields)])
        #expect(try site.published("posts/a/index.html").contains("datetime=\"2025-05-02T09:00:00+09:00\""))
    }

    @Test(
        "every form of date is read",
        arguments: [
            ("2025-05-02T13:40:55+09:00", "2025-05-02T13:40:55+09:00"),
            ("2025-05-02T04:40:55Z", "2025-05-02T13:40:55+09:00"),
            ("2025-05-02T04:40:55.123Z", "2025-05-02T13:40:55+09:00"),
            ("2025-05-02T13:40:55", "2025-05-02T13:40:55+09:00"),
            ("2025-05-02T13:40", "2025-05-02T13:40:00+09:00"),
            ("2025-05-02 13:40:55", "2025-05-02T13:40:55+09:00"),
            ("2025-05-02 04:40:55 +0000", "2025-05-02T13:40:55+09:00"),
            ("2025-05-02", "2025-05-02"),
            ("20250502", "2025-05-02"),
            ("250502", "2025-05-02"),
            ("'2025-05-02'", "2025-05-02"),
            ("2025. 5. 2. 오후 1:40", "2025-05-02T13:40:00+09:00"),
            ("2025년 5월 2일 (금)", "2025-05-02"),
            ("\"May 2, 2025\"", "2025-05-02"),
            ("Fri, 02 May 2025 04:40:55 +0000", "2025-05-02T13:40:55+09:00"),
            ("1746160855", "2025-05-02T13:40:55+09:00"),
        ])
    func forms(written: String, shown: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "pubDatetime: \(written)")])
        #expect(try site.published("posts/a/index.html").contains("<time datetime=\"\(shown)\">"))
        #expect(site.isPublished("archives/2025/05/02/index.html"))
    }

    @Test(
        "a date that may be several, or lacks a century, comes with the line to write; one that is certain is written")
    func unclear() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "date: 05/02/2025"),
            "content/posts/b.md": TinySite.post("나", "published: \"25년 5월 2일\""),
            "content/posts/c.md": TinySite.post("다", "updated: 25. 5. 2. 오후 3:00 (금)"),
        ])
        let unclear = """
            content/posts/a.md:3:7: error: `date: 05/02/2025` may be more than one date
              3 | date: 05/02/2025
                |       ^
              hint: write `date: 2025-05-02` or `date: 2025-02-05`

            """
        try expectFailure(
            of: site,
            messages: unclear + """
                content/posts/b.md:4:12: error: `published: 25년 5월 2일` has a year of two digits
                  4 | published: "25년 5월 2일"
                    |            ^
                  hint: write `published: 2025-05-02`
                content/posts/c.md:4:10: error: `updated: 25. 5. 2. 오후 3:00 (금)` has a year of two digits
                  4 | updated: 25. 5. 2. 오후 3:00 (금)
                    |          ^
                  hint: write `updated: 2025-05-02T15:00:00`

                """, lastLine: "3 errors; public is unchanged")
        #expect(try site.check("--fix").errors.hasPrefix(unclear))
        let texts = try ["b", "c"].map {
            try String(decoding: site.folder.read("content/posts/\($0).md"), as: UTF8.self)
        }
        #expect(texts[0].contains("\npublished: \"2025-05-02\"\n"))
        #expect(texts[1].contains("\nupdated: 2025-05-02T15:00:00\n"))
        try site.write(TinySite.post("가", "date: 2025-02-05"), to: "content/posts/a.md")
        try expectSuccess(of: site)
    }

    @Test("a key of dates that names none says what to do, and `expires: never` is taken out")
    func noDate() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "expires: never"),
            "content/posts/b.md": TinySite.post("나", "updated: 없음"),
            "content/posts/c.md": TinySite.post("다", "date: 25.05.02"),
            "content/posts/d.md": TinySite.post("라", "date: 2025-05-02 KST"),
        ])
        let others = """
            content/posts/b.md:4:10: error: `updated: 없음` is not a date
              4 | updated: 없음
                |          ^
              hint: delete the line, or write a date such as `updated: 2025-05-02`
            content/posts/c.md:3:7: error: `date: 25.05.02` may be more than one date
              3 | date: 25.05.02
                |       ^
              hint: write `date: 2025-05-02` or `date: 2002-05-25`; only six digits without marks are always year, month and day
            content/posts/d.md:3:7: error: `date: 2025-05-02 KST` has a time zone but no time
              3 | date: 2025-05-02 KST
                |       ^
              hint: write `date: 2025-05-02` or `date: 2025-05-02T00:00:00+09:00`

            """
        try expectFailure(
            of: site,
            messages: """
                content/posts/a.md:4:10: error: `expires: never` is not a date
                  4 | expires: never
                    |          ^
                  hint: delete the line; without `expires` the document never ends

                """ + others, lastLine: "4 errors; public is unchanged")
        #expect(try site.check("--fix").errors.contains(others))
        let text = String(decoding: try site.folder.read("content/posts/a.md"), as: UTF8.self)
        #expect(text.contains("\nexpires: \n"))
    }

    @Test(
        "pubDatetime wins over date, in any order",
        arguments: [
            "date: 2025-01-01\npubDatetime: 2025-05-02", "pubDatetime: 2025-05-02\ndate: 2025-01-01",
        ])
    func precedence(fields: String) throws {
        let site = try builtSite(["content/posts/2024-03-03-a.md": TinySite.post("가", fields)])
        #expect(site.isPublished("archives/2025/05/02/index.html"))
        #expect(!site.isPublished("archives/2025/01/01/index.html"))
        #expect(!site.isPublished("archives/2024/index.html"))
    }

    @Test(
        "the date that starts a file's name serves when front matter has none",
        arguments: [
            "2025-05-02-새-모델", "20250502-새-모델", "250502_새-모델", "2025-05-02", "250502",
        ])
    func fileName(name: String) throws {
        let site = try builtSite(["content/posts/\(name).md": "---\ntitle: 가\n---\n본문\n"])
        #expect(cards(on: try site.published("archives/2025/05/02/index.html")) == ["가"])
        #expect(site.isPublished("posts/\(name)/index.html"))
    }

    @Test("digits that are not a date do not date a document", arguments: ["2025-13-02-a", "1234567-a", "999999"])
    func noDateInName(name: String) throws {
        let site = try TinySite(["content/posts/\(name).md": "---\ntitle: 가\n---\n본문\n"])
        try expectSuccess(of: site, messages: DateTests.undatedWarning(for: "content/posts/\(name).md"))
    }

    @Test("an undated document is built, tagged, listed last and warned about")
    func undated() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "pubDatetime: 2001-01-01\ntags: [AI]"),
            "content/posts/b.md": "---\ntitle: 나\ntags: [AI]\n---\n본문\n",
        ])
        try expectSuccess(of: site, messages: DateTests.undatedWarning(for: "content/posts/b.md"))
        #expect(try site.published("posts/b/index.html").contains("<span>날짜 없음</span>"))
        #expect(cards(on: try site.published("index.html")) == ["가", "나"])
        #expect(cards(on: try site.published("tags/ai/index.html")) == ["가", "나"])
    }

    @Test("an undated document is in no feed and no archive")
    func undatedFeeds() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "tags: [AI]"),
            "content/posts/b.md": "---\ntitle: 나\ntags: [AI]\n---\n본문\n",
        ])
        try expectSuccess(of: site, messages: DateTests.undatedWarning(for: "content/posts/b.md"))
        #expect(items(in: try site.published("rss.xml")) == ["가"])
        #expect(items(in: try site.published("tags/ai/rss.xml")) == ["가"])
        #expect(try !site.published("atom.xml").contains("나"))
        #expect(try !site.published("feed.json").contains("posts/b/"))
        for (path, page) in site.publishedPages where path.hasPrefix("archives/") {
            #expect(!page.contains("/posts/b/"), "\(path)")
        }
        #expect(try site.published("sitemap.xml").contains("<loc>http://localhost:4000/posts/b/</loc>"))
    }

    @Test("a warning about an undated transcript says how to keep its kind")
    func undatedTranscript() throws {
        let site = try TinySite(["content/talk.md": "**대담**\n\n가 [00:00:01]: 안녕\n"])
        try expectSuccess(
            of: site,
            messages: """
                content/talk.md: warning: the document has no date; it is listed last and left out of feeds
                  hint: start the file's name with its date, as in 2025-05-02-name.md, or add front matter with \
                `kind: transcript` and `pubDatetime`

                """)
    }

    static func undatedWarning(for file: String) -> String {
        """
        \(file): warning: the document has no date; it is listed last and left out of feeds
          hint: add `pubDatetime: 2025-05-02T13:40:00+09:00`, or start the file's name with 2025-05-02-

        """
    }
}
