import Foundation
import SiteTestSupport
import Testing

@Suite("site theme export")
struct ThemeExportTests {
    private let site: TinySite

    init() throws {
        site = try TinySite(["content/posts/a.md": TinySite.post("가")])
    }

    private func export(_ arguments: String...) throws -> SiteBinary.Result {
        try SiteBinary.run(["theme", "export"] + arguments, in: site.root)
    }

    @Test("writes the whole theme as it is in this repository, and the same site comes out")
    func all() throws {
        #expect(try site.build().status == 0)
        let before = site.publishedTree
        let result = try export()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.hasPrefix("wrote the templates:\n  templates/404.mustache\n  templates/README.md\n"))
        #expect(
            result.output.hasSuffix(
                """
                  templates/transcript.mustache

                Delete the files you do not change: the built-in ones then apply.

                """))
        for (path, bytes) in site.folder.tree("templates") {
            #expect(
                FileManager.default.contents(atPath: "\(Repository.root)/templates/\(path)").map { [UInt8]($0) }
                    == bytes)
        }
        #expect(try site.build().errors.isEmpty)
        #expect(site.publishedTree == before)
    }

    @Test("writes single files, by the name in templates/ or by the path")
    func some() throws {
        let result = try export("post.mustache", "templates/assets/style.css")
        #expect(result.status == 0)
        #expect(site.folder.tree("templates").keys.sorted() == ["assets/style.css", "post.mustache"])
    }

    @Test("writes into the root that is named", arguments: ["blog", "blog/"])
    func root(named root: String) throws {
        let result = try export("card.mustache", "--root", root)
        #expect(result.output.hasPrefix("wrote the templates:\n  blog/templates/card.mustache\n\n"))
        #expect(site.exists("blog/templates/card.mustache"))
    }

    @Test("nothing is overwritten")
    func existing() throws {
        try site.write("mine", to: "templates/post.mustache")
        let result = try export()
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "templates/post.mustache: error: already exists; nothing was written\n")
        #expect(site.folder.tree("templates").count == 1)
    }

    @Test("a name that the theme does not have")
    func unknown() throws {
        let result = try export("pots.mustache", "nothing-like-it")
        #expect(result.status == 1)
        #expect(
            result.errors == """
                site: error: the built-in theme has no file ‘pots.mustache’
                  hint: write post.mustache
                site: error: the built-in theme has no file ‘nothing-like-it’
                  hint: `site theme export` without names writes all of them

                """)
        #expect(!site.exists("templates"))
    }
}
