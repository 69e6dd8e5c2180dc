import Foundation
import SiteTestSupport
import Testing

@Suite("--keep-going")
struct KeepGoingTests {
    private static let lastLine = "site: 1 error; everything else was published\n"

    @Test("a document with an error is left out, and everything else is published", arguments: ContentFault.all)
    func leftOut(fault: ContentFault) throws {
        let site = try TinySite(["content/posts/ok.md": TinySite.post("가")])
        try fault.make(site)
        let result = try site.build("--keep-going")
        #expect(result.errors == fault.message + Self.lastLine)
        #expect(result.status == 1)
        #expect(cards(on: try site.published("index.html")) == ["가"])
        #expect(!site.exists("public/posts/b"))
        #expect(!site.exists("public/.site-staging"))
    }

    @Test(
        "a document that cannot be read is left out, too",
        .enabled(if: Unprivileged.isAvailable, "root can read everything, and there is no way to run as another user"))
    func unreadable() throws {
        let site = try TinySite([
            "content/posts/ok.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나"),
        ])
        for folder in ["public", ".site"] {
            try site.makeFolder(folder)
            chmod(site.root + "/" + folder, 0o777)
        }
        chmod(site.root + "/content/posts/b.md", 0)
        let result = try site.build("--keep-going", launcher: Unprivileged.launcher ?? [])
        #expect(
            result.errors == """
                content/posts/b.md: error: cannot be read: Permission denied
                  hint: give yourself permission to read it
                \(Self.lastLine)
                """)
        #expect(result.status == 1)
        #expect(site.isPublished("posts/ok/index.html"))
    }

    @Test(
        "an untrusted document never takes the place of a trusted one, whichever is older",
        arguments: ["2025-05-01", "2025-05-03"],
        [
            ("", "permalink: /posts/a/"), ("", "aliases: [/posts/a/]"), ("aliases: [/x/]", "aliases: [/x/]"),
            ("aliases: [/posts/b/]", ""),
        ])
    func trust(date: String, fields: (trusted: String, untrusted: String)) throws {
        let site = try TinySite([
            "site.yml": "trusted: [own]\n",
            "content/own/a.md": TinySite.post("가", "permalink: /posts/a/\npubDatetime: 2025-05-02\n" + fields.trusted),
            "content/posts/b.md": TinySite.post("나", "pubDatetime: \(date)\n" + fields.untrusted),
        ])
        let result = try site.build("--keep-going")
        #expect(result.errors.hasPrefix("content/posts/b.md:"), "\(result.errors)")
        #expect(result.errors.hasSuffix(Self.lastLine))
        #expect(try site.published("posts/a/index.html").contains("<h1>가</h1>"))
        #expect(cards(on: try site.published("index.html")) == ["가"])
    }

    @Test("of two documents on one address the older stays", arguments: [("a", "b"), ("b", "a")])
    func oneAddress(newer: String, older: String) throws {
        let site = try TinySite([
            "content/posts/\(newer).md": TinySite.post("가", "slug: a\npubDatetime: 2025-05-03"),
            "content/posts/\(older).md": TinySite.post("나", "slug: a\npubDatetime: 2025-05-02"),
        ])
        let result = try site.build("--keep-going")
        #expect(
            result.errors == """
                content/posts/\(newer).md: error: /posts/a/ is already the address of content/posts/\(older).md
                  hint: give one of them another `slug`, or rename the file
                \(Self.lastLine)
                """)
        #expect(result.status == 1)
        #expect(try site.published("posts/a/index.html").contains("<h1>나</h1>"))
        #expect(cards(on: try site.published("index.html")) == ["나"])
    }

    @Test(
        "of two documents of one time on one address the same stays, however the files are listed",
        .enabled(if: Preload.isAvailable, "there is no way to change the order of a folder"))
    func oneAddressAndTime() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나", "slug: a"),
        ])
        #expect(try site.build("--keep-going").status == 1)
        let tree = site.publishedTree
        let preload = try #require(Preload.shared)
        #expect(try site.build("--keep-going", environment: preload.reversedFolders).status == 1)
        #expect(site.publishedTree == tree)
        #expect(cards(on: try site.published("index.html")).count == 1)
    }

    @Test("a page at the address of a list is left out")
    func placeOfList() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "content/pages/tags.md": "---\ntitle: 내 태그\n---\n글\n",
        ])
        let result = try site.build("--keep-going")
        #expect(result.errors.hasSuffix(Self.lastLine))
        #expect(result.status == 1)
        #expect(try !site.published("tags/index.html").contains("내 태그"))
    }

    @Test("the last line counts errors and warnings")
    func counts() throws {
        let site = try TinySite([
            "content/posts/a.md": "---\ntitle: 가\n---\n본문\n", "content/posts/b.md": "", "content/posts/c.md": "",
        ])
        let result = try site.build("--keep-going")
        #expect(result.errors.hasSuffix("\nsite: 2 errors, 1 warning; everything else was published\n"))
        #expect(result.output.contains(" files written, 0 unchanged, 0 removed, 1 warning, "))
        #expect(result.status == 1)
    }

    @Test("without errors it changes nothing")
    func noErrors() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let result = try site.build("--keep-going")
        #expect(result.errors.isEmpty)
        #expect(result.output.hasPrefix("0 files written, "))
        #expect(result.status == 0)
    }

    @Test("a document that was published earlier and is broken now goes away")
    func goesAway() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.md": TinySite.post("나"),
        ])
        try site.write("", to: "content/posts/b.md")
        #expect(try site.build("--keep-going").status == 1)
        #expect(!site.exists("public/posts/b"))
        #expect(cards(on: try site.published("index.html")) == ["가"])
    }

    @Test(
        "errors in settings and templates still stop the build",
        arguments: [
            ("site.yml", "pageSize: 0\n"), ("templates/post.mustache", "{{nope}}\n"),
            ("templates/card.mustache", "{{#document}}\n"),
        ])
    func settings(path: String, text: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(text, to: path)
        try site.write("", to: "content/posts/b.md")
        let before = Snapshot(of: site)
        let result = try site.build("--keep-going")
        #expect(result.errors.contains("\(path):1:"))
        #expect(result.errors.contains("content/posts/b.md: error: the document is empty\n"))
        #expect(result.errors.hasSuffix("site: 2 errors; public is unchanged\n"))
        #expect(result.status == 1)
        #expect(Snapshot(of: site) == before)
    }

    @Test(
        "nothing is published when no document is left",
        arguments: [
            ("content/posts/a.md", ""), ("content/posts/a.md", "---\ntitle: 가: 나\n---\n글\n"),
            ("content/pages/tags.md", "---\ntitle: 태그\n---\n글\n"),
        ])
    func nothingLeft(path: String, text: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.remove("content/posts/a.md")
        try site.write(text, to: path)
        let before = Snapshot(of: site)
        let result = try site.build("--keep-going")
        #expect(result.errors.hasSuffix("site: 1 error; public is unchanged\n"))
        #expect(result.output.isEmpty)
        #expect(result.status == 1)
        #expect(Snapshot(of: site) == before)
    }

    @Test("a folder that is refused is still refused")
    func foreignFolder() throws {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.md": "", "public/메모.txt": "메모",
        ])
        let result = try site.build("--keep-going")
        #expect(result.errors.hasSuffix("site: 1 error; public is unchanged\n"))
        #expect(result.status == 1)
        #expect(Set(site.publishedTree.keys) == ["메모.txt"])
    }

    @Test("leaves out a document with an alias that no disk may take, and no other for it")
    func longAlias() throws {
        let folders = String(repeating: "a/", count: 299)
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가", "aliases: /a/\(folders)"),
            "content/posts/b.md": TinySite.post("나", "aliases: /\(folders)"),
        ])
        let result = try site.build("--keep-going")
        #expect(result.status == 1)
        #expect(
            result.errors.hasPrefix(
                """
                content/posts/a.md:4:10: error: the alias ‘/a/\(folders.prefix(57))…’ cannot be an address: its path \
                has 601 bytes; at most 600 fit

                """), "\(result.errors)")
        #expect(site.isPublished(folders + "index.html"))
    }
}
