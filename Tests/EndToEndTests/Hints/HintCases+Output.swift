import Foundation
import SiteTestSupport
import Testing

extension HintCases {
    private static let post = ["content/posts/a.md": finishedPost("가")]

    private static func output(
        _ rule: String, prepare: @escaping @Sendable (TinySite) throws -> Void, _ edits: HintEdit...
    ) -> HintCase {
        HintCase(
            rule: rule, files: post, document: nil, settings: "baseURL: https://a.kr/\n", commands: ["build"],
            prepare: prepare, edits: edits)
    }

    private static let force = HintEdit(arguments: ["--force"]) { _, _ in }
    private static let elsewhere = HintEdit(arguments: ["--output", "elsewhere"]) { _, _ in }

    private static func removing(_ path: String) -> HintEdit { HintEdit { _, site in try site.remove(path) } }

    /// The output folder.
    static let output: [HintCase] = [
        output("output-foreign-folder", prepare: { try $0.write("메모", to: "public/memo.txt") }, elsewhere, force),
        output(
            "output-foreign-file",
            prepare: { site in
                _ = try site.build("--quiet")
                try site.write("둘", to: "content/b.txt")
                try site.write("메모", to: "public/b.txt")
            },
            HintEdit { _, site in
                try site.write("메모", to: "content/b.txt")
                try site.remove("public/b.txt")
            }, force),
        output(
            "output-foreign-folder-in-place-of-file",
            prepare: { site in
                _ = try site.build("--quiet")
                try site.write("둘", to: "content/b")
                try site.write("메모", to: "public/b/memo.txt")
            },
            HintEdit { _, site in
                try FileManager.default.moveItem(atPath: site.root + "/public/b", toPath: site.root + "/b")
            }),
        output(
            "output-link-in-place-of-folder",
            prepare: { site in
                _ = try site.build("--quiet")
                try site.write("둘", to: "content/b/c.txt")
                try site.link("public/b", to: "../content")
            }, removing("public/b")),
        output(
            "output-broken-link", prepare: { try $0.link("public", to: "gone") }, removing("public"),
            HintEdit { _, site in try site.makeFolder("gone") }),
        output("output-not-a-folder", prepare: { try $0.write("메모", to: "public") }, elsewhere),
        output(
            "output-damaged-manifest",
            prepare: { site in
                _ = try site.build("--quiet")
                try site.write("?", to: "public/.site-manifest")
            },
            HintEdit { _, site in
                try site.remove("public")
                try site.makeFolder("public")
            }, force),
    ]
}
