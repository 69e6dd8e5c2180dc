import Foundation
import SiteTestSupport
import Testing

@Suite("foreign files in the output folder")
struct ForeignFileTests {
    private let site: TinySite

    init() throws {
        site = try builtSite(["content/posts/a.md": TinySite.post("가")])
    }

    @Test("they stay where they are")
    func stay() throws {
        try site.write("메모", to: "public/posts/메모.txt")
        try site.write("메모", to: "public/posts/a/메모.txt")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try site.remove("content/posts/a.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/메모.txt") == "메모")
        #expect(try site.published("posts/a/메모.txt") == "메모")
        #expect(!site.isPublished("posts/a/index.html"))
    }

    @Test("one in the way of a page stops the build")
    func inTheWay() throws {
        try site.write("내 것", to: "public/posts/b/index.html")
        try site.write("내 것", to: "public/CNAME")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try site.write("example.com", to: "content/CNAME")
        let hint = "  hint: move it into `content`, from where it is copied, or overwrite it with --force\n"
        try expectFailure(
            of: site,
            messages: "public: error: CNAME would be overwritten, but `site` did not make it\n\(hint)"
                + "public: error: posts/b/index.html would be overwritten, but `site` did not make it\n\(hint)",
            lastLine: "2 errors; public is unchanged")
    }

    @Test("an empty folder where a file of ours was is replaced, and so is a pipe")
    func emptied() throws {
        try site.remove("public/tags/index.html")
        try FileManager.default.createDirectory(
            atPath: site.root + "/public/tags/index.html/leer", withIntermediateDirectories: true)
        try site.remove("public/rss.xml")
        #expect(mkfifo(site.root + "/public/rss.xml", 0o644) == 0)
        try expectSuccess(of: site)
        #expect(try site.published("tags/index.html").contains("</html>"))
        #expect(try site.published("rss.xml").contains("</rss>"))
    }

    @Test("a link in the folder of the cache is not written through")
    func linkInCache() throws {
        try site.write("귀한 글", to: "victim")
        try site.link(".site/new", to: "../victim")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        #expect(try site.folder.read("victim") == Array("귀한 글".utf8))
    }

    @Test("--force overwrites one in the way")
    func forced() throws {
        try site.write("내 것", to: "public/CNAME")
        try site.write("example.com", to: "content/CNAME")
        try expectSuccess(of: site, "--force")
        #expect(try site.published("CNAME") == "example.com")
    }

    @Test("a folder in the way of a file stops the build before anything changes")
    func folderInTheWay() throws {
        try site.write("메모", to: "public/CNAME/메모.txt")
        try site.write("example.com", to: "content/CNAME")
        try site.write(TinySite.post("가", body: "새 본문"), to: "content/posts/a.md")
        try expectFailure(
            of: site,
            messages: """
                public: error: CNAME must be a file, but is a folder with files that `site` did not make
                  hint: move the folder somewhere else

                """)
        #expect(try site.published("CNAME/메모.txt") == "메모")
    }

    @Test("a file in the way of a folder stops the build before anything changes")
    func fileInPlaceOfFolder() throws {
        try site.write("메모", to: "public/posts/b")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                public: error: posts/b would be overwritten, but `site` did not make it
                  hint: move it into `content`, from where it is copied, or overwrite it with --force

                """)
        #expect(try site.published("posts/b") == "메모")
    }

    @Test("one that is just as a page would be is still not removed later")
    func sameContent() throws {
        try site.write("example.com", to: "public/CNAME")
        try site.write("example.com", to: "content/CNAME")
        _ = try site.build()
        try site.remove("content/CNAME")
        _ = try site.build()
        #expect(site.exists("public/CNAME"))
    }

    @Test("a link in place of a page is replaced, and what it leads to is left alone")
    func linkedFile() throws {
        try site.write("밖", to: "outside.html")
        try site.remove("public/index.html")
        try site.link("public/index.html", to: "../outside.html")
        try expectSuccess(of: site)
        #expect(try site.folder.read("outside.html") == Array("밖".utf8))
        #expect(try site.published("index.html").contains("<html lang=\"ko\">"))
        #expect(
            try FileManager.default.attributesOfItem(atPath: site.root + "/public/index.html")[.type]
                as? FileAttributeType == .typeRegular)
    }

    @Test("a link in place of a folder is not followed to write")
    func linkedFolder() throws {
        try FileManager.default.moveItem(atPath: site.root + "/public/posts", toPath: site.root + "/outside")
        try site.link("public/posts", to: "../outside")
        let outside = site.folder.tree("outside")
        try site.write(TinySite.post("가", body: "새 본문"), to: "content/posts/a.md")
        try expectFailure(
            of: site,
            messages: """
                public: error: posts must be a folder, but is a symbolic link
                  hint: delete the link; builds never write through links

                """)
        #expect(site.folder.tree("outside") == outside)
    }

    @Test("a link in place of a folder is not followed to remove")
    func linkedStaleFolder() throws {
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        try expectSuccess(of: site)
        try FileManager.default.moveItem(atPath: site.root + "/public/posts", toPath: site.root + "/outside")
        try site.link("public/posts", to: "../outside")
        let outside = site.folder.tree("outside")
        try site.remove("content/posts/b.md")
        _ = try site.build()
        #expect(site.folder.tree("outside") == outside)
    }
}
