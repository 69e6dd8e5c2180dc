import Foundation
import SiteTestSupport
import Testing

@Suite("how site new is used")
struct NewUsageTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let errors: String

        init(_ arguments: [String], _ message: String, hint: String? = nil) {
            self.arguments = arguments
            errors = "site: error: \(message)\n" + (hint.map { "  hint: \($0)\n" } ?? "")
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let quoteHint = "write it in quotes on one line: site new \"제목\""
    private static let typeHint = "type it again; an invisible character was pasted along with it"
    private static let slugHint = "write one name, such as --slug my-first-post"

    @Test(
        "what no document could be is a usage error, and nothing is written",
        arguments: [
            Mistake([], "there is no title", hint: quoteHint),
            Mistake([" \u{3000}"], "there is no title", hint: quoteHint),
            Mistake(["a\nb"], "the title has a line break", hint: quoteHint),
            Mistake(["a\u{2028}b"], "the title has a line break", hint: quoteHint),
            Mistake(["a\u{7}b"], "the title contains a control character", hint: typeHint),
            Mistake(["a\tb"], "the title contains a control character", hint: typeHint),
            Mistake(["\u{FEFF}a"], "the title contains a control character", hint: typeHint),
            Mistake(["a\u{FFFF}"], "the title contains a control character", hint: typeHint),
            Mistake(["글", "--tag", "a\u{7}"], "--tag contains a control character", hint: typeHint),
            Mistake(["글", "--slug", ""], "the slug is empty", hint: slugHint),
            Mistake(["글", "--slug", "a/b"], "the slug ‘a/b’ contains a path separator", hint: slugHint),
            Mistake(["글", "--slug", ".."], "the slug ‘..’ would leave its folder", hint: slugHint),
            Mistake(
                ["글", "--slug", ".a"], "the slug ‘.a’ starts with a dot, and web servers hide such names",
                hint: slugHint),
            Mistake(["글", "--slug", "a\u{7}"], "the slug contains a control character", hint: slugHint),
            Mistake(
                ["글", "--slug", String(repeating: "가", count: 67)],
                "the slug has 201 bytes; at most 200 fit in a file name", hint: slugHint),
            Mistake(
                ["글", "--tag", String(repeating: "가", count: 67)],
                "‘\(String(repeating: "가", count: 67))’ cannot be a tag: "
                    + "the slug has 201 bytes; at most 200 fit in a file name"),
            Mistake(["글", "--source", "aitimes"], "--source is only for digests", hint: "add --kind digest"),
        ])
    func mistake(mistake: Mistake) throws {
        let site = try TinySite()
        try site.makeFolder("content")
        let result = try SiteBinary.run(["new"] + mistake.arguments, in: site.root)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors == mistake.errors)
        #expect(site.folder.tree("").isEmpty)
    }

    @Test(
        "options that make no sense",
        arguments: [
            (
                ["글", "--date", "05/02/2025"],
                "'--date <date>': write the date that is meant: 2025-05-02 or 2025-02-05."
            ),
            (["글", "--date", "어제"], "'--date <date>': write a date such as 2025-05-02T13:40:00+09:00 or 2025-05-02."),
            (
                ["글", "--kind", "note"],
                "'--kind <kind>': write one of post, digest, transcript, page."
            ),
            (["글", "--root", ""], "--root needs a folder."),
            (["글", "또"], "Unexpected argument '또'"),
        ])
    func option(arguments: [String], message: String) throws {
        let site = try TinySite()
        let result = try SiteBinary.run(["new"] + arguments, in: site.root)
        #expect(result.status == 64)
        #expect(result.errors.contains(message))
    }

    @Test("a built page is called what was asked for")
    func titles() throws {
        let site = try TinySite()
        try site.makeFolder("content")
        let titles = [
            "제목: 부제", "[속보] 소식", "yes", "No", "2025", "1e10", "0x1F", "2025-05-02", "12:30", "~", "null", "- 목록",
            "# 해시", "a #1", "'작은'", "\"큰\"", "\"it's\" \\ 끝", "*별* _밑줄_", "<b>&amp;</b>", "🎉 축하 👨‍👩‍👧", "{a: b}", "!참",
            "%YAML 1.2", "@멘션", "`코드`", "| 막대", "> 인용", "---", "...", "끝:", "a:b", "? 물음", "&앵커", "{{title}}",
            "가\u{200B}나", "é", "café: 서울", "두  칸",
        ]
        for (number, title) in titles.enumerated() {
            let result = try SiteBinary.run(
                ["new", "--slug", "p\(number)", "--date", "2025-05-02", "--", title], in: site.root)
            #expect(result.output == "content/posts/p\(number).md\n", "\(title): \(result.errors)")
        }
        let build = try site.build()
        #expect(build.status == 0)
        // An entity in a title is reported, in four lines.
        #expect(build.errors.hasPrefix("content/posts/p18.md:2:8: warning: `&amp;`"))
        #expect(build.errors.split(separator: "\n").count == 4)
        for (number, title) in titles.enumerated() {
            let page = try site.published("posts/p\(number)/index.html")
            let heading = try #require(page.firstMatch(of: /<h1[^>]*>([\s\S]*?)<\/h1>/), "\(title)")
            let shown = heading.1.replacing(/<\/?(em|code)>/, with: "")
            #expect(unescaped(String(shown)) == title.filter { !"*_`".contains($0) })
        }
    }

    private func unescaped(_ html: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(html) { $0.replacing($1.0, with: $1.1) }
    }
}
