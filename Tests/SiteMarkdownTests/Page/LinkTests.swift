import SiteModel
import Testing

@testable import SiteMarkdown

@Suite("Links on a page")
struct LinkTests {
    static let relationCases: [(url: String, isOutward: Bool)] = [
        ("https://x.y/a", true), ("http://x.y", true), ("//x.y/a", true), ("https://blog.example.evil.com", true),
        ("https://blog.example", false), ("https://blog.example/a", false), ("HTTPS://BLOG.EXAMPLE/a", false),
        ("/a", false), ("a.md", false), ("#절", false), ("mailto:me@a.com", false), ("?x=1", false),
    ]

    @Test("only links to other sites say so, and vouch for them only in trusted folders", arguments: relationCases)
    func relations(url: String, isOutward: Bool) {
        let untrusted = page("[가](\(url))")
        let trusted = page("[가](\(url))") { $0.isTrusted = true }
        #expect(untrusted.contains(" rel=\"external noopener nofollow\">") == isOutward)
        #expect(trusted.contains(" rel=\"external noopener\">") == isOutward)
        #expect(!plain("[가](\(url))").contains("rel="))
    }

    @Test("bare addresses get the same attributes")
    func bareAddresses() {
        #expect(
            page("https://x.y/z를")
                == "<p><a href=\"https://x.y/z\" rel=\"external noopener nofollow\">https://x.y/z</a>를</p>\n")
        #expect(
            page("https://blog.example/z를") == "<p><a href=\"https://blog.example/z\">https://blog.example/z</a>를</p>\n"
        )
        #expect(page("www.x.y를").contains("href=\"http://www.x.y\" rel=\"external noopener nofollow\""))
        #expect(page("me@a.com으로") == "<p><a href=\"mailto:me@a.com\">me@a.com</a>으로</p>\n")
    }

    @Test("a title follows the attributes")
    func titles() {
        #expect(page("[가](https://x.y '제목 \"가\"')").contains("nofollow\" title=\"제목 &quot;가&quot;\">가</a>"))
    }

    static let basePathCases: [(String, String)] = [
        ("/", "/blog/"), ("/posts/a/", "/blog/posts/a/"), ("/blog/a.png", "/blog/a.png"),
        ("/blogging/", "/blog/blogging/"),
        ("/글/", "/blog/%EA%B8%80/"), ("/a?x=1#y", "/blog/a?x=1#y"), ("a.md", "a.md"), ("#y", "#y"),
        ("//x.y/a", "//x.y/a"),
    ]

    @Test("links from the root get the base path", arguments: basePathCases)
    func basePath(url: String, address: String) {
        let base = BaseURL(origin: "https://user.github.io", basePath: "/blog")
        #expect(page("[가](\(url))") { $0.baseURL = base }.contains("href=\"\(address)\""))
        #expect(page("![가](\(url))") { $0.baseURL = base }.contains("src=\"\(address)\""))
    }

    static let relativeCases: [(String, String)] = [
        ("images/a.png", "/blog/posts/images/a.png"), ("./images/a.png", "/blog/posts/images/a.png"),
        ("../b%20c.png", "/blog/b%20c.png"), ("그림.png", "/blog/posts/%EA%B7%B8%EB%A6%BC.png"),
        ("%EA%B7%B8%EB%A6%BC.png", "/blog/posts/%EA%B7%B8%EB%A6%BC.png"),
        ("images/a.png?x=1#y", "/blog/posts/images/a.png?x=1#y"),
        ("\u{1100}\u{1173}\u{1105}\u{1175}\u{11B7}.png", "/blog/posts/%EA%B7%B8%EB%A6%BC.png"),
        ("none.png", "none.png"), ("../../etc/passwd", "../../etc/passwd"), ("images/", "images/"),
        ("#images/a.png", "#images/a.png"),
    ]

    @Test("relative links lead to the files that are there, and else stay", arguments: relativeCases)
    func relative(url: String, address: String) {
        let html = page("![가](\(url))") { options in
            options.baseURL = BaseURL(origin: "https://user.github.io", basePath: "/blog")
            options.folders = ["posts"]
            options.files = ["posts/images/a.png", "b c.png", "posts/그림.png"]
        }
        #expect(html.contains("src=\"\(address)\""))
    }

    @Test("an address outside the text is resolved in the same way")
    func address() {
        var options = MarkdownOptions(baseURL: BaseURL(origin: "https://blog.example", basePath: "/b"))
        options.files = ["a.png"]
        #expect(MarkdownRenderer.address(of: "a.png", options: options).address == "/b/a.png")
        #expect(MarkdownRenderer.address(of: "/a.png", options: options).address == "/b/a.png")
        #expect(MarkdownRenderer.address(of: "https://x.y/a.png", options: options).address == "https://x.y/a.png")
        #expect(MarkdownRenderer.address(of: "javascript:alert(1)", options: options).address.isEmpty)
    }

    static let unsafeCases = [
        "[가](javascript:alert(1))", "[가](JavaScript:alert(1))", "[가](vbscript:x)", "[가](data:text/html,x)",
        "[가](java&Tab;script:alert(1))", "[가](java&#10;script:alert(1))", "[가](&#1;javascript:alert(1))",
        "[가](< javascript:alert(1)>)", "[가](javascript&colon;alert(1))", "[가](java&#x0D;script&#9;:alert(1))",
        "[가](&#31;java&#xFDD0;script:alert(1))", "[가](data:image/png,x)", "[가](dat&#9;a:text/html,x)",
        "<javascript:alert(1)>",
        "[가]\n\n[가]: javascript:alert(1)", "![가](javascript:alert(1))", "![가](data:image/svg+xml,x)",
        "![가](data:text/html,x)",
        "[![가](/a.png)](javascript:alert(1))",
    ]

    @Test("links that could run a script are left out, with a word", arguments: unsafeCases)
    func unsafe(markdown: String) {
        let document = render("글\n\n" + markdown)
        #expect(document.findings.map(\.line) == [3])
        guard case .unsafeLink? = document.problems.first else {
            Issue.record("no word about it")
            return
        }
        #expect(!document.articleHTML.contains("href=") && !document.articleHTML.contains("src=\"\""))
    }

    @Test(
        "links that only look so stay",
        arguments: ["/javascript:x", "javascript%3Aalert(1)", "tel:02-123-4567", "./a:b", "#javascript:"])
    func safe(url: String) {
        let document = render("[가](\(url))")
        #expect(document.findings.isEmpty)
        #expect(document.articleHTML.contains(url))
    }

    @Test("pictures may be written into the page")
    func imageData() {
        #expect(page("![가](data:image/png;base64,AAAA)").contains("src=\"data:image/png;base64,AAAA\""))
    }

    @Test("a trusted author may link to anything")
    func trusted() {
        let document = render("[가](javascript:alert(1))") { $0.isTrusted = true }
        #expect(document.findings.isEmpty)
        #expect(document.articleHTML.contains("javascript:alert(1)"))
    }
}
