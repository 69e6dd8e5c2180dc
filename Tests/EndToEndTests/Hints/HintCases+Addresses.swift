import SiteTestSupport
import Testing

extension HintCases {
    private static let base = "baseURL: https://u.github.io/blog/\n"

    private static func alias(_ rule: String, _ alias: String, _ edits: HintEdit...) -> HintCase {
        .site(
            rule, settings: base, ["content/posts/a.md": finishedPost("가", "aliases: [\(alias)]")]
        )
        .following(edits)
    }

    /// The addresses of documents.
    static let addresses: [HintCase] = [
        alias(
            "refused-name-alias", "/a%3Fb/", .deletingLine,
            HintEdit { finding, site in
                let key = try finding.text(0)
                try site.changeText(of: "site.yml") { $0 += "\(key): netlify\n" }
            }),
        .fields("permalink-refused", "permalink: /a*b/", .deletingLine),
        .fields("slug-refused", "slug: q*b", .write(0, for: "slug: q*b")),
        alias("alias-absolute", "https://u.github.io/blog/full/", .write(0, for: "https://u.github.io/blog/full/")),
        alias("alias-absolute", "https://a.kr/full/?p=1", .write(0, for: "https://a.kr/full/?p=1")),
        alias("alias-absolute", "https://a.kr/?p=1", .write(0, for: "https://a.kr/?p=1")).leaving("refused-name-query"),
        alias("alias-absolute", "https://a.kr/", .deletingLine, .write(0, for: "https://a.kr/")),
        alias("alias-leads-out", "/../old/", .write(0, for: "/../old/")),
        alias("alias-query-or-fragment", "/blog/%EC%98%9B/#a", .write(0, for: "/blog/%EC%98%9B/#a")),
        alias("alias-query-or-fragment", "/old#a", .write(0, for: "/old#a"), .write(1, for: "/old#a"))
            .leaving("refused-name-alias"),
        alias("alias-query-or-fragment", "/old/C#/", .write(0, for: "/old/C#/")).leaving("refused-name-alias"),
        alias("alias-query-or-fragment", "/old/왜?/", .write(0, for: "/old/왜?/")).leaving("refused-name-alias"),
        alias("refused-name-query", "/old?p=1", .write(0, for: "/old?p=1"), .deletingLine),
        alias(
            "refused-name-query", "/?p=1", .deletingLine,
            HintEdit { finding, site in
                let setting = try finding.text(0)
                try site.changeText(of: "site.yml") { $0 += "\(setting)\n" }
            }),
        alias("alias-unusable", "/.git/", .deletingLine, .write(0, for: "/.git/")),
        alias("build-alias-of-itself", "/posts/a/", .deletingLine),
        alias("build-alias-taken", "/tags/", .deletingLine),
        .fields("build-address-ignored", "permalink: /m-n/\nurl: /old/", .addField()),
        .fields("permalink-leads-out", "permalink: /../a-b/", .writeRest()),
        .fields("permalink-not-a-pattern", "permalink: /:i_month/:title/", .writeRest()),
        .fields("permalink-query-or-fragment", "permalink: /?p=12", .deletingLine),
        .site(
            "permalink-too-long", settings: "permalink: /" + String(repeating: ":slug/", count: 90) + "\n",
            ["content/posts/long-name.md": finishedPost("가")],
            HintEdit { finding, site in try site.write("permalink: \(try finding.text(0))\n", to: "site.yml") }),
        .fields("permalink-unusable", "permalink: /.git/", .writeRest()),
        .site(
            "build-alias-shared",
            [
                "content/posts/a.md": finishedPost("가", "aliases: [/old/]"),
                "content/posts/b.md": finishedPost("나", "aliases: [/old/]"),
            ], .deletingLine),
        .site(
            "build-address-taken",
            ["content/posts/a.md": finishedPost("가"), "content/posts/b.md": finishedPost("나", "slug: a")],
            .replacing("slug: a", with: "slug: c"),
            HintEdit { finding, site in
                let path = try #require(finding.file)
                let text = String(decoding: try site.folder.read(path), as: UTF8.self)
                try site.remove(path)
                try site.write(text.replacing("slug: a\n", with: ""), to: "content/posts/c.md")
            }),
        .site(
            "build-address-generated",
            ["content/pages/tags.md": finishedPost("가"), "content/posts/b.md": finishedPost("나")],
            .deletingFile, .replacing("description:", with: "slug: c\ndescription:")),
        .site(
            "build-address-generated", ["content/rss.xml": "글", "content/posts/b.md": finishedPost("나")], .deletingFile),
        .site(
            "build-address-differs-in-case",
            ["content/posts/a.md": finishedPost("가"), "content/posts/b.md": finishedPost("나", "slug: A")],
            HintEdit { _, site in try site.write(finishedPost("나"), to: "content/posts/b.md") }),
        .site(
            "build-file-in-place-of-folder", ["content/posts/a.md": finishedPost("가"), "content/posts/a": "글"],
            HintEdit { _, site in
                try site.remove("content/posts/a")
                try site.write("글", to: "content/posts/b")
            }),
        .fields("slug-dots", "slug: ..", .write(1, for: "slug: ..")),
        .fields("slug-hidden", "slug: .a", .write(0, for: "slug: .a")),
        .fields("slug-separator", "slug: a/b", .write(1, for: "slug: a/b")),
        .fields("slug-control-character", "slug: \"a\\tb\"", .replacing("\\t", with: "-")),
        .fields(
            "slug-too-long", "slug: \(String(repeating: "a", count: 201))",
            .replacing(String(repeating: "a", count: 201), with: "k-l")),
        .site(
            "build-moved", ["content/posts/a.md": finishedPost("가", "slug: old")],
            prepare: { site in
                _ = try site.build("--quiet")
                try site.write(finishedPost("가", "slug: new"), to: "content/posts/a.md")
            }, .addField()),
        .site(
            "build-moved", ["content/transcripts/2025-05-02-talk.md": "**대담**\n\n가 [00:00:01]: 글\n\n나 [00:01:04]: 글\n"],
            prepare: { site in
                _ = try site.build("--quiet")
                try site.remove("content/transcripts/2025-05-02-talk.md")
                try site.write(
                    "**대담**\n\n가 [00:00:01]: 글\n\n나 [00:01:04]: 글\n", to: "content/transcripts/2025-05-02-new.md")
            },
            HintEdit { finding, site in
                let (aliases, kind) = (try finding.text(0), try finding.text(1))
                try site.changeText(of: finding.file) { $0 = "---\n\(aliases)\n\(kind)\n---\n\n" + $0 }
            }),
        .site(
            "build-many-moved", TinySite.posts(12),
            prepare: { site in
                _ = try site.build("--quiet")
                try site.write("permalink: /:slug/\n", to: "site.yml")
            },
            HintEdit { _, site in
                for number in 1...12 {
                    try site.changeText(of: "content/posts/p\(number).md") { text in
                        text = text.replacing("title:", with: "aliases: [/posts/p\(number)/]\ntitle:")
                    }
                }
            }),
        .site(
            "build-no-slug", ["content/posts/\(String(repeating: "가", count: 67)).md": finishedPost("\"…\"")],
            HintEdit { finding, site in
                let line = try finding.text(0).replacing("…", with: "a")
                try site.changeText(of: finding.file) { $0 = $0.replacing("title:", with: "\(line)\ntitle:") }
            }),
    ]
}

extension HintCase {
    fileprivate func following(_ edits: [HintEdit]) -> HintCase {
        HintCase(
            rule: rule, files: files, document: document, settings: settings, commands: commands, prepare: prepare,
            edits: edits)
    }
}
