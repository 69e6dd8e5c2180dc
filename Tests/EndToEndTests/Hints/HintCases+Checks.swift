import SiteTestSupport
import Testing

extension HintCases {
    private static func linked(_ rule: String, _ body: String, _ edits: HintEdit...) -> HintCase {
        HintCase(
            rule: rule,
            files: [
                "content/posts/a.md": finishedPost("가", body: body),
                "content/posts/hello.md": finishedPost("나", "aliases: [/old/]", body: "## 절\n\n글"),
                "content/posts/draft.md": finishedPost("다", "draft: true"), "content/img/b.png": "png",
            ], document: nil, settings: "", edits: edits)
    }

    private static let digest = "---\ndate: 250110\nsource: aitimes\n---\n\n## [1] 소식\n\nURL: https://a.kr/1\n\n글\n"

    /// What only the whole site shows.
    static let checks: [HintCase] = [
        .site(
            "link-leads-to-left-out", settings: "title: 블로그\n",
            ["content/posts/a.md": finishedPost("가", body: "[글](a.pdf.bak)"), "content/posts/a.pdf.bak": "pdf"],
            .addSetting(0), .replacing("[글](a.pdf.bak)", with: "글")),
        linked("link-leads-nowhere", "[글](/posts/helo/)", .write(0, for: "/posts/helo/")),
        linked("link-resource-missing", "![그림](/img/a.png)", .write(0, for: "/img/a.png")),
        .site(
            "link-mark-in-name",
            ["content/posts/a.md": finishedPost("가", body: "![그림](b?.png)"), "content/posts/b?.png": "png"],
            .write(0, for: "b?.png"),
            HintEdit { finding, site in
                try site.remove("content/posts/b?.png")
                try site.write("png", to: "content/posts/b.png")
                try site.changeText(of: finding.file) { $0.replace("b?.png", with: "b.png") }
            }
        ).leaving("refused-name-unsuitable"),
        linked("link-anchor-missing", "[글](/posts/hello/#저)", .write(0, for: "#저")),
        linked("link-names-document-file", "[글](hello.md)", .write(0, for: "hello.md")),
        linked("link-leads-to-redirect", "[글](/old/)", .write(0, for: "/old/")),
        linked("link-scheme-missing", "[글](www.example.com/a)", .write(0, for: "www.example.com/a")),
        linked(
            "link-address-empty", "[글]()", .replacing("()", with: "(/posts/hello/)"), .replacing("[글]()", with: "글")),
        linked(
            "link-address-empty", "![그림]()", .replacing("()", with: "(/img/b.png)"), .replacing("![그림]()", with: "글")),
        linked(
            "missing-alternative-text", "![](/img/b.png)", .write(0, for: "![](/img/b.png)"),
            HintEdit { finding, site in
                let caption = try finding.text(1)
                try site.changeText(of: finding.file) { $0 += "\n\(caption)\n" }
            }),
        .site(
            "duplicate-title", ["content/posts/a.md": finishedPost("가"), "content/posts/b.md": finishedPost("가")],
            .replacing("title: 가", with: "title: 나")),
        .site(
            "duplicate-story",
            ["content/digests/a.md": digest, "content/digests/b.md": digest.replacing("250110", with: "250111")],
            HintEdit { _, site in try site.remove("content/digests/b.md") }),
        .site(
            "tag-nearly-the-same",
            [
                "content/posts/a.md": finishedPost("가", "tags: [AI 에이전트]"),
                "content/posts/b.md": finishedPost("나", "tags: [AI 에이전트]"),
                "content/posts/c.md": finishedPost("다", "tags: [AI에이전트]"),
            ], .write(0, for: "AI에이전트")),
        .site(
            "tag-other-spelling",
            [
                "content/posts/a.md": finishedPost("가", "tags: [Swift]"),
                "content/posts/b.md": finishedPost("나", "tags: [Swift]"),
                "content/posts/c.md": finishedPost("다", "tags: [swift]"),
            ], .write(0, for: "swift")),
    ]
}
