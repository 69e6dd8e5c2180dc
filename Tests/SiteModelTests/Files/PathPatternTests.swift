import Foundation
import Testing

@testable import SiteModel

@Suite("patterns for files")
struct PathPatternTests {
    struct Case: CustomTestStringConvertible {
        let pattern: String
        let matching: [String]
        let other: [String]
        var testDescription: String { pattern }

        init(_ pattern: String, _ matching: [String], not other: [String]) {
            self.pattern = pattern
            self.matching = matching
            self.other = other
        }
    }

    /// A path that ends in `/` is that of a folder.
    static let cases: [Case] = [
        Case("a.md", ["a.md", "posts/a.md", "x/y/a.md", "A.MD", "a.md/"], not: ["b.md", "a.md.txt", "ba.md"]),
        Case("*.psd", ["a.psd", "posts/그림.PSD", ".psd", "a.b.psd"], not: ["a.psd.png", "psd", "apsd"]),
        Case("초안*", ["초안", "posts/초안-1.md", "초안/"], not: ["posts/내-초안.md"]),
        Case("*초안*", ["초안", "내-초안-1.md"], not: ["초고.md"]),
        Case("?.md", ["a.md", "가.md", "posts/나.md", "🎉.md"], not: [".md", "ab.md", "가나.md"]),
        Case("a?c*e", ["abce", "abcde", "a가c나다e"], not: ["ace", "abcd"]),
        Case("[뉴스]*", ["[뉴스] 오늘.md"], not: ["뉴.md", "뉴스.md"]),
        Case("old/", ["old/", "posts/old/"], not: ["old", "posts/old", "older/"]),
        Case("/old", ["old", "old/"], not: ["posts/old"]),
        Case("/old/", ["old/"], not: ["old", "posts/old/"]),
        Case("posts/old/", ["posts/old/"], not: ["posts/old", "a/posts/old/", "old/"]),
        Case("posts/*.png", ["posts/a.png"], not: ["posts/x/a.png", "a.png", "a/posts/a.png"]),
        Case(
            "posts/**/raw.csv", ["posts/raw.csv", "posts/a/raw.csv", "posts/a/b/raw.csv"],
            not: ["raw.csv", "posts/raw"]),
        Case("**/raw/", ["raw/", "a/raw/", "a/b/raw/"], not: ["raw", "a/raw"]),
        Case("posts/**", ["posts/"], not: ["posts", "a/posts/"]),
        Case("a/**/b/**/c", ["a/b/c", "a/x/b/c", "a/b/y/z/c", "a/b/b/c"], not: ["a/c", "a/b/d"]),
        Case("content/old/", ["old/"], not: ["content/old/"]),
        Case("./old.md", ["old.md"], not: []),
        Case("a**b", ["ab", "axb"], not: ["a", "a/b"]),
        Case("cafe\u{301}", ["café", "CAFÉ"], not: ["cafe"]),
    ]

    @Test("match these paths below content/, and not those", arguments: cases)
    func matching(example: Case) throws {
        let selection = FileSelection(excluding: [try PathPattern(example.pattern)])
        for path in example.matching {
            #expect(Self.decision(on: path, by: selection) == .leftOut(.excluded(example.pattern)), "\(path)")
        }
        for path in example.other where !path.hasPrefix(".") {
            #expect(Self.decision(on: path, by: selection) == .published, "\(path)")
        }
    }

    static func decision(on path: String, by selection: FileSelection) -> FileSelection.Decision {
        let names = path.split(separator: "/").map(String.init)
        return selection.decision(
            on: names[names.count - 1], in: (["content"] + names.dropLast()).joined(separator: "/"),
            isFolder: path.hasSuffix("/"))
    }

    static let refusedCases: [(String, PathPatternProblem)] = [
        ("/", .empty("/")), ("./", .empty("./")), ("!a", .negated("!a")), ("posts\\old", .backslash("posts\\old")),
        ("../a", .leadsOut("../a")), ("a/../b", .leadsOut("a/../b")),
        (String(repeating: "a", count: 256), .tooLong(byteCount: 256)),
    ]

    @Test("are refused when they cannot be meant", arguments: refusedCases)
    func refused(text: String, problem: PathPatternProblem) {
        #expect(throws: problem) { try PathPattern(text) }
    }

    @Test("take no more than the product of both lengths")
    func speed() throws {
        let pattern = NamePattern(String(repeating: "*a", count: 120) + "b")
        let name = String(repeating: "a", count: 255)
        let time = ContinuousClock().measure {
            for _ in 0..<100 { #expect(!pattern.matches(name)) }
        }
        #expect(time < .seconds(5))
    }
}
