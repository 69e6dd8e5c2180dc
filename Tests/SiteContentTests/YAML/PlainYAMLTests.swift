import SiteModel
import SiteTestSupport
import Testing

@testable import SiteContent

@Suite("Plain front matter")
struct PlainYAMLTests {
    private static let post = """
        author: AI Makers Club
        pubDatetime: 2025-05-02T04:40:55.372Z
        title: Creating Agents that Co-Create — Karina Nguyen, OpenAI
        slug: 1XvN5EBDnDw
        featured: true
        draft: false
        tags:
          - AI
          - YouTube 요약
          - C++
        description: 지난 2~4년의 패러다임(토큰 예측 기반 사전학습 등)을 **정리**한다.
        """

    /// Front matter as people and programs write it.
    static let usualCases: [(name: String, yaml: String)] = [
        ("a post of AstroPaper", post), ("the same from Windows", post.replacing("\n", with: "\r\n")),
        ("a digest", "date: 250110\nsource: aitimes\ncrawled_at: 2025-01-10T15:36:39.554428"),
        ("a post of Jekyll", "layout: post\ndate: 2025-05-02 13:40:00 +0900\ncategories: [가, 나 다]\ntags: AI\n"),
        ("quotes", "title: \"GPT-5: 새 '모델'\"\ndescription: '그는 \"예\" # 라고'\ntags: [\"AI, 로봇\", '가']"),
        (
            "what programs write as JSON",
            #"title: "\ud83d\ude42 \uc548\ub155 \"AI\"\n""# + "\ntags: [\"a\\/b\", \"\\t\\\\\"]"
        ),
        ("lists without indentation", "tags:\n- 가\n- \"나: 다\"\n\ntitle: 가"),
        ("fields without values", "title:\nslug: \ntags: []\nmodDatetime:"),
        ("an address", "canonicalURL: https://a.b/c?d=e&f=g#h\nogImage: ../../assets/og.png"),
    ]

    @Test("is read without the general parser", arguments: usualCases)
    func usual(example: (name: String, yaml: String)) {
        #expect(plainEntries(of: example.yaml) != nil)
        var comparison = ReadingComparison()
        comparison.compare(example.yaml)
        #expect(comparison.differences.isEmpty)
    }

    @Test(
        "is not read as plain if it is not",
        arguments: [
            "", "\n", "# 가", "a: 가\na: 나", "a: 가 # 나", "a: 가: 나", "a: 가:", "a: 가\n  나", "a: &b 가", "a: *b", "a: !b 가",
            "a: |\n  가", "a: >-\n  가", "a: {b: 가}", "a:\n  b: 가", "a:\n  - b: 가", "a:\n  - - 가", "a:\n  -",
            "a: [가, [나]]",
            "a: [가: 나]", "a: [가,, 나]", "a: [가, 나,]", "a: [가", "a: \"가", "a: \"\\x41\"", "a: \"\\ud83d\"",
            "a: \"\\ude42\\ud83d\"", "a: '가''나'", "a: \"가\" 나",
            "a:\t가", "a: 가\t", "a : 가", "? a\n: 가", "가: 나", "\"a\": 가", "<<: 가", "---\na: 가", "a: 가\n...", "%YAML 1.1",
            " a: 가", "- 가", "a: @가", "a: `가`", "a: %가", "a: - 가", "a: ? 가", "a: 가\u{85}", "a: 가\u{2028}나: 다",
            "\u{FEFF}a: 가", "a: \u{FFFE}", "a: \u{0}", "a: 가\rb: 나", "a:\n  - 가\n - 나", "a:\n- 가\n  - 나",
        ])
    func others(yaml: String) {
        #expect(plainEntries(of: yaml) == nil)
    }

    @Test("knows the place of every key and value, in code points")
    func places() throws {
        let entries = try #require(plainEntries(of: "a: 가\n\nb:  [🙂, \"나\"]\nc:\n  -  다\nd: "))
        let nodes = entries.flatMap { [$0.key, $0.value] }
        let lists = nodes.compactMap { if case .sequence(let items) = $0.content { items } else { nil } }
        #expect(
            nodes.map { [$0.place.line, $0.place.column] } == [
                [1, 1], [1, 4], [3, 1], [3, 5], [4, 1], [5, 3], [6, 1], [6, 3],
            ])
        #expect(lists.joined().map { [$0.place.line, $0.place.column] } == [[3, 6], [3, 9], [5, 6]])
    }

    private func plainEntries(of yaml: String) -> [YAMLEntry]? {
        PlainYAMLReader.entries(of: YAMLText(yaml, file: "content/a.md", lineOffset: 1))
    }

    // MARK: Beside the general parser

    @Test("is read as the general parser reads it, whatever is generated")
    func generated() {
        var generator = FrontMatterGenerator(seed: 20_250_502)
        var comparison = ReadingComparison()
        let count = 20_000
        for _ in 0..<count { comparison.compare(generator.next()) }
        #expect(comparison.differences.isEmpty)
        #expect(comparison.plainCount > count / 4)
    }

    /// Every form that is read, with a mark where trouble is put in turn.
    static let troubledPlaces = [
        "k: §\nz: 가", "k: §가\nz: 가", "k: 가§\nz: 가", "k: 가 §나\nz: 가", "k: \"§\"\nz: 가", "k: '§'\nz: 가",
        "k: \"가\"§\nz: 가",
        "k: [§]\nz: 가", "k: [가§, 나]\nz: 가", "k: [§가, 나]\nz: 가", "k: [가, '나'§]\nz: 가", "k: [가]§\nz: 가", "§k: 가\nz: 가",
        "k§: 가\nz: 가", "k:§가\nz: 가", "k:§\nz: 가", "k:\n§z: 가", "k: 가\n§z: 가", "k:\n  - §\n  - 나\nz: 가",
        "k:\n  - §가\n  - 나", "k:\n  - 가§\n  - 나", "k:\n§- 가\n- 나\nz: 가", "k:\n- 가\n§- 나\nz: 가", "k:\n  -§가\nz: 가",
        "k: 가§",
        "k:\n  - 가\n§", "k:\n  - 가\n  §z: 가", "k: \"\\§\"\nz: 가", "k: \"\\u§1112\"\nz: 가",
        "k: [\"\\ud83d\\ude42§\", §나]\nz: 가",
    ]

    @Test("is read as the general parser reads it, with two troubles at any place", arguments: troubledPlaces)
    func troubles(place: String) {
        var comparison = ReadingComparison()
        for first in FrontMatterGenerator.fragments {
            for second in [""] + FrontMatterGenerator.indicators {
                comparison.compare(place.replacing("§", with: first + second))
            }
        }
        #expect(comparison.differences.isEmpty)
        #expect(comparison.plainCount > 0)
    }

    @Test("is read as the general parser reads it, with any character that may be special")
    func characters() {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x17F, 0x1FF0...0x2070, 0x2FF0...0x3010, 0xD7F0...0xD7FF, 0xE000...0xE010, 0xFDC8...0xFE0F,
            0xFEF0...0x10010, 0x1FFF0...0x20010, 0x10FFF0...0x10FFFF,
        ]
        var comparison = ReadingComparison()
        for character in ranges.joined().compactMap(Unicode.Scalar.init) {
            comparison.compare("a: 가\(character)나 \(character) 다\nb: [가\(character), 나]\nc:\n- 가\(character)나")
            comparison.compare("a: \(character)가\nb: \"\(character)\"")
            comparison.compare("\(character): 가")
        }
        #expect(comparison.differences.isEmpty)
    }
}
