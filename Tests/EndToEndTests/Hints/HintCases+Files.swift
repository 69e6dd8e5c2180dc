import Foundation
import SiteTestSupport
import Testing

extension HintCases {
    private static let post = ["content/posts/b.md": finishedPost("나")]

    private static func moving(_ old: String, to new: String) -> HintEdit {
        HintEdit { _, site in
            try FileManager.default.moveItem(atPath: site.root + "/" + old, toPath: site.root + "/" + new)
        }
    }

    /// Gives a file the name that the hint shows.
    private static let renaming = HintEdit { finding, site in
        let path = try #require(finding.file)
        let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
        try FileManager.default.moveItem(
            atPath: site.root + "/" + path, toPath: "\(site.root)/\(folder)/\(try finding.text(0))")
    }

    /// Files and folders of `content/`.
    static let files: [HintCase] = [
        .site(
            "refused-name-refused", settings: "hosting: netlify\n", post.merging(["content/a#b.png": "png"]) { $1 },
            renaming),
        .site("refused-name-unsuitable", post.merging(["content/a#b.png": "png"]) { $1 }, renaming),
        .site(
            "content-broken-link", post, prepare: { try $0.link("content/posts/a.md", to: "gone.md") }, .deletingFile),
        .site(
            "content-conflict-copy",
            post.merging(["content/posts/a (conflicted copy 2025-05-02).md": finishedPost("사본")]) { $1 }, .deletingFile,
            .addSetting()),
        .site("content-link-loop", post, prepare: { try $0.link("content/posts/a", to: ".") }, .deletingFile),
        .site(
            "content-link-leads-out", post.merging(["outside.md": finishedPost("가")]) { $1 },
            prepare: { try $0.link("content/posts/a.md", to: $0.root + "/outside.md") },
            HintEdit { finding, site in
                try site.remove(try #require(finding.file))
                try site.write(finishedPost("가"), to: try #require(finding.file))
            }, moving("content/posts/a.md", to: "content/posts/.a.md")),
        .site(
            "content-link-leads-out-of-blog", post,
            prepare: { try $0.link("site.yml", to: "/etc/hosts") },
            HintEdit { finding, site in
                try site.remove(try #require(finding.file))
                try site.write("title: 블로그\n", to: try #require(finding.file))
            }),
        .site(
            "content-file-too-large", post,
            prepare: { try $0.folder.write(Array(repeating: 10, count: 10_000_001), to: "content/_headers") },
            HintEdit { finding, site in try site.write("/*\n  A: b\n", to: try #require(finding.file)) }),
        .site(
            "content-templates-too-large", post,
            prepare: { site in
                for number in 0..<11 {
                    try site.folder.write(Array(repeating: 10, count: 1_000_000), to: "templates/\(number).mustache")
                }
            }, HintEdit { _, site in try site.remove("templates/3.mustache") }),
        .site(
            "content-empty", post.merging(["content/posts/a.md": ""]) { $1 }, .deletingFile,
            HintEdit { finding, site in
                try site.write(finishedPost("가"), to: try #require(finding.file))
            }),
        .site(
            "content-folder-named-as-document", post.merging(["content/posts/a.md/b.png": "png"]) { $1 },
            moving("content/posts/a.md", to: "content/posts/a")),
        .site(
            "content-name-has-control-character", post.merging(["content/posts/a\u{1B}.md": finishedPost("가")]) { $1 },
            moving("content/posts/a\u{1B}.md", to: "content/posts/a.md")),
        .site(
            "content-not-utf8", post,
            prepare: { try $0.folder.write(Array(finishedPost("a").utf8) + [0xFF], to: "content/posts/a.md") },
            HintEdit { finding, site in try site.write(finishedPost("가"), to: try #require(finding.file)) }),
        .site(
            "content-utf16", post,
            prepare: { try $0.folder.write([0xFF, 0xFE, 0x61, 0], to: "content/posts/a.md") },
            HintEdit { finding, site in try site.write(finishedPost("가"), to: try #require(finding.file)) }),
        .site(
            "content-not-a-file", post, prepare: { mkfifo($0.root + "/content/posts/a.md", 0o644) },
            moving("content/posts/a.md", to: "a.md")),
        .site(
            "content-not-a-folder", post, prepare: { try $0.write("글", to: "templates") }, .deletingFile,
            moving("templates", to: "templates.txt")),
        .site(
            "content-not-a-plain-file", post, prepare: { try $0.makeFolder("site.yml") }, .deletingFile,
            moving("site.yml", to: "site")),
        .site(
            "content-no-documents", [:], prepare: { try $0.makeFolder("content") },
            HintEdit { finding, site in
                let path = try #require(finding.hint?.firstMatch(of: /content\/\S+\.md/).map { String($0.0) })
                try site.write(finishedPost("가"), to: path)
            }),
        .site(
            "content-same-name-twice", post,
            prepare: { site in
                try site.write(finishedPost("가"), to: "content/posts/\u{AC00}.md")
                try site.write(finishedPost("다"), to: "content/posts/\u{1100}\u{1161}.md")
            }, HintEdit { _, site in try site.remove("content/posts/\u{1100}\u{1161}.md") }),
        .site(
            "file-name-not-composed", post.merging(["content/posts/\u{1100}\u{1161}.md": finishedPost("가")]) { $1 },
            HintEdit { _, site in _ = try site.check("--fix", "--yes") }),
        .site(
            "file-not-a-document", post.merging(["content/posts/a.mkd": finishedPost("가")]) { $1 },
            moving("content/posts/a.mkd", to: "content/posts/a.md")),
        .site(
            "file-not-a-document", post.merging(["content/posts/a.mdx": finishedPost("가")]) { $1 },
            moving("content/posts/a.mdx", to: "content/posts/a.md")),
        .site(
            "file-not-a-document", post.merging(["content/posts/a.rst": "글"]) { $1 },
            HintEdit { _, site in
                try site.remove("content/posts/a.rst")
                try site.write(finishedPost("가"), to: "content/posts/a.md")
            }, moving("content/posts/a.rst", to: "a.rst")),
        .site(
            "file-picture-too-large", post,
            prepare: { try $0.folder.write(Array(repeating: 0, count: 2_000_000), to: "content/a.png") },
            HintEdit { _, site in try site.write("png", to: "content/a.png") }),
    ]
}
