import SiteModel
import Testing

@testable import SiteContent

@Suite("lines that were meant as items of a list")
struct YAMLStrayItemTests {
    static let cases: [(lines: String, expected: [String])] = [
        ("tags:\n- AI\n  - LLM", ["4:3 in - LLM"]),
        ("tags:\n  - AI\n    - LLM\n  - 로봇\n    - RAG", ["4:5 in   - LLM", "6:5 in   - RAG"]),
        ("tags:\n  - AI\n    - LLM\n      - RAG", ["4:5 in   - LLM", "5:7 in   - RAG"]),
        ("태그:\n  - AI\n    - LLM", ["4:5 in   - LLM"]),
        ("aliases:\n  - /a/\n    - /b/", ["4:5 in   - /b/"]),
        ("tags:\n  -AI\n  -LLM", ["3:3 space   - AI", "4:3 space   - LLM"]),
        ("tags:\n  -AI", ["3:3 space   - AI"]),
        ("tags:\n-AI\n-LLM", ["3:1 space - AI", "4:1 space - LLM"]),
        ("tags:\n  - AI\n  -LLM\n  - 로봇", ["4:3 space   - LLM"]),
        ("tags:\n- AI\n-LLM\n- 로봇", ["4:1 space - LLM"]),
        ("tags:\n  - AI\n  -LLM", ["4:3 space   - LLM"]),
        ("tags:\n  - AI\n    -LLM", ["4:5 space   - LLM"]),
        ("tags:\n  -AI\n  - LLM", ["3:3 space   - AI"]),
        ("tags:\n  -AI\n    - LLM", ["3:3 space   - AI", "4:5 in   - LLM"]),
        ("categories:\n  -AI\ntitle: 가", ["3:3 space   - AI"]),
    ]

    @Test("are shown as they are to be written", arguments: cases)
    func stray(example: (lines: String, expected: [String])) throws {
        let found = words(about: "---\n\(example.lines)\n---\n글").filter { !$0.contains("no meaning") }
        #expect(
            found
                == example.expected.map { expected in
                    let parts = expected.split(separator: " ", maxSplits: 2).map(String.init)
                    let line = expected.dropFirst(parts[0].count + parts[1].count + 2)
                    let message =
                        parts[1] == "in"
                        ? "this line is indented more than the item above, so it is part of that item"
                        : "the `-` of a list's item needs a space after it"
                    return "\(parts[0]): \(message) | write the line as: \(line)"
                })
    }

    @Test("are read as items, so that one run finds everything")
    func read() {
        let yaml = YAMLText("tags:\n  - AI\n    - LLM\n  - 로봇", file: "a.md", lineOffset: 1)
        #expect(FrontMatterDecoder.decode(yaml).frontMatter.tags == ["AI", "LLM", "로봇"])
    }

    @Test(
        "are others than those of texts that go on, and of keys without a list of texts",
        arguments: [
            "tags:\n  - 긴\n    태그", "tags:\n  - 온도\n    -5도", "tags:\n  - AI - LLM", "tags:\n  - \"AI\n    - LLM\"",
            "tags:\n  - >-\n    AI\n    - LLM", "mine:\n  - AI\n    - LLM", "mine:\n  -AI",
            "description:\n  -줄표로 시작하는 글",
            "tags:\n  - -AI", "tags: -AI", "tags: [AI,\n  -LLM]", "tags:\n  - 가\n    --나",
        ])
    func others(lines: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [])
    }

    @Test("are found in site.yml as well")
    func settings() {
        #expect(
            words(ConfigurationReader.decode("exclude:\n  - a\n    - b").diagnostics) == [
                "3:5: this line is indented more than the item above, so it is part of that item"
                    + " | write the line as:   - b"
            ])
    }
}
