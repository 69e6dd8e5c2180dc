import SiteModel
import Testing

@testable import SiteBuild

@Suite("a blog's own rules for redirects")
struct OwnRedirectsTests {
    private static let rules = OwnRedirects(
        """
        # /comment /x/
        /old/ /new/
        /blog/based /new/
        /a/:name/c /new/
        /a/b/d /new/
        /files/* /new/
        /files/x/:y /new/
        /alone
        """, baseURL: BaseURL(origin: "https://b.kr", basePath: "/blog"))

    static let cases: [(String, Bool)] = [
        ("/old/", true), ("/old", true), ("/old/x", false), ("/based", true), ("/a/b/c", true), ("/a/x/c", true),
        ("/a/b/d", true), ("/a/x/d", false), ("/a/b", false), ("/files", true), ("/files/x", true),
        ("/files/x/y/z", true), ("/alone", false), ("/", false), ("/comment", false),
    ]

    @Test("are about some paths", arguments: cases)
    func holds(path: String, expected: Bool) {
        #expect(Self.rules.holds(path) == expected)
    }

    @Test("are about no path if there are none, and about all with a star")
    func extremes() {
        #expect(!OwnRedirects().holds("/"))
        #expect(OwnRedirects("/* /new/", baseURL: BaseURL(origin: "https://b.kr", basePath: "")).holds("/a/b"))
    }
}
