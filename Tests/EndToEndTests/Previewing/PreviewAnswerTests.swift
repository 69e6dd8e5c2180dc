import Foundation
import SiteTestSupport
import Testing

@Suite("the preview answers as static hosting does", .ownThreads)
struct PreviewAnswerTests {
    private static let files = [
        "content/posts/첫-글.md": TinySite.post("첫 글"), "content/pages/about.md": "---\ntitle: 소개\n---\n\n본문\n",
        "content/그림/가.txt": "가나다라마바사", "content/빈/b.txt": "b", "content/clip.mp4": "0123456789",
    ]

    private func preview(_ arguments: String...) throws -> (TinySite, PreviewRun) {
        let site = try TinySite(Self.files)
        return (site, try PreviewRun(site, ["--no-reload"] + arguments))
    }

    @Test("pages and files, by every way to write their names")
    func names() throws {
        let (site, preview) = try preview()
        let home = try #require(try preview.get("/"))
        #expect(home.status == 200)
        let page = try #require(try preview.get("/posts/%EC%B2%AB-%EA%B8%80/"))
        #expect(page.status == 200)
        #expect(page.body == site.previewTree["posts/첫-글/index.html"])
        for target in ["/posts/첫-글/", "/posts/%ec%b2%ab-%ea%b8%80/", "/posts/첫-글/?a=/../b%zz"] {
            #expect(try preview.get(target)?.body == page.body, "\(target)")
        }
        let decomposed = "/posts/" + "첫-글".decomposedStringWithCanonicalMapping + "/"
        #expect(try preview.get(decomposed)?.body == page.body)
        #expect(try preview.get("/posts/%EC%B2%AB-%EA%B8%80/index.html")?.body == page.body)
        #expect(try preview.get("/%EA%B7%B8%EB%A6%BC/%EA%B0%80.txt")?.text == "가나다라마바사")
    }

    @Test(
        "a folder without its slash leads to the one with it",
        arguments: [
            ("/about", "/about/"), ("/about?a=b&c", "/about/?a=b&c"),
            ("/posts/첫-글", "/posts/%EC%B2%AB-%EA%B8%80/"),
            ("/posts/%EC%B2%AB-%EA%B8%80", "/posts/%EC%B2%AB-%EA%B8%80/"),
        ])
    func redirection(from target: String, to location: String) throws {
        let (_, preview) = try preview()
        let answer = try #require(try preview.get(target))
        #expect(answer.status == 301)
        #expect(answer.fields["location"] == location)
        #expect(answer.fields["cache-control"] == "no-store")
    }

    @Test(
        "what is not there is the site's own page for that, with status 404",
        arguments: [
            "/nothing", "/nothing/", "/nothing/at/all", "/about/index.html/", "/about/nothing", "/rss.xml/",
            "/%EB%B9%88/",
            "/%EB%B9%88", "/.site-manifest", "/_site/preview.js", "/_site/events",
            "/\(String(repeating: "a", count: 300))",
        ])
    func missing(target: String) throws {
        let (site, preview) = try preview()
        let answer = try #require(try preview.get(target))
        #expect(answer.status == 404)
        #expect(answer.fields["cache-control"] == "no-store")
        guard !target.hasPrefix("/_site/") else { return }
        #expect(answer.body == site.previewTree["404.html"])
        #expect(answer.fields["content-type"] == "text/html; charset=utf-8")
    }

    @Test(
        "types and their character sets",
        arguments: [
            ("/", "text/html; charset=utf-8", "no-store"), ("/rss.xml", "application/xml; charset=utf-8", "no-cache"),
            ("/feed.json", "application/json; charset=utf-8", "no-cache"),
            ("/robots.txt", "text/plain; charset=utf-8", "no-cache"), ("/clip.mp4", "video/mp4", "no-cache"),
        ])
    func types(target: String, type: String, caching: String) throws {
        let (_, preview) = try preview()
        let answer = try #require(try preview.get(target))
        #expect(answer.fields["content-type"] == type)
        #expect(answer.fields["cache-control"] == caching)
        #expect(answer.fields["x-content-type-options"] == "nosniff")
        #expect(answer.fields["cross-origin-resource-policy"] == "same-origin")
        #expect(answer.fields["content-length"] == "\(answer.body.count)")
    }

    @Test("HEAD is GET without the content", arguments: ["/", "/clip.mp4", "/nothing", "/about"])
    func head(target: String) throws {
        let (_, preview) = try preview()
        let get = try #require(try preview.get(target))
        let connection = try preview.connect()
        connection.send(preview.request(target, ["Connection": "close"], method: "HEAD"))
        let head = try #require(HTTPAnswer.whole(connection.rest()))
        #expect(head.body.isEmpty)
        #expect(head.status == get.status)
        var fields = head.fields
        fields["connection"] = "keep-alive"
        #expect(fields == get.fields)
    }

    @Test("other methods are refused", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
    func methods(method: String) throws {
        let (_, preview) = try preview()
        let answer = try #require(try preview.get("/", method: method))
        #expect(answer.status == 405)
        #expect(answer.fields["allow"] == "GET, HEAD")
    }

    @Test("conditional requests")
    func conditions() throws {
        let (_, preview) = try preview()
        let first = try #require(try preview.get("/clip.mp4"))
        let (tag, date) = (try #require(first.fields["etag"]), try #require(first.fields["last-modified"]))
        let cases: [([String: String], Int)] = [
            (["If-None-Match": tag], 304), (["If-None-Match": "\"x\", W/\(tag)"], 304), (["If-None-Match": "*"], 304),
            (["If-None-Match": "\"x\""], 200), (["If-Modified-Since": date], 304),
            (["If-None-Match": "\"x\"", "If-Modified-Since": date], 200),
            (["If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"], 200), (["If-Modified-Since": "gestern"], 200),
            (["If-Match": tag], 200), (["If-Match": "\"x\""], 412), (["If-Unmodified-Since": date], 200),
            (["If-Unmodified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"], 412),
        ]
        for (fields, status) in cases {
            let answer = try #require(try preview.get("/clip.mp4", fields))
            #expect(answer.status == status, "\(fields)")
            #expect(answer.fields["etag"] == tag)
            #expect((answer.fields["content-length"] == nil) == (status == 304))
            #expect(answer.text == (status == 200 ? "0123456789" : ""))
        }
    }

    @Test(
        "parts of files",
        arguments: [
            ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=4-", 206, "456789", "bytes 4-9/10"),
            ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
            ("bytes=8-99", 206, "89", "bytes 8-9/10"), ("bytes=9-9", 206, "9", "bytes 9-9/10"),
            ("bytes=10-", 416, "", "bytes */10"), ("bytes=-0", 416, "", "bytes */10"),
            ("bytes=99999999999999999999-", 416, "", "bytes */10"), ("bytes=5-4", 200, "0123456789", nil),
            ("bytes=0-1,3-4", 200, "0123456789", nil), ("bytes=x-", 200, "0123456789", nil),
            ("bytes=-", 200, "0123456789", nil), ("lines=0-1", 200, "0123456789", nil),
        ] as [(String, Int, String, String?)])
    func ranges(field: String, status: Int, text: String, place: String?) throws {
        let (_, preview) = try preview()
        let answer = try #require(try preview.get("/clip.mp4", ["Range": field]))
        #expect(answer.status == status)
        #expect(answer.text == text)
        #expect(answer.fields["content-range"] == place)
    }

    @Test("a part of a file only while it is the same file")
    func conditionalRanges() throws {
        let (_, preview) = try preview()
        let tag = try #require(try preview.get("/clip.mp4")?.fields["etag"])
        #expect(try preview.get("/clip.mp4", ["Range": "bytes=0-3", "If-Range": tag])?.status == 206)
        #expect(try preview.get("/clip.mp4", ["Range": "bytes=0-3", "If-Range": "\"x\""])?.status == 200)
    }

    @Test("the base path of the site's address")
    func basePath() throws {
        var files = Self.files
        files["site.yml"] = "baseURL: https://user.github.io/새-블로그/\n"
        let site = try TinySite(files)
        let preview = try PreviewRun(site, ["--no-reload"])
        let base = "/%EC%83%88-%EB%B8%94%EB%A1%9C%EA%B7%B8"
        #expect(try preview.get("/")?.fields["location"] == base + "/")
        #expect(try preview.get(base)?.fields["location"] == base + "/")
        #expect(try preview.get(base + "/")?.status == 200)
        #expect(try preview.get("/새-블로그/about")?.fields["location"] == base + "/about/")
        #expect(try preview.get(base + "/about/")?.text.contains("href=\"\(base)/tags/\"") == true)
        #expect(try preview.get("/about/")?.status == 404)
        #expect(try preview.get(base + "x/")?.status == 404)
    }

    @Test("absolute links lead to the preview itself, or where --base-url says")
    func absoluteLinks() throws {
        let (_, preview) = try preview()
        #expect(try preview.get("/")?.text.contains("href=\"http://127.0.0.1:\(preview.port)/\"") == true)
        let (_, other) = try self.preview("--base-url", "https://a.kr/b/")
        #expect(try other.get("/b/")?.text.contains("href=\"https://a.kr/b/\"") == true)
    }

    @Test("many requests on one connection, also when they come at once")
    func keepAlive() throws {
        let (_, preview) = try preview()
        let connection = try preview.connect()
        connection.send(
            "\r\n" + preview.request("/clip.mp4") + preview.request("/nothing") + preview.request("/clip.mp4"))
        #expect(connection.answer()?.text == "0123456789")
        #expect(connection.answer()?.status == 404)
        #expect(connection.answer()?.text == "0123456789")
        connection.send(preview.request("/clip.mp4", ["Connection": "close"]))
        #expect(connection.answer()?.fields["connection"] == "close")
        #expect(connection.rest().isEmpty)
        let old = try preview.connect()
        old.send("GET /clip.mp4 HTTP/1.0\r\n\r\n")
        #expect(HTTPAnswer.whole(old.rest())?.text == "0123456789")
    }

    @Test("pages get the script before they end, and parts and lengths count it")
    func injection() throws {
        let site = try TinySite(Self.files.merging(["content/raw.html": "<p>roh"]) { $1 })
        let preview = try PreviewRun(site)
        let page = try #require(try preview.get("/about/"))
        let tag = try #require(part(of: page.text, from: "<script src=\"/_site/preview.js\"", to: "</script>"))
        #expect(page.text.contains(tag + "</script></body>"))
        #expect(page.text.count(of: "_site/preview.js") == 1)
        let script = "<script src=\"/_site/preview.js\"\(tag)</script>"
        let file = String(decoding: try #require(site.previewTree["about/index.html"]), as: UTF8.self)
        #expect(page.text.replacing(script, with: "") == file)
        #expect(page.fields["content-length"] == "\(page.body.count)")
        let end = page.body.count
        #expect(try preview.get("/about/", ["Range": "bytes=5-\(end - 2)"])?.body == Array(page.body[5..<(end - 1)]))
        #expect(try preview.get("/raw.html")?.text.hasPrefix("<p>roh<script src=") == true)
        #expect(try preview.get("/nothing")?.text.contains("_site/preview.js") == true)
        #expect(try preview.get("/rss.xml")?.body == site.previewTree["rss.xml"])
        let source = try #require(try preview.get("/_site/preview.js"))
        #expect(source.fields["content-type"] == "text/javascript; charset=utf-8")
        #expect(source.text.contains("new EventSource(\"/_site/events\")"))
    }
}

extension String {
    /// How often a text occurs in this one.
    func count(of part: String) -> Int {
        ranges(of: part).count
    }
}
