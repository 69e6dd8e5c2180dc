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
    /// The arguments that the hint leads to.
    let right: [String]

    var testDescription: String { rule }

    static let all: [CommandHint] = [
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

    /// Gives the wrong command, and then the right one in the same folder.
    func follow() throws {
        let site = try TinySite(files)
        try site.makeFolder("home")
        let environment = ["HOME": site.root + "/home"]
        let refused = try SiteBinary.run(wrong, in: site.root, environment: environment)
        #expect(refused.status != 0, "\(wrong): \(refused.errors)")
        #expect(refused.errors.contains("  hint: \(hint)\n"), "\(refused.errors)")
        let done = try SiteBinary.run(right, in: site.root, environment: environment)
        #expect(done.status == 0, "\(right): \(done.errors)")
        #expect(!done.errors.contains(": error: "), "\(done.errors)")
    }
}
