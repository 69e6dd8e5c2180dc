import SiteMarkdown
import SiteModel
import Testing

@Suite("links and pictures of Obsidian")
struct WikiLinkTests {
    private static let files: Set<String> = [
        "images/그림.png", "posts/깊이/a b.png", "다른/a b.png", "one/둘.png", "two/둘.png", "자료.pdf",
    ]

    private func vault(_ markdown: String) -> RenderedDocument {
        render(markdown) {
            $0.isObsidian = true
            $0.files = Self.files
            $0.fileIndex = FileIndex(Self.files)
            $0.folders = ["posts"]
            $0.imageSize = { _ in ImageSize(width: 600, height: 400) }
        }
    }

    /// The body with the addresses `/1`, `/2` and so on.
    private func html(_ document: RenderedDocument) -> String {
        let addresses = document.wikiLinks.indices.map { "/\($0 + 1)" }
        return String(
            decoding: WikiLinkPlaceholder.resolved(Array(document.articleHTML.utf8), addresses: addresses),
            as: UTF8.self)
    }

    static let links: [(markdown: String, html: String, names: [String])] = [
        ("가 [[글]]과", "<p>가 <a href=\"/1\">글</a>과</p>\n", ["글"]),
        ("[[글|이름]]", "<p><a href=\"/1\">이름</a></p>\n", ["글"]),
        ("[[글#절 하나|이름]]", "<p><a href=\"/1\">이름</a></p>\n", ["글#절-하나"]),
        ("[[글#^a1]]", "<p><a href=\"/1\">글 &gt; ^a1</a></p>\n", ["글"]),
        ("[[가]][[나]]", "<p><a href=\"/1\">가</a><a href=\"/2\">나</a></p>\n", ["가", "나"]),
        ("**[[A & B]]**", "<p><strong><a href=\"/1\">A &amp; B</a></strong></p>\n", ["A & B"]),
        ("![[글]]", "<p><a href=\"/1\">글</a></p>\n", ["글"]),
        ("[[ 다른 글 ]]과", "<p><a href=\"/1\">다른 글</a>과</p>\n", ["다른 글"]),
        ("[[ My Note | 이름 ]]", "<p><a href=\"/1\">이름</a></p>\n", ["My Note"]),
        ("가 [[글|**굵게**]]는", "<p>가 <a href=\"/1\"><strong>굵게</strong></a>는</p>\n", ["글"]),
        (
            "[[가]] [[글#절|앞 `코드` ~~뒤~~ 끝]] [[나]]",
            "<p><a href=\"/1\">가</a> <a href=\"/2\">앞 <code>코드</code> <del>뒤</del> 끝</a> <a href=\"/3\">나</a></p>\n",
            ["가", "글#절", "나"]
        ),
        ("[[2025-05-02]]", "<p><a href=\"/1\">2025-05-02</a></p>\n", ["2025-05-02"]),
        ("[[#절 하나]]", "<p><a href=\"#%EC%A0%88-%ED%95%98%EB%82%98\">절 하나</a></p>\n", []),
        ("[[자료.pdf|자료]]", "<p><a href=\"/%EC%9E%90%EB%A3%8C.pdf\">자료</a></p>\n", []),
    ]

    @Test("lead to documents by their names, and to files", arguments: links)
    func documents(example: (markdown: String, html: String, names: [String])) {
        let document = vault(example.markdown)
        #expect(html(document) == example.html)
        #expect(document.wikiLinks.map { $0.name + ($0.fragment.map { "#" + $0 } ?? "") } == example.names)
        #expect(document.reports.isEmpty)
    }

    @Test("lead nowhere without an address")
    func nowhere() {
        let html = WikiLinkPlaceholder.resolved(Array(vault("[[글]]").articleHTML.utf8), addresses: [""])
        #expect(String(decoding: html, as: UTF8.self) == "<p><a>글</a></p>\n")
    }

    @Test("know their places, in tables and after comments, too")
    func places() {
        let document = vault("`[[가]]` [[가]]\n\n%%비밀%% [[나]]\n\n|가|나|\n|-|-|\n|[[다\\|라]]|1|\n|[[마|바]]|1|")
        #expect(document.wikiLinks.map(\.name) == ["가", "나", "다", "마"])
        #expect(
            document.wikiLinks.map(\.position) == [
                SourcePosition(line: 1, column: 9), SourcePosition(line: 3, column: 8),
                SourcePosition(line: 7, column: 2), SourcePosition(line: 8, column: 2),
            ])
    }

    @Test(
        "show pictures wherever they are, in any size",
        arguments: [
            ("![[그림.png]]", "images/%EA%B7%B8%EB%A6%BC.png", "그림", 600, 400),
            ("![[그림.png|300]]", "images/%EA%B7%B8%EB%A6%BC.png", "그림", 300, 200),
            ("![[그림.png|30x10]]", "images/%EA%B7%B8%EB%A6%BC.png", "그림", 30, 10),
            ("![[그림.png|설명]]", "images/%EA%B7%B8%EB%A6%BC.png", "설명", 600, 400),
            ("![[그림.png|설명|300]]", "images/%EA%B7%B8%EB%A6%BC.png", "설명", 300, 200),
            ("![[그림.png|설명|30x10]]", "images/%EA%B7%B8%EB%A6%BC.png", "설명", 30, 10),
            ("![[그림.png|x30]]", "images/%EA%B7%B8%EB%A6%BC.png", "x30", 600, 400),
            ("![[깊이/a b.png]]", "posts/%EA%B9%8A%EC%9D%B4/a%20b.png", "a b", 600, 400),
        ])
    func pictures(markdown: String, path: String, text: String, width: Int, height: Int) {
        let document = vault(markdown)
        #expect(
            document.articleHTML
                == "<p><img src=\"/\(path)\" alt=\"\(text)\" width=\"\(width)\" height=\"\(height)\" decoding=\"async\" /></p>\n"
        )
        #expect(document.reports.isEmpty)
    }

    @Test(
        "report files that are not there, or several times",
        arguments: [
            ("가 ![[없음.png]]", "obsidian-missing-file 1:3"), ("[[없음.pdf]]", "obsidian-missing-file 1:1"),
            ("![[둘.png]]", "obsidian-ambiguous-file 1:1"),
        ])
    func missingFiles(markdown: String, report: String) {
        #expect(vault(markdown).reports == [report])
        #expect(vault(markdown).articleHTML.contains(markdown))
    }

    @Test("without a name are reported")
    func nameless() {
        #expect(vault("가 [[|글]]").reports == ["obsidian-nameless 1:3"])
    }

    @Test("to places in the same document, and to files, know their own places")
    func ownPlaces() {
        let document = render("가 [[#없는 절]]\n[[자료.pdf]]") {
            $0.isObsidian = true
            $0.collectedLinks = .all
            $0.files = Self.files
            $0.fileIndex = FileIndex(Self.files)
        }
        #expect(
            document.links.map(\.position) == [SourcePosition(line: 1, column: 3), SourcePosition(line: 2, column: 1)])
    }

    @Test("depend on the names of files that they looked for")
    func lookups() {
        #expect(vault("![[그림.png]] ![[없음.png]]").askedFiles["**/그림.png"] == .there)
        #expect(vault("![[그림.png]] ![[없음.png]]").askedFiles["**/없음.png"] == .missing)
    }

    @Test(
        "are reported where the site is no vault",
        arguments: [
            ("가\n[[위키 글]]", "obsidian-wiki-link 2:1"), ("![[그림.png]]", "obsidian-embed 1:1"),
            ("`[[가]]` [[가|나]]", "obsidian-wiki-link 1:9"), ("# [[가]]", "obsidian-wiki-link 1:3"),
            ("- [[가#나]]", "obsidian-wiki-link 1:3"), ("가 [[ 다른 글 ]]", "obsidian-wiki-link 1:3"),
            ("가 [[글|**굵게**]]", "obsidian-wiki-link 1:3"), ("[[글|앞 `코드`]]", "obsidian-wiki-link 1:1"),
            ("[[|글]]", "obsidian-wiki-link 1:1"),
            ("|가|나|\n|-|-|\n|[[다|라]]|1|", "obsidian-wiki-link 3:2"),
        ])
    func reported(markdown: String, report: String) {
        #expect(render(markdown).reports == [report])
    }

    @Test(
        "are not seen in links, code, escapes, lists of numbers and tests",
        arguments: [
            "[[1]](/a/)", "[[가]](/a/)", "[[1,2],[3,4]]", "[[1, 2], [3, 4]]", "if [[ -f x ]]; then",
            "if [[ $이름 == 가 ]]; then", "[[ a -nt b ]]", "[[ ! 가 ]]", "[[|&;]]", "[[ ]]", "[[가|**나**",
            "[[가|**나**]", "[[가|[**나**](/a/)]]", "a[[0]]",
            "a[0][[1]]", "desc.[[Value]]",
            "[[table]]", "[[tool.ruff]]\na = 1", "[[nodiscard]]", "`[[가]]`", "```\n[[가]]\n```", "    [[가]]", "\\[[가]]",
            "\\[\\[가]]",
            "[[가]", "[가]]", "[[]]", "[[[가]]]", "[[가]]\n\n[가]: /a/", "![가](/a.png)", "[[:alpha:]]", "[[\"a\"]]",
            "!\\[[가.png]]",
            "&#91;[가]]", "[[https://a.b/]]",
        ])
    func others(markdown: String) {
        #expect(!render(markdown).reports.contains { $0.hasPrefix("obsidian") })
        if !markdown.contains("[[t"), !markdown.contains("nodiscard") { #expect(vault(markdown).wikiLinks.isEmpty) }
    }

    @Test("are links of a vault alone where they name internal slots of ECMAScript")
    func internalSlots() {
        #expect(render("- [[Configurable]] 삭제").reports.isEmpty)
        #expect(vault("- [[Configurable]] 삭제").wikiLinks.count == 1)
    }

    @Test("stay in plain Markdown")
    func plainMarkdown() {
        #expect(plain("[[가]] ==나==") == "<p>[[가]] ==나==</p>\n")
    }
}
