import Foundation
import SiteTestSupport
import Testing

@Suite("a key that many documents have")
struct RecurringKeyTests {
    /// Documents with an address and a layout as Jekyll has them, and a slip.
    private static func site(_ count: Int) throws -> TinySite {
        try TinySite(
            Dictionary(
                uniqueKeysWithValues: (1...count).map {
                    (
                        "content/posts/p\($0).md",
                        finishedPost(
                            "글 \($0)",
                            "permalink: /posts/p\($0)/\nurl: /old/\($0).html\nlayoutt: a\ncatgories: [나]")
                    )
                }))
    }

    private static let address = """
        content/posts/p1.md:6:6: warning: the address /old/1.html has no effect; the document is at /posts/p1/
          6 | url: /old/1.html
            |      ^
          hint: write `aliases: [/old/1.html]` to redirect from there

        """
    private static let slip = """
        content/posts/p1.md:8:1: warning: `catgories` has no meaning here
          8 | catgories: [나]
            | ^
          hint: write `categories` instead of `catgories`

        """
    private static let places = "content/posts/p2.md:6:6, content/posts/p3.md:6:6, content/posts/p4.md:6:6"

    @Test("a check says it once, with how many there are and the first places")
    func check() throws {
        try expectCheck(
            of: Self.site(6),
            messages: """
                \(Self.address)  5 more like this: \(Self.places), …; use --verbose to list them
                \(Self.slip)  5 more like this: content/posts/p2.md:8:1, content/posts/p3.md:8:1, content/posts/p4.md:8:1, …; \
                use --verbose to list them

                """, counts: "6 documents checked, 0 errors, 12 warnings, 0 notes", status: 0)
    }

    @Test("a build does, too, and again from its cache")
    func build() throws {
        let site = try Self.site(4)
        let expected = [(Self.address, Self.places), (Self.slip, Self.places.replacing(":6:6", with: ":8:1"))]
            .map { "\($0)  3 more like this: \($1); use --verbose to list them\n" }.joined()
        #expect(try site.build().errors == expected)
        #expect(try site.build().errors == expected)
        try site.write(finishedPost("새 글"), to: "content/posts/q.md")
        #expect(try site.build().errors == expected)
        let korean = try site.build("--lang", "ko").errors
        #expect(korean.contains("\n  같은 문제 3개 더: \(Self.places) (--verbose 옵션을 붙이면 모두 보여 줍니다)\n"))
    }

    @Test("so does the preview")
    func preview() throws {
        let preview = try PreviewRun(try Self.site(4))
        #expect(preview.run.waits { preview.run.output.contains(" ready, ") })
        #expect(preview.run.errors.contains("\n  3 more like this: \(Self.places)\n"))
    }

    @Test(
        "few are said one by one, and all with --verbose",
        arguments: [(3, []), (5, ["--verbose"])] as [(Int, [String])])
    func each(count: Int, arguments: [String]) throws {
        let site = try Self.site(count)
        for command in ["build", "check"] {
            let result = try SiteBinary.run([command, "--now", TinySite.now] + arguments, in: site.root)
            #expect(result.errors.matches(of: /the address \S+ has no effect/).count == count)
            #expect(!result.errors.contains("more like it"))
        }
    }

    @Test("machines get all; automatic annotations are one for each key")
    func machines() throws {
        let site = try Self.site(20)
        for format in ["json", "sarif", "github"] {
            let output = try site.check("--format", format).output
            #expect(output.matches(of: /the address \S+ has no effect/).count == 20)
        }
        let output = try SiteBinary.run(
            ["check", "--now", TinySite.now], in: site.root, environment: ["GITHUB_ACTIONS": "true"]
        ).output
        #expect(output.matches(of: /::warning [^\n]*title=build-address-ignored::/).count == 1)
        #expect(output.matches(of: /::warning [^\n]*title=key-misspelt::/).count == 1)
    }
}
