import Foundation
import SiteTestSupport
import Testing

@Suite("site init")
struct InitTests {
    private static let files = """
          .github/workflows/deploy.yml
          .gitignore
          content/digests/2025-05-13.md
          content/images/flow.svg
          content/pages/about.md
          content/posts/첫-글.md
          content/transcripts/2025-05-12-첫-녹취록.md
          site.yml
        """
    private let place: TinySite

    init() throws {
        place = try TinySite()
    }

    private func initialise(_ arguments: String...) throws -> SiteBinary.Result {
        try SiteBinary.run(["init"] + arguments, in: place.root)
    }

    @Test("makes a blog and says what to do next")
    func output() throws {
        let result = try initialise("blog")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(
            result.output == """
                created in blog:
                \(Self.files)

                next:
                  cd blog
                  site serve --open
                  site new "제목"

                """)
        let made = place.folder.tree("blog").keys.sorted()
        #expect(made == Self.files.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.sorted())
    }

    @Test("keeps what git leaves out already")
    func keptIgnored() throws {
        try place.write("node_modules/\n", to: "blog/.gitignore")
        let result = try initialise("blog")
        #expect(result.status == 0)
        #expect(
            result.output.contains("  site.yml\nkept your .gitignore; it should list public/ and .site/\n\nnext:\n"))
        #expect(!result.output.contains("  .gitignore\n"))
        #expect(try place.folder.read("blog/.gitignore") == Array("node_modules/\n".utf8))
    }

    @Test("the blog builds without any message, and has a page of each kind")
    func build() throws {
        _ = try initialise("blog")
        let result = try SiteBinary.run(["build"], in: place.root + "/blog")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        let pages = Dictionary(
            uniqueKeysWithValues: place.folder.tree("blog/public").map {
                ($0.key, String(decoding: $0.value, as: UTF8.self))
            })
        for (path, kind) in [
            ("posts/첫-글/index.html", "post"), ("posts/ainews-2025-05-13/index.html", "digest"),
            ("posts/2025-05-12-첫-녹취록/index.html", "transcript"), ("about/index.html", "page"),
        ] {
            #expect(pages[path]?.contains("<article class=\"\(kind)\"") == true, "\(path)")
            #expect(pages[path]?.contains("**") == false, "\(path)")
        }
        #expect(pages["posts/ainews-2025-05-13/index.html"]?.contains("AI 뉴스 2025년 5월 13일 화요일") == true)
    }

    @Test("what a build makes is kept from version control")
    func ignored() throws {
        _ = try initialise("blog")
        let ignored = String(decoding: try place.folder.read("blog/.gitignore"), as: UTF8.self)
        #expect(ignored.contains("\n/public/\n/.site/\n"))
    }

    @Test("here is a folder, too, and one may hold other files")
    func here() throws {
        try place.write("x", to: ".git/HEAD")
        let result = try initialise(".")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("created in .:\n"))
        #expect(result.output.hasSuffix("\nnext:\n  site serve --open\n  site new \"제목\"\n"))
        #expect(place.exists("site.yml"))
    }

    @Test("folders that are missing are made, and the next step is one that a shell understands")
    func deep() throws {
        let result = try initialise("나의 글/it's")
        #expect(result.status == 0)
        #expect(result.output.contains("\n  cd '나의 글/it'\\''s'\n"))
        #expect(place.exists("나의 글/it's/site.yml"))
    }

    @Test("nothing is overwritten: every file that exists is named, and nothing is written")
    func existing() throws {
        try place.write("mine", to: "blog/site.yml")
        try place.write("mine", to: "blog/content/pages/about.md")
        let before = place.folder.tree("blog")
        let result = try initialise("blog")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(
            result.errors == """
                blog/content/pages/about.md: error: already exists; nothing was written
                blog/site.yml: error: already exists; nothing was written

                """)
        #expect(place.folder.tree("blog") == before)
    }

    @Test("a second time nothing is written")
    func twice() throws {
        _ = try initialise("blog")
        let result = try initialise("blog")
        #expect(result.status == 1)
        // What git leaves out may stay as it is.
        #expect(result.errors.split(separator: "\n").count == 7)
    }

    @Test("a link inside the folder is not followed")
    func link() throws {
        try place.makeFolder("elsewhere")
        try place.link("blog/content", to: "../elsewhere")
        let result = try initialise("blog")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                blog/content: error: is a symbolic link; nothing was written
                  hint: use the folder that it points to

                """)
        #expect(place.folder.tree("elsewhere").isEmpty)
        #expect(!place.exists("blog/site.yml"))
    }

    @Test("a link that leads nowhere counts as a file")
    func brokenLink() throws {
        try place.link("blog/site.yml", to: "../outside")
        let result = try initialise("blog")
        #expect(result.status == 1)
        #expect(result.errors == "blog/site.yml: error: already exists; nothing was written\n")
        #expect(!place.exists("outside"))
    }

    @Test("a link that leads nowhere is not a folder, and stays", arguments: ["blog", "blog/inner"])
    func danglingRoot(folder: String) throws {
        try place.link("blog", to: "nowhere")
        let result = try initialise(folder)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(
            result.errors == """
                blog: error: is a symbolic link; nothing was written
                  hint: use the folder that it points to

                """)
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: place.root + "/blog")
        #expect(target == "nowhere")
        #expect(!place.exists("nowhere"))
    }

    @Test("slashes at the end of the folder are not repeated")
    func slashes() throws {
        let result = try initialise("blog//")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("created in blog:\n"))
        #expect(result.output.contains("\n  cd blog\n"))
    }

    @Test("a file where a folder must be", arguments: ["blog", "blog/content"])
    func fileInTheWay(path: String) throws {
        try place.write("", to: path)
        let result = try initialise("blog")
        #expect(result.status == 1)
        #expect(result.errors == "\(path): error: is not a folder; nothing was written\n")
    }

    @Test("a folder that must not be written to", .enabled(if: Unprivileged.isAvailable))
    func readOnly() throws {
        try place.makeFolder("closed")
        chmod(place.root + "/closed", 0o555)
        let result = try SiteBinary.run(
            ["init", "closed/blog"], in: place.root, launcher: try #require(Unprivileged.launcher))
        #expect(result.status == 1)
        #expect(result.errors == "closed/blog: error: cannot be written: Permission denied\n")
    }

    @Test("what was made is taken back when the disk fails", .enabled(if: Preload.isAvailable))
    func diskFull() throws {
        let preload = try #require(Preload.shared)
        let environment = preload.failing("write", number: 3, below: "/blog/", code: ENOSPC)
        let result = try SiteBinary.run(["init", "blog"], in: place.root, environment: environment)
        #expect(result.status == 1)
        #expect(result.errors.hasSuffix(": error: cannot be written: No space left on device\n"))
        #expect(!place.exists("blog"))
    }

    @Test("without a folder it is used wrongly", arguments: [[], [""]] as [[String]])
    func usage(arguments: [String]) throws {
        let result = try SiteBinary.run(["init"] + arguments, in: place.root)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(place.folder.tree("").isEmpty)
    }
}
