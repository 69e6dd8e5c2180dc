import SiteTestSupport
import Testing

extension HintCases {
    /// Headings, lists, tables, quotes and code.
    static let blocks: [HintCase] = [
        .body(
            "alert-empty", "> [!NOTE]\n\n글",
            HintEdit { finding, site in
                try site.changeLines(of: finding.file) {
                    $0.insert(try finding.text(0) + "알림", at: (finding.line ?? 0))
                }
            }),
        .body("alert-unknown-type", "> [!NOTICE]\n> 글", .write(0, for: "[!NOTICE]"), .write(1, for: "[!")),
        .body("block-mark-full-width", "＃ 제목\n\n글", .writeRest()),
        .body("block-mark-missing-space", "##붙임\n\n글", .writeRest()),
        .body(
            "block-mark-missing-space", "글\n    ##붙임\n",
            HintEdit { finding, site in
                try site.changeLine(of: finding) { $0 = try finding.text(0) }
            }),
        .body("block-mark-other-indentation", "- 가\n\u{3000}- 나", .write(0, for: "\u{3000}- 나")),
        .body("block-mark-other-space", "-\u{3000}목록", .write(0, for: "-\u{3000}목록")),
        .body(
            "block-mark-underlines-text", "마지막 문단\n---\n\n글",
            HintEdit { finding, site in
                try site.changeLines(of: finding.file) { lines in
                    let line = (finding.line ?? 1) - 1
                    lines[line] = try finding.text(0)
                    lines.insert("", at: line)
                }
            },
            HintEdit { finding, site in
                try site.changeLines(of: finding.file) { lines in
                    let line = (finding.line ?? 1) - 1
                    lines.remove(at: line)
                    lines[line - 1] = try finding.text(1)
                }
            }),
        .body("emphasis-form-full-width", "글 ＊＊굵게＊＊ 글", .write(0, for: "＊＊굵게＊＊")),
        .body("emphasis-form-underscores", "글 __굵게__는 글", .write(0, for: "__굵게__")),
        .body("fence-never-closed", "```sh\nls", .addAtEnd()),
        .body("fence-never-closed", "> ```sh\n> ls\n\n글", .replacing("> ls\n", with: "> ls\n> ```\n")),
        .body(
            "fence-holds-fence", "```sh\nls\n\n글\n\n```sh\npwd\n```\n",
            HintEdit { finding, site in
                let fence = try finding.text(0)
                try site.changeText(of: finding.file) { $0 = $0.replacing("ls\n\n", with: "ls\n\(fence)\n\n") }
            }),
        .body("list-number-before-number", "5. 18, 광주에서", .write(0, for: "5. 18")),
        .body(
            "list-number-shown-otherwise", "7. 가\n9. 나", .write(0, for: "9."), .write(1, for: "9.")),
        .body(
            "list-number-shown-otherwise", "1. 가\n2. 나\n\n1. 다\n2. 라",
            HintEdit { finding, site in
                try site.changeText(of: finding.file) { text in
                    text = text.replacing("\n\n1. 다\n2.", with: "\n\n\(try finding.text(0)) 다\n4.")
                }
            },
            .replacing("나\n\n1.", with: "나\n\n문단\n\n1.")),
        .body(
            "list-numbers-count-down", "10) 가\n9) 나\n8) 다",
            HintEdit { finding, site in
                let mark = try finding.text(0).replacing("9", with: "")
                try site.changeText(of: finding.file) { text in
                    text = text.replacing("10) 가\n9) 나\n8) 다", with: "10\(mark) 가\n\n9\(mark) 나\n\n8\(mark) 다")
                }
            }),
        .body("markdown-leftover-mark", "글 **안 닫힘 글", .write(0, for: "**"), .replacing("안 닫힘", with: "닫힘**")),
        .body(
            "table-cells-beyond-header", "| 가 | 나 |\n|---|---|\n| 1 | 2 | 3 |", .write(0, for: "| 3"),
            .replacing("| 가 | 나 |\n|---|---|", with: "| 가 | 나 | 다 |\n|---|---|---|")),
        .body(
            "table-delimiter-row-differs", "| 가 | 나 |\n|---|\n| 1 | 2 |",
            HintEdit { finding, site in
                try site.changeText(of: finding.file) {
                    $0 = $0.replacing("|\n|---|\n", with: "|\n\(try finding.text(0))\n")
                }
            }),
        .body(
            "table-no-delimiter-row", "| 가 | 나 |\n| 1 | 2 |\n| 3 | 4 |",
            HintEdit { finding, site in
                try site.changeText(of: finding.file) { text in
                    text = text.replacing("| 나 |\n", with: "| 나 |\n\(try finding.text(0))\n")
                }
            }),
    ]

    /// Links, pictures and markup of other programs.
    static let links: [HintCase] = [
        .body("link-form-address-in-brackets", "[글][https://a.kr/b]", .writeRest()),
        .body("link-form-curly-title", "[글](https://a.kr/b “제목”)", .writeRest()),
        .body("link-form-never-closed", "[글](https://a.kr/b\n\n다음", .write(0, for: "(https://a.kr/b")),
        .body("link-form-space-before-address", "![그림] (https://a.kr/b.png)", .writeRest()),
        .body("link-form-space-in-address", "[글](https://a.kr/b c)", .writeRest()),
        .site(
            "link-form-space-in-definition",
            ["content/posts/a.md": finishedPost("가", body: "[글][나]\n\n[나]: /a b.pdf"), "content/a b.pdf": "pdf"],
            HintEdit { finding, site in try site.changeLine(of: finding) { $0 = try finding.text(0) } }),
        .body("link-form-swapped", "(글)[https://a.kr/b]", .writeRest()),
        .body("link-form-undefined-reference", "글 [가][나] 글\n\n[나2]: https://a.kr/", .write(0, for: "[나]")),
        .body(
            "link-form-undefined-reference", "글 [가][다른 이름] 글",
            .addAtEnd(0) { $0.replacing("https://…", with: "https://a.kr/") }, .write(1, for: "[가][다른 이름]")),
        .body(
            "markdown-foreign-markup", "글 {{< figure src=\"a.png\" >}}",
            .replacing("{{< figure src=\"a.png\" >}}", with: "`{{< figure src=\"a.png\" >}}`"),
            .replacing("{{< figure src=\"a.png\" >}}", with: "글")),
        .body(
            "markdown-raw-html-left-out", "<video src=\"https://a.kr/b.mp4\"></video>\n\n글",
            .replacing("<video src=\"https://a.kr/b.mp4\"></video>", with: "[동영상](https://a.kr/b.mp4)")),
        .body("markdown-unsafe-link", "[글](javascript:alert)", .replacing("javascript:alert", with: "https://a.kr/")),
    ]

    /// Footnotes and comments.
    static let notes: [HintCase] = [
        .body("footnote-bad-colon", "글[^1]\n\n[^1]：주석", .write(0, for: "[^1]：")),
        .body(
            "footnote-defined-twice", "글[^1]\n\n[^1]: 가\n\n[^1]: 나", .replacing("\n\n[^1]: 나", with: ""),
            HintEdit { finding, site in
                let label = try finding.text(0)
                try site.changeLine(of: finding) { $0 = $0.replacing("[^1]", with: label) }
                try site.changeText(of: finding.file) { $0 = $0.replacing("글[^1]", with: "글[^1]\(label)") }
            }),
        .document(
            "footnote-only-in-title",
            "---\npubDatetime: 2025-05-02\ndescription: 설명\n---\n\n# 제목[^1]\n\n글.\n\n[^1]: 하나.\n",
            HintEdit { finding, site in
                let label = try finding.text(0)
                try site.changeText(of: finding.file) { $0 = $0.replacing("글.", with: "글\(label).") }
            },
            HintEdit { finding, site in
                try site.changeText(of: finding.file) { text in
                    text = text.replacing("[^1]: 하나.\n", with: "").replacing("[^1]", with: "")
                }
            }),
        .body(
            "footnote-space-in-label", "글[^내 주석] 글",
            HintEdit { finding, site in
                let (label, line) = (try finding.text(0), try finding.text(1))
                try site.changeText(of: finding.file) { $0 = $0.replacing("[^내 주석]", with: label) + "\n\(line)\n" }
            }),
        .body(
            "footnote-space-in-label", "글[^내 주석]\n\n[^내 주석]: 글",
            HintEdit { finding, site in
                let label = try finding.text(0)
                try site.changeText(of: finding.file) { $0 = $0.replacing("[^내 주석]", with: label) }
            }),
        .body("footnote-taken-for-link", "글[^1](괄호)\n\n[^1]: 주석", .write(0, for: "[^1](")),
        .body(
            "footnote-text-in-label", "글[^각주를 이렇게 쓰는 사람도 있다.] 글",
            HintEdit { finding, site in
                let (label, line) = (try finding.text(0), try finding.text(1))
                try site.changeText(of: finding.file) { text in
                    text = text.replacing("[^각주를 이렇게 쓰는 사람도 있다.]", with: label)
                    text += "\n\(line.replacing("…", with: "각주를 이렇게 쓰는 사람도 있다."))\n"
                }
            }),
        .body("footnote-undefined", "글[^1] 글", .addAtEnd(0), .write(1, for: "[^1]")),
        .body(
            "footnote-unused", "글\n\n[^1]: 주석",
            HintEdit { finding, site in
                let label = try finding.text(0)
                try site.changeText(of: finding.file) { $0 = $0.replacing("글\n\n[", with: "글\(label)\n\n[") }
            }, .deletingLine),
        .body(
            "comment-never-closed", "글 %%비밀\n\n글", .write(1, for: "%%"),
            HintEdit { finding, site in
                let comment = try finding.text(0).replacing("…", with: "비밀")
                try site.changeLine(of: finding) { $0 = $0.replacing("%%비밀", with: comment) }
            }),
        .body(
            "comment-never-closed", settings: "obsidian: true\n", "글 %%비밀\n\n글", .write(1, for: "%%"),
            HintEdit { finding, site in
                let mark = try finding.text(0)
                try site.changeLine(of: finding) { $0 += mark }
            }),
        .body(
            "comment-rest-left-out", "글\n\n%%\n비밀\n", .replacing("%%", with: "\\%%"),
            HintEdit { finding, site in
                let (open, close) = (try finding.text(0), try finding.text(1))
                try site.changeText(of: finding.file) { $0 = $0.replacing("%%", with: open) + "\(close)\n" }
            }),
        .body("comment-left-out", "글 %%비밀%% 글", .write(1, for: "%%")),
        .body(
            "comment-rest-left-out", settings: "obsidian: true\n", "글\n\n%%\n비밀\n", .addAtEnd(0),
            .replacing("%%", with: "\\%%")),
        .site("comment-left-out", ["content/posts/a.md": finishedPost("가", body: "글 %%비밀%% 글")], .addSetting(0)),
    ]
}
