import Foundation
import SiteTestSupport
import Testing

@Suite("output folders that are refused")
struct OutputRefusalTests {
    /// A document that fails the build, should the folder be accepted after all.
    private static let broken = ["content/posts/a.md": "---\ntitle: 가\n"]

    @Test(
        "one that is, contains or is inside content or templates",
        arguments: [
            ("content", "content"), ("content/", "content"), ("content/posts", "content"),
            ("content/new/deep", "content"),
            (".", "content"), ("..", "content"), ("public/../content", "content"), ("templates", "templates"),
            ("templates/new", "templates"), ("./templates/assets/../x", "templates"),
        ])
    func overlap(output: String, folder: String) throws {
        let site = try TinySite(Self.broken)
        try site.write("body {}", to: "templates/assets/a.css")
        try site.makeFolder("public")
        try expectFailure(
            of: site, "--output", output,
            messages: """
                \(output): error: the output folder overlaps with `\(folder)`
                  hint: name another folder with --output

                """,
            lastLine: "1 error; \(output) is unchanged")
    }

    @Test("one that leads into content by a link")
    func linkToContent() throws {
        let site = try TinySite(Self.broken)
        try site.link("out", to: "content")
        try expectFailure(
            of: site, "--output", "out/site",
            messages: """
                out/site: error: the output folder overlaps with `content`
                  hint: name another folder with --output

                """,
            lastLine: "1 error; out/site is unchanged")
    }

    @Test("not even --force accepts content")
    func forcedOverlap() throws {
        let site = try TinySite(Self.broken)
        let result = try site.build("--output", "content", "--force")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("content: error: the output folder overlaps with `content`\n"))
    }

    @Test("the root of the file system", arguments: ["/", "//", "/usr/.."])
    func root(output: String) throws {
        try expectFailure(
            of: try TinySite(Self.broken), "--output", output,
            messages: """
                \(output): error: the output folder must not be the root of the file system
                  hint: name another folder with --output

                """,
            lastLine: "1 error; \(output) is unchanged")
    }

    @Test("the home folder")
    func home() throws {
        let home = NSHomeDirectory()
        try #require(home != "/")
        try expectFailure(
            of: try TinySite(Self.broken), "--output", home,
            messages: """
                \(home): error: the output folder must not be your home folder
                  hint: name another folder with --output

                """,
            lastLine: "1 error; \(home) is unchanged")
    }

    @Test("the home folder that the environment names")
    func homeVariable() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        try site.makeFolder("home")
        let result = try site.build("--output", "home", environment: ["HOME": site.root + "/home"])
        #expect(result.status == 1)
        #expect(
            result.errors == """
                home: error: the output folder must not be your home folder
                  hint: name another folder with --output
                site: 1 error; home is unchanged

                """)
        #expect(site.folder.tree("home").isEmpty)
    }

    @Test("a file")
    func file() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "out": "메모"])
        try expectFailure(
            of: site, "--output", "out",
            messages: """
                out: error: the output is a file, not a folder
                  hint: name another folder with --output

                """,
            lastLine: "1 error; out is unchanged")
        #expect(try site.folder.read("out") == Array("메모".utf8))
    }

    private static let foreignHint =
        "  hint: name an empty folder with --output, or accept this one with --force; other files stay where "
        + "they are unless a page takes their place\n"

    @Test("a folder with foreign files")
    func foreignFolder() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "out/메모.txt": "메모"])
        try expectFailure(
            of: site, "--output", "out",
            messages: "out: error: the output folder holds files that `site` did not make, such as 메모.txt\n"
                + Self.foreignHint,
            lastLine: "1 error; out is unchanged")
        #expect(site.folder.tree("out") == ["메모.txt": Array("메모".utf8)])
    }

    @Test("--force accepts such a folder and leaves its files alone, then and later")
    func forced() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "out/메모.txt": "메모", "out/index.html": "내 것"])
        #expect(try site.build("--output", "out", "--force").status == 0)
        #expect(try site.published("메모.txt", in: "out") == "메모")
        #expect(try site.published("index.html", in: "out").contains("<html lang=\"ko\">"))
        // Now the folder is known.
        #expect(try site.build("--output", "out").status == 0)
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try site.remove("content/posts/a.md")
        #expect(try site.build("--output", "out").status == 0)
        #expect(try site.published("메모.txt", in: "out") == "메모")
    }

    @Test("hidden files, such as the .gitignore that keeps the folder, are accepted")
    func hiddenFiles() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "public/.gitignore": "*\n!.gitignore\n"])
        try expectSuccess(of: site)
        #expect(try site.published(".gitignore") == "*\n!.gitignore\n")
    }

    @Test("a build that fails leaves no new folder behind", arguments: ["public", "out/deep"])
    func noFolderLeft(output: String) throws {
        let site = try TinySite(Self.broken)
        #expect(try site.build("--output", output).status == 1)
        #expect(!site.exists(output))
        #expect(!site.exists("out"))
    }

    @Test("a folder elsewhere is written to, and named as it was given")
    func elsewhere() throws {
        let site = try TinySite(["blog/content/posts/a.md": TinySite.post("가")])
        try site.write("---\ntitle: 나\n", to: "blog/content/posts/b.md")
        let result = try site.build("--root", "blog", "--output", "out")
        #expect(result.errors.hasSuffix("site: 1 error; out is unchanged\n"))
        try site.remove("blog/content/posts/b.md")
        #expect(try site.build("--root", "blog", "--output", "out").status == 0)
        #expect(site.exists("out/posts/a/index.html"))
        #expect(!site.exists("blog/public"))
    }

    @Test("--root puts public/ beside content/, and messages say so")
    func otherRoot() throws {
        let site = try TinySite(["blog/content/posts/a.md": TinySite.post("가")])
        #expect(try site.build("--root", "blog").status == 0)
        #expect(site.exists("blog/public/posts/a/index.html"))
        try site.write("---\ntitle: 나\n", to: "blog/content/posts/b.md")
        let result = try site.build("--root", "blog")
        #expect(result.errors.hasSuffix("site: 1 error; blog/public is unchanged\n"))
    }
}
