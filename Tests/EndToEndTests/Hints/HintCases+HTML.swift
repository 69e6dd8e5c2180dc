import SiteTestSupport
import Testing

extension HintCases {
    /// HTML in documents.
    static let html: [HintCase] = [
        .body(
            "html-comment-as-text", "글 <!-- 주석\n\n글", .replacing("<!-- 주석", with: "<!-- 주석 -->"), .write(1, for: "<!--")
        ),
        .body(
            "html-markdown-as-text", "<details>\n<summary>제목</summary>\n- 항목\n</details>",
            HintEdit { finding, site in
                try site.changeText(of: finding.file) {
                    $0 = $0.replacing("</summary>\n", with: "</summary>\n\n").replacing(
                        "</details>", with: "\n</details>")
                }
            }),
        .body("html-never-closed", "<!-- 주석\n\n글", .addAtEnd()),
        .body(
            "html-stray-end-tag", "글 </kbd> 글", .replacing("</kbd>", with: ""),
            .replacing("글 </kbd>", with: "<kbd>글</kbd>")),
        .body("html-stray-end-tag", "글 </br> 글", .write(0, for: "</br>")),
        .body(
            "html-summary-outside-details", "<summary>제목</summary>\n\n글",
            .replacing("<summary>제목</summary>", with: "<details>\n<summary>제목</summary>\n\n글\n\n</details>")),
        .body(
            "html-tag-inside-text", "글 <details>\n<summary>제목</summary>\n\n글\n\n</details>",
            .replacing("글 <details>", with: "글\n\n<details>")),
        .body("html-unclosed-tag", "글 <kbd>Ctrl 글", .replacing("Ctrl", with: "Ctrl</kbd>"), .write(1, for: "<kbd>")),
        .body(
            "html-unknown-element", settings: "trusted: [posts]\n", "글 <thinking>이다</thinking> 글",
            .replacing("<thinking>이다</thinking>", with: "<mark>이다</mark>"),
            HintEdit { finding, site in
                let tag = try finding.text(0)
                try site.changeText(of: finding.file) {
                    $0 = $0.replacing("<thinking>", with: tag).replacing("</thinking>", with: "&lt;/thinking>")
                }
            }),
    ]
}
