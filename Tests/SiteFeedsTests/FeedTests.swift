import Foundation
import SiteFeeds
import SiteModel
import Testing

@Suite("Feeds")
struct FeedTests {
    @Test("RSS says what a document is")
    func rss() throws {
        let page = try Channels.page(
            "새 모델", slug: "새-모델", modified: "2025-05-03", tags: ["AI", "C++"], author: "편집부", description: "한 문장.")
        let xml = XMLTree(RSSFeed.text(of: Channels.channel([page])))
        let item = "rss/channel/item/"
        let address = "https://user.github.io/blog/posts/%EC%83%88-%EB%AA%A8%EB%8D%B8/"
        #expect(xml.isWellFormed && xml.attributes("version", of: "rss") == ["2.0"])
        #expect(
            xml.texts("rss/channel/title") == ["블로그"]
                && xml.texts("rss/channel/link") == ["https://user.github.io/blog/"])
        #expect(xml.texts("rss/channel/description") == ["블로그"] && xml.texts("rss/channel/language") == ["ko"])
        #expect(xml.texts("rss/channel/lastBuildDate") == ["Sat, 03 May 2025 00:00:00 +0900"])
        #expect(xml.attributes("href", of: "rss/channel/atom:link") == ["https://user.github.io/blog/rss.xml"])
        #expect(xml.texts(item + "title") == ["새 모델"] && xml.texts(item + "description") == ["한 문장."])
        #expect(xml.texts(item + "link") == [address] && xml.texts(item + "guid") == [address])
        #expect(xml.texts(item + "pubDate") == ["Fri, 02 May 2025 01:00:00 +0900"])
        #expect(xml.texts(item + "dc:creator") == ["편집부"] && xml.texts(item + "category") == ["AI", "C++"])
    }

    @Test("Atom says it, too")
    func atom() throws {
        let pages = [
            try Channels.page("가", slug: "c#", modified: "2025-05-03", tags: ["AI"], author: "편집부", description: "글"),
            try Channels.page("나", slug: "b"),
        ]
        let xml = XMLTree(AtomFeed.text(of: Channels.channel(pages)))
        #expect(xml.isWellFormed && xml.attributes("xmlns", of: "feed") == ["http://www.w3.org/2005/Atom"])
        #expect(
            xml.texts("feed/id") == ["https://user.github.io/blog/"]
                && xml.texts("feed/updated") == ["2025-05-03T00:00:00+09:00"])
        #expect(xml.texts("feed/author/name") == ["블로그"] && xml.attributes("rel", of: "feed/link") == ["self"])
        #expect(xml.texts("feed/entry/id") == ["c%23", "b"].map { "https://user.github.io/blog/posts/\($0)/" })
        #expect(xml.texts("feed/entry/published") == ["2025-05-02T01:00:00+09:00", "2025-05-02T01:00:00+09:00"])
        #expect(xml.texts("feed/entry/updated") == ["2025-05-03T00:00:00+09:00", "2025-05-02T01:00:00+09:00"])
        #expect(xml.attributes("term", of: "feed/entry/category") == ["AI"] && xml.texts("feed/entry/summary") == ["글"])
    }

    @Test("JSON Feed, too")
    func json() throws {
        let page = try Channels.page(Channels.wild, slug: "새", tags: ["AI"], author: "편집부", description: "글")
        let text = try JSONFeed.text(of: Channels.channel([page]))
        let feed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let item = try #require((feed["items"] as? [[String: Any]])?.first)
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1" && feed["language"] as? String == "ko")
        #expect(feed["home_page_url"] as? String == "https://user.github.io/blog/")
        #expect(item["title"] as? String == Channels.tamed && item["content_text"] as? String == "글")
        #expect(
            item["url"] as? String == "https://user.github.io/blog/posts/%EC%83%88/"
                && item["tags"] as? [String] == ["AI"])
        #expect(item["date_published"] as? String == "2025-05-02T01:00:00+09:00")
    }

    @Test("wild text comes through whole, without what XML forbids")
    func escaping() throws {
        let page = try Channels.page(Channels.wild, tags: ["R&D", "<b>"], author: "편&집", description: Channels.wild)
        let channel = Channels.channel([page], title: Channels.wild) { $0.description = Channels.wild }
        let rss = XMLTree(RSSFeed.text(of: channel))
        let atom = XMLTree(AtomFeed.text(of: channel))
        #expect(rss.isWellFormed && atom.isWellFormed)
        for texts in ["rss/channel/title", "rss/channel/description", "rss/channel/item/title"].map(rss.texts) {
            #expect(texts == [Channels.tamed])
        }
        #expect(
            rss.texts("rss/channel/item/category") == ["R&D", "<b>"]
                && rss.texts("rss/channel/item/dc:creator") == ["편&집"])
        #expect(atom.texts("feed/title") == [Channels.tamed] && atom.texts("feed/entry/summary") == [Channels.tamed])
        #expect(atom.attributes("term", of: "feed/entry/category") == ["R&D", "<b>"])
    }

    static let descriptions: [(text: String, html: String)] = [
        ("a < b & c", "a &lt; b &amp; c"), ("<think> 태그", "&lt;think&gt; 태그"), ("&nbsp;와 &lt;", "&amp;nbsp;와 &amp;lt;"),
        ("그는 \"예\"라고 'B'", "그는 \"예\"라고 'B'"), ("글", "글"),
    ]

    @Test("an item's description in RSS is HTML, and plain text elsewhere", arguments: descriptions)
    func htmlDescription(example: (text: String, html: String)) throws {
        let channel = Channels.channel([try Channels.page("가", description: example.text)])
        #expect(XMLTree(RSSFeed.text(of: channel)).texts("rss/channel/item/description") == [example.html])
        #expect(XMLTree(AtomFeed.text(of: channel)).texts("feed/entry/summary") == [example.text])
        let json = try JSONSerialization.jsonObject(with: Data(try JSONFeed.text(of: channel).utf8)) as? [String: Any]
        #expect((json?["items"] as? [[String: Any]])?.first?["content_text"] as? String == example.text)
    }

    @Test("a document that has moved keeps its id, which is then not its address")
    func identity() throws {
        let pages = [
            try Channels.page("가", slug: "a"), try Channels.page("나", slug: "b"), try Channels.page("다", slug: "c"),
        ]
        let first = Route(page: ["posts", "옛"])
        let channel = Channels.channel(
            pages,
            identities: [
                pages[0].route: FeedIdentity(route: first), pages[1].route: FeedIdentity(route: first, number: 2),
            ])
        let base = "https://user.github.io/blog/posts/"
        let ids = ["%EC%98%9B/", "%EC%98%9B/#2", "c/"].map { base + $0 }
        let rss = XMLTree(RSSFeed.text(of: channel))
        #expect(rss.texts("rss/channel/item/guid") == ids)
        #expect(rss.attributes("isPermaLink", of: "rss/channel/item/guid") == ["false", "false", "true"])
        #expect(rss.texts("rss/channel/item/link") == ["a", "b", "c"].map { "\(base)\($0)/" })
        #expect(XMLTree(AtomFeed.text(of: channel)).texts("feed/entry/id") == ids)
        let json = try JSONSerialization.jsonObject(with: Data(try JSONFeed.text(of: channel).utf8)) as? [String: Any]
        #expect((json?["items"] as? [[String: Any]])?.map { $0["id"] as? String } == ids)
    }

    @Test(
        "a document may say itself what it is known by",
        arguments: [
            ("/posts/옛/", "https://user.github.io/blog/posts/%EC%98%9B/"),
            ("posts/%EC%98%9B/", "https://user.github.io/blog/posts/%EC%98%9B/"),
            ("https://a.kr/?p=1", "https://a.kr/?p=1"),
        ])
    func writtenIdentity(written: String, identifier: String) throws {
        var page = try Channels.page("가")
        page.feedID = written
        let channel = Channels.channel([page], identities: [page.route: FeedIdentity(route: .home)])
        #expect(XMLTree(RSSFeed.text(of: channel)).texts("rss/channel/item/guid") == [identifier])
        #expect(XMLTree(AtomFeed.text(of: channel)).texts("feed/entry/id") == [identifier])
    }

    @Test(
        "characters that XML 1.0 forbids are left out",
        arguments: [0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF] as [UInt32])
    func forbidden(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let page = try Channels.page("가\(Character(scalar))나")
        #expect(XMLTree(RSSFeed.text(of: Channels.channel([page]))).texts("rss/channel/item/title") == ["가나"])
        #expect(XMLTree(AtomFeed.text(of: Channels.channel([page]))).texts("feed/entry/title") == ["가나"])
    }

    @Test("the undated stay out")
    func undated() throws {
        let channel = Channels.channel([try Channels.page("가", published: nil), try Channels.page("나", slug: "b")])
        #expect(XMLTree(RSSFeed.text(of: channel)).texts("rss/channel/item/title") == ["나"])
        #expect(XMLTree(AtomFeed.text(of: channel)).texts("feed/entry/title") == ["나"])
        #expect(try !JSONFeed.text(of: channel).contains("가"))
    }

    @Test("an empty feed is valid and the same at any time")
    func empty() throws {
        let channel = Channels.channel([])
        let rss = XMLTree(RSSFeed.text(of: channel))
        #expect(rss.isWellFormed && rss.texts("rss/channel/lastBuildDate").isEmpty)
        #expect(XMLTree(AtomFeed.text(of: channel)).texts("feed/updated") == ["1970-01-01T09:00:00+09:00"])
        #expect(try JSONFeed.text(of: channel).contains("\"items\" : ["))
    }

    @Test("the zone of the site rules the dates")
    func zone() throws {
        let zone = try #require(SiteTimeZone(identifier: "UTC"))
        let channel = Channels.channel([try Channels.page("가")]) {
            $0.timeZone = zone; $0.language = .english
        }
        let xml = XMLTree(RSSFeed.text(of: channel))
        #expect(
            xml.texts("rss/channel/item/pubDate") == ["Thu, 01 May 2025 16:00:00 +0000"]
                && xml.texts("rss/channel/language") == ["en"])
    }
}
