import SiteTestSupport
import Testing

extension HintCases {
    private static let post = ["content/posts/a.md": finishedPost("가")]

    private static func setting(_ rule: String, _ settings: String, _ edits: HintEdit...) -> HintCase {
        HintCase(rule: rule, files: post, document: nil, settings: settings + "\n", edits: edits)
    }

    /// A pattern; the files of the one that the hint shows are not there.
    private static func pattern(_ rule: String, _ settings: String, _ edits: HintEdit...) -> HintCase {
        HintCase(rule: rule, files: post, document: nil, settings: settings + "\n", edits: edits)
            .leaving("pattern-matches-nothing", "pattern-matches-nothing-now")
    }

    /// `site.yml`.
    static let settings: [HintCase] = [
        pattern("path-pattern-leads-out", "exclude: [../a]", .write(1, for: "../a")),
        pattern("path-pattern-backslash", "exclude: ['b\\c']", .write(0, for: "'b\\c'")),
        pattern("path-pattern-several", "exclude: [\"*.{psd,ai}~\"]", .write(0, for: "exclude: [\"*.{psd,ai}~\"]")),
        setting("pattern-matches-nothing", "exclude: [없는것.md]", .deletingLine),
        setting("pattern-matches-nothing-now", "exclude: [\"*.psd\"]", .deletingLine),
        setting("pattern-leaves-nothing", "exclude: [posts]", .deletingLine),
        setting("pattern-brackets-match-nothing", "exclude: [\"[ab].psd\"]", .deletingLine),
        pattern("path-pattern-negated", "exclude: [\"!a\"]", .write(0, for: "exclude: [\"!a\"]")),
        pattern(
            "path-pattern-too-long", "exclude: [\(String(repeating: "a", count: 300))]",
            .write(0, for: String(repeating: "a", count: 300))),
        pattern("path-pattern-empty", "exclude: [\"/\"]", .write(0, for: "\"/\""), .write(1, for: "\"/\"")),
        setting("configuration-bad-base-url", "baseURL: user.github.io/blog", .write(0, for: "user.github.io/blog")),
        setting("configuration-bad-permalink", "permalink: /posts/", .replacing("/posts/", with: "/posts/:slug/")),
        setting("configuration-bad-search", "search: [posts]", .write(0, for: "search: [posts]"), .deletingLine),
        setting(
            "synonym-not-rows", "search:\n  synonyms: [OpenAI, 오픈AI]", .write(0, for: "synonyms: [OpenAI, 오픈AI]")),
        setting(
            "synonym-alone", "search:\n  synonyms: [[OpenAI]]", .write(0, for: "[OpenAI]"),
            .replacing("  synonyms: [[OpenAI]]\n", with: "", in: "site.yml")),
        setting(
            "synonym-in-two-rows", "search:\n  synonyms: [[GPT, 지피티], [GPT, 챗GPT]]",
            .write(0, for: "[GPT, 지피티], [GPT, 챗GPT]")),
        setting(
            "configuration-permalink-too-long", "permalink: /" + String(repeating: ":slug/", count: 101),
            HintEdit { finding, site in try site.write("permalink: \(try finding.text(0))\n", to: "site.yml") }),
        setting(
            "configuration-too-many-patterns",
            "exclude: [\((0...500).map { "old/\($0).txt" }.joined(separator: ", "))]",
            HintEdit { finding, site in
                try site.write("a", to: "content/old/1.txt")
                try site.write("exclude: [\(try finding.text(0))]\n", to: "site.yml")
            }),
        setting(
            "configuration-bad-verification-token", "googleSiteVerification: <meta>",
            .write(1, for: "googleSiteVerification: <meta>")),
        setting(
            "configuration-no-such-folder", "trusted: [nowhere]",
            HintEdit { _, site in try site.write("trusted: [posts]\n", to: "site.yml") }),
        setting("configuration-not-a-list", "trusted: {a: b}", .write(0, for: "trusted: {a: b}")),
        setting("configuration-not-a-mapping", "limits: 3", .write(0, for: "limits: 3")),
        setting("configuration-not-a-number", "pageSize: many", .write(0, for: "pageSize: many")),
        setting(
            "configuration-not-text", "title: [가, 나]",
            HintEdit { finding, site in
                try site.changeLine(of: finding) { $0 = try finding.text(0).replacing("…", with: "제목") }
            }),
        setting("configuration-unknown-hosting", "hosting: github", .writeRest(0), .writeRest(1)),
        setting("configuration-unknown-key", "titel: 블로그", .write(0, for: "titel")),
        setting("configuration-unknown-key", "xyzzyx: 블로그", .deletingLine),
        setting("configuration-unknown-language", "language: fr", .writeRest(0), .writeRest(1)),
        setting("configuration-unknown-severity", "missing: fatal", .writeRest(0), .writeRest(1)),
        setting("configuration-unknown-time-zone", "timeZone: Asia/Seol", .writeRest()),
        setting("link-not-checked", "permalink: /posts/", .replacing("/posts/", with: "/posts/:slug/", in: "site.yml")),
        HintCase(
            rule: "build-local-address", files: post, document: nil, settings: "title: 블로그\n", commands: ["build"],
            environment: ["CI": "true"],
            edits: [
                HintEdit { finding, site in
                    try site.write("\(try finding.text(0)): https://user.github.io/blog/\n", to: "site.yml")
                }
            ]),
    ]
}
