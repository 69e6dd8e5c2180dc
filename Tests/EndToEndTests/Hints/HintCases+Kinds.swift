import SiteTestSupport
import Testing

extension HintCases {
    private static let digest = "---\ndate: 250110\nsource: aitimes\n---\n\n"

    /// Digests and transcripts.
    static let kinds: [HintCase] = [
        .site(
            "markdown-item-without-number", ["content/digests/a.md": digest + "## 제목\n\nURL: https://a.kr/\n\n글\n"],
            .writeRest()),
        .site(
            "markdown-item-without-source", ["content/digests/a.md": digest + "## [1] 제목\n\n글\n"],
            HintEdit { finding, site in
                let line = try finding.text(0).replacing("https://…", with: "https://a.kr/")
                try site.changeText(of: finding.file) { $0 = $0.replacing("제목\n\n", with: "제목\n\n\(line)\n\n") }
            }),
        .site(
            "markdown-item-without-body", ["content/digests/a.md": digest + "## [1] 제목\n\nURL: https://a.kr/\n"],
            HintEdit { finding, site in try site.changeText(of: finding.file) { $0 += "\n글\n" } },
            HintEdit { finding, site in try site.write(digest + "글\n", to: "content/digests/a.md") }),
        .site(
            "markdown-item-at-other-level",
            [
                "content/digests/a.md": digest
                    + "## [1] 가\n\nURL: https://a.kr/\n\n글\n\n### [2] 나\n\nURL: https://a.kr/2\n\n글\n"
            ], .writeRest()),
        .site(
            "markdown-chapters-without-turn",
            [
                "content/transcripts/2025-05-02-talk.md":
                    "**대담**\n\n[00:00:01] 처음\n[00:05] 다음\n\n가 [00:00:01]: 글\n\n나 [00:01:04]: 글\n"
            ],
            .replacing("[00:05]", with: "[00:01:04]")),
    ]
}
