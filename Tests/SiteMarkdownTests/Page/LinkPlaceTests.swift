import SiteModel
import SiteTestSupport
import Testing

@Suite("Where links are in the source")
struct LinkPlaceTests {
    /// Each link as `line:column kind address`.
    private func places(in markdown: String, as kind: DocumentKind = .post) -> [String] {
        links(in: markdown, as: kind).map { "\($0.position.line):\($0.position.column) \($0.written)" }
    }

    private func links(in markdown: String, as kind: DocumentKind = .post) -> [DocumentLink] {
        render(markdown, as: kind) {
            $0.collectedLinks = .all
            $0.isTrusted = true
        }.links.filter { $0.kind != .imageWithoutText }
    }

    static let cases: [(String, [String])] = [
        ("가 [나](/x/) `[다](/x/)` [라](/x/)", ["1:7 /x/", "1:27 /x/"]),
        ("`[다](/x/)` [라](/x/)", ["1:16 /x/"]),
        ("\\`[다](/x/)` [라](/x/)", ["1:7 /x/", "1:17 /x/"]),
        ("\\[다](/x/) [라](/x/)", ["1:15 /x/"]),
        ("/x/ (/x/) \"/x/\" [라](/x/)", ["1:21 /x/"]),
        ("[/x/](/x/)", ["1:7 /x/"]),
        ("[가](/y/ \"/x/\") [나](/x/)", ["1:5 /y/", "1:20 /x/"]),
        ("<b title=\"[가](/x/)\">[나](/x/)", ["1:25 /x/"]),
        ("글 <!-- [가](/x/) --> [나](/x/)", ["1:25 /x/"]),
        ("[![가](/x/)](/x/)", ["1:13 /x/", "1:7 /x/"]),
        ("![가 [나](/x/)](/y/) [다](/x/)", ["1:15 /y/", "1:24 /x/"]),
        ("[가 [나](/x/)](/x/) [다](/x/)", ["1:8 /x/", "1:23 /x/"]),
        ("> [가](\n> /x/) 나\n> [다](/x/)", ["2:3 /x/", "3:7 /x/"]),
        ("- 가\n  [나](/x/)\n\n  [다](/x/)", ["2:7 /x/", "4:7 /x/"]),
        ("[가][r] [나](/x/) [다][r]\n\n[r]: /x/", ["3:6 /x/", "1:12 /x/"]),
        ("[가][R  \n b]\n\n[r b]: </x/> '제목'", ["4:9 /x/"]),
        ("[가]\n\n```\n[가]: /x/\n```\n\n[가]: /x/", ["7:6 /x/"]),
        ("[가]\n\n> - [가]: /x/", ["3:10 /x/"]),
        ("| [가](/x/) | `[나 | ](/x/)` |\n|-|-|-|\n| [다](/x/) | [라](/x/) |", ["1:7 /x/", "3:7 /x/", "3:18 /x/"]),
        ("글\n| 가 |\n|-|\n| [나](/x/) |", ["4:7 /x/"]),
        ("[가](/x\\_y/) [나](/x&amp;y/) [다](/x&#47;y/)", ["1:5 /x_y/", "1:17 /x&y/", "1:32 /x/y/"]),
        ("**[가](/x/)**를 **[나(다)](/x/)**를", ["1:7 /x/", "1:24 /x/"]),
        (
            "https://blog.example/x [가](https://blog.example/x)",
            ["1:1 https://blog.example/x", "1:28 https://blog.example/x"]
        ),
        ("`https://blog.example/x` https://blog.example/x", ["1:26 https://blog.example/x"]),
        ("<https://blog.example/x>", ["1:2 https://blog.example/x"]),
        ("https://blog.example/a\\_b_c*d 글", ["1:1 https://blog.example/a_b_c*d"]),
        ("글\n\nhttps://blog.example/x", ["3:1 https://blog.example/x"]),
        ("첫\r줄\r\n[가](/x/)\r\n\r\n| [나](/y/) |\r\n|-|\r\n\r\n[다]\r\r[다]: /z/", ["2:5 /x/", "4:7 /y/", "7:11 /z/"]),
        ("[가]()", ["1:5 "]), ("[가](<>)", ["1:6 "]),
    ]

    @Test("each is found where it is, whatever comes before it", arguments: cases)
    func place(markdown: String, expected: [String]) {
        #expect(places(in: markdown) == expected)
    }

    static let rawCases: [(String, [String])] = [
        ("<p>\n> <a href=/x/>가</a> <a href = '/y/'>", ["2:11 /x/", "2:32 /y/"]),
        ("> <p>\n> <a\n> HREF=\"/x/\">가</a>", ["3:9 /x/"]),
        ("글 <a\nhref='/x/'>가</a> `<a href='/x/'>` <a href=/x/>", ["2:7 /x/", "2:43 /x/"]),
        ("<img alt src=\"&#47;x&#x2F;a&amp;b.png\">", ["1:15 /x/a&b.png"]),
        (
            "<img alt srcset=\"data:image/png;base64,AA,BB 1x, /a,b.png 2x, c.png, d.png\">",
            ["1:50 /a,b.png", "1:63 c.png", "1:70 d.png"]
        ),
        ("<script>\nlet a = '<a href=\"/x/\">'\n</script>\n<a href=/y/>", ["4:9 /y/"]),
        ("<div><script>\n\n<a href=\"/x/\"> [가](/z/)\n\n</script>\n<a href=/y/></div>", ["6:9 /y/"]),
        ("<style>a { } <a href=/x/></style>\n\n글 <script>'<a href=/x/>'</script> <a href=/y/>", ["3:43 /y/"]),
        ("<div>\n<!-- <a href=/x/>\n\n[가](/z/)\n\n<!-- --> <a href=/y/>", ["6:18 /y/"]),
        ("<div><!--> <a href=/y/></div>", ["1:20 /y/"]),
        ("<textarea><a href=/x/></textarea><a href=/y/>", ["1:42 /y/"]),
        ("<a title=\"href=/x/\" data-href=/x/ href=/y/ href=/z/>", ["1:40 /y/"]),
        ("<a title='>' href='/y/'>", ["1:20 /y/"]),
        ("<a href=\"  /y/ \">", ["1:12 /y/"]),
        ("<link href=/a.css><object data=/b.svg></object>", ["1:12 /a.css", "1:32 /b.svg"]),
    ]

    @Test("addresses of raw HTML are those that browsers see", arguments: rawCases)
    func rawHTML(markdown: String, expected: [String]) {
        #expect(places(in: markdown) == expected)
    }

    @Test("a story is where its line names it")
    func story() {
        let markdown = "## [1] 가\n\nURL: https://a.kr/1\n\n글\n\n## [2] 나\n\nURL: [다](https://a.kr/2)\n\n글"
        #expect(places(in: markdown, as: .digest) == ["3:6 https://a.kr/1", "9:10 https://a.kr/2"])
    }

    /// Texts in which each address is another, so that it can only be where it is found, must give the places of the
    /// same text with one address for all.
    @Test("links that all have one address are distinguished")
    func shuffled() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<4000 {
            let text = Self.text(from: &generator)
            let distinct = links(in: text)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for link in distinct where link.written.count == 5 || link.written.hasPrefix("https:") {
                let line = lines[link.position.line - 1].unicodeScalars.dropFirst(link.position.column - 1)
                #expect(String(line).hasPrefix(link.written), "\(text)")
            }
            let same = links(in: text.replacing(/\d\d\d/, with: "000"))
            #expect(same.map(\.position) == distinct.map(\.position), "\(text)")
        }
    }

    private static func text(from generator: inout SeededGenerator) -> String {
        let pieces = [
            "[가](/###/)", "![나](/###/)", "[", "](/###/)", "]", "![", "[다][r]", "[r]", "[r][]", "\n\n[r]: /###/\n\n",
            "`", "``",
            "\\", "<b>", "<a href=\"/###/\">", "<!-- ", " -->", "**", "*", "_", "가", " ", "\n", "\n\n",
            " https://blog.example/### ", "<https://blog.example/###>", "[라](/###/ \"제목 (x)\")", "(", ")", "\n> ",
            "\n- ",
            "\n# ", "\n| ", " | ", "\n|-|-|\n", "&amp;", "<",
        ]
        var number = 100
        return (0..<Int.random(in: 1...14, using: &generator)).map { _ in
            number += 1
            return generator.pick(pieces).replacing("###", with: String(number))
        }.joined()
    }
}
