import Foundation
import SiteModel
import Testing

@testable import SiteContent

@Suite("Front matter and body")
struct FrontMatterBlockTests {
    static let divisionCases: [(text: String, title: String?, body: String, offset: Int)] = [
        ("---\ntitle: 가\n---\n글\n", "가", "글\n", 3), ("---\ntitle: a---b\n---\n글", "a---b", "글", 3),
        ("---\ntitle: 가\n---\n\n글\n\n---\n\n글\n", "가", "\n글\n\n---\n\n글\n", 3),
        ("---  \ntitle: 가\n--- \t\n글", "가", "글", 3),
        ("---\r\ntitle: 가\r\n---\r\n글\r\n", "가", "글\r\n", 3), ("\u{FEFF}---\ntitle: 가\n---\n글", "가", "글", 3),
        ("---\ntitle: 가\n---", "가", "", 3), ("---\n---\n글", nil, "글", 2), ("글\n\n---\n\n글", nil, "글\n\n---\n\n글", 0),
        ("\n---\n가: 나\n---\n", nil, "\n---\n가: 나\n---\n", 0), ("\n---\ntitle: 가", nil, "\n---\ntitle: 가", 0),
        ("글\n---\ntitle: 가\n---\n", nil, "글\n---\ntitle: 가\n---\n", 0), ("\n---\n", nil, "\n---\n", 0),
        ("----\n글", nil, "----\n글", 0),
        ("--- 글\n글", nil, "--- 글\n글", 0),
        ("---\ntitle: |\n  가\n  ---\n  나\n---\n글", "가 --- 나", "글", 6), ("---\n# 메모\ntitle: 가\n\n---\n글", "가", "글", 5),
    ]

    @Test("are parted by a line that is only `---`", arguments: divisionCases)
    func division(example: (text: String, title: String?, body: String, offset: Int)) throws {
        let document = try read(example.text)
        #expect(document.frontMatter.title == example.title)
        #expect(document.bodyText == example.body)
        #expect(document.bodyLineOffset == example.offset)
        #expect(document.hasFrontMatter == (example.offset > 0))
    }

    @Test("lines of the body can be shown")
    func bodyLines() throws {
        var lines = BodyLines(of: try read("---\ntitle: 가\n---\n하나\r\n둘\n"))
        #expect((0...4).map { lines.excerpt(ofLine: $0, around: 1) } == ["하나", "하나", "둘", "", ""])
        #expect([2, 1, 2, 2].map { lines.excerpt(ofLine: $0, around: 1) } == ["둘", "하나", "둘", "둘"])
    }

    @Test("of a long line of the body, what is around a place is shown, in any order")
    func longBodyLine() throws {
        let line = (0..<3_000).map { "\($0)번 " }.joined()
        var lines = BodyLines(of: try read("---\ntitle: 가\n---\n" + line))
        for column in [7_000, 9_000, 1, 16_000, 400, 99_999] {
            let excerpt = lines.excerpt(ofLine: 1, around: column)
            #expect(excerpt == LineExcerpt(line, around: column))
            #expect(excerpt.text.unicodeScalars.count <= 1_000)
        }
    }

    @Test("the body is found whatever the fields say")
    func bodyAlone() throws {
        let broken = try TextFile(bytes: Array("---\ntitle: [\n---\n글".utf8), path: "")
        #expect(String(decoding: DocumentReader.body(of: broken), as: UTF8.self) == "글")
        let unclosed = try TextFile(bytes: Array("---\ntitle: 가\n글".utf8), path: "")
        #expect(DocumentReader.body(of: unclosed) == unclosed.bytes)
    }

    static let unclosedCases: [(String, String)] = [
        ("---\ntitle: 가\n\n글\n", "add a line `---` after line 2"),
        ("---\ntitle: 가\ntags:\n  - 나\n- 다\n글", "add a line `---` after line 5"),
        ("---\n글\n", "add a line `---` after line 1"), ("---\ntitle: 가\n----\n글", "add a line `---` after line 2"),
        ("---", "add a line `---` after line 1"),
    ]

    @Test("a fence that never closes is named, with the line to add", arguments: unclosedCases)
    func unclosed(text: String, hint: String) {
        #expect(words(about: text) == ["1:1: the front matter that starts here never ends | \(hint)"])
    }

    static let blankCases: [(text: String, line: Int, hint: String)] = [
        ("\n---\ntitle: 가\n---\n글", 2, "delete the blank line above"),
        ("\u{FEFF}\r\n---\r\ntitle: 가\r\n---\r\n글", 2, "delete the blank line above"),
        ("\n \t\n\n--- \nlast_modified_at:\n---\n글", 4, "delete the 3 blank lines above"),
    ]

    @Test("blank lines above the first fence are named", arguments: blankCases)
    func blankLines(text: String, line: Int, hint: String) {
        #expect(
            words(about: text) == [
                "\(line):1: the front matter does not start on the first line, and would be shown as text | \(hint)"
            ])
    }

    static let oddFenceCases: [(text: String, hint: String)] = [
        ("----\ntitle: 가\n---\n글", "write the line as: ---"), (" ---\ndraft: true\n---\n글", "write the line as: ---"),
        ("—\ndraft: true\n—\n글", "write lines 1 and 3 as: ---"),
        ("\u{200B}---\ndraft: true\n---\n글", "write the line as: ---"),
        ("--- # 머리말\r\ntags: [가]\r\ndraft: true\r\n----\r\n글", "write lines 1 and 4 as: ---"),
    ]

    @Test("fences that are not quite fences are named", arguments: oddFenceCases)
    func oddFences(text: String, hint: String) {
        #expect(
            words(about: text) == [
                "1:1: the front matter does not start with a line of `---` alone, and would be shown as text | \(hint)"
            ])
    }

    @Test(
        "a rule above a text is not a fence",
        arguments: [
            "----\nNote: 글\n\n---\n", "—\n글\n—", "----\n\ntitle: 가\n---", "----\ntitle: 가\n글", "***\ntitle: 가\n---",
        ])
    func rules(text: String) {
        #expect(words(about: text).isEmpty)
    }

    @Test("TOML is refused", arguments: ["+++\ntitle = \"가\"\n+++\n글", "+++\r\n글"])
    func toml(text: String) {
        #expect(
            words(about: text) == [
                "1:1: the front matter is TOML; only YAML is read"
                    + " | turn it into YAML with docs/guide/moving-here/toml-to-yaml.py, or put the fields between lines `---`,"
                    + " each as `key: value`"
            ])
    }

    @Test("JSON is refused", arguments: ["{\n  \"title\": \"가\"\n}\n\n글", "{\"title\" : \"가\"}\n글"])
    func json(text: String) throws {
        #expect(
            words(about: text) == [
                "1:1: the front matter is JSON; only YAML is read | put a line `---` before the `{` and another after"
                    + " its `}`; YAML reads JSON as well (docs/guide/moving-here.md)"
            ])
        let object = text.prefix { $0 != "}" } + "}"
        #expect(try read("---\n\(object)\n---\n글").frontMatter.title == "가")
    }

    @Test("JSON between semicolons, too")
    func fencedJSON() {
        #expect(
            words(about: "\n;;;\n\"title\": \"가\"\n;;;\n글") == [
                "2:1: the front matter is JSON; only YAML is read | write lines `---` instead of `;;;`, and each field"
                    + " between them as `key: value`; docs/guide/moving-here.md shows more"
            ])
    }

    @Test(
        "a text may start with a brace, with plus signs or semicolons",
        arguments: ["{: .note}\n글", "{% raw %}", "{\"글\"}", "{ 글", "{\"글\n\": 글", "{", "++ 글", "++++", ";; 글", "{\""])
    func noFrontMatter(text: String) throws {
        #expect(try read(text).bodyText == text)
    }

    @Test("an empty document is refused", arguments: ["", "\n", " \t\r\n\n", "\u{FEFF}"])
    func empty(text: String) {
        #expect(words(about: text) == ["the document is empty | write something in it, or delete it"])
    }

    static let encodingCases: [(bytes: [UInt8], words: String)] = [
        ([0xFF, 0xFE, 0x00], "this is UTF-16 text, not UTF-8 | save the file as UTF-8"),
        ([0xFE, 0xFF, 0x00], "this is UTF-16 text, not UTF-8 | save the file as UTF-8"),
        (Array("가\n나a".utf8) + [0xB0, 0xA1], "2:3: this is not UTF-8 text | save the file as UTF-8"),
        ([0xC0, 0xAF], "1:1: this is not UTF-8 text | save the file as UTF-8"),
        (Array("가".utf8).dropLast(), "1:1: this is not UTF-8 text | save the file as UTF-8"),
    ]

    @Test("text that is not UTF-8 is named where it goes wrong", arguments: encodingCases)
    func encoding(example: (bytes: [UInt8], words: String)) {
        let error = #expect(throws: DiagnosedError.self) { try read(example.bytes) }
        #expect(words(error?.diagnostics ?? []) == [example.words])
    }

    @Test("text is in NFC", arguments: ["\u{1112}\u{1161}\u{11AB}", "cafe\u{301}", "か\u{3099}", "\u{B098}\u{11A8}"])
    func normalized(written: String) throws {
        let text = try TextFile(bytes: Array(written.utf8), path: "")
        #expect(text.bytes == Array(written.precomposedStringWithCanonicalMapping.utf8))
    }
}
