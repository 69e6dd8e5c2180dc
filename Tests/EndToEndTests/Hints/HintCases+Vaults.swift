import SiteTestSupport
import Testing

extension HintCases {
    private static let vault = "obsidian: true\n"

    /// What vaults of Obsidian have, in a vault and outside of one.
    static let vaults: [HintCase] = [
        .site(
            "obsidian-wiki-link",
            ["content/posts/a.md": finishedPost("가", body: "글 [[나]] 글"), "content/posts/b.md": finishedPost("나")],
            .write(0, for: "[[나]]"), .addSetting(1), .write(2, for: "[[")),
        .site(
            "obsidian-embed",
            ["content/posts/a.md": finishedPost("가", body: "![[나.png]]"), "content/posts/나.png": "png"],
            .write(0, for: "![[나.png]]"), .addSetting(1), .write(2, for: "![[")),
        .site(
            "obsidian-highlight", ["content/posts/a.md": finishedPost("가", body: "글 ==강조== 글")],
            .write(0, for: "==강조=="), .addSetting(1), .write(2, for: "==")),
        .site(
            "obsidian-nameless", settings: vault,
            ["content/posts/a.md": finishedPost("가", body: "글 [[|이름]] 글"), "content/posts/b.md": finishedPost("나")],
            .replacing("[[|", with: "[[나|"), .write(1, for: "[[")),
        .site(
            "obsidian-missing-file", settings: vault,
            ["content/posts/a.md": finishedPost("가", body: "![[나.png]]"), "content/images/b.png": "png"],
            HintEdit { _, site in try site.write("png", to: "content/posts/나.png") },
            .replacing("나.png", with: "b.png")),
        .site(
            "obsidian-ambiguous-file", settings: vault,
            [
                "content/posts/a.md": finishedPost("가", body: "![[나.png]]"), "content/images/나.png": "png",
                "content/photos/나.png": "png",
            ], .write(0, for: "![[나.png]]")),
        .site(
            "wiki-link-ambiguous", settings: vault,
            [
                "content/posts/a.md": finishedPost("가", body: "글 [[나]]"), "content/posts/b.md": finishedPost("나"),
                "content/posts/c.md": finishedPost("나"),
            ], .write(0, for: "[[나]]")),
        .site(
            "wiki-link-leads-nowhere", settings: vault,
            ["content/posts/a.md": finishedPost("가", body: "글 [[없음]]"), "content/posts/b.md": finishedPost("나")],
            .replacing("없음", with: "나"), .write(0, for: "[[")),
    ]
}
