import Foundation
import SiteTestSupport
import Testing

@Suite("links that site check must not pass over")
struct CheckLinkFaultTests {
    /// What a check finds, as `line:column rule`.
    private func findings(in files: [String: String]) throws -> [String] {
        let result = try TinySite(files).check("--format", "json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        return (report["diagnostics"] as? [[String: Any]] ?? []).map { finding in
            "\(finding["line"] ?? ""):\(finding["column"] ?? "") \(finding["rule"] ?? "")"
        }
    }

    static let manyLinks: [(String, @Sendable (Int) -> String, @Sendable (Int) -> String)] = [
        ("inline", { "[가](/\($0)/)\n" }, { "\($0 + 7):5" }),
        ("on one line", { "[가](/\(10_000 + $0)/) " }, { "7:\(5 + $0 * 13)" }),
        ("by reference", { "[가][\($0)]\n\n[\($0)]: /\($0)/\n\n" }, { "\(9 + $0 * 4):\(5 + String($0).count)" }),
    ]

    @Test("thousands of links in one document are found in time, each in its place", arguments: manyLinks.indices)
    func many(kind: Int) throws {
        let (_, link, place) = Self.manyLinks[kind]
        let found = try findings(in: ["content/posts/b.md": finishedPost("나", body: (0..<8000).map(link).joined())])
        #expect(found == (0..<8000).map { place($0) + " link-leads-nowhere" })
    }

    @Test("a picture is missing even where a document of that name cannot be read")
    func pictureOfFailedDocument() throws {
        let found = try findings(in: [
            "content/posts/b.md": finishedPost(
                "나", body: "[가](/posts/c/) ![나](/images/c) ![다](c/) <http://localhost:4000/c>"),
            "content/posts/c.md": "---\ntitle: 다\ndate: x\n---\n",
        ])
        #expect(
            found == ["7:21 link-resource-missing", "7:37 link-resource-missing", "3:7 front-matter-unreadable-date"])
    }

    @Test("a link or picture without an address is a warning; one to the top of the page is meant so")
    func emptyAddress() throws {
        let site = try TinySite([
            "content/posts/b.md": finishedPost("나", body: "[가]() ![]() [나](#) [다](<>)\n\n[라]\n\n[라]: <>")
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/b.md:7:5: warning: the link has no address
                  7 | [가]() ![]() [나](#) [다](<>)
                    |      ^
                  hint: write the link's address, or remove the link
                content/posts/b.md:7:11: warning: the picture has no address
                  7 | [가]() ![]() [나](#) [다](<>)
                    |            ^
                  hint: write the picture's address, or remove the picture
                content/posts/b.md:7:25: warning: the link has no address
                  7 | [가]() ![]() [나](#) [다](<>)
                    |                            ^
                  hint: write the link's address, or remove the link
                content/posts/b.md:11:7: warning: the link has no address
                  11 | [라]: <>
                     |        ^
                  hint: write the link's address, or remove the link

                """, counts: "1 document checked, 0 errors, 4 warnings, 0 notes", status: 0)
    }

    @Test("the name of a host without its scheme")
    func schemeMissing() throws {
        let site = try TinySite([
            "content/posts/b.md": finishedPost("나", body: "[가](www.naver.com) ![나](img.a.co.kr/나.png) [다](없는.pdf)")
        ])
        try expectCheck(
            of: site,
            messages: """
                content/posts/b.md:7:5: error: ‘www.naver.com’ has no `https://`, so browsers look for it in \
                this site
                  7 | [가](www.naver.com) ![나](img.a.co.kr/나.png) [다](없는.pdf)
                    |      ^
                  hint: write `https://www.naver.com`
                content/posts/b.md:7:25: error: ‘img.a.co.kr/나.png’ has no `https://`, so browsers look for \
                it in this site
                  7 | [가](www.naver.com) ![나](img.a.co.kr/나.png) [다](없는.pdf)
                    |                           ^
                  hint: write `https://img.a.co.kr/나.png`
                content/posts/b.md:7:48: error: the link ‘없는.pdf’ leads nowhere
                  7 | [가](www.naver.com) ![나](img.a.co.kr/나.png) [다](없는.pdf)
                    |                                                    ^

                """, counts: "1 document checked, 3 errors, 0 warnings, 0 notes", status: 1)
    }

    static let strayCases: [(String, [String])] = [
        ("[가](www.naver.com:8080/a)", ["7:5 link-scheme-missing"]), ("[가](a.kr:x)", []),
        ("[가](없는.글)", ["7:5 link-leads-nowhere"]),
        ("![가](C:\\사진\\a.png)", ["7:6 link-resource-missing"]), ("[가](file:///home/a.pdf)", ["7:5 link-leads-nowhere"]),
        ("[가](https://localhost:4000/none/)", ["7:5 link-leads-nowhere"]),
        ("[가](//LOCALHOST:4000/none/)", ["7:5 link-leads-nowhere"]),
        ("[가](http://localhost:40001/none/)", []), ("[가](mailto:a@b.kr)", []), ("[가](tel:02-1)", []),
        ("<a href=\"/posts/\nb/\">가</a>", []), ("<a href=\" /posts/b/\t\">가</a>", []),
        ("<a href>가</a>", ["7:8 link-address-empty"]),
    ]

    @Test("what only its author can follow", arguments: strayCases)
    func stray(body: String, expected: [String]) throws {
        let files = ["site.yml": "trusted: [.]\n", "content/posts/b.md": finishedPost("나", body: body)]
        #expect(try findings(in: files) == expected)
    }

    static let anchorCases: [(String, Bool)] = [
        ("<p id=x>", true), ("<p\nid='x'>", true), ("<p ID = \"x\">", true), ("<a name=x></a>", true),
        ("<p title='>' id=x>", true),
        ("<p id=\"&#120;\">", true), ("<p id=y id=x>", false), ("<p name=x>", false), ("<!-- <p id=x> -->", false),
        ("<script>'<p id=x>'</script>", false), ("<p data-id=x>", false), ("<p title=' id=x'>", false),
        ("`<p id=x>`", false),
    ]

    @Test("ids are those that browsers see", arguments: anchorCases)
    func anchors(html: String, isThere: Bool) throws {
        let found = try findings(in: [
            "site.yml": "trusted: [.]\n", "content/posts/b.md": finishedPost("나", body: "[가](#x)\n\n\(html)"),
        ])
        #expect(found == (isThere ? [] : ["7:5 link-anchor-missing"]))
    }

    @Test(
        "the source line is the one that positions count",
        arguments: ["\u{2028}", "\u{0C}", "\u{0B}", "\u{85}", "\u{2029}"])
    func excerpt(separator: String) throws {
        let site = try TinySite(["content/posts/b.md": finishedPost("나", body: "첫\(separator)줄\r\n[가](/none/)\r\n")])
        let result = try site.check()
        #expect(
            result.errors == """
                content/posts/b.md:8:5: error: the link ‘/none/’ leads nowhere
                  8 | [가](/none/)
                    |      ^

                """)
    }

    @Test(
        "links are checked whatever is wrong with other settings",
        arguments: ["pageSize: 0", "titel: x", "language: xx"])
    func otherSettings(line: String) throws {
        let files = ["site.yml": line + "\n", "content/posts/b.md": finishedPost("나", body: "[가](/none/)")]
        #expect(try findings(in: files).contains("7:5 link-leads-nowhere"))
    }

    @Test(
        "where addresses are unknown, links are not checked, and that is said",
        arguments: [
            "baseURL: x", "permalink: x", "timeZone: x", "baseurl: https://a.kr/blog", "title: a: b", "baseURL: [a]",
        ])
    func notChecked(line: String) throws {
        let files = ["site.yml": line + "\n", "content/posts/b.md": finishedPost("나", body: "[가](/none/)")]
        let found = try findings(in: files)
        #expect(found.contains(": link-not-checked"))
        #expect(!found.contains("7:5 link-leads-nowhere"))
    }

    @Test("links are checked when a template is broken")
    func brokenTemplate() throws {
        let found = try findings(in: [
            "templates/post.mustache": "{{#a}}", "content/posts/b.md": finishedPost("나", body: "[가](/none/)"),
        ])
        #expect(found.contains("7:5 link-leads-nowhere"))
    }
}
