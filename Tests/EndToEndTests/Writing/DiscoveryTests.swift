import Foundation
import SiteTestSupport
import Testing

@Suite("finding files")
struct DiscoveryTests {
    @Test("hidden files and files that start with _ are not published")
    func hidden() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"),
            "content/posts/.b.md": "깨진 글",
            "content/posts/_c.md": "깨진 글",
            "content/.obsidian/d.md": "깨진 글",
            "content/_e.png": "그림",
            "content/.DS_Store": "x",
        ])
        let pages = site.publishedTree.keys.filter { $0.hasPrefix("posts/") }
        #expect(pages == ["posts/a/index.html"])
        #expect(!site.isPublished("_e.png"))
        #expect(!site.isPublished(".DS_Store"))
        #expect(!site.isPublished(".obsidian"))
    }

    @Test("a folder that starts with _ publishes its files but is left out of URLs")
    func underscoreFolder() throws {
        let site = try builtSite([
            "content/posts/_2025/a.md": TinySite.post("가"),
            "content/_files/img/b.png": "그림",
            "content/pages/_more/about.md": "---\ntitle: 소개\n---\n소개\n",
        ])
        #expect(site.isPublished("posts/a/index.html"))
        #expect(try site.published("img/b.png") == "그림")
        #expect(site.isPublished("about/index.html"))
        #expect(!site.publishedTree.keys.contains { $0.contains("_") })
    }

    @Test("a file that is not a document is copied byte for byte")
    func assets() throws {
        let bytes = (0...255).map { UInt8($0) }
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        try site.folder.write(bytes, to: "content/posts/그림.png")
        try site.folder.write([], to: "content/CNAME")
        try expectSuccess(of: site)
        #expect(try site.folder.read("public/posts/그림.png") == bytes)
        #expect(try site.folder.read("public/CNAME").isEmpty)
    }

    @Test("both extensions of Markdown are documents, in any case")
    func extensions() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post("가"), "content/posts/b.markdown": TinySite.post("나"),
            "content/posts/c.MD": TinySite.post("다"),
        ])
        #expect(cards(on: try site.published("index.html")) == ["다", "나", "가"])
    }

    @Test("a symbolic link that stays inside content is followed")
    func innerLink() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "content/img/b.png": "그림"])
        try site.link("content/posts/c.md", to: "a.md")
        try site.link("content/img/d.png", to: "b.png")
        try expectSuccess(of: site)
        #expect(try site.published("posts/c/index.html").contains("<h1>가</h1>"))
        #expect(try site.published("img/d.png") == "그림")
    }

    @Test("a symbolic link that leads out of content fails the build", arguments: ["b.md", "b.png", "b"])
    func outerLink(name: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write("비밀", to: "secret/b")
        try site.link("content/posts/\(name)", to: "\(site.root)/secret\(name == "b" ? "" : "/b")")
        try expectFailure(
            of: site,
            messages: """
                content/posts/\(name): error: this symbolic link leads out of `content` to \
                \(site.root)/secret\(name == "b" ? "" : "/b")
                  hint: copy the file into `content`, or start the link's name with a dot to keep it out of the site

                """)
    }

    @Test("a symbolic link that leads nowhere fails the build")
    func brokenLink() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.link("content/posts/b.md", to: "gone.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: this symbolic link leads nowhere
                  hint: delete the link

                """)
    }

    @Test("a symbolic link to a folder around it fails the build")
    func loop() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.makeFolder("content/posts/deep")
        try site.link("content/posts/deep/up", to: "..")
        try expectFailure(
            of: site,
            messages: """
                content/posts/deep/up: error: this symbolic link leads back to a folder that holds it
                  hint: delete the link

                """)
    }

    @Test("two links that lead to each other's folders end with an error")
    func crossedLinks() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.makeFolder("content/x")
        try site.makeFolder("content/y")
        try site.link("content/x/to", to: "../y")
        try site.link("content/y/to", to: "../x")
        try expectFailure(
            of: site,
            messages: """
                content/x/to/to: error: this symbolic link leads back to a folder that holds it
                  hint: delete the link
                content/y/to/to: error: this symbolic link leads back to a folder that holds it
                  hint: delete the link

                """,
            lastLine: "2 errors; public is unchanged")
    }

    @Test("nothing in the root may lead out of the blog", arguments: ["site.yml", "content", "templates"])
    func linkOutOfRoot(name: String) throws {
        let place = try TinySite(["secret/post.mustache": "비밀", "secret/a.md": "비밀", "secret/b.yml": "비밀"])
        let site = try TinySite(name == "content" ? [:] : ["content/posts/a.md": TinySite.post("가")])
        let target = place.root + (name == "site.yml" ? "/secret/b.yml" : "/secret")
        try site.link(name, to: target)
        try expectFailure(
            of: site,
            messages: """
                \(name): error: this symbolic link leads out of the blog's folder to \(target)
                  hint: move what it leads to here, in place of the link; a link to it may take its place there

                """, lastLine: "1 error; public is unchanged")
    }

    @Test("settings may be a link to a file of the blog")
    func linkedSettings() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "config/site.yml": "title: 연결된 블로그\n"])
        try site.link("site.yml", to: "config/site.yml")
        try expectSuccess(of: site)
        #expect(try site.published("index.html").contains("연결된 블로그"))
    }

    @Test("a content folder that is itself a link is read")
    func linkedContent() throws {
        let site = try TinySite(["writing/posts/a.md": TinySite.post("가")])
        try site.link("content", to: "writing")
        try expectSuccess(of: site)
        #expect(site.isPublished("posts/a/index.html"))
    }
}
