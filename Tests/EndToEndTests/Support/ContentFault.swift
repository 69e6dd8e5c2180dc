import Foundation
import SiteTestSupport
import Testing

/// Something that is wrong with a document `content/posts/b.md`, or beside it.
struct ContentFault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let message: String
    let make: @Sendable (TinySite) throws -> Void

    /// A document with these bytes.
    private init(_ name: String, _ bytes: [UInt8], _ message: String) {
        self.init(name, message) { try $0.folder.write(bytes, to: "content/posts/b.md") }
    }

    /// A document with this text.
    private init(_ name: String, _ text: String, _ message: String) {
        self.init(name, Array(text.utf8), message)
    }

    private init(_ name: String, _ message: String, make: @escaping @Sendable (TinySite) throws -> Void) {
        testDescription = name
        self.message = message
        self.make = make
    }

    /// One of each kind.
    static let all = frontMatter + bodies + files

    private static let frontMatter = [
        ContentFault(
            "unclosed front matter", "---\ntitle: 나\n",
            """
            content/posts/b.md:1:1: error: the front matter that starts here never ends
              hint: add a line `---` after line 2

            """),
        ContentFault(
            "YAML that needs quotes", "---\ntitle: 나: 다\n---\n본문\n",
            """
            content/posts/b.md:2:8: error: a value that contains `: ` needs quotes
              2 | title: 나: 다
                |        ^
              hint: write the line as: title: "나: 다"

            """),
        ContentFault(
            "a bad date", "---\ntitle: 나\ndate: 어제\n---\n본문\n",
            """
            content/posts/b.md:3:7: error: `date: 어제` is not a date
              3 | date: 어제
                |       ^
              hint: write `date: 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502 or 250502

            """),
        ContentFault(
            "a bad slug", "---\nslug: ../../etc/passwd\ntitle: 나\n---\n본문\n",
            """
            content/posts/b.md:2:7: error: the slug ‘../../etc/passwd’ contains a path separator
              2 | slug: ../../etc/passwd
                |       ^
              hint: write one name without `/`, such as `slug: passwd`

            """),
    ]

    private static let long = String(repeating: "a", count: 201)

    private static let bodies = [
        ContentFault(
            "no title", "그냥 본문\n",
            """
            content/posts/b.md: error: the document has no `title` and no heading to use instead
              hint: add `title: …` to its front matter

            """),
        ContentFault(
            "a tag too long for a page", TinySite.post("나", "tags: [\(long)]"),
            """
            content/posts/b.md: error: the tag ‘\(long)’ cannot have a page: the slug has 201 bytes; at most 200 fit \
            in a file name
              hint: write a shorter name

            """),
        ContentFault(
            "an author too long for a page", TinySite.post("나", "author: \(long)"),
            """
            content/posts/b.md: error: `author: \(long)` cannot have a page: the slug has 201 bytes; at most 200 fit \
            in a file name
              hint: write a shorter name

            """),
        ContentFault(
            "hostile Markdown", TinySite.post("나", body: String(repeating: "> ", count: 101) + "글"),
            """
            content/posts/b.md:6:1: error: quotes and lists are nested more than 100 deep
              6 | \(String(repeating: "> ", count: 36))…
                | ^
              hint: write it with less nesting, or raise `limits.nesting` in site.yml

            """),
    ]

    private static let files = [
        ContentFault(
            "an empty file", "",
            "content/posts/b.md: error: the document is empty\n  hint: write something in it, or delete it\n"),
        ContentFault(
            "invalid UTF-8", [0x61, 0xFF],
            "content/posts/b.md:1:2: error: this is not UTF-8 text\n  hint: save the file as UTF-8\n"),
        ContentFault(
            "UTF-16", [0xFF, 0xFE, 0x61, 0x00],
            "content/posts/b.md: error: this is UTF-16 text, not UTF-8\n  hint: save the file as UTF-8\n"),
        ContentFault(
            "too many bytes", [UInt8](repeating: UInt8(ascii: "a"), count: 5_000_001),
            """
            content/posts/b.md: error: the document has 5000001 bytes; the limit is 5000000
              hint: split the document, or raise `limits.documentBytes` in site.yml

            """),
        ContentFault(
            "a folder named as a document",
            """
            content/posts/b.md: error: this is a folder, but its name is that of a document
              hint: rename the folder so that it does not end in .md

            """
        ) { try $0.makeFolder("content/posts/b.md") },
        ContentFault(
            "a link to nowhere",
            "content/posts/b.md: error: this symbolic link leads nowhere\n  hint: delete the link\n"
        ) { try $0.link("content/posts/b.md", to: "gone.md") },
        ContentFault(
            "a link out of content",
            """
            content/posts/b.md: error: this symbolic link leads out of `content` to /etc/hosts
              hint: copy the file into `content`, or start the link's name with a dot to keep it out of the site

            """
        ) { try $0.link("content/posts/b.md", to: "/etc/hosts") },
        ContentFault(
            "a link in a circle",
            """
            content/posts/b: error: this symbolic link leads back to a folder that holds it
              hint: delete the link

            """
        ) { try $0.link("content/posts/b", to: ".") },
        ContentFault(
            "a pipe",
            "content/posts/b.md: error: this is neither a file nor a folder\n  hint: move it out of `content`\n"
        ) { mkfifo($0.root + "/content/posts/b.md", 0o644) },
        ContentFault(
            "a name with a control character",
            """
            content/posts/b␣.md: error: the file's name contains a control character
              hint: rename the file

            """
        ) { try $0.write("글", to: "content/posts/b\u{1B}.md") },
        ContentFault(
            "a file in place of a folder",
            """
            content/posts/ok: error: posts/ok would be both a file and the folder that holds content/posts/ok.md
              hint: rename one of them

            """
        ) { try $0.write("글", to: "content/posts/ok") },
    ]
}
