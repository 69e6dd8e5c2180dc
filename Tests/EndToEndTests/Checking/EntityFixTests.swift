import SiteTestSupport
import Testing

@Suite("entities in front matter")
struct EntityFixTests {
    private static let head = """
        title: "AT&amp;T와 &quot;AI&quot; 소식"
        pubDatetime: 2025-05-02
        tags: [R&amp;D, AI]
        description: "`&lt;` &lt;단독&gt; 소식&hellip;"
        """

    private func site() throws -> TinySite {
        try TinySite(["content/posts/a.md": "---\n\(Self.head)\n---\n\n&amp;quot;인용&amp;quot;\n"])
    }

    private static let messages = """
        content/posts/a.md:2:8: warning: `&amp;`, `&quot;` appear in pages as text: entities mean nothing here
          2 | title: "AT&amp;T와 &quot;AI&quot; 소식"
            |        ^
          hint: write `'AT&T와 "AI" 소식'`; `site check --fix` does it
        content/posts/a.md:4:8: warning: `&amp;` appears in pages as text: entities mean nothing here
          4 | tags: [R&amp;D, AI]
            |        ^
          hint: write `R&D`; `site check --fix` does it
        content/posts/a.md:5:14: warning: `&lt;`, `&gt;`, `&hellip;` appear in pages as text: entities mean nothing here
          5 | description: "`&lt;` &lt;단독&gt; 소식&hellip;"
            |              ^
          hint: write `"`&lt;` <단독> 소식…"`; `site check --fix` does it

        """

    @Test("are warnings of every build, with the text to write")
    func build() throws {
        let site = try site()
        for _ in 1...2 { try expectSuccess(of: site, messages: Self.messages) }
    }

    @Test("are fixed, and the body is left alone")
    func fix() throws {
        let site = try site()
        #expect(try site.check("--fix", "--yes", "--quiet").errors.isEmpty)
        let text = String(decoding: try site.folder.read("content/posts/a.md"), as: UTF8.self)
        #expect(
            text == """
                ---
                title: 'AT&T와 "AI" 소식'
                pubDatetime: 2025-05-02
                tags: [R&D, AI]
                description: "`&lt;` <단독> 소식…"
                ---

                &amp;quot;인용&amp;quot;

                """)
        try expectSuccess(of: site)
    }

    @Test("of settings are warnings, too")
    func settings() throws {
        let site = try TinySite(["content/a.md": TinySite.post("가"), "site.yml": "title: A&amp;B\n"])
        try expectSuccess(
            of: site,
            messages: """
                site.yml:1:8: warning: `&amp;` appears in pages as text: entities mean nothing here
                  1 | title: A&amp;B
                    |        ^
                  hint: write `A&B`; `site check --fix` does it

                """)
        _ = try site.check("--fix", "--yes")
        #expect(String(decoding: try site.folder.read("site.yml"), as: UTF8.self) == "title: A&B\n")
    }
}
