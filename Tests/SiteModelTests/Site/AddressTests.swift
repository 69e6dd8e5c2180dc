import SiteBytes
import Testing

@testable import SiteModel

@Suite("Addresses")
struct AddressTests {
    static let routeCases: [(folders: [String], path: String, file: String)] = [
        ([], "/", "index.html"), (["posts", "새-모델"], "/posts/새-모델/", "posts/새-모델/index.html"),
        (["tags", "c#"], "/tags/c#/", "tags/c#/index.html"),
    ]

    @Test("a page has a folder with an index", arguments: routeCases)
    func routes(example: (folders: [String], path: String, file: String)) {
        let route = Route(page: example.folders)
        #expect(route.path == example.path)
        #expect(route.outputPath == example.file)
        #expect(route.page(1) == route)
        #expect(route.page(2).path == example.path + "page/2/")
        #expect(route.file("rss.xml").outputPath == example.file.replacing("index.html", with: "rss.xml"))
    }

    @Test("a file is itself")
    func files() {
        #expect(Route(file: "a/b c.png").path == "/a/b c.png")
        #expect(Route(file: "a/b c.png").outputPath == "a/b c.png")
    }

    static let encodingCases: [(String, String)] = [
        ("/posts/새/", "/posts/%EC%83%88/"), ("/a b/", "/a%20b/"), ("/c++/", "/c%2B%2B/"), ("/c#/", "/c%23/"),
        ("/100%/", "/100%25/"),
        ("/%20/", "/%2520/"), ("/a?b/", "/a%3Fb/"), ("/a&b/", "/a%26b/"), ("/a-b_c.d~e/", "/a-b_c.d~e/"),
        ("/'\"<>/", "/%27%22%3C%3E/"),
        ("/🎉/", "/%F0%9F%8E%89/"), ("/a:b/", "/a%3Ab/"),
    ]

    @Test("paths are percent-encoded once", arguments: encodingCases)
    func encoding(path: String, encoded: String) {
        #expect(PercentEncoding.path(path) == encoded)
        #expect(PercentEncoding.component(path) == encoded.replacing("/", with: "%2F"))
    }

    static let baseURLCases: [(String, String, String)] = [
        ("https://a.b", "https://a.b", ""), ("https://a.b/", "https://a.b", ""),
        ("https://a.b/blog", "https://a.b", "/blog"),
        ("https://a.b/blog/", "https://a.b", "/blog"), ("https://a.b//blog//x/", "https://a.b", "/blog/x"),
        ("HTTPS://User.GitHub.IO/Blog/", "https://user.github.io", "/Blog"),
        ("http://localhost:4000", "http://localhost:4000", ""),
        ("https://a.b/블로그", "https://a.b", "/%EB%B8%94%EB%A1%9C%EA%B7%B8"),
        ("https://a.b/%EB%B8%94%EB%A1%9C%EA%B7%B8/", "https://a.b", "/%EB%B8%94%EB%A1%9C%EA%B7%B8"),
    ]

    @Test("a base URL has an origin and a path", arguments: baseURLCases)
    func baseURLs(text: String, origin: String, basePath: String) {
        #expect(BaseURL(text) == BaseURL(origin: origin, basePath: basePath))
    }

    @Test(
        "nothing else is a base URL",
        arguments: [
            "", "a.b", "/blog", "//a.b", "ftp://a.b", "https://", "https:///a", "https://a.b?x", "https://a.b#x",
            "https://a b", "https://a.b/..",
            "https://me@a.b", "https://a.b/\"", "https://a.b/<", "javascript:alert(1)",
        ])
    func noBaseURL(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test("a base URL's path holds no way out, encoded or not", arguments: ["https://a.b/%2e%2e/x", "https://a.b/./x"])
    func dotFolders(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test("links get the base path, addresses the origin")
    func links() {
        let base = BaseURL(origin: "https://a.b", basePath: "/blog")
        let route = Route(page: ["posts", "새"])
        #expect(base.link(to: route) == "/blog/posts/%EC%83%88/")
        #expect(base.absoluteURL(of: route) == "https://a.b/blog/posts/%EC%83%88/")
        #expect(base.link(to: Route(page: [])) == "/blog/")
    }

    static let linkCases: [(String, String)] = [
        ("/a.png", "https://a.b/blog/a.png"), ("/blog/a.png", "https://a.b/blog/a.png"),
        ("https://x.y/a.png", "https://x.y/a.png"),
        ("//x.y/a.png", "https://x.y/a.png"), ("data:image/png,x", "data:image/png,x"),
    ]

    @Test("what a document links to gets a full address", arguments: linkCases)
    func documentLinks(link: String, address: String) {
        #expect(BaseURL(origin: "https://a.b", basePath: "/blog").absoluteURL(ofLink: link) == address)
    }

    static let permalinkCases: [(String, String, String)] = [
        ("/posts/:slug/", "/posts/새/", "/posts/새/"), ("/:slug/", "/새/", "/새/"),
        ("/:year/:month/:day/:slug/", "/2025/05/02/새/", "/새/"), ("/:kind/:slug/", "/digest/새/", "/digest/새/"),
        ("/:year-:month-:day-:slug/", "/2025-05-02-새/", "/---새/"), ("/a:slug/", "/a새/", "/a새/"),
        ("/p/:slug.x/", "/p/새.x/", "/p/새.x/"), ("/:folder/:slug/", "/all/2026/새/", "/새/"),
        ("/:category/:title/", "/ai/제목/", "/제목/"), ("/:categories/:slug/", "/ai/로봇/새/", "/새/"),
        ("/:year/:title.html", "/2025/제목.html", "/제목.html"), ("/:slug/index.html", "/새/", "/새/"),
        ("/:folder-:slug.html", "/all/2026-새.html", "/-새.html"),
    ]

    @Test("a pattern is filled in; folders for what a document does not have fall away", arguments: permalinkCases)
    func permalinks(text: String, full: String, bare: String) throws {
        let pattern = try #require(PermalinkPattern(text))
        let (slug, title) = (try Slug(written: "새"), try Slug(written: "제목"))
        var values = PermalinkPattern.Values(slug: slug, title: title, kind: .digest, day: nil)
        #expect(pattern.route(values).path == bare)
        values.day = CivilDate(year: 2025, month: 5, day: 2)
        values.folders = [try Slug(written: "all"), try Slug(written: "2026")]
        values.categories = [try Slug(written: "ai"), try Slug(written: "로봇")]
        #expect(pattern.route(values).path == full)
    }

    @Test(
        "a pattern can be made to show the folders, before its last part",
        arguments: [
            ("/posts/:slug/", "/posts/:folder/:slug/"), ("/:year/:title.html", "/:year/:folder/:title.html"),
            ("/:slug/", "/:folder/:slug/"), ("/:folder/:slug/", nil),
        ] as [(String, String?)])
    func withFolder(text: String, expected: String?) throws {
        #expect(try #require(PermalinkPattern(text)).withFolder?.text == expected)
    }

    @Test(
        "a pattern carries the date only with year, month and day",
        arguments: [("/:year/:month/:day/:slug/", true), ("/:year/:month/:slug/", false), ("/:slug/", false)])
    func carriesDate(text: String, carries: Bool) {
        #expect(PermalinkPattern(text)?.carriesDate == carries)
    }

    @Test(
        "nothing else is a pattern",
        arguments: [
            "", "/", "/posts/", ":slug", "/:slug", ":slug/", "/:slugs/", "/:slug/:hour/", "/../:slug/", "/./:slug/",
            "/:year/", "/:Slug/", "/:slug:/", "/:slug.htm", "/:slug/:year.html", ":slug.html",
        ])
    func noPattern(text: String) {
        #expect(PermalinkPattern(text) == nil)
    }
}
