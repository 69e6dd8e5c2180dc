import SiteTestSupport
import Testing

@Suite("slugs that are refused")
struct BadSlugTests {
    @Test(
        "a slug that cannot be in a URL fails the build",
        arguments: [
            BadValue(
                "../../etc/passwd", "the slug ‘../../etc/passwd’ contains a path separator", Self.oneName("passwd")),
            BadValue("a/b", "the slug ‘a/b’ contains a path separator", Self.oneName("b")),
            BadValue("a\\b", "the slug ‘a\\b’ contains a path separator", Self.oneName("b")),
            BadValue("..", "the slug ‘..’ would leave its folder", Self.oneName("my-post")),
            BadValue(".", "the slug ‘.’ would leave its folder", Self.oneName("my-post")),
            BadValue(
                ".git", "the slug ‘.git’ starts with a dot, and web servers hide such names",
                "write it without the dot, such as `slug: git`"),
            BadValue(
                "\"a\\u0000b\"", "the slug contains a control character",
                "retype the slug; an invisible character was pasted with it"),
            BadValue(
                String(repeating: "가", count: 67), "the slug has 201 bytes; at most 200 fit in a file name",
                "write a shorter `slug:` (a Hangul syllable takes 3 bytes)"),
        ])
    func refused(slug: BadValue) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나", "slug: \(slug.written)"), to: "content/posts/b.md")
        let line = slug.written.hasPrefix("가") ? String(repeating: "가", count: 33) + "…" : slug.written
        try expectFailure(
            of: site,
            messages: """
                content/posts/b.md:4:7: error: \(slug.message)
                  4 | slug: \(line)
                    |       ^
                  hint: \(slug.hint)

                """)
        #expect(!site.exists("../etc"))
    }

    @Test("an empty `slug:` leaves the choice to the file's name", arguments: ["", " \"\"", " ' '"])
    func nothingWritten(slug: String) throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가", "slug:\(slug)")])
        #expect(site.isPublished("posts/a/index.html"))
    }

    private static func oneName(_ name: String) -> String {
        "write one name without `/`, such as `slug: \(name)`"
    }
}
