import Foundation
import SiteModel
import Testing

@Suite("Slugs")
struct SlugTests {
    @Test(
        "are kept as written",
        arguments: [
            "1XvN5EBDnDw", "1e10", "0x1F", "050607", "새-모델", "AI", "a b", "a.b", "a..b", "-", "~", "日本", "🎉", "c++",
            "a+b", "한 글",
        ])
    func kept(written: String) throws {
        #expect(try Slug(written: written).text == written)
    }

    @Test("are in NFC")
    func normalized() throws {
        #expect(try Slug(written: "\u{1112}\u{1161}\u{11AB}").text.unicodeScalars.count == 1)
        #expect(try Slug(written: "cafe\u{301}") == Slug(written: "café"))
    }

    static let refusedCases: [(String, SlugProblem)] = [
        ("", .empty), (" ", .empty), ("\t\n", .empty), ("\u{3000}", .empty), ("a/b", .separator("a/b")),
        ("/", .separator("/")),
        ("../../etc/passwd", .separator("../../etc/passwd")), ("a\\b", .separator("a\\b")), (".", .dots(".")),
        ("..", .dots("..")),
        (".git", .hidden(".git")), ("...", .hidden("...")), ("a\u{0}", .controlCharacter("a\u{0}")),
        ("a\nb", .controlCharacter("a\nb")),
        ("a\u{7F}", .controlCharacter("a\u{7F}")), ("a\u{85}b", .controlCharacter("a\u{85}b")),
        ("a\u{2028}b", .controlCharacter("a\u{2028}b")), ("a\u{202E}b", .controlCharacter("a\u{202E}b")),
        ("a\u{2066}b", .controlCharacter("a\u{2066}b")), ("a\u{1B}[0m", .controlCharacter("a\u{1B}[0m")),
    ]

    @Test("are refused when they cannot be a folder", arguments: refusedCases)
    func refused(written: String, problem: SlugProblem) {
        #expect(throws: problem) { try Slug(written: written) }
    }

    static let unsuitableCases: [(written: String, usable: String?)] = [
        ("c#", "c-sharp"), ("C#", "c-sharp"), ("왜?", "왜"), ("100%", "100"), ("a:b", "a-b"), ("a: b", "a-b"),
        ("끝...", "끝"),
        ("a.", "a"), ("a ", "a"), ("\"인용\"", "인용"), ("**굵게**", "굵게"), ("<b>|c", "b-c"), ("?", nil), ("#", nil),
    ]

    @Test("with what hosts refuse are quoted where YAML needs it")
    func quotedHint() {
        for (written, line) in [("[b]?", "slug: \"[b]\""), ("a b?", "slug: a b"), ("@a#", "slug: \"@a-sharp\"")] {
            do throws(SlugProblem) {
                _ = try Slug(written: written)
                Issue.record("\(written) is a slug")
            } catch {
                #expect(error.hint?.english == "write `\(line)`")
            }
        }
    }

    @Test("with what hosts refuse are named without it", arguments: unsuitableCases)
    func unsuitable(written: String, usable: String?) {
        do throws(SlugProblem) {
            _ = try Slug(written: written)
            Issue.record("\(written) is a slug")
        } catch {
            guard case .refused(written, _, let slug) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(slug?.text == usable)
            #expect(error.severity == (usable == nil ? .error : .warning))
            #expect(error.hint?.english == "write `slug: \(usable ?? "my-post")`")
        }
    }

    static let sharpCases: [(String, String)] = [
        ("C#", "c-sharp"), ("F#과 C#", "f-sharp과-c-sharp"), ("왜C#인가", "왜c-sharp인가"), ("C#12", "c-sharp-12"),
        ("F#m", "f-sharp-m"),
        ("GTK#", "gtk-sharp"), ("C##", "c-sharp"), ("#AI", "AI"), ("Issue #12", "Issue-12"), ("notes#1", "notes-1"),
        ("1#", "1"), ("ASP.NET C#", "ASP.NET-c-sharp"), ("가#", "가"), ("C #", "C"),
    ]

    @Test("of file names spell out the sharp sign of a name", arguments: sharpCases)
    func sharps(name: String, slug: String) throws {
        #expect(try Slug(fileName: name).text == slug)
        #expect(try Slug(grouping: name).text == slug.lowercased())
    }

    static let cleanedCases: [(String, String)] = [
        ("왜? C# 인가", "왜-c-sharp-인가"), ("GPT-5: 리뷰", "GPT-5-리뷰"), ("50% 할인", "50-할인"), ("끝...", "끝"),
        ("\"인용\"-글", "인용-글"),
        ("--a--?", "a"), ("a<b>c|d*e\\f", "a-b-c-d-e-f"), ("a--b", "a--b"), ("왜?.정리", "왜.정리"), ("-a-", "-a-"),
        ("a.b", "a.b"),
    ]

    @Test("of file names have nothing that hosts refuse", arguments: cleanedCases)
    func cleaned(name: String, slug: String) throws {
        #expect(try Slug(fileName: name).text == slug)
    }

    @Test("a file name of which nothing is left gives none")
    func nothingLeft() {
        for name in ["???", "#", "...?", "* *"] { #expect(throws: SlugProblem.self) { try Slug(fileName: name) } }
    }

    static let folderCases: [(String, String)] = [
        ("C# 노트", "c-sharp 노트"), ("내 글", "내 글"), ("?", "-"), ("끝.", "끝"), ("왜? 노트", "왜-노트"), ("?.a", "-a"),
    ]

    @Test("names of folders change only where they must", arguments: folderCases)
    func folders(name: String, usable: String) {
        #expect(Slug.folderName(name) == usable)
    }

    @Test("may have 200 bytes")
    func length() throws {
        #expect(try Slug(written: String(repeating: "a", count: 200)).text.utf8.count == 200)
        #expect(throws: SlugProblem.tooLong(byteCount: 201)) { try Slug(written: String(repeating: "a", count: 201)) }
        #expect(throws: SlugProblem.tooLong(byteCount: 201)) { try Slug(written: String(repeating: "가", count: 67)) }
    }

    @Test("a noncharacter is refused")
    func noncharacter() throws {
        for bytes: [UInt8] in [[0xEF, 0xB7, 0x90], [0xEF, 0xBF, 0xBF], [0xF0, 0x9F, 0xBF, 0xBE]] {
            let written = "a" + String(decoding: bytes, as: UTF8.self)
            #expect(throws: SlugProblem.controlCharacter(written)) { try Slug(written: written) }
        }
    }

    static let hintCases: [(SlugProblem, String)] = [
        (.separator("../../etc/passwd"), "write one name without `/`, such as `slug: passwd`"),
        (.separator("a\\b"), "write one name without `/`, such as `slug: b`"),
        (.dots(".."), "write one name without `/`, such as `slug: my-post`"),
        (.hidden(".git"), "write it without the dot, such as `slug: git`"),
    ]

    @Test("the hint says what to write", arguments: hintCases)
    func hints(problem: SlugProblem, hint: String) {
        #expect(problem.hint?.english == hint)
        #expect(problem.severity == .error)
    }

    static let fileNameCases: [(String, String)] = [
        ("새 모델", "새-모델"), ("a  b", "a-b"), (" a ", "a"), ("2025-05-02-글", "2025-05-02-글"), ("A_b.c", "A_b.c"),
        ("하나, 둘", "하나,-둘"),
    ]

    @Test("of a file name has no white space", arguments: fileNameCases)
    func fileNames(name: String, slug: String) throws {
        #expect(try Slug(fileName: name).text == slug)
    }

    static let titleCases: [(String, String)] = [
        ("새 모델: 무엇이 다른가?", "새-모델-무엇이-다른가"), ("GPT-5, 출시!", "GPT-5-출시"), ("“인용” (괄호)", "인용-괄호"), ("a/b", "a-b"),
        ("snake_case", "snake_case"), ("../..", ""), ("C# 입문", "c-sharp-입문"), ("C 입문", "C-입문"),
        ("F#과 C++", "f-sharp과-C++"), ("C＃ 12", "c-sharp-12"),
        ("이슈 #12", "이슈-12"),
    ]

    @Test("of a title has words alone", arguments: titleCases)
    func titles(title: String, slug: String) throws {
        guard !slug.isEmpty else {
            #expect(throws: SlugProblem.empty) { try Slug(title: title) }
            return
        }
        #expect(try Slug(title: title).text == slug)
    }

    @Test("of a long title is cut between letters")
    func longTitle() throws {
        let slug = try Slug(title: String(repeating: "가", count: 100))
        #expect(slug.text == String(repeating: "가", count: 66))
    }

    static let groupCases: [(String, String)] = [
        ("C", "c"), ("C++", "c++"), ("C#", "c-sharp"), ("AI", "ai"), ("ai", "ai"), ("YouTube 요약", "youtube-요약"),
        (".NET", "-net"), ("TCP/IP", "tcp-ip"),
        ("a:b*c?d\"e<f>g|h\\i", "a-b-c-d-e-f-g-h-i"), ("/", "-"), ("ＡＩ", "ai"), ("  넓은   말  ", "넓은-말"), ("R&D", "r&d"),
        ("Ｃ＋＋", "c++"), ("Ｃ＃", "c-sharp"), ("Ｑ＆Ａ", "q&a"), ("ＧＰＴ－５", "gpt-5"), ("왜？", "왜？"), ("１위", "1위"),
        ("Inc.", "inc"),
        ("...", "-"), ("#AI", "ai"), ("100%", "100"), ("C#?", "c-sharp"), ("Node.js", "node.js"), ("a. ", "a"),
        ("<C#>", "c-sharp"),
    ]

    @Test("of a tag is in lower case and safe everywhere", arguments: groupCases)
    func groups(name: String, slug: String) throws {
        let tag = try Tag(name: name)
        #expect(tag.slug.text == slug)
        #expect(tag.name == name)
    }

    @Test("of a tag in any normal form is one")
    func groupForms() throws {
        #expect(try Tag(name: "\u{1112}\u{1161}\u{11AB}") == Tag(name: "한"))
        #expect(throws: SlugProblem.self) { try Tag(name: "a\u{202E}b") }
        #expect(throws: SlugProblem.self) { try Tag(name: String(repeating: "가", count: 70)) }
    }

    @Test(
        "texts are cut between graphemes",
        arguments: [("가나다", 6, "가나"), ("가나다", 5, "가"), ("가나다", 9, "가나다"), ("👨‍👩‍👧a", 17, ""), ("abc", 0, "")])
    func cuts(text: String, limit: Int, start: String) {
        #expect(text.cut(toByteCount: limit) == start)
    }

    @Test("of groups join the words of a name in lower case, however it is spelt")
    func groups() throws {
        let pieces = [
            "a", "B", "한", "글", " ", "  ", "/", ".", "-", "+", "%", "?", "\\", "é", "E\u{301}", "\u{3000}", "1",
            "\u{1112}\u{1161}",
        ]
        var state: UInt64 = 20_260_101
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<3000 {
            let name = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
            let words = name.precomposedStringWithCanonicalMapping.lowercased()
                .split { $0.isWhitespace || "/\\:*?\"<>|%".contains($0) }
            var expected = words.joined(separator: "-")
            if expected.hasPrefix(".") { expected = "-" + expected.dropFirst() }
            if expected.hasSuffix(".") { expected = expected.replacing(/[.-]+$/, with: "") }
            #expect(try Slug(grouping: name).text == (expected.isEmpty ? "-" : expected), "\(name)")
        }
        #expect(try Slug(grouping: "Index.HTML").text == "index.html-")
        #expect(try Slug(grouping: String(repeating: "가", count: 66)).text.utf8.count == 198)
        #expect(throws: SlugProblem.tooLong(byteCount: 201)) { try Slug(grouping: String(repeating: "가", count: 67)) }
    }
}
