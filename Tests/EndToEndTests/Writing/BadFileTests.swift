import Foundation
import SiteTestSupport
import Testing

@Suite("files that cannot be documents")
struct BadFileTests {
    private func brokenSite(_ bytes: [UInt8]) throws -> TinySite {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.folder.write(bytes, to: "content/posts/b.md")
        return site
    }

    @Test("an empty file", arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}"])
    func empty(text: String) throws {
        try expectFailure(
            of: try brokenSite(Array(text.utf8)),
            messages: """
                content/posts/b.md: error: the document is empty
                  hint: write something in it, or delete it

                """)
    }

    @Test("a file of 20 MB")
    func large() throws {
        try expectFailure(
            of: try brokenSite([UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000)),
            messages: """
                content/posts/b.md: error: the document has 20000000 bytes; the limit is 5000000
                  hint: split the document, or raise `limits.documentBytes` in site.yml

                """)
    }

    @Test("a file over the limit is taken when the limit is raised")
    func raisedLimit() throws {
        let line = Array("가나다라마바사 아자차카타파하\n\n".utf8)
        var bytes = Array("---\ntitle: 큰 글\ndate: 250502\n---\n".utf8)
        while bytes.count < 6_000_000 { bytes += line }
        let site = try TinySite(["site.yml": "limits:\n  documentBytes: 7_000_000\n  seconds: 120\n"])
        try site.folder.write(bytes, to: "content/posts/a.md")
        try expectSuccess(of: site)
        #expect(try site.folder.read("public/posts/a/index.html").count > 6_000_000)
    }

    @Test("invalid UTF-8, at its line and column")
    func notUTF8() throws {
        try expectFailure(
            of: try brokenSite(Array("---\ntitle: 나\n---\n가나".utf8) + [0xFF, 0x0A]),
            messages: """
                content/posts/b.md:4:3: error: this is not UTF-8 text
                  hint: save the file as UTF-8

                """)
    }

    @Test("a Hangul syllable that is cut in two")
    func truncated() throws {
        try expectFailure(
            of: try brokenSite(Array("# 제목\n가".utf8.dropLast())),
            messages: """
                content/posts/b.md:2:1: error: this is not UTF-8 text
                  hint: save the file as UTF-8

                """)
    }

    @Test("UTF-16", arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func utf16(bytes: [UInt8]) throws {
        try expectFailure(
            of: try brokenSite(bytes),
            messages: """
                content/posts/b.md: error: this is UTF-16 text, not UTF-8
                  hint: save the file as UTF-8

                """)
    }

    @Test("a null byte in front matter")
    func nullByte() throws {
        try expectFailure(
            of: try brokenSite(Array("---\ntitle: a\u{0}b\n---\n본문\n".utf8)),
            messages: """
                content/posts/b.md:2:1: error: this is not valid YAML: control characters are not allowed
                  2 | title: a␣b
                    | ^

                """)
    }

    @Test("a folder named as a document")
    func folder() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.makeFolder("content/posts/x.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/x.md: error: this is a folder, but its name is that of a document
                  hint: rename the folder so that it does not end in .md

                """)
    }

    @Test("a pipe, at which a build must not wait")
    func pipe() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        mkfifo(site.root + "/content/posts/b.md", 0o644)
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: this is neither a file nor a folder
                  hint: move it out of `content`

                """)
    }

    @Test("no content folder")
    func noContentFolder() throws {
        try expectFailure(
            of: try TinySite(),
            messages: """
                site: error: there is no folder `content`
                  hint: run `site` in the folder that holds `content`, name it with --root, or make a blog with \
                `site init`

                """)
    }

    @Test("a content folder without documents", arguments: ["content/a.png", "content/_a.md", "content/.a.md"])
    func noDocuments(path: String) throws {
        let site = try TinySite([path: "x"])
        try expectFailure(
            of: site,
            messages: """
                site: error: `content` has no documents
                  hint: write a first one, such as content/posts/hello.md

                """)
        #expect(!site.exists("public"))
    }

    @Test("a content folder all of whose documents are left out", arguments: ["'**'", "'*'", "posts", "'*.md'"])
    func allExcluded(pattern: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "site.yml": "exclude: [\(pattern)]\n"])
        let shown = pattern.replacing("'", with: "")
        try expectFailure(
            of: site,
            messages: """
                site.yml:1:11: error: `content` has no documents but those that `exclude` leaves out with ‘\(shown)’
                  1 | exclude: [\(pattern)]
                    |           ^
                  hint: delete the pattern, or name less

                """)
    }

    @Test("content that has gone leaves the earlier site as it was")
    func contentGone() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.remove("content/posts/a.md")
        try expectFailure(
            of: site,
            messages: """
                site: error: `content` has no documents
                  hint: write a first one, such as content/posts/hello.md

                """)
    }

    @Test("a file and a folder that need one place")
    func fileForFolder() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("x", to: "content/tags")
        try expectFailure(
            of: site,
            messages: """
                content/tags: error: tags would be both a file and the folder that holds the list of tags
                  hint: rename one of them

                """)
    }

    #if os(Linux)
        @Test(
            "a name that is not UTF-8, or steers the terminal", arguments: [[0xFF], [0x61, 0x0A, 0x62], [0x1B, 0x63]])
        func badName(name: [UInt8]) throws {
            let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
            let path = Array((site.root + "/content/posts/").utf8) + name + Array(".md".utf8) + [0]
            let file = try #require(path.withUnsafeBytes { fopen($0.baseAddress, "w") })
            fclose(file)
            let result = try site.build()
            #expect(result.status == 1)
            #expect(!result.errors.contains("\u{1B}"))
            let problem = name == [0xFF] ? "is not UTF-8" : "contains a control character"
            #expect(result.errors.contains("error: the file's name \(problem)\n  hint: rename the file\n"))
            #expect(!result.errors.hasPrefix("content/posts: error:"))
        }
    #endif
}
