import Foundation
import SiteTestSupport
import Testing

@Suite("a blog's own templates")
struct TemplateTests {
    private func site(_ templates: [String: String]) throws -> TinySite {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        for (name, text) in templates { try site.write(text, to: "templates/\(name)") }
        return site
    }

    @Test("one file overrides that template and no other")
    func override() throws {
        let site = try site([
            "post.mustache": "{{<base}}{{$content}}<p>내 {{#document}}{{title}}{{/document}}</p>{{/content}}{{/base}}"
        ])
        let home = try site.published("index.html")
        try expectSuccess(of: site)
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<main id=\"content\">\n<p>내 가</p>"))
        #expect(page.contains("<footer class=\"site\">"))
        #expect(try site.published("index.html") == home)
    }

    @Test("a partial that is overridden shows everywhere")
    func partial() throws {
        let site = try site(["card.mustache": "<b>{{title}}</b>\n"])
        try expectSuccess(of: site)
        #expect(try site.published("index.html").contains("<b>가</b>"))
        #expect(try site.published("archives/2025/05/02/index.html").contains("<b>가</b>"))
    }

    @Test("an asset of one's own is published under a name that changes with it, and templates find it")
    func asset() throws {
        let site = try site([
            "assets/my.js": "1", "post.mustache": "<script src=\"{{#asset}}my.js{{/asset}}\"></script>",
        ])
        try expectSuccess(of: site)
        let first = try #require(part(of: try site.published("posts/a/index.html"), from: "src=\"/", to: "\""))
        #expect(try site.published(first) == "1")
        try site.write("2", to: "templates/assets/my.js")
        try expectSuccess(of: site)
        let second = try #require(part(of: try site.published("posts/a/index.html"), from: "src=\"/", to: "\""))
        #expect(try site.published(second) == "2")
        #expect(first != second)
        #expect(!site.isPublished(first))
    }

    @Test("other files beside templates are not part of the theme")
    func otherFiles() throws {
        let site = try site(["README.md": "{{#", ".DS_Store": "x", "notes.txt": "{{nothing}}"])
        try expectSuccess(of: site)
    }

    @Test(
        "a partial that is missing",
        arguments: [
            ("  {{> no-such}}", 3, "no-such", "add templates/no-such.mustache"),
            ("{{> carts}}", 1, "carts", "write `cards`"),
        ])
    func missingPartial(tag: String, column: Int, name: String, hint: String) throws {
        let caret = String(repeating: " ", count: column - 1) + "^"
        try expectFailure(
            of: try site(["post.mustache": "<p>\n\(tag)\n</p>\n"]),
            messages: """
                templates/post.mustache:2:\(column): error: there is no template `\(name).mustache` to use here
                  2 | \(tag)
                    | \(caret)
                  hint: \(hint)

                """)
    }

    @Test("an asset that is missing")
    func missingAsset() throws {
        try expectFailure(
            of: try site(["post.mustache": "<link href=\"{{#asset}}styles.css{{/asset}}\">\n"]),
            messages: """
                templates/post.mustache:1:13: error: there is no file `templates/assets/styles.css`
                  1 | <link href="{{#asset}}styles.css{{/asset}}">
                    |             ^
                  hint: write `style.css`

                """)
    }

    @Test("a variable that no template has")
    func unknownVariable() throws {
        try expectFailure(
            of: try site(["post.mustache": "\n제목 {{titlle}} {{zzzzzz}}\n"]),
            messages: """
                templates/post.mustache:2:4: error: no template has a variable `titlle`
                  2 | 제목 {{titlle}} {{zzzzzz}}
                    |      ^
                  hint: write `title`
                templates/post.mustache:2:15: error: no template has a variable `zzzzzz`
                  2 | 제목 {{titlle}} {{zzzzzz}}
                    |                 ^
                  hint: templates/README.md lists all of them

                """,
            lastLine: "2 errors; public is unchanged")
    }

    @Test("a block that the layout has not")
    func unknownBlock() throws {
        try expectFailure(
            of: try site(["post.mustache": "{{<base}}\n{{$contents}}\n{{/contents}}\n{{/base}}\n"]),
            messages: """
                templates/post.mustache:2:1: error: the layout has no block `contents`
                  2 | {{$contents}}
                    | ^
                  hint: write `content`

                """)
    }

    @Test("a section that is never closed")
    func unclosedSection() throws {
        try expectFailure(
            of: try site(["post.mustache": "{{#document}}\n<p>\n"]),
            messages: """
                templates/post.mustache:1:1: error: the section `document` that starts here is never closed
                  1 | {{#document}}
                    | ^
                  hint: add `{{/document}}` where it ends

                """)
    }

    @Test("a closing tag in the wrong place")
    func strayClosing() throws {
        try expectFailure(
            of: try site(["post.mustache": "{{#document}}\n{{/site}}\n{{/document}}\n"]),
            messages: """
                templates/post.mustache:2:1: error: expected `{{/document}}`, not `{{/site}}`
                  2 | {{/site}}
                    | ^
                  hint: write `{{/document}}`
                templates/post.mustache:3:1: error: `{{/document}}` has no opening tag
                  3 | {{/document}}
                    | ^
                  hint: delete it

                """,
            lastLine: "2 errors; public is unchanged")
    }

    @Test("a tag without its end")
    func unclosedTag() throws {
        try expectFailure(
            of: try site(["post.mustache": "<p>{{title}</p>\n"]),
            messages: """
                templates/post.mustache:1:4: error: this tag has no `}}`
                  1 | <p>{{title}</p>
                    |    ^
                  hint: end it with `}}` (`}}}` if it starts with `{{{`)

                """)
    }

    @Test(
        "a partial that uses itself where it would never end",
        arguments: ["{{> card}}", "{{#tags}}{{> card}}{{/tags}}", "{{^isPage}}{{> card}}{{/isPage}}"])
    func recursion(template: String) throws {
        try expectFailure(
            of: try site(["card.mustache": template + "\n"]),
            messages: """
                templates/card.mustache:1:1: error: the template `card` uses itself endlessly
                  1 | \(template)
                    | ^
                  hint: a template can use itself only inside `{{#children}}`, a list that ends

                """)
    }

    @Test("a link that leads out of templates", arguments: ["post.mustache", "assets/style.css", "assets", "more"])
    func outerLink(name: String) throws {
        let site = try site(["card.mustache": "글\n"])
        try site.write("비밀", to: "secret/b")
        let target = "\(site.root)/secret" + (name.contains(".") ? "/b" : "")
        try site.makeFolder("templates/" + name.split(separator: "/").dropLast().joined(separator: "/"))
        try site.link("templates/\(name)", to: target)
        try expectFailure(
            of: site,
            messages: """
                templates/\(name): error: this symbolic link leads out of `templates` to \(target)
                  hint: copy the file into `templates`, or start the link's name with a dot to keep it out of the site

                """)
    }

    @Test("pipes, links to devices and loops in templates, none of which is opened")
    func notFiles() throws {
        let site = try site(["card.mustache": "글\n"])
        mkfifo(site.root + "/templates/post.mustache", 0o644)
        try site.makeFolder("templates/assets/deep")
        mkfifo(site.root + "/templates/assets/pipe.css", 0o644)
        try site.link("templates/assets/zero.js", to: "/dev/zero")
        try site.link("templates/assets/deep/up", to: "..")
        try site.link("templates/gone.mustache", to: "nowhere")
        try expectFailure(
            of: site,
            messages: """
                templates/assets/deep/up: error: this symbolic link leads back to a folder that holds it
                  hint: delete the link
                templates/assets/pipe.css: error: this is neither a file nor a folder
                  hint: move it out of `templates`
                templates/assets/zero.js: error: this symbolic link leads out of `templates` to /dev/zero
                  hint: copy the file into `templates`, or start the link's name with a dot to keep it out of the site
                templates/gone.mustache: error: this symbolic link leads nowhere
                  hint: delete the link
                templates/post.mustache: error: this is neither a file nor a folder
                  hint: move it out of `templates`

                """, lastLine: "5 errors; public is unchanged")
    }

    @Test("a link inside templates is followed, and the folder itself may be one")
    func innerLink() throws {
        let site = try site([:])
        try site.write("글 {{title}}\n", to: "theme/mine/post.mustache")
        try site.link("theme/post.mustache", to: "mine/post.mustache")
        try site.link("templates", to: "theme")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html").hasPrefix("글 "))
    }

    @Test("a large asset is published as it is, under a name that changes with it")
    func largeAsset() throws {
        let site = try site(["post.mustache": "<script src=\"{{#asset}}my.js{{/asset}}\"></script>"])
        var scripts: [String] = []
        for end in ["1", "2"] {
            let bytes = Array((String(repeating: "// a\n", count: 300_000) + end).utf8)
            try site.folder.write(bytes, to: "templates/assets/my.js")
            try site.folder.write(bytes, to: "templates/assets/my.bin")
            try expectSuccess(of: site)
            let path = try #require(part(of: try site.published("posts/a/index.html"), from: "src=\"/", to: "\""))
            #expect(try site.folder.read("public/" + path) == bytes)
            #expect(try site.folder.read("public/assets/my.bin") == bytes)
            scripts.append(path)
        }
        #expect(scripts[0] != scripts[1])
        #expect(!site.isPublished(scripts[0]))
    }

    @Test("a template that is too large is not read, however large it is")
    func tooLarge() throws {
        let site = try site(["post.mustache": ""])
        truncate(site.root + "/templates/post.mustache", 1 << 32)
        try expectFailure(
            of: site,
            messages: """
                templates/post.mustache: error: the file has 4294967296 bytes; the limit is 1000000
                  hint: delete what is not needed

                """)
    }

    @Test("of thousands of faults the first ones are listed, and the others counted")
    func manyFaults() throws {
        let site = try site(["post.mustache": String(repeating: "{{/site}}\n", count: 5000)])
        let result = try site.build("--verbose")
        #expect(result.status == 1)
        #expect(result.errors.contains("templates/post.mustache:200:1: error: `{{/site}}` has no opening tag\n"))
        #expect(!result.errors.contains("templates/post.mustache:201:1"))
        #expect(
            result.errors.contains(
                """
                templates/post.mustache:200:1: error: this template has 4800 more faults
                  hint: fix these first

                """))
    }

    @Test("a template that is not UTF-8")
    func notUTF8() throws {
        let site = try site([:])
        try site.folder.write([0xFF], to: "templates/post.mustache")
        try expectFailure(
            of: site,
            messages: """
                templates/post.mustache: error: the template is not UTF-8 text
                  hint: save the file as UTF-8

                """)
    }

    @Test("problems of several templates come in one run")
    func several() throws {
        let result = try site(["post.mustache": "{{a1}}", "card.mustache": "{{b1}}"]).build()
        #expect(result.status == 1)
        #expect(result.errors.contains("templates/card.mustache:1:1: error: no template has a variable `b1`\n"))
        #expect(result.errors.contains("templates/post.mustache:1:1: error: no template has a variable `a1`\n"))
        #expect(result.errors.hasSuffix("site: 2 errors; public is unchanged\n"))
    }

    @Test("problems of templates and documents come in one run")
    func templatesAndDocuments() throws {
        let site = try site(["post.mustache": "{{a1}}"])
        try site.write("---\ntitle: 나\n", to: "content/posts/b.md")
        let result = try site.build()
        #expect(result.errors.contains("templates/post.mustache:1:1: error: "))
        #expect(result.errors.contains("content/posts/b.md:1:1: error: "))
    }

    @Test("a title with a script is escaped wherever it is shown")
    func escaped() throws {
        let title = "<script>alert('1')</script> & \"따옴표\""
        let site = try builtSite([
            "content/posts/a.md": TinySite.post(
                "'\(title.replacing("'", with: "''"))'", "tags: ['<b>굵게</b>']\nauthor: '<i>나</i>'\nfeatured: true")
        ])
        for (path, page) in site.publishedPages {
            #expect(!page.contains("<script>alert"), "\(path)")
            #expect(!page.contains("<b>굵게"), "\(path)")
            #expect(!page.contains("<i>나"), "\(path)")
        }
        #expect(
            try site.published("posts/a/index.html").contains(
                "<h1>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; "))
        for feed in ["rss.xml", "atom.xml"] { #expect(try !site.published(feed).contains("<script>"), "\(feed)") }
    }

    @Test("raw HTML of an untrusted document is left out, with a warning; a trusted one's is kept")
    func rawHTML() throws {
        let files = ["content/posts/a.md": TinySite.post("가", body: "<script>alert(1)</script>\n\n본문")]
        let site = try TinySite(files)
        let result = try site.build()
        #expect(result.status == 0)
        #expect(
            result.errors.hasPrefix(
                "content/posts/a.md:6:1: warning: raw HTML is left out of an untrusted document: `<script>`\n"))
        #expect(try !site.published("posts/a/index.html").contains("<script>alert"))
        try site.write("trusted: [posts]\n", to: "site.yml")
        try expectSuccess(of: site)
        #expect(try site.published("posts/a/index.html").contains("<script>alert(1)</script>"))
    }
}
