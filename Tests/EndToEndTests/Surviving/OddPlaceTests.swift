import SiteTestSupport
import Testing

@Suite("links and files in odd places")
struct OddPlaceTests {
    private let site: TinySite

    init() throws {
        site = try builtSite(["content/posts/a.md": TinySite.post("가")])
    }

    @Test("a template that is a link to nowhere is named")
    func brokenTemplate() throws {
        try site.makeFolder("templates")
        try site.link("templates/post.mustache", to: "gone.mustache")
        try expectFailure(
            of: site,
            messages: """
                templates/post.mustache: error: this symbolic link leads nowhere
                  hint: delete the link

                """)
    }

    @Test("a `templates` that is not a folder is an error", arguments: ["file", "link"])
    func noFolder(kind: String) throws {
        if kind == "file" {
            try site.write("x", to: "templates")
        } else {
            try site.link("templates", to: "gone")
        }
        try expectFailure(
            of: site,
            messages: """
                templates: error: this must be a folder
                  hint: rename it, or delete it

                """)
    }

    @Test("an output folder that is a link to a folder is written to, and stays a link")
    func linkedOutput() throws {
        let tree = site.publishedTree
        try site.remove("public")
        try site.makeFolder("elsewhere")
        try site.link("public", to: "elsewhere")
        try expectSuccess(of: site)
        #expect(site.folder.tree("elsewhere") == tree)
    }

    @Test("an output folder that is a link to nowhere is said to be that")
    func brokenOutput() throws {
        try site.remove("public")
        try site.link("public", to: "gone")
        try expectFailure(
            of: site,
            messages: """
                public: error: the output is a symbolic link that leads nowhere
                  hint: delete the link, or make the folder that it names

                """)
    }

    @Test("a `content` that is a file")
    func contentFile() throws {
        try site.remove("content")
        try site.write("x", to: "content")
        try expectFailure(
            of: site,
            messages: """
                site: error: there is no folder `content`
                  hint: run `site` in the folder that holds `content`, name it with --root, or make a blog with \
                `site init`

                """)
    }
}
