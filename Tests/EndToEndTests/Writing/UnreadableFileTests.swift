import Foundation
import SiteTestSupport
import Testing

@Suite(
    "files that cannot be read",
    .enabled(if: Unprivileged.isAvailable, "root can read everything, and there is no way to run as another user"))
struct UnreadableFileTests {
    private let site: TinySite
    private let launcher = Unprivileged.launcher ?? []

    init() throws {
        site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        chmod(site.root + "/public", 0o777)
    }

    /// Takes the right to read a file away from all but root.
    private func lock(_ path: String) {
        chmod(site.root + "/" + path, 0)
    }

    @Test("a document")
    func document() throws {
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        lock("content/posts/b.md")
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md: error: cannot be read: Permission denied
                  hint: give yourself permission to read it

                """,
            launcher: launcher)
    }

    @Test("a folder of documents")
    func folder() throws {
        try site.makeFolder("content/posts/x")
        lock("content/posts/x")
        try expectFailure(
            of: site,
            messages: """
                content/posts/x: error: cannot be read: Permission denied
                  hint: give yourself permission to read it

                """,
            launcher: launcher)
    }

    @Test("the settings")
    func settings() throws {
        try site.write("title: 소식\n", to: "site.yml")
        lock("site.yml")
        try expectFailure(
            of: site,
            messages: """
                site.yml: error: cannot be read: Permission denied
                  hint: give yourself permission to read it

                """,
            launcher: launcher)
    }

    @Test("a picture")
    func asset() throws {
        try site.write("그림", to: "content/img/b.png")
        lock("content/img/b.png")
        try expectFailure(
            of: site,
            messages: """
                content/img/b.png: error: cannot be read: Permission denied
                  hint: give yourself permission to read it

                """,
            launcher: launcher)
    }

    @Test("a template")
    func template() throws {
        try site.write("x", to: "templates/post.mustache")
        lock("templates/post.mustache")
        try expectFailure(
            of: site,
            messages: """
                templates/post.mustache: error: cannot be read: Permission denied
                  hint: give yourself permission to read it

                """,
            launcher: launcher)
    }

    @Test("the list of files of the last build")
    func manifest() throws {
        lock("public/.site-manifest")
        let result = try site.build(launcher: launcher)
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("public: error: the list of files that `site` made cannot be read: "))
        #expect(
            result.errors.hasSuffix(
                "\n  hint: give yourself permission to read it\nsite: 1 error; public is unchanged\n"))
        #expect(result.errors.contains("cannot be read: Permission denied\n"))
    }
}
