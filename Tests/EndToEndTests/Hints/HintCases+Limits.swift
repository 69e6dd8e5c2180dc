import SiteTestSupport
import Testing

extension HintCases {
    /// A document that is over a limit, which the hint tells to raise; and one way to make the document smaller.
    private static func excess(
        _ rule: String, _ setting: String, to raised: Int, _ body: String, smaller: String
    ) -> HintCase {
        .site(
            rule, settings: "limits:\n  \(setting)\n", ["content/posts/a.md": finishedPost("가", body: body)],
            HintEdit { finding, site in
                let name = try #require(finding.shown.first { $0.hasPrefix("limits.") }).dropFirst("limits.".count)
                try site.write("limits:\n  \(name): \(raised)\n", to: "site.yml")
            },
            HintEdit { _, site in try site.write(finishedPost("가", body: smaller), to: "content/posts/a.md") })
    }

    private static let rows = String(repeating: "a|b\n", count: 60)
    private static let runs = Array(repeating: "*a* _b_", count: 26)

    /// What one document may cost.
    static let limits: [HintCase] = [
        excess("markdown-nested-too-deeply", "nesting: 3", to: 10, "> - > 1. a", smaller: "> - a"),
        excess("markdown-too-many-columns", "tableColumns: 2", to: 3, "a|b|c\n-|-|-", smaller: "a|b\n-|-\n\na|c\n-|-"),
        excess("markdown-too-many-cells", "tableCells: 100", to: 1000, "a|b\n-|-\n" + rows, smaller: "a|b\n-|-\n1|2"),
        .site(
            "markdown-too-many-delimiter-rows",
            ["content/posts/a.md": finishedPost("가", body: String(repeating: "a|b\n-|-\n", count: 5000))],
            HintEdit { _, site in
                let tables = String(repeating: "a|b\n-|-\n\n", count: 5000)
                try site.write(finishedPost("가", body: tables), to: "content/posts/a.md")
            }),
        excess(
            "markdown-too-many-openings", "openingsPerParagraph: 2", to: 10, "![a](https://a.kr/a) \\![b] `<!` `<!`",
            smaller: "![a](https://a.kr/a)\n\n`<!` `<!`"),
        excess(
            "markdown-too-many-emphasis-runs", "emphasisRunsPerParagraph: 100", to: 1000, runs.joined(separator: "\n"),
            smaller: runs.joined(separator: "\n\n")),
        excess(
            "markdown-references-too-large", "outputBytes: 10000", to: 100_000,
            "[x]: https://a.kr/\(String(repeating: "a", count: 50))\n\n" + String(repeating: "[x] ", count: 200),
            smaller: "[x]: https://a.kr/\n\n" + String(repeating: "[x] ", count: 10)),
        excess(
            "markdown-output-too-large", "outputBytes: 10000", to: 100_000, String(repeating: "**가**나 ", count: 600),
            smaller: "**가**나"),
        excess(
            "markdown-tree-too-large", "treeBytes: 30000000", to: 200_000_000,
            String(repeating: "&#39;가 ", count: 100_000), smaller: "가"),
        .site(
            "markdown-too-many-headings",
            ["content/posts/a.md": finishedPost("가", body: String(repeating: "## 가\n", count: 10_001))],
            HintEdit { _, site in
                let part = finishedPost("가", body: String(repeating: "## 가\n", count: 10))
                try site.write(part, to: "content/posts/a.md")
            }),
        excess(
            "content-too-large", "documentBytes: 1000", to: 10_000, String(repeating: "abcd ", count: 300), smaller: "글"
        ),
    ]
}
