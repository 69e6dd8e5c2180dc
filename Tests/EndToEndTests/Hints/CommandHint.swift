import SiteTestSupport
import Testing

/// What is wrong with how a command is called, and how its hint says to call it instead.
struct CommandHint: Sendable, CustomTestStringConvertible {
    /// The name of the rule.
    let rule: String
    /// The files of the site by path.
    var files = ["content/posts/a.md": finishedPost("가")]
    /// The arguments that are wrong.
    let wrong: [String]
    /// The hint, in English.
    let hint: String
    /// What the hint says to do besides.
    var mend: @Sendable (TinySite) throws -> Void = { _ in }
    /// The arguments that the hint leads to.
    let right: [String]

    var testDescription: String { rule }

    static let all = making + importing

    /// Checks, builds and new documents.
    private static let making: [CommandHint] = [
        CommandHint(
            rule: "content-no-root", wrong: ["check", "--root", "nowhere"],
            hint: "name the folder that holds `content` with --root", right: ["check", "--root", "."]),
        CommandHint(
            rule: "content-no-content-folder", files: ["blog/content/posts/a.md": finishedPost("가")], wrong: ["check"],
            hint: "run `site` in the folder that holds `content`, name it with --root, or make a blog with `site init`",
            right: ["check", "--root", "blog"]),
        CommandHint(
            rule: "content-no-content-folder", files: [:], wrong: ["check"],
            hint: "run `site` in the folder that holds `content`, name it with --root, or make a blog with `site init`",
            right: ["init", "."]),
        CommandHint(
            rule: "output-overlaps-source", wrong: ["build", "--output", "content"],
            hint: "name another folder with --output", right: ["build", "--output", "elsewhere"]),
        CommandHint(
            rule: "output-refused-root", wrong: ["build", "--output", "/"], hint: "name another folder with --output",
            right: ["build", "--output", "elsewhere"]),
        CommandHint(
            rule: "output-refused-home", wrong: ["build", "--output", "home"],
            hint: "name another folder with --output",
            right: ["build", "--output", "elsewhere"]),
        CommandHint(
            rule: "output-unusable-list", wrong: ["build", "--list-changed", "content"],
            hint: "name another file with --list-changed", right: ["build", "--list-changed", "changes.txt"]),
        CommandHint(
            rule: "starter-address-generated", wrong: ["new", "가", "--kind", "page", "--slug", "tags"],
            hint: "choose another address with --slug", right: ["new", "가", "--kind", "page", "--slug", "subjects"]),
        CommandHint(
            rule: "starter-address-taken", files: ["content/posts/a.md": finishedPost("가", "slug: b")],
            wrong: ["new", "b"],
            hint: "choose another address with --slug", right: ["new", "b", "--slug", "c"]),
        CommandHint(
            rule: "starter-bad-slug", wrong: ["new", "제목", "--slug", "a/b"],
            hint: "write one name, such as --slug my-first-post", right: ["new", "제목", "--slug", "my-first-post"]),
        CommandHint(
            rule: "starter-control-character", wrong: ["new", "제\u{1B}목"],
            hint: "type it again; an invisible character was pasted along with it", right: ["new", "제목"]),
        CommandHint(
            rule: "starter-line-break-in-title", wrong: ["new", "제\n목"],
            hint: "write it in quotes on one line: site new \"제목\"", right: ["new", "제목"]),
        CommandHint(
            rule: "starter-no-title", wrong: ["new", " "], hint: "write it in quotes on one line: site new \"제목\"",
            right: ["new", "제목"]),
        CommandHint(
            rule: "starter-source-without-digest", wrong: ["new", "제목", "--source", "ainews"],
            hint: "add --kind digest",
            right: ["new", "제목", "--source", "ainews", "--kind", "digest"]),
        CommandHint(
            rule: "starter-unknown-template", wrong: ["theme", "export", "pst.mustache"], hint: "write post.mustache",
            right: ["theme", "export", "post.mustache"]),
        CommandHint(
            rule: "starter-unknown-template", wrong: ["theme", "export", "xyzzy"],
            hint: "`site theme export` without names writes all of them", right: ["theme", "export"]),
    ]

    private static let old = [
        "old/_config.yml": "title: 블로그\n", "old/_posts/2024-03-01-hello.md": "---\ntitle: 하나\n---\n\n글\n",
        "old/other/README.txt": "글", "blog/site.yml": "title: 블로그\n",
    ]

    private static func refused(_ rule: String, _ folder: String, _ options: String..., hint: String) -> CommandHint {
        CommandHint(
            rule: rule, files: old, wrong: ["import", folder, "--root", "blog"] + options, hint: hint,
            right: ["import", "old", "--root", "blog"])
    }

    /// Imports, most of which need another folder.
    private static let importing: [CommandHint] = [
        refused("import-no-folder", "nowhere", hint: "name the folder that holds the whole blog"),
        refused("import-not-a-folder", "old/_config.yml", hint: "name the folder that holds the whole blog"),
        refused(
            "import-unknown-generator", "old/other",
            hint:
                "name the folder that holds `_config.yml`, `hugo.toml`, `astro.config.mjs` or `.obsidian`, or say what it is "
                + "with --from"),
        refused(
            "import-nothing-found", "old", "--from", "hugo",
            hint: "name the folder that holds the whole blog, or another generator with --from"),
        CommandHint(
            rule: "import-overlaps", files: old, wrong: ["import", "old", "--root", "old"],
            hint: "make a folder for the new site, such as with `site init blog`, and name it with --root",
            right: ["import", "old", "--root", "blog"]),
        CommandHint(
            rule: "import-exists", files: old.merging(["blog/content/posts/2024-03-01-hello.md": "다른 글"]) { $1 },
            wrong: ["import", "old", "--root", "blog"],
            hint: "delete or rename the one that is there, and import again",
            mend: { try $0.remove("blog/content/posts/2024-03-01-hello.md") },
            right: ["import", "old", "--root", "blog"]),
    ]

    /// Gives the wrong command, and then the right one in the same folder.
    func follow() throws {
        let site = try TinySite(files)
        try site.makeFolder("home")
        let environment = ["HOME": site.root + "/home"]
        let refused = try SiteBinary.run(wrong, in: site.root, environment: environment)
        #expect(refused.status != 0, "\(wrong): \(refused.errors)")
        #expect(refused.errors.contains("  hint: \(hint)\n"), "\(refused.errors)")
        try mend(site)
        let done = try SiteBinary.run(right, in: site.root, environment: environment)
        #expect(done.status == 0, "\(right): \(done.errors)")
        #expect(!done.errors.contains(": error: "), "\(done.errors)")
    }
}
